package org.madoguchi.web;

import jakarta.servlet.Servlet;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.BindException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;

/** The embedded Jetty with everything that is reachable on its ports. */
final class HttpServer implements AutoCloseable {
  private static final long IDLE_MILLIS = 60_000;
  private static final int MAX_MESSAGE = 64 * 1024;

  private final Server server;
  private final ServerConnector http;
  private final @Nullable ServerConnector https;

  /** What is reachable, beside the static files. */
  record Contents(
      Map<String, Servlet> servlets, Map<String, Supplier<? extends Endpoint>> endpoints) {}

  HttpServer(Config config, Path data, Clock clock, Contents contents) {
    var threads = new QueuedThreadPool(200, 8);
    threads.setName("http");
    server = new Server(threads);
    http =
        connector(new HttpConnectionFactory(plain()), config.http().host(), config.http().port());
    server.addConnector(http);
    https = config.https().enabled() ? https(config.https(), data, clock) : null;
    if (https != null) {
      server.addConnector(https);
    }
    var sameOrigin = new SameOrigin(config.access().origins());
    sameOrigin.setHandler(context(contents));
    var headers = new SecurityHeaders();
    headers.setHandler(sameOrigin);
    server.setHandler(new GracefulHandler(headers));
    server.setStopTimeout(3_000);
  }

  private static HttpConfiguration plain() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(16 * 1024);
    return configuration;
  }

  private ServerConnector connector(HttpConnectionFactory factory, String host, int port) {
    var connector = new ServerConnector(server, 1, 2, factory);
    connector.setHost(host);
    connector.setPort(port);
    connector.addEventListener(new SocketSendBuffer());
    return connector;
  }

  private ServerConnector https(Config.Https settings, Path data, Clock clock) {
    var file =
        settings.keystore().isEmpty() ? data.resolve("https.p12") : Path.of(settings.keystore());
    var password =
        settings.keystorePassword().isEmpty() ? "madoguchi" : settings.keystorePassword();
    KeyStore store = Certificates.open(file, password, clock);
    var ssl = new SslContextFactory.Server();
    ssl.setKeyStore(store);
    ssl.setKeyStorePassword(password);
    ssl.setSniRequired(false);
    var configuration = plain();
    var customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false); // the LAN reaches it by address
    configuration.addCustomizer(customizer);
    var connector =
        new ServerConnector(
            server,
            1,
            2,
            new SslConnectionFactory(ssl, HttpVersion.HTTP_1_1.asString()),
            new HttpConnectionFactory(configuration));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.addEventListener(new SocketSendBuffer());
    return connector;
  }

  private static ServletContextHandler context(Contents contents) {
    var context = new ServletContextHandler("/");
    contents.servlets.forEach((path, s) -> context.addServlet(new ServletHolder(s), path));
    context.addServlet(new ServletHolder(new StaticFiles()), "/*");
    JakartaWebSocketServletContainerInitializer.configure(
        context,
        (servletContext, container) -> {
          container.setDefaultMaxTextMessageBufferSize(MAX_MESSAGE);
          container.setDefaultMaxSessionIdleTimeout(IDLE_MILLIS);
          container.setAsyncSendTimeout(10_000);
          for (var endpoint : contents.endpoints.entrySet()) {
            var type = endpoint.getValue().get().getClass();
            container.addEndpoint(
                ServerEndpointConfig.Builder.create(type, endpoint.getKey())
                    .subprotocols(
                        XmppEndpoint.class.isAssignableFrom(type) ? List.of("xmpp") : List.of())
                    .configurator(new Visitor.Configurator(endpoint.getValue()))
                    .build());
          }
        });
    return context;
  }

  /**
   * Opens the ports.
   *
   * @throws ConfigProblem when one is taken, saying which and what to do
   */
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw new ConfigProblem(
            "A port is taken (%s). Stop the program that uses it, or choose others:"
                    .formatted(e.getMessage())
                + " MADOGUCHI_HTTP_PORT=8081 MADOGUCHI_HTTPS_PORT=8444");
      }
      throw new IllegalStateException("the HTTP server did not start", e);
    }
  }

  /** The port of plain HTTP. */
  public int port() {
    return http.getLocalPort();
  }

  /** The port of HTTPS; -1 when it is off. */
  public int httpsPort() {
    return https == null ? -1 : https.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not stop", e);
    }
  }
}
