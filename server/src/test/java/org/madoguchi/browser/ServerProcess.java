package org.madoguchi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The counter in a process of its own, which can be killed and started again on the same data. */
final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;

  private final Path data;
  private final int port;
  private Process process;

  ServerProcess() {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
      data = Files.createTempDirectory("madoguchi-process");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  /** Starts it and waits until it is ready. */
  void start() {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.madoguchi.Main",
            "--demo",
            "--config",
            "../config",
            "--data",
            data.toString());
    var environment = builder.environment();
    environment.put("MADOGUCHI_HTTP_PORT", String.valueOf(port));
    environment.put("MADOGUCHI_HTTPS_ENABLED", "false");
    environment.put("MADOGUCHI_MEDIA_LISTENER_PORT", "-1");
    builder.redirectErrorStream(true);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var ready = new CompletableFuture<Void>();
    var output = new StringBuffer();
    var reader = new Thread(() -> read(process, output, ready), "server output");
    reader.setDaemon(true);
    reader.start();
    try {
      ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new AssertionError("the server did not start:\n" + output, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads to the end, so that the server never waits for somebody to read what it prints. */
  private static void read(Process process, StringBuffer output, CompletableFuture<Void> ready) {
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        if (line.startsWith("Madoguchi is ready")) {
          ready.complete(null);
        }
      }
    } catch (IOException gone) {
      output.append(gone.getMessage());
    }
    ready.completeExceptionally(new IOException("it ended"));
  }

  String origin() {
    return "http://localhost:" + port;
  }

  /** As kill -9 does: no goodbye, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
