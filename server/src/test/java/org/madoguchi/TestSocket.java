package org.madoguchi;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.madoguchi.core.CommandId;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** One WebSocket: says wire messages and waits for what should come. */
public final class TestSocket implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final LinkedBlockingQueue<ServerMessage> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;

  public static TestSocket open(TestVisitors counter, String path, String cookie) {
    var socket = new TestSocket();
    var builder = counter.http().newWebSocketBuilder().header("Origin", counter.origin());
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    socket.socket =
        builder
            .buildAsync(
                URI.create(counter.origin().replace("http:", "ws:") + path), socket.new Ear())
            .join();
    return socket;
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heard.add(WireJson.read(text.toString(), ServerMessage.class));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
      closed.complete(1006);
    }
  }

  public TestSocket say(ClientMessage message) {
    return sayText(WireJson.write(message));
  }

  /** Says it, unless the server has closed already: {@link #closeCode} then tells. */
  public TestSocket sayText(String text) {
    socket.sendText(text, true).exceptionally(gone -> socket).join();
    return this;
  }

  public TestSocket sayBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).exceptionally(gone -> socket).join();
    return this;
  }

  /** Says a command and waits until it is done; a refusal fails the test. */
  public TestSocket command(ClientMessage message, CommandId id) {
    say(message);
    var answer =
        expect(
            ServerMessage.class,
            m ->
                (m instanceof ServerMessage.Done d && d.ref().equals(id))
                    || (m instanceof ServerMessage.Refusal r && id.equals(r.ref())));
    if (answer instanceof ServerMessage.Refusal refusal) {
      throw new AssertionError("refused: " + refusal.problem() + " " + refusal.detail());
    }
    return this;
  }

  public <T extends ServerMessage> T expect(Class<T> type) {
    return expect(type, m -> true);
  }

  /** The next message of that kind; others before it are passed over. */
  public <T extends ServerMessage> T expect(Class<T> type, Predicate<T> which) {
    var passedOver = new ArrayList<String>();
    try {
      while (true) {
        var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("no " + type.getSimpleName() + " came, but " + passedOver);
        }
        if (type.isInstance(message) && which.test(type.cast(message))) {
          return type.cast(message);
        }
        passedOver.add(message.getClass().getSimpleName());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event of that kind in a room. */
  public <E extends ConsultationEvent> E expectEvent(Class<E> type) {
    return type.cast(
        expect(ServerMessage.RoomEvent.class, m -> type.isInstance(m.event())).event());
  }

  /** What has come and nobody has asked for. */
  public List<ServerMessage> drain() {
    var all = new ArrayList<ServerMessage>();
    heard.drainTo(all);
    return all;
  }

  /** The code with which the server closed it. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
