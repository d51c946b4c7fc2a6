package org.madoguchi.signaling.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.madoguchi.signaling.Prosody;

/** Measures the signaling; arguments: which of {@code rooms}, {@code idle}, {@code hostile}. */
public final class Bench {

  private static final int ROOMS = 20;
  private static final int CLIENTS = 5_000;

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    var parts = List.of(String.join(" ", arguments).strip().split("\\s+"));
    boolean all = parts.contains("");
    var report = new Report("Prosody, or without");
    double before = load();
    if (all || parts.contains("rooms")) {
      try (var ours = Server.start("-Xmx512m", "-Dbench.unlimited=true");
          var prosody = Prosody.launch()) {
        RoomsPart.run(report, ours, prosody, ROOMS);
      }
    }
    if (all || parts.contains("idle")) {
      try (var ours = Server.start("-Xmx512m")) {
        IdlePart.run(report, ours, CLIENTS);
      }
    }
    if (all || parts.contains("hostile")) {
      try (var ours = Server.start("-Xmx512m")) {
        HostilePart.run(report, ours);
      }
    }
    System.out.printf(Locale.ROOT, "load average %.1f before, %.1f after%n%n", before, load());
    report.print(System.out);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
