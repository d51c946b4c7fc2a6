package org.madoguchi.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** From the start of the process to the first answer. */
final class StartPart {
  private static final int RUNS = 5;

  /** As an operator starts it, HTTPS and the port for native clients included. */
  private static final Map<String, String> FREE_PORTS =
      Map.of(
          "MADOGUCHI_HTTP_PORT", "0",
          "MADOGUCHI_HTTPS_PORT", "0",
          "MADOGUCHI_MEDIA_LISTENER_PORT", "0");

  private StartPart() {}

  static void run(Report report, BenchTown town) throws IOException {
    report.part("From process start to the first answer, median of " + RUNS);
    var data = town.folder().resolve("start");
    var errors = town.errors();
    var first = counter(data, errors);
    var counter = new Latencies();
    var bare = new Latencies();
    var hello = new Latencies();
    for (int i = 0; i < RUNS; i++) {
      counter.add(counter(data, errors));
      bare.add(bareServer(errors));
      hello.add(hello(errors));
    }
    report.row("/healthz is 200, ms", counter.millis(0.5), bare.millis(0.5), "Jetty alone");
    report.row("/healthz is 200, ms", counter.millis(0.5), hello.millis(0.5), "JVM says hello");
    report.row("with an empty data folder, once, ms", first / 1e6);
  }

  private static long counter(Path data, Path errors) throws IOException {
    long started = System.nanoTime();
    try (var counter = Jvm.counter(BenchTown.SETTINGS, data, FREE_PORTS, errors)) {
      answer(counter.listening().origin() + "/healthz");
      return System.nanoTime() - started;
    }
  }

  private static long bareServer(Path errors) throws IOException {
    long started = System.nanoTime();
    try (var server = Jvm.of(BareServer.class, errors)) {
      answer(server.listening().origin() + "/bytes?size=2");
      return System.nanoTime() - started;
    }
  }

  private static long hello(Path errors) throws IOException {
    long started = System.nanoTime();
    try (var hello = Jvm.of(Hello.class, errors)) {
      hello.firstLine();
      return System.nanoTime() - started;
    }
  }

  private static void answer(String address) throws IOException {
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    try (var body = connection.getInputStream()) {
      body.readAllBytes();
    }
  }
}
