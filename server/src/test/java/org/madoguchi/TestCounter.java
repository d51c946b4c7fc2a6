package org.madoguchi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigFile;
import org.madoguchi.document.finish.TestSeal;

/** The real counter on free ports with a database of its own, and the people who come to it. */
public final class TestCounter extends TestVisitors implements AutoCloseable {
  /** The repository's own settings: what an operator gets is what is tested. */
  static final Path SETTINGS = Path.of("../config");

  private final Path data;
  private final Config config;
  private final Clock clock;
  private final Mode mode;
  private App app;

  private TestCounter(Config config, Clock clock, Mode mode) throws IOException {
    this.config = config;
    this.clock = clock;
    this.mode = mode;
    data = Files.createTempDirectory("madoguchi-test");
    TestSeal.into(data); // a key of its own would take each counter most of a second
    app = new App(config, SETTINGS, data, clock, mode);
  }

  public static TestCounter start() {
    return start(Map.of());
  }

  public static TestCounter start(Map<String, String> environment) {
    return start(environment, Clock.systemUTC());
  }

  /**
   * @param environment further settings, as an operator would give them
   */
  public static TestCounter start(Map<String, String> environment, Clock clock) {
    return start(environment, clock, Mode.demo);
  }

  /** A counter to practise at (練習). */
  public static TestCounter startPractice(Clock clock) {
    return start(Map.of(), clock, Mode.practice);
  }

  private static TestCounter start(Map<String, String> environment, Clock clock, Mode mode) {
    var free =
        new java.util.HashMap<>(
            Map.of(
                "MADOGUCHI_HTTP_PORT", "0",
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "-1"));
    free.putAll(environment);
    try {
      return new TestCounter(
          ConfigFile.read(SETTINGS.resolve("madoguchi.yaml"), free), clock, mode);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Stops it and starts it again on the same data; the port may be another. */
  public void restart() {
    restart(SETTINGS);
  }

  /**
   * @param settings what the operator changed while it was stopped
   */
  void restart(Path settings) {
    app.close();
    app = new App(config, settings, data, clock, mode);
  }

  public App app() {
    return app;
  }

  public Path data() {
    return data;
  }

  @Override
  public String origin() {
    return "http://localhost:" + app.port();
  }

  @Override
  public void close() {
    app.close();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
