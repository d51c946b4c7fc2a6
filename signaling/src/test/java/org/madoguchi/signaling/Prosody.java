package org.madoguchi.signaling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Prosody on a loopback port: XMPP over WebSocket, anonymous logins, rooms, resumption. It
 * has no focus, as only Jitsi brings one. What it said is printed when it does not start or dies.
 */
public final class Prosody implements AutoCloseable {

  public static final String DOMAIN = "madoguchi.local";

  private static final Path PROGRAM = Path.of("/usr/bin/prosody");
  private static final long PATIENCE_SECONDS = 30;
  private static final int LINES_KEPT = 200;

  private final Path folder;
  private final int port;
  private final Deque<String> said = new ArrayDeque<>();
  private Process process;

  private Prosody(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts one with a folder of its own; returns when it listens. */
  public static Prosody launch() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError(
          "No " + PROGRAM + ": these tests want a real Prosody (Debian: apt-get install prosody).");
    }
    try {
      var prosody = new Prosody(Files.createTempDirectory("prosody"), freePort());
      prosody.configure();
      prosody.start();
      return prosody;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("prosody.cfg.lua"),
        """
        run_as_root = true -- a build machine's container has nobody else
        data_path = "%1$s"
        pidfile = "%1$s/prosody.pid"
        log = { { levels = { min = "info" }, to = "console" } }
        default_storage = "memory"
        modules_enabled = { "disco", "saslauth", "ping", "smacks", "websocket", "external_services" }
        modules_disabled = { "s2s", "tls", "offline" }
        c2s_ports = {}
        c2s_require_encryption = false
        http_ports = { %2$d }
        http_interfaces = { "127.0.0.1" }
        https_ports = {}
        http_default_host = "%3$s"
        consider_websocket_secure = true
        smacks_hibernation_time = 60
        external_service_secret = "himitsu"
        external_services = { { type = "turn", host = "127.0.0.1", port = 3478, secret = true } }
        VirtualHost "%3$s"
          authentication = "anonymous"
        VirtualHost "accounts.%3$s" -- anybody under any name; only who is the same may resume
          authentication = "insecure"
          insecure_open_authentication = "Yes please, I know what I'm doing!"
        Component "conference.%3$s" "muc"
          muc_room_locking = false
          muc_room_default_public_jids = true
        """
            .formatted(folder, port, DOMAIN));
  }

  /** Starts it again on the same port, after {@link #kill}. */
  public void start() {
    try {
      process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "--config",
                  folder.resolve("prosody.cfg.lua").toString(),
                  "--foreground")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var listening = new CompletableFuture<Void>();
    var reader = new Thread(() -> read(process, listening), "prosody-log");
    reader.setDaemon(true);
    reader.start();
    try {
      listening.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      process.destroyForcibly();
      throw new AssertionError("Prosody did not start:\n" + log(), failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private void read(Process process, CompletableFuture<Void> listening) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        if (line.contains("Activated service 'http'") && line.contains(":" + port)) {
          listening.complete(null);
        }
      }
    } catch (IOException killed) {
      // its output ends with it
    }
    listening.completeExceptionally(new IOException("it ended"));
  }

  private synchronized void keep(String line) {
    said.add(line);
    if (said.size() > LINES_KEPT) {
      said.remove();
    }
  }

  /** The end of what it said. */
  public synchronized String log() {
    return String.join("\n", said);
  }

  /** The program as it runs now. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  public int port() {
    return port;
  }

  /** Where its XMPP WebSocket is. */
  public String uri() {
    return "ws://127.0.0.1:" + port + "/xmpp-websocket";
  }

  /** Ends it as a power cut would; returns when it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
