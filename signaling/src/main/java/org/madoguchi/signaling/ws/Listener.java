package org.madoguchi.signaling.ws;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.stream.Core;
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
  private static final int STOP_MILLIS = 1_000;

  private final Core core;
  private final SignalingLimits limits;
  private final CompletableFuture<Integer> bound = new CompletableFuture<>();

  private Listener(InetSocketAddress address, Core core, SignalingLimits limits) {
    super(
        address, List.of(new Draft_6455(List.of(), List.of(new Protocol("xmpp")), limits.frame())));
    this.core = core;
    this.limits = limits;
    setWebSocketFactory(new Punctual(core, limits));
  }

  /**
   * The library waits for ever, and for any number of handshakes; this does not. Sockets are made
   * on the library's one selecting thread.
   */
  private static final class Punctual extends DefaultWebSocketServerFactory {

    private final Core core;
    private final SignalingLimits limits;

    /** In the order in which they came, some of them already done. */
    private final Queue<WebSocketImpl> unfinished = new ArrayDeque<>();

    Punctual(Core core, SignalingLimits limits) {
      this.core = core;
      this.limits = limits;
    }

    @Override
    public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
      var socket = super.createWebSocket(listener, drafts);
      core.later(
          limits.bindWithin().toMillis(),
          () -> {
            if (isUnfinished(socket)) {
              giveUp(socket);
            }
          });
      unfinished.add(socket);
      if (unfinished.size() > limits.handshakes()) {
        unfinished.removeIf(s -> !isUnfinished(s));
        if (unfinished.size() > limits.handshakes()) {
          giveUp(unfinished.remove());
        }
      }
      return socket;
    }

    private static boolean isUnfinished(WebSocketImpl socket) {
      return socket.getReadyState() == ReadyState.NOT_YET_CONNECTED;
    }

    private static void giveUp(WebSocketImpl socket) {
      socket.closeConnection(CloseFrame.NEVER_CONNECTED, "no handshake");
    }
  }

  /**
   * Listens; returns when clients can connect.
   *
   * @throws IllegalStateException when the address cannot be bound
   */
  public static Listener start(InetSocketAddress address, Core core, SignalingLimits limits) {
    var listener = new Listener(address, core, limits);
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
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    var client = new SocketClient((WebSocketImpl) socket, limits);
    String token = Query.parameter(handshake.getResourceDescriptor(), "token");
    boolean local = socket.getRemoteSocketAddress().getAddress().isLoopbackAddress();
    socket.setAttachment(core.connect(client, new Arrival(token, local)));
  }

  @Override
  public void onMessage(WebSocket socket, String frame) {
    SignalingConnection connection = socket.getAttachment();
    connection.receive(frame);
  }

  @Override
  public void onMessage(WebSocket socket, ByteBuffer frame) {
    socket.close(UNSUPPORTED_DATA, "text only");
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    SignalingConnection connection = socket.getAttachment();
    if (connection != null) {
      connection.lost();
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
    try {
      stop(STOP_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
