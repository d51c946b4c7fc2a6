package org.madoguchi.signaling.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.signaling.sasl.Passwords;

/** The program as an operator runs it: a process of its own. */
@Timeout(120)
class MainTest {

  @TempDir Path folder;

  private static Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments)).start();
  }

  private static List<String> command(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()),
            Stream.of(arguments))
        .toList();
  }

  /** Where a program that has just started listens. */
  private static URI ready(Process process) throws IOException {
    String ready = process.inputReader().readLine();
    assertThat(ready).matches("Signaling is ready: ws://127\\.0\\.0\\.1:\\d+/xmpp-websocket, .*");
    return URI.create(ready.replaceFirst(".*(ws://[^,]+),.*", "$1"));
  }

  private static WebSocket connect(URI uri, Ear ear) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .subprotocols("xmpp")
        .buildAsync(uri, ear)
        .join();
  }

  private Path settings(int port) throws IOException {
    return Files.writeString(
        folder.resolve("s.yaml"),
        "domain: meet.example\nlistener: {port: " + port + "}\nopenRooms: {prefix: demo-}\n");
  }

  /** What ends a connection, heard by its client. */
  private record Ear(CompletableFuture<Integer> closed) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }
  }

  @Test
  void itListensUntilItIsToldToStopAndTellsItsClients() throws Exception {
    Process process = start(settings(0).toString());
    try {
      var closed = new CompletableFuture<Integer>();
      connect(ready(process), new Ear(closed));

      process.toHandle().destroy(); // SIGTERM, and its output can still be read
      assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(1001);
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      var log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(log).contains("signaling started").contains("signaling stopped");
      assertThat(log).doesNotContain("DEBUG").doesNotContain("Exception");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whenFileDescriptorsAreShortItListensAgainLater() throws Exception {
    var command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 200; exec \"$@\"", "sh"));
    command.addAll(command(settings(0).toString()));
    Process process = new ProcessBuilder(command).start();
    var sockets = new ArrayList<Socket>();
    try (var log = process.errorReader()) {
      URI uri = ready(process);
      connect(uri, new Ear(new CompletableFuture<>())).abort(); // loads all that a client needs
      for (int i = 0; i < 200; i++) { // some more wait in the kernel than can be accepted
        sockets.add(new Socket("127.0.0.1", uri.getPort()));
      }
      String line = log.readLine();
      while (!line.contains("no file descriptor left")) {
        line = log.readLine();
        assertThat(line).isNotNull();
      }
      for (Socket socket : sockets) {
        socket.close();
      }
      connect(uri, new Ear(new CompletableFuture<>())).abort();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aTakenPortOrAMistakeIsSaidInASentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(refusal(settings(port).toString()))
          .contains("did not start. cannot listen on port " + port);
    }
    var wrong = Files.writeString(folder.resolve("w.yaml"), "domian: x\n");
    assertThat(refusal(wrong.toString())).contains("w.yaml:1: ");
  }

  private static String refusal(String settings) throws Exception {
    Process process = start(settings);
    try {
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(said.lines().filter(line -> line.startsWith("\tat "))).isEmpty();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aPasswordIsHashedForTheSettings() throws Exception {
    Process process = start("--hash");
    try {
      process.getOutputStream().write("窓口\n".getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      var lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(lines).hasSize(1);
      assertThat(Passwords.read(lines.get(0)).iterations()).isEqualTo(10_000);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void withoutArgumentsItSaysHowItIsUsed() throws Exception {
    for (String[] arguments : List.of(new String[0], new String[] {"a", "b"})) {
      Process process = start(arguments);
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("Usage: java -jar madoguchi-signaling.jar");
      assertThat(process.waitFor()).isEqualTo(2);
    }
  }
}
