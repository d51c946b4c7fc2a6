package org.madoguchi.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** From the start of the process to the first answer. */
final class StartPart {
  private static final int RUNS = 5;

  /** On a machine that has other work, fewer runs are enough. */
  private static final long ENOUGH_NANOS = 40_000_000_000L;

  /** As an operator starts it, HTTPS and the port for native clients included. */
  private static final Map<String, String> FREE_PORTS =
      Map.of(
          "MADOGUCHI_HTTP_PORT", "0",
          "MADOGUCHI_HTTPS_PORT", "0",
          "MADOGUCHI_MEDIA_LISTENER_PORT", "0");

  private StartPart() {}

  /** How long it took, and the processor time the process had used by then. */
  private record Start(long nanos, long cpuNanos) {}

  static void run(Report report, BenchTown town) throws IOException {
    report.part("From process start to the first answer, median of up to " + RUNS);
    var data = town.folder().resolve("start");
    var errors = town.errors();
    long began = System.nanoTime();
    var first = counter(data, errors);
    var counter = new Latencies();
    var counterCpu = new Latencies();
    var bare = new Latencies();
    var bareCpu = new Latencies();
    var hello = new Latencies();
    for (int i = 0; i < RUNS && (i == 0 || System.nanoTime() - began < ENOUGH_NANOS); i++) {
      var ours = counter(data, errors);
      counter.add(ours.nanos);
      counterCpu.add(ours.cpuNanos);
      var theirs = bareServer(errors);
      bare.add(theirs.nanos);
      bareCpu.add(theirs.cpuNanos);
      hello.add(hello(errors));
    }
    report.row("/healthz is 200, ms", counter.millis(0.5), bare.millis(0.5), "Jetty alone");
    report.row("/healthz is 200, ms", counter.millis(0.5), hello.millis(0.5), "JVM says hello");
    report.row("CPU until then, ms", counterCpu.millis(0.5), bareCpu.millis(0.5), "Jetty alone");
    report.row("the first time, data folder empty, ms", first.nanos / 1e6);
  }

  private static Start counter(Path data, Path errors) throws IOException {
    long started = System.nanoTime();
    try (var counter = Jvm.counter(BenchTown.SETTINGS, data, FREE_PORTS, errors)) {
      answer(counter.listening().origin() + "/healthz");
      return new Start(System.nanoTime() - started, counter.cpu().toNanos());
    }
  }

  private static Start bareServer(Path errors) throws IOException {
    long started = System.nanoTime();
    try (var server = Jvm.of(BareServer.class, errors)) {
      answer(server.listening().origin() + "/bytes?size=2");
      return new Start(System.nanoTime() - started, server.cpu().toNanos());
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
