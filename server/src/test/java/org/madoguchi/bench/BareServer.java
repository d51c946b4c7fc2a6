package org.madoguchi.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The same Jetty with the same Jakarta WebSocket and nothing of the counter: what is said at {@code
 * /relay/{room}} goes to the others there as it came, and {@code /bytes?size=N} are bytes in
 * memory.
 */
public final class BareServer {
  private static final Map<String, Set<Session>> ROOMS = new ConcurrentHashMap<>();

  private BareServer() {}

  public static void main(String[] args) throws Exception {
    var server = new Server(new QueuedThreadPool(200, 8));
    var http = new ServerConnector(server, 1, 2);
    http.setHost("127.0.0.1");
    server.addConnector(http);
    var context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Bytes()), "/bytes");
    JakartaWebSocketServletContainerInitializer.configure(
        context,
        (servlets, container) -> {
          container.setDefaultMaxSessionIdleTimeout(300_000);
          container.addEndpoint(
              ServerEndpointConfig.Builder.create(Relay.class, "/relay/{room}")
                  .configurator(new NoExtensions())
                  .build());
        });
    server.setHandler(context);
    server.start();
    System.out.println("http://localhost:" + http.getLocalPort());
    server.join();
  }

  /** Passes on what it hears. */
  public static final class Relay extends Endpoint {
    @Override
    public void onOpen(Session session, EndpointConfig config) {
      var room = room(session);
      room.add(session);
      session.addMessageHandler(
          new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String text) {
              for (var other : room) {
                if (other != session) {
                  other.getAsyncRemote().sendText(text);
                }
              }
            }
          });
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
      room(session).remove(session);
    }

    private static Set<Session> room(Session session) {
      return ROOMS.computeIfAbsent(
          session.getPathParameters().get("room"), name -> ConcurrentHashMap.newKeySet(2));
    }
  }

  private static final class NoExtensions extends ServerEndpointConfig.Configurator {
    @Override
    public List<Extension> getNegotiatedExtensions(
        List<Extension> installed, List<Extension> requested) {
      return List.of();
    }
  }

  private static final class Bytes extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, byte[]> files = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var file = files.computeIfAbsent(Integer.valueOf(request.getParameter("size")), byte[]::new);
      response.setContentType("image/png");
      response.setContentLength(file.length);
      response.getOutputStream().write(file);
    }
  }
}
