package org.madoguchi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigFile;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.Role;
import org.madoguchi.demo.Demo;

/**
 * {@code java -jar madoguchi.jar [--demo|--practice] [--config DIR] [--data DIR]}: start, wait,
 * stop. Behind {@code forms} see {@link FormsCommand}, behind {@code points} {@link PointsCommand},
 * behind {@code procedures} {@link ProceduresCommand}.
 */
public final class Main {
  private static final String USAGE =
      """
      Usage: java -jar madoguchi.jar [--demo|--practice] [--config DIR] [--data DIR]
             java -jar madoguchi.jar forms build [DIR] [--sheet PNG]
             java -jar madoguchi.jar points check [--folder DIR] [--on DATE]
             java -jar madoguchi.jar procedures check [--folder DIR]
        --demo        with the people of the sample town, who all have one password
        --practice    to practise (練習) with the sample town and residents from config/practice;
                      in a data folder of its own, every screen and paper marked
        --config DIR  madoguchi.yaml, town/, procedures/, points/, forms/ (default: config)
        --data DIR    the database and what else is kept (default: data;
                      data/practice with --practice)
      """;

  /** UTF-8 whatever the locale says: a server is often started without one. */
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private record Arguments(Mode mode, Path settings, Path data) {}

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0 && args[0].equals("forms")) {
      System.setProperty("logback.configurationFile", "logback-commands.xml");
      System.exit(FormsCommand.run(args, OUT, System.err));
    }
    if (args.length > 0 && args[0].equals("points")) {
      System.exit(PointsCommand.run(args, OUT, System.err));
    }
    if (args.length > 0 && args[0].equals("procedures")) {
      System.setProperty("logback.configurationFile", "logback-commands.xml");
      System.exit(ProceduresCommand.run(args, OUT, System.err));
    }
    var started = Instant.now();
    try {
      var arguments = arguments(args);
      var logging = arguments.settings.resolve("logback.xml");
      System.setProperty("madoguchi.data", arguments.data.toString());
      if (Files.exists(logging)) {
        System.setProperty("logback.configurationFile", logging.toString());
      }
      Config config =
          ConfigFile.read(arguments.settings.resolve("madoguchi.yaml"), System.getenv());
      var app =
          new App(config, arguments.settings, arguments.data, Clock.systemUTC(), arguments.mode);
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
      print(app, config, Duration.between(started, Instant.now()));
      new CountDownLatch(1).await(); // until the process is told to stop
    } catch (ConfigProblem problem) {
      System.err.println("Madoguchi did not start. " + problem.getMessage());
      System.exit(1);
    }
  }

  private static Arguments arguments(String[] args) {
    var mode = Mode.earnest;
    var settings = Path.of("config");
    Path named = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--demo" -> mode = Mode.demo;
        case "--practice" -> mode = Mode.practice;
        case "--config" -> settings = Path.of(value(args, ++i));
        case "--data" -> named = Path.of(value(args, ++i));
        default -> throw new ConfigProblem("Unknown argument " + args[i] + "\n" + USAGE);
      }
    }
    var usual = mode == Mode.practice ? Path.of("data", "practice") : Path.of("data");
    var data = named == null ? usual : named;
    if (!Files.isDirectory(settings)) {
      throw new ConfigProblem(
          "There is no folder %s. Start it where the folder is, or name it with --config DIR."
              .formatted(settings));
    }
    try {
      Files.createDirectories(data); // before the log is opened in it
    } catch (IOException e) {
      throw new ConfigProblem(
          "The data folder %s can't be used: %s. Name another with --data DIR.".formatted(data, e));
    }
    return new Arguments(mode, settings, data);
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new ConfigProblem(args[i - 1] + " needs a value\n" + USAGE);
    }
    return args[i];
  }

  private static void print(App app, Config config, Duration took) {
    var base = "http://localhost:" + app.port();
    OUT.printf(
        """

        Madoguchi is ready (%.1f s)

          端末 kiosk       %2$s/kiosk
          職員 staff       %2$s/staff
          出張所 clerk     %2$s/clerk
          記録 supervisor  %2$s/supervisor
          管理 admin       %2$s/admin
        """,
        took.toMillis() / 1000.0, base);
    if (app.httpsPort() > 0) {
      OUT.printf(
          "%n  From another machine (its camera needs HTTPS): https://<this machine>:%d/kiosk%n",
          app.httpsPort());
    }
    if (!config.reception().keepsHours(app.demo().isPresent())) {
      OUT.printf("%n  Open at any hour: opening: in town.yaml is set aside (reception.hours).%n");
    }
    app.demo().ifPresent(demo -> print(demo, app.signalingPort(), config.media().domain()));
    OUT.printf("%n  Stop with Ctrl+C.%n");
  }

  private static void print(Demo demo, int signalingPort, String domain) {
    var access = demo.access();
    OUT.printf("%n  Demo accounts, password: %s%n", access.password());
    for (var role : Role.values()) {
      access.accounts().stream()
          .filter(a -> a.role() == role)
          .forEach(a -> OUT.printf("    %-11s %-10s %s%n", role, a.account(), a.name()));
    }
    OUT.printf("  Kiosk codes (one time; the kiosk screen offers them too)%n");
    access.codes().forEach(c -> OUT.printf("    %-11s %s%n", c.kiosk(), c.code()));
    if (signalingPort > 0) {
      OUT.printf(
          "  Any Jitsi client of this machine may enter rooms named %s...:%n"
              + "    ws://127.0.0.1:%d/xmpp-websocket, domain %s%n",
          Demo.OPEN_ROOMS, signalingPort, domain);
    }
  }
}
