package org.madoguchi.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages that are no screens of ours, on an origin of their own, as somebody else's would be: the
 * unmodified lib-jitsi-meet, and our media client alone. The build puts them together (see {@code
 * src/test/interop}).
 */
final class LoopbackPages implements AutoCloseable {
  private static final Path PAGES = Path.of("target/interop/pages");

  private final HttpServer server;

  LoopbackPages() {
    if (!Files.exists(PAGES.resolve("media.js"))) {
      throw new AssertionError(
          "server/target/interop is not built: run ./mvnw -pl server -am test-compile");
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", LoopbackPages::answer);
    server.start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var file = PAGES.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
      if (!file.startsWith(PAGES) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var type = file.toString().endsWith(".html") ? "text/html" : "text/javascript";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
