package org.madoguchi.signaling.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Our server in a process of its own. */
final class Server implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final Process process;
  private final int port;
  private final BufferedReader out;
  private final BufferedWriter in;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts one in a JVM with these options; returns when it listens. */
  static Server start(String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BenchServer.class.getName()));
    int port = freePort();
    command.add(Integer.toString(port));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Server(process, port).listening();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Server listening() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        new Socket("127.0.0.1", port).close();
        return this;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    close();
    throw new IOException("a server of the benchmark does not listen on port " + port);
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** The processor time it has used so far. */
  Duration cpu() {
    return cpu(process());
  }

  /** The processor time a process has used so far. */
  static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** A figure of {@code /proc/…/status}: bytes, or a plain number. */
  long status(String name) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String value = lines.filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow();
      long number = Long.parseLong(value.replaceAll("\\D", ""));
      return value.endsWith("kB") ? number * 1024 : number;
    }
  }

  /** How many files and sockets it has open. */
  long openFiles() throws IOException {
    try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.count();
    }
  }

  /** Bytes on the heap that are still reachable. */
  long liveHeap() throws IOException {
    in.write("heap\n");
    in.flush();
    return Long.parseLong(out.readLine());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
