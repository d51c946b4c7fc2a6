package org.madoguchi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.TurnSecret;

/** A real coturn on loopback that lets in whoever has credentials made from the shared secret. */
final class Turnserver implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/turnserver");
  private static final int PATIENCE_SECONDS = 30;

  private final String secret;
  private final int port;
  private final Path folder;
  private final Process process;

  Turnserver() {
    this(freePort(), HexFormat.of().formatHex(random(16)));
  }

  private Turnserver(int port, String secret) {
    this.port = port;
    this.secret = secret;
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError(PROGRAM + " is missing (Debian: apt-get install coturn)");
    }
    try {
      folder = Files.createTempDirectory("turnserver");
      process =
          new ProcessBuilder(
                  List.of(
                      PROGRAM.toString(),
                      "-n", // no configuration file
                      "--listening-ip=127.0.0.1",
                      "--relay-ip=127.0.0.1",
                      "--listening-port=" + port,
                      "--allow-loopback-peers",
                      "--use-auth-secret",
                      "--static-auth-secret=" + secret,
                      "--realm=madoguchi.local",
                      "--no-tls",
                      "--no-dtls",
                      "--no-cli",
                      "--userdb=" + folder.resolve("turndb"),
                      "--pidfile=" + folder.resolve("pid"),
                      "--log-file=" + folder.resolve("log"),
                      "--simple-log"))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitAnswer();
  }

  /** Stops this one; the one that takes its place, port and secret knows nothing of its relays. */
  Turnserver replace() {
    close();
    return new Turnserver(port, secret);
  }

  int port() {
    return port;
  }

  /** Its {@code static-auth-secret}. */
  String secret() {
    return secret;
  }

  /** As the signaling tells its clients of it. */
  ExternalService service() {
    return new ExternalService(
        "turn", "127.0.0.1", port, "udp", new TurnSecret(secret, Duration.ofHours(1)));
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return random;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for a binding (RFC 8489) until there is an answer. */
  private void awaitAnswer() {
    var request =
        ByteBuffer.allocate(20).putShort((short) 1).putShort((short) 0).putInt(0x2112A442);
    request.put(random(12));
    try (var socket = new DatagramSocket()) {
      socket.connect(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(200);
      var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (System.nanoTime() < end) {
        try {
          socket.send(new DatagramPacket(request.array(), request.capacity()));
          socket.receive(new DatagramPacket(new byte[512], 512));
          return;
        } catch (SocketTimeoutException | java.net.PortUnreachableException e) {
          // not yet
        }
      }
      var output = Files.readString(folder.resolve("output"));
      close();
      throw new AssertionError("turnserver does not answer:\n" + output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      try (var files = Files.list(folder)) {
        files.map(Path::toFile).forEach(java.io.File::delete);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
