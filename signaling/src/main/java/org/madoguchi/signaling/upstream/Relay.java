package org.madoguchi.signaling.upstream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.java_websocket.SocketChannelIOHelper;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.UpstreamConfig;
import org.madoguchi.signaling.ws.SocketClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client and its socket at the upstream. The client's side calls from its own threads, one at a
 * time; everything else happens on the upstream's thread.
 *
 * <p>Towards the upstream frames wait up to the limits; a client that is further ahead is closed
 * with 1013, as its own socket cannot be made to wait. Towards the client nothing is read while it
 * {@linkplain SignalingClient#isBehind() is behind}, so that what waits does so at the upstream.
 */
final class Relay extends WebSocketAdapter implements SignalingConnection {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** A whole answer to the handshake is shorter. */
  private static final int LONGEST_HANDSHAKE = 16 * 1024;

  /** How long the upstream may take to answer a close, and a client to catch up. */
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long BEHIND_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Upstream home;
  private final SignalingClient client;
  private final String query;
  private final long began;
  private final WebSocketImpl socket;
  private final SocketClient far;
  private final AtomicBoolean isDue = new AtomicBoolean();

  // Guarded by this.
  private final Deque<String> early = new ArrayDeque<>();
  private int earlyLength;
  private boolean open;

  // The upstream's thread only.
  private final Deque<String> held = new ArrayDeque<>();
  private Stage stage = Stage.CONNECTING;
  private @Nullable SocketChannel tcp;
  private @Nullable ByteChannel channel;
  private @Nullable SelectionKey key;
  private int handshakeBytes;
  private boolean isPaused;
  private boolean isPinged;
  private long pingedAt;
  private boolean isTold;

  /** Whether the upstream closed first. */
  private boolean isTheirs;

  /** When this stage, or the pause, began; or the last time anything was heard. */
  private long since;

  private enum Stage {
    CONNECTING,
    OPEN,
    CLOSING,
    GONE
  }

  Relay(Upstream home, SignalingClient client, String query, long now) {
    var limits = home.config().limits();
    var draft = new Draft_6455(List.of(), List.of(new Protocol("xmpp")), limits.frame());
    this.home = home;
    this.client = client;
    this.query = query;
    this.began = now;
    this.since = now;
    this.socket = new WebSocketImpl(this, draft);
    this.far = new SocketClient(socket, limits);
  }

  // ---- from the client

  @Override
  public boolean receive(String frame) {
    if (sendOrKeep(frame)) {
      return true;
    }
    client.close(CloseCodes.TRY_AGAIN_LATER, "upstream too slow");
    home.post(this, this::cut);
    return false;
  }

  private synchronized boolean sendOrKeep(String frame) {
    if (open) {
      return far.send(frame);
    }
    var limits = home.config().limits();
    earlyLength += frame.length();
    return early.size() < limits.outboxFrames()
        && earlyLength <= 4 * limits.frame()
        && early.add(frame);
  }

  @Override
  public void lost() {
    home.post(this, this::cut);
  }

  @Override
  public void closed(int code, String reason) {
    if (CloseCodes.isBroken(code)) {
      lost();
    } else {
      home.post(this, () -> close(code, reason));
    }
  }

  // ---- the upstream's thread: connecting

  /** The name is known. */
  void connect(InetSocketAddress address) {
    if (stage != Stage.CONNECTING) {
      return; // the client has left, or it took too long
    }
    if (address.isUnresolved()) {
      unreachable("name not known");
      return;
    }
    try {
      tcp = SocketChannel.open();
      tcp.configureBlocking(false);
      tcp.setOption(StandardSocketOptions.TCP_NODELAY, true);
      key = tcp.register(home.selector(), SelectionKey.OP_CONNECT, this);
      if (tcp.connect(address)) {
        connected();
      }
    } catch (IOException failure) {
      unreachable(failure.getClass().getSimpleName());
    }
  }

  private void connected() throws IOException {
    UpstreamConfig config = home.config();
    channel =
        config.isSecure()
            ? TlsChannel.over(tcp, config, home.helper(), () -> home.post(this, this::progress))
            : tcp;
    socket.setChannel(channel);
    socket.setSelectionKey(key);
    var request = new HandshakeImpl1Client();
    String path = config.uri().getRawPath();
    request.setResourceDescriptor(query.isEmpty() ? path : path + "?" + query);
    request.put("Host", config.uri().getRawAuthority());
    try {
      socket.startHandshake(request);
    } catch (InvalidHandshakeException impossible) {
      throw new IOException(impossible);
    }
    progress();
  }

  private void progress() {
    do {
      if (stage != Stage.GONE && !isPaused) {
        read();
      }
      if (stage != Stage.GONE) {
        flush();
      }
    } while (stage != Stage.GONE
        && !isPaused
        && channel instanceof TlsChannel tls
        && tls.canGoOn());
  }

  private void unreachable(String why) {
    if (home.reachability().failed(began, System.nanoTime())) {
      log.atWarn().addKeyValue("why", why).log("upstream away");
    }
    finish(CloseCodes.TRY_AGAIN_LATER, "upstream away");
  }

  // ---- the upstream's thread: going on

  /** The selector says that something can be done. */
  void turn() {
    if (!key.isValid()) {
      return;
    }
    try {
      if (key.isConnectable()) {
        tcp.finishConnect();
        connected();
        return;
      }
    } catch (IOException failure) {
      unreachable(failure.getClass().getSimpleName());
      return;
    }
    progress();
  }

  private void read() {
    try {
      ByteBuffer buffer = home.buffer();
      buffer.clear();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        broken("closed");
      } else if (read > 0) {
        decode(buffer);
      }
    } catch (IOException failure) {
      broken(failure.getClass().getSimpleName());
    }
  }

  private void decode(ByteBuffer buffer) {
    since = System.nanoTime();
    isPinged = false;
    if (stage == Stage.CONNECTING) {
      handshakeBytes += buffer.remaining();
      if (handshakeBytes > LONGEST_HANDSHAKE) {
        refused();
        return;
      }
    }
    socket.decode(buffer);
  }

  private void flush() {
    isDue.set(false);
    try {
      if (channel != null && stage != Stage.GONE) {
        SocketChannelIOHelper.batch(socket, channel);
        if (isTheirs && socket.outQueue.isEmpty()) {
          cut(); // they have closed, and our answer is out; what we close is theirs to end
        } else if (key.isValid()) {
          key.interestOps(interest());
        }
      }
    } catch (IOException failure) {
      broken(failure.getClass().getSimpleName());
    }
  }

  private boolean isShaking() {
    return channel instanceof TlsChannel tls && tls.isShaking();
  }

  private int interest() {
    boolean writes =
        channel instanceof TlsChannel tls && tls.wantsWrite()
            || !isShaking() && !socket.outQueue.isEmpty();
    return (isPaused ? 0 : SelectionKey.OP_READ) | (writes ? SelectionKey.OP_WRITE : 0);
  }

  // ---- WebSocketListener; frames are decoded on the upstream's thread, queued on any

  @Override
  public void onWriteDemand(WebSocket ours) {
    if (isDue.compareAndSet(false, true)) {
      home.post(this, this::flush);
    }
  }

  @Override
  public void onWebsocketOpen(WebSocket ours, Handshakedata handshake) {
    home.reachability().reached();
    stage = Stage.OPEN;
    if (!sendEarly()) {
      end(CloseCodes.TRY_AGAIN_LATER, "upstream too slow");
    }
  }

  private synchronized boolean sendEarly() {
    open = true;
    boolean sent = early.stream().allMatch(far::send);
    early.clear();
    return sent;
  }

  @Override
  public void onWebsocketMessage(WebSocket ours, String frame) {
    if (isPaused) {
      held.add(frame); // the rest of what was read at once
    } else {
      deliver(frame);
    }
  }

  private void deliver(String frame) {
    if (!client.send(frame)) {
      end(CloseCodes.TRY_AGAIN_LATER, "fell behind");
    } else if (client.isBehind()) {
      isPaused = true;
      since = System.nanoTime();
      home.paused(this);
    }
  }

  @Override
  public void onWebsocketMessage(WebSocket ours, ByteBuffer binary) {
    socket.close(CloseCodes.UNSUPPORTED_DATA, "text only");
  }

  /** A close frame came, or what came was no WebSocket. */
  @Override
  public void onWebsocketClosing(WebSocket ours, int code, String reason, boolean remote) {
    isTheirs |= remote;
    if (stage == Stage.CONNECTING) {
      refused();
    } else if (stage == Stage.OPEN) {
      stage = Stage.CLOSING;
      since = System.nanoTime();
      tell(CloseCodes.sendable(code), CloseCodes.sendable(reason));
    }
  }

  @Override
  public void onWebsocketCloseInitiated(WebSocket ours, int code, String reason) {
    // onWebsocketClosing follows
  }

  @Override
  public void onWebsocketClose(WebSocket ours, int code, String reason, boolean remote) {
    // whoever closes the connection has said so, or says so next
  }

  @Override
  public void onWebsocketError(WebSocket ours, Exception failure) {
    log.atDebug().addKeyValue("error", failure.getClass().getSimpleName()).log("upstream socket");
  }

  @Override
  public @Nullable InetSocketAddress getLocalSocketAddress(WebSocket ours) {
    return null;
  }

  @Override
  public @Nullable InetSocketAddress getRemoteSocketAddress(WebSocket ours) {
    return null;
  }

  // ---- the upstream's thread: a slow client

  /** Whether a pause can end. */
  boolean hasCaughtUp() {
    return !client.isBehind();
  }

  /** Delivers what was held, and reads on if the client keeps up. */
  void goOn() {
    isPaused = false;
    while (!isPaused && !held.isEmpty()) {
      deliver(held.remove());
    }
    if (!isPaused && stage != Stage.GONE) {
      since = System.nanoTime();
      progress();
    }
  }

  // ---- the upstream's thread: the end

  /** The client has closed its socket in an orderly way. */
  private void close(int code, String reason) {
    isTold = true;
    if (stage == Stage.OPEN) {
      stage = Stage.CLOSING;
      since = System.nanoTime();
      isPaused = false;
      held.clear();
      socket.close(CloseCodes.sendable(code), CloseCodes.sendable(reason));
      flush();
    } else {
      cut();
    }
  }

  void shutDown() {
    tell(CloseCodes.SERVICE_RESTART, "server stops");
    close(CloseCodes.GOING_AWAY, "");
  }

  /** Something should have happened by now. */
  void expect(long now) {
    long passed = now - since;
    long ping = home.config().pingEvery().toNanos();
    if (stage == Stage.CONNECTING) {
      if (now - began > home.config().connectWithin().toNanos()) {
        unreachable("no answer in time");
      }
    } else if (stage == Stage.CLOSING) {
      if (passed > CLOSE_NANOS) {
        cut();
      }
    } else if (isPaused) {
      if (passed > BEHIND_NANOS) {
        end(CloseCodes.TRY_AGAIN_LATER, "fell behind");
      }
    } else if (isPinged && now - pingedAt > ping) {
      end(CloseCodes.SERVICE_RESTART, "upstream does not answer");
    } else if (!isPinged && passed > ping && socket.isOpen()) {
      isPinged = true;
      pingedAt = now;
      socket.sendPing();
    }
  }

  /** An answer came, but not that of an XMPP WebSocket: the server is there, the way is not. */
  private void refused() {
    home.reachability().reached();
    finish(CloseCodes.TRY_AGAIN_LATER, "upstream refused");
  }

  private void broken(String why) {
    if (stage == Stage.CONNECTING) {
      unreachable(why);
    } else {
      end(CloseCodes.SERVICE_RESTART, "upstream lost");
    }
  }

  /** Ends both sides at once. */
  void cut() {
    end(CloseCodes.SERVICE_RESTART, "upstream lost");
  }

  private void end(int code, String reason) {
    if (stage == Stage.CONNECTING) {
      home.reachability().gaveUp();
    }
    finish(code, reason);
  }

  private void finish(int code, String reason) {
    if (stage == Stage.GONE) {
      return;
    }
    stage = Stage.GONE;
    home.forget(this);
    tell(code, reason);
    socket.closeConnection(CloseCodes.ABNORMAL, "");
    closeChannel();
  }

  private void tell(int code, String reason) {
    if (!isTold) {
      isTold = true;
      held.forEach(client::send);
      client.close(code, reason);
    }
    held.clear();
  }

  /** A channel that never became the socket's. */
  private void closeChannel() {
    try {
      if (tcp != null) {
        tcp.close();
      }
    } catch (IOException failure) {
      log.atDebug().setCause(failure).log("channel not closed");
    }
  }
}
