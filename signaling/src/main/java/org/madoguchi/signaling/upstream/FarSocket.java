package org.madoguchi.signaling.upstream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
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
import org.madoguchi.signaling.UpstreamConfig;
import org.madoguchi.signaling.ws.SocketClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket of one {@link Relay} at the upstream: bytes to and from a channel of the upstream's
 * selector. Belongs to the upstream's thread, but for {@link #send}; once {@linkplain #end ended}
 * it does nothing more.
 */
final class FarSocket extends WebSocketAdapter {

  private static final Logger log = LoggerFactory.getLogger(FarSocket.class);

  /** A whole answer to the handshake is shorter. */
  private static final int LONGEST_HANDSHAKE = 16 * 1024;

  private final Upstream home;
  private final Relay relay;
  private final String query;
  private final WebSocketImpl socket;
  private final SocketClient out;
  private final AtomicBoolean isDue = new AtomicBoolean();

  private @Nullable SocketChannel tcp;
  private @Nullable ByteChannel channel;
  private @Nullable SelectionKey key;
  private int handshakeBytes;
  private boolean hasOpened;
  private boolean hasEnded;

  /** Whether the upstream closed first. */
  private boolean isTheirs;

  FarSocket(Upstream home, Relay relay, String query) {
    var limits = home.config().limits();
    var draft = new Draft_6455(List.of(), List.of(new Protocol("xmpp")), limits.frame());
    this.home = home;
    this.relay = relay;
    this.query = query;
    this.socket = new WebSocketImpl(this, draft);
    this.out = new SocketClient(socket, limits);
  }

  /**
   * Queues a frame once the WebSocket is open; from any thread.
   *
   * @return false when too much waits already
   */
  boolean send(String frame) {
    return out.send(frame);
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  void ping() {
    socket.sendPing();
  }

  void close(int code, String reason) {
    socket.close(code, reason);
    flush();
  }

  /** Lets go of everything at once. */
  void end() {
    hasEnded = true;
    socket.closeConnection(CloseCodes.ABNORMAL, "");
    closeTcp();
  }

  /** A channel that never became the socket's. */
  private void closeTcp() {
    try {
      if (tcp != null) {
        tcp.close();
      }
    } catch (IOException failure) {
      log.atDebug().setCause(failure).log("channel not closed");
    }
  }

  // ---- the channel

  void connect(InetSocketAddress address) {
    try {
      tcp = SocketChannel.open();
      tcp.configureBlocking(false);
      tcp.setOption(StandardSocketOptions.TCP_NODELAY, true);
      key = tcp.register(home.selector(), SelectionKey.OP_CONNECT, relay);
      if (tcp.connect(address)) {
        connected();
      }
    } catch (IOException failure) {
      broken(failure);
    }
  }

  private void connected() throws IOException {
    UpstreamConfig config = home.config();
    channel =
        config.isSecure()
            ? TlsChannel.over(tcp, config, home.helper(), () -> home.post(relay, this::progress))
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
      broken(failure);
      return;
    }
    progress();
  }

  /** Reads and writes what can be read and written now. */
  void progress() {
    do {
      if (!hasEnded && !relay.isPaused()) {
        read();
      }
      if (!hasEnded) {
        flush();
      }
    } while (!hasEnded && !relay.isPaused() && channel instanceof TlsChannel tls && tls.canGoOn());
  }

  private void read() {
    try {
      ByteBuffer buffer = home.buffer();
      buffer.clear();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        relay.broken("closed");
      } else if (read > 0) {
        decode(buffer);
      }
    } catch (IOException failure) {
      broken(failure);
    }
  }

  private void decode(ByteBuffer buffer) {
    relay.heard();
    if (!hasOpened) {
      handshakeBytes += buffer.remaining();
      if (handshakeBytes > LONGEST_HANDSHAKE) {
        relay.refused();
        return;
      }
    }
    socket.decode(buffer);
  }

  private void flush() {
    isDue.set(false);
    try {
      if (channel != null && !hasEnded) {
        SocketChannelIOHelper.batch(socket, channel);
        if (isTheirs && socket.outQueue.isEmpty()) {
          relay.cut(); // they have closed, and our answer is out; what we close is theirs to end
        } else if (key.isValid()) {
          key.interestOps(interest());
        }
      }
    } catch (IOException failure) {
      broken(failure);
    }
  }

  private int interest() {
    boolean writes =
        channel instanceof TlsChannel tls && tls.wantsWrite()
            || !isShaking() && !socket.outQueue.isEmpty();
    return (relay.isPaused() ? 0 : SelectionKey.OP_READ) | (writes ? SelectionKey.OP_WRITE : 0);
  }

  private boolean isShaking() {
    return channel instanceof TlsChannel tls && tls.isShaking();
  }

  private void broken(IOException failure) {
    relay.broken(failure.getClass().getSimpleName());
  }

  // ---- WebSocketListener; frames are decoded on the upstream's thread, queued on any

  @Override
  public void onWriteDemand(WebSocket ours) {
    if (isDue.compareAndSet(false, true)) {
      home.post(relay, this::flush);
    }
  }

  @Override
  public void onWebsocketOpen(WebSocket ours, Handshakedata handshake) {
    hasOpened = true;
    relay.opened();
  }

  @Override
  public void onWebsocketMessage(WebSocket ours, String frame) {
    relay.received(frame);
  }

  @Override
  public void onWebsocketMessage(WebSocket ours, ByteBuffer binary) {
    socket.close(CloseCodes.UNSUPPORTED_DATA, "text only");
  }

  /** A close frame came, or goes, or what came was no WebSocket. */
  @Override
  public void onWebsocketClosing(WebSocket ours, int code, String reason, boolean remote) {
    isTheirs |= remote;
    if (hasOpened) {
      relay.closing(code, reason);
    } else if (!hasEnded) {
      relay.refused();
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
}
