package org.madoguchi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium with cameras that show a test picture. Takes the machine's own; where there is
 * none, Playwright's download; where that is impossible, Debian's package; else the test fails with
 * one sentence.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final String NOTHING_FOUND =
      "No Chromium was found and none could be fetched: install one"
          + " (Debian: apt-get install chromium) or name it in CHROMIUM=/path/to/chromium.";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(int cameras, int framesPerSecond) {
    this(
        List.of(
            "--use-fake-device-for-media-stream=fps=%d,device-count=%d"
                .formatted(framesPerSecond, cameras)),
        new BrowserType.LaunchOptions());
  }

  private Chromium(List<String> devices, BrowserType.LaunchOptions options) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var flags =
        Stream.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--allow-loopback-in-peer-connection",
            "--autoplay-policy=no-user-gesture-required",
            "--disable-features=WebRtcHideLocalIpsWithMdns");
    options.setArgs(Stream.concat(flags, devices.stream()).toList()).setHeadless(true);
    browser = launch(options);
  }

  /** With a camera and a microphone. */
  static Chromium withDevices() {
    return withCameras(1);
  }

  /** With several cameras, called fake_device_0 and so on, and a microphone. */
  static Chromium withCameras(int count) {
    return new Chromium(count, 10);
  }

  /** With a camera of another rate than the ten a second that do for seeing a picture move. */
  public static Chromium withFrames(int framesPerSecond) {
    return new Chromium(1, framesPerSecond);
  }

  /** Without a camera; with the microphone and the speaker of that sound server. */
  static Chromium withSoundOf(Pulseaudio pulseaudio) {
    var environment = new HashMap<>(System.getenv());
    environment.put("PULSE_SERVER", pulseaudio.address());
    return new Chromium(
        List.of(),
        new BrowserType.LaunchOptions()
            .setEnv(environment)
            .setIgnoreDefaultArgs(List.of("--mute-audio")));
  }

  /** Used by one thread only. */
  public Browser browser() {
    return browser;
  }

  private Browser launch(BrowserType.LaunchOptions options) {
    var own = installed();
    if (own.isPresent()) {
      return playwright.chromium().launch(options.setExecutablePath(own.get()));
    }
    try {
      run(
          List.of(
              java(), "-cp", classPath(), "com.microsoft.playwright.CLI", "install", "chromium"));
      return playwright.chromium().launch(options);
    } catch (PlaywrightException notFetched) {
      run(List.of("sh", "-c", "apt-get update -qq && apt-get install -y -qq chromium"));
      var executable = installed().orElseThrow(() -> new AssertionError(NOTHING_FOUND));
      return playwright.chromium().launch(options.setExecutablePath(executable));
    }
  }

  private static Optional<Path> installed() {
    var named = System.getenv("CHROMIUM");
    return Stream.concat(Stream.ofNullable(named), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static void run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      System.err.println(command.get(0) + " can't be run: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
