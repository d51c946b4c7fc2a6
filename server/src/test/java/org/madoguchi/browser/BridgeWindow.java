package org.madoguchi.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * A browser window that is a bridge: its peer connections pass on what each client sends to the
 * others (see {@code bridge.js}). Here are the WebSockets it cannot serve itself: the one to the
 * focus, and for each client the channel of Jitsi's COLIBRI messages.
 */
final class BridgeWindow implements AutoCloseable {
  private static final String CHANNELS = "/colibri-ws/jvb1/afa094227a032b9d/";
  private static final long PATIENCE_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire = new Wire();
  private final CountDownLatch listening = new CountDownLatch(1);

  /** What follows is guarded by this. */
  private final Map<String, WebSocket> channels = new HashMap<>();

  private final Map<String, List<JsonNode>> heard = new HashMap<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private WebSocket page;
  private Consumer<JsonNode> focus = message -> {};

  /**
   * @param window not opened yet, on the origin of {@link LoopbackPages}
   */
  BridgeWindow(Window window) {
    wire.start();
    try {
      if (!listening.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the bridge's port was not opened");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    window.open("/bridge.html");
    window.page().waitForFunction("() => window.bridge !== undefined");
    window.page().evaluate("url => bridge.connect(url)", address("/page"));
    waitUntil(() -> "the page should connect", () -> page != null);
  }

  private String address(String path) {
    return "ws://127.0.0.1:" + wire.getPort() + path;
  }

  /** Where a client has its channel. */
  String channelOf(String endpoint) {
    return address(CHANNELS + endpoint + "?pwd=U61YjqhDSfzxAP24UZ79D5YU");
  }

  /** From now on that is told what the bridge answers; on a thread of the wire. */
  synchronized void tellTo(Consumer<JsonNode> focus) {
    this.focus = focus;
  }

  /** Tells the page something of that type; see {@code bridge.js}. */
  synchronized void tell(String type, String endpoint, String key, Object value) {
    if (page.isOpen()) { // else the window was closed before its clients
      page.send(write(Map.of("type", type, "endpoint", endpoint, key, value)));
    }
  }

  /** Waits until a client has said something like that on its channel; earlier words count too. */
  JsonNode hears(String endpoint, String what, Predicate<JsonNode> wanted) {
    var found = new ArrayList<JsonNode>();
    waitUntil(
        () -> "%s should say %s, but said %s".formatted(endpoint, what, heard.get(endpoint)),
        () -> heard.getOrDefault(endpoint, List.of()).stream().filter(wanted).anyMatch(found::add));
    return found.get(0);
  }

  /** Forgets what that client has said so far. */
  synchronized void forget(String endpoint) {
    heard.remove(endpoint);
  }

  /** Waits until that client has opened its channel so many times. */
  void opened(String endpoint, int times) {
    waitUntil(
        () -> "%s should open its channel %d times: %s".formatted(endpoint, times, opened),
        () -> opened.getOrDefault(endpoint, 0) >= times);
  }

  /** Breaks the channel of that client, as a restarted proxy does. */
  synchronized void breakChannel(String endpoint) {
    channels.get(endpoint).closeConnection(1006, "");
  }

  private synchronized void onClient(String endpoint, JsonNode message) {
    heard.computeIfAbsent(endpoint, nobody -> new ArrayList<>()).add(message);
    tell("heard", endpoint, "message", message);
    notifyAll();
  }

  private synchronized void say(String endpoint, JsonNode message) {
    var channel = channels.get(endpoint);
    if (channel != null && channel.isOpen()) {
      channel.send(write(message));
    }
  }

  /**
   * Not holding the lock: the focus has one of its own, and tells us things while it holds that.
   */
  private void tellFocus(JsonNode message) {
    Consumer<JsonNode> listener;
    synchronized (this) {
      listener = focus;
    }
    listener.accept(message);
  }

  private synchronized void waitUntil(Supplier<String> otherwise, BooleanSupplier done) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!done.getAsBoolean()) {
      var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(otherwise.get());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String write(Object message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      wire.stop(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private final class Wire extends WebSocketServer {
    Wire() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      synchronized (BridgeWindow.this) {
        var endpoint = endpointOf(socket);
        if (endpoint == null) {
          page = socket;
        } else if (address(socket.getResourceDescriptor()).equals(channelOf(endpoint))) {
          channels.put(endpoint, socket);
          opened.merge(endpoint, 1, Integer::sum);
          tell("opened", endpoint, "times", opened.get(endpoint));
        } else {
          socket.close(1008, "wrong password");
        }
        BridgeWindow.this.notifyAll();
      }
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      var message = read(text);
      var endpoint = endpointOf(socket);
      if (endpoint != null) {
        onClient(endpoint, message);
      } else if (message.path("type").asText().equals("say")) {
        say(message.path("endpoint").asText(), message.path("message"));
      } else {
        tellFocus(message);
      }
    }

    private String endpointOf(WebSocket socket) {
      var path = socket.getResourceDescriptor();
      return path.startsWith(CHANNELS)
          ? path.substring(CHANNELS.length()).replaceAll("\\?.*", "")
          : null;
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}
  }
}
