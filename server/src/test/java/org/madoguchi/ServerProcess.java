package org.madoguchi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.document.finish.TestSeal;

/** The counter in a process of its own, which can be killed and started again on the same data. */
public final class ServerProcess extends TestVisitors implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 90;

  private final Path data;
  private final String mode;
  private final int port = freePort();
  private final StringBuffer output = new StringBuffer();
  private Process process;

  /** Not started yet; keeps everything in {@code data}. */
  public ServerProcess(Path data) {
    this(data, "--demo");
  }

  /**
   * @param mode {@code --demo} or {@code --practice}
   */
  public ServerProcess(Path data, String mode) {
    this.data = data;
    this.mode = mode;
    TestSeal.into(data); // a key of its own would take each counter seconds
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@code Main} on the class path of the tests. */
  static Process main(List<String> arguments, Map<String, String> environment) {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it starts more often than it runs long
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.madoguchi.Main"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and waits until it is ready. */
  public void start(Map<String, String> more) {
    var environment =
        new java.util.HashMap<>(
            Map.of(
                "MADOGUCHI_HTTP_PORT", String.valueOf(port),
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "-1"));
    environment.putAll(more);
    process = main(List.of(mode, "--config", "../config", "--data", data.toString()), environment);
    var ready = new CompletableFuture<Void>();
    var reader = new Thread(() -> read(process, ready), "server output");
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
  private void read(Process process, CompletableFuture<Void> ready) {
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

  @Override
  public String origin() {
    return "http://localhost:" + port;
  }

  /** As kill -9 does: no goodbye, nothing is flushed. */
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the process can't be killed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
