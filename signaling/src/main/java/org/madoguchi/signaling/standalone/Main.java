package org.madoguchi.signaling.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.signaling.sasl.Passwords;

/** {@code java -jar madoguchi-signaling.jar SETTINGS}: start, wait, stop. */
public final class Main {

  private static final String USAGE =
      """
      Usage: java -jar madoguchi-signaling.jar SETTINGS.yaml
                 starts the signaling; see signaling.yaml for what may be set
             java -jar madoguchi-signaling.jar --hash
                 reads a password and writes it as it goes into the settings""";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "madoguchi-signaling-logback.xml");
    }
    if (arguments.length != 1) {
      System.err.println(USAGE);
      System.exit(2);
    } else if (arguments[0].equals("--hash")) {
      hash();
    } else {
      run(Path.of(arguments[0]));
    }
  }

  private static void run(Path file) throws InterruptedException {
    try {
      var settings = Settings.read(file);
      var server = SignalingServer.start(settings.config(), settings.admission());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.printf(
          "Signaling is ready: ws://%s:%d/xmpp-websocket, domain %s%n",
          settings.config().listener().getHostString(), server.port(), settings.config().domain());
      new CountDownLatch(1).await(); // until the process is told to stop
    } catch (SettingsProblem | IllegalStateException problem) {
      System.err.println("The signaling did not start. " + problem.getMessage());
      System.exit(1);
    }
  }

  private static void hash() throws IOException {
    try {
      System.out.println(Passwords.write(Passwords.hash(password())));
    } catch (IllegalArgumentException prohibited) {
      System.err.println(prohibited.getMessage());
      System.exit(1);
    }
  }

  /** Typed unseen at a terminal, or the first line of what is piped in. */
  private static String password() throws IOException {
    var console = System.console();
    if (console != null) {
      return new String(console.readPassword("Password: "));
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    return line == null ? "" : line;
  }
}
