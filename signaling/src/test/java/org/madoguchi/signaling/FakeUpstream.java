package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/** A WebSocket server that says what a test wants, and keeps what was said to it. */
final class FakeUpstream extends WebSocketServer implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CompletableFuture<Void> bound = new CompletableFuture<>();
  private final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

  private FakeUpstream() {
    super(
        new InetSocketAddress("127.0.0.1", 0),
        List.of(new Draft_6455(List.of(), List.of(new Protocol("xmpp")))));
  }

  static FakeUpstream launch() {
    var upstream = new FakeUpstream();
    upstream.setDaemon(true);
    upstream.start();
    upstream.bound.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return upstream;
  }

  String uri() {
    return "ws://127.0.0.1:" + getPort() + "/xmpp-websocket";
  }

  /** The next socket that was opened. */
  WebSocket socket() {
    return next(sockets);
  }

  String heard() {
    return next(heard);
  }

  /** Code and reason of the next socket that was closed. */
  String closed() {
    return next(closed);
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("something in time").isNotNull();
      return next;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void onStart() {
    bound.complete(null);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    sockets.add(socket);
  }

  @Override
  public void onMessage(WebSocket socket, String frame) {
    heard.add(frame);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    closed.add(code + " " + reason);
  }

  @Override
  public void onError(WebSocket socket, Exception failure) {
    if (socket == null) {
      bound.completeExceptionally(failure);
    }
  }

  @Override
  public void close() {
    try {
      stop(1_000);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
