package org.madoguchi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PulseAudio with a socket of its own, a speaker nobody hears, and a microphone that can be
 * plugged in and pulled out. It stands beside the speaker and hears what that plays.
 */
final class Pulseaudio implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/pulseaudio");
  private static final Path CONTROL = Path.of("/usr/bin/pactl");
  private static final int PATIENCE_SECONDS = 30;

  private final Path folder;
  private final Process process;

  Pulseaudio() {
    for (var program : List.of(PROGRAM, CONTROL)) {
      if (!Files.isExecutable(program)) {
        throw new AssertionError(
            program + " is missing (Debian: apt-get install pulseaudio pulseaudio-utils)");
      }
    }
    try {
      folder = Files.createTempDirectory("pulseaudio");
      process =
          start(
              PROGRAM.toString(),
              "-n", // no configuration file
              "--daemonize=no",
              "--use-pid-file=no",
              "--exit-idle-time=-1",
              "--disable-shm=yes",
              "--realtime=no",
              "--high-priority=no",
              "--load=module-native-protocol-unix auth-anonymous=1 socket=" + socket(),
              "--load=module-null-sink sink_name=speaker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isDone("info")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new AssertionError("pulseaudio does not answer");
      }
    }
  }

  /** As {@code PULSE_SERVER} names it. */
  String address() {
    return "unix:" + socket();
  }

  private Path socket() {
    return folder.resolve("native");
  }

  void plugInMicrophone() {
    control(
        "load-module", "module-remap-source", "source_name=microphone", "master=speaker.monitor");
  }

  void pullOutMicrophone() {
    control("unload-module", "module-remap-source");
  }

  private void control(String... arguments) {
    if (!isDone(arguments)) {
      throw new AssertionError("pactl can't " + String.join(" ", arguments));
    }
  }

  private boolean isDone(String... arguments) {
    try {
      var pactl = start(Stream.concat(Stream.of(CONTROL.toString()), Stream.of(arguments)));
      return pactl.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && pactl.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process start(String... command) throws IOException {
    return start(Stream.of(command));
  }

  private Process start(Stream<String> command) throws IOException {
    var builder =
        new ProcessBuilder(command.toList())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    var home = folder.toString();
    builder
        .environment()
        .putAll(Map.of("HOME", home, "XDG_RUNTIME_DIR", home, "PULSE_SERVER", address()));
    return builder.start();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
