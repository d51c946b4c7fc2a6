package org.madoguchi.signaling.ws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingDoor;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.SignalingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Browsers that connect straight to us, with the WebSocket subprotocol {@code xmpp} (RFC 7395
 * §3.1).
 *
 * <p>A thread of the library reads for many sockets, so every frame goes to its connection's
 * mailbox at once: whoever blocks here stops others.
 */
public final class Listener extends WebSocketServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);

  /** A socket that answers no ping for one and a half times this long is dead, in seconds. */
  private static final int PING_SECONDS = 20;

  private static final int UNSUPPORTED_DATA = 1003;
  private static final int TRY_AGAIN_LATER = 1013;
  private static final int STOP_MILLIS = 1_000;

  /** How long nobody is let in when file descriptors are short. */
  private static final int SHORT_MILLIS = 200;

  /** How long a frame may lie forgotten. */
  private static final int REMIND_MILLIS = 50;

  private final SignalingDoor door;
  private final SignalingLimits limits;
  private final ScheduledExecutorService timer;

  /** How many sockets are open from each address. */
  private final ConcurrentHashMap<InetAddress, Integer> open = new ConcurrentHashMap<>();

  private final CompletableFuture<Integer> bound = new CompletableFuture<>();
  private volatile @Nullable Future<?> reminder;

  private Listener(
      InetSocketAddress address,
      SignalingDoor door,
      SignalingLimits limits,
      ScheduledExecutorService timer) {
    super(
        address, List.of(new Draft_6455(List.of(), List.of(new Protocol("xmpp")), limits.frame())));
    this.door = door;
    this.limits = limits;
    this.timer = timer;
    setWebSocketFactory(new Punctual(limits, timer));
  }

  /**
   * The library waits for ever, and for any number of handshakes; this does not. Sockets are made
   * on the library's one selecting thread.
   */
  private static final class Punctual extends DefaultWebSocketServerFactory {

    private final SignalingLimits limits;
    private final ScheduledExecutorService timer;

    /** In the order in which they came, some of them already done. */
    private final Queue<WebSocketImpl> unfinished = new ArrayDeque<>();

    Punctual(SignalingLimits limits, ScheduledExecutorService timer) {
      this.limits = limits;
      this.timer = timer;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
      var socket = super.createWebSocket(listener, drafts);
      try {
        timer.schedule(
            () -> expectOpen(socket), limits.bindWithin().toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopping) {
        log.debug("a socket came after the end");
      }
      unfinished.add(socket);
      if (unfinished.size() > limits.handshakes()) {
        unfinished.removeIf(s -> s.getReadyState() != ReadyState.NOT_YET_CONNECTED);
        if (unfinished.size() > limits.handshakes()) {
          expectOpen(unfinished.remove());
        }
      }
      return socket;
    }

    private static void expectOpen(WebSocketImpl socket) {
      if (socket.getReadyState() == ReadyState.NOT_YET_CONNECTED) {
        socket.closeConnection(CloseFrame.NEVER_CONNECTED, "no handshake");
      }
    }
  }

  /**
   * Listens; returns when clients can connect.
   *
   * @param timer used only to close sockets that say nothing, to listen again after a pause, and to
   *     remind the library of what it has to write
   * @throws IllegalStateException when the address cannot be bound
   */
  public static Listener start(
      InetSocketAddress address,
      SignalingDoor door,
      SignalingLimits limits,
      ScheduledExecutorService timer) {
    var listener = new Listener(address, door, limits, timer);
    listener.setReuseAddr(true);
    listener.setTcpNoDelay(true);
    listener.setConnectionLostTimeout(PING_SECONDS);
    listener.setDaemon(true);
    listener.start();
    try {
      listener.bound.join();
    } catch (CompletionException failed) {
      listener.close();
      throw new IllegalStateException("cannot listen on port " + address.getPort(), failed);
    }
    return listener;
  }

  @Override
  public void onStart() {
    bound.complete(getPort());
    reminder =
        timer.scheduleWithFixedDelay(
            () -> ForgottenWrites.remind(this),
            REMIND_MILLIS,
            REMIND_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /**
   * Somebody wants to connect. When a socket cannot be accepted because file descriptors are short,
   * the library closes the one it listens on, without a word and for good. So it is asked to wait.
   */
  @Override
  protected boolean onConnect(SelectionKey listening) {
    if (canAccept()) {
      return true;
    }
    log.warn("no file descriptor left; whoever connects waits");
    later(() -> listenAgain(listening.channel(), listening.selector()));
    return false; // which only ends the registration with the selector
  }

  private static boolean canAccept() {
    try {
      var spare = Pipe.open(); // two of them
      spare.source().close();
      spare.sink().close();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  private void listenAgain(SelectableChannel channel, Selector selector) {
    try {
      channel.register(selector, SelectionKey.OP_ACCEPT);
      selector.wakeup();
    } catch (CancelledKeyException notYet) { // the selector has not seen the end of the last one
      later(() -> listenAgain(channel, selector));
    } catch (ClosedChannelException | ClosedSelectorException stopped) {
      log.debug("nobody listens any more");
    }
  }

  private void later(Runnable task) {
    try {
      timer.schedule(task, SHORT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      log.debug("the end came first");
    }
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    InetSocketAddress from = socket.getRemoteSocketAddress();
    if (from == null) {
      return; // it is gone already
    }
    InetAddress address = from.getAddress();
    if (open.merge(address, 1, Integer::sum) > limits.perAddress()) {
      forget(address);
      socket.close(TRY_AGAIN_LATER, "too many connections from one address");
      return;
    }
    String resource = handshake.getResourceDescriptor();
    int mark = resource.indexOf('?');
    String query = mark < 0 ? "" : resource.substring(mark + 1);
    var request = new SignalingRequest(query, address.isLoopbackAddress());
    var client = new SocketClient((WebSocketImpl) socket, limits);
    var guest = new Guest(address, door.connect(client, request));
    boolean gone;
    synchronized (socket) { // as the library is from the first step of closing to its last
      gone = socket.isClosed();
      if (!gone) {
        socket.setAttachment(guest);
      }
    }
    if (gone) {
      forget(address);
      guest.connection().lost();
    }
  }

  /**
   * A socket that was taken: where it is from, which is not to be asked any more when it closes.
   */
  private record Guest(InetAddress address, SignalingConnection connection) {}

  private void forget(InetAddress address) {
    open.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }

  @Override
  public void onMessage(WebSocket socket, String frame) {
    Guest guest = socket.getAttachment();
    if (guest != null) { // else it is on its way out
      guest.connection().receive(frame);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer frame) {
    socket.close(UNSUPPORTED_DATA, "text only");
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    Guest guest = socket.getAttachment();
    if (guest != null) {
      forget(guest.address());
      guest.connection().closed(code, reason);
    }
  }

  @Override
  public void onError(WebSocket socket, Exception failure) {
    if (socket == null) {
      if (!bound.completeExceptionally(failure)) { // else start() tells its caller
        log.atError().setCause(failure).log("listener failed");
      }
    } else {
      log.atDebug().addKeyValue("error", failure.getClass().getSimpleName()).log("socket failed");
    }
  }

  /** Closes every socket and stops; waits a second at most. */
  @Override
  public void close() {
    Future<?> reminding = reminder;
    if (reminding != null) {
      reminding.cancel(false);
    }
    try {
      stop(STOP_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
