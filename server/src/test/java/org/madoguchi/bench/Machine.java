package org.madoguchi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** What the figures were taken on. */
final class Machine {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Machine() {}

  /**
   * @param data where the databases of the run are
   */
  static String describe(Path data) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s; %s, %d cores, %d GB; %s %s (%s); %s %s; data on %s",
        LocalDate.now(),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Math.round(SYSTEM.getTotalMemorySize() / 1e9),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        System.getProperty("os.arch"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Files.getFileStore(data).type());
  }

  /** How many threads wanted to run, averaged over the last minute; negative where unknown. */
  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor"; // not Linux
    }
  }
}
