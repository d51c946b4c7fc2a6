package org.madoguchi.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Starts the counter as an operator does, with a town large enough, and beside it what does only
 * the unavoidable part; measures both in turn and prints a table. See {@code PERFORMANCE.md}.
 */
public final class Bench {
  private static final List<String> PARTS =
      List.of(
          "events", "ink", "pen", "writing", "pages", "rasters", "finish", "call", "start", "heap");
  private static final String USAGE =
      """
      Arguments: [PART…] [rooms=100] [sockets=1000]
        PART     which of events, ink, pen, writing, pages, rasters, finish, call, start, heap;
                 without any, all but writing, which takes a quarter of an hour
        rooms    consultations at once, 10 to 200
        sockets  idle screens of the part heap, up to 2000""";

  /** What the sample town has and the benchmark does not want, or does not want to wait for. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "MADOGUCHI_HTTP_PORT", "0",
          "MADOGUCHI_HTTPS_ENABLED", "false",
          "MADOGUCHI_MEDIA_LISTENER_PORT", "-1",
          "MADOGUCHI_LIMITS_COMMANDS_PER_SECOND", "100000");

  private final Set<String> parts = new LinkedHashSet<>();
  private final Map<String, Integer> sizes = new HashMap<>(Map.of("rooms", 100, "sockets", 1000));
  private final Report report = new Report();

  private Bench(List<String> arguments) {
    for (var argument : arguments) {
      var size = argument.split("=", 2);
      if (PARTS.contains(argument)) {
        parts.add(argument);
      } else if (size.length == 2 && sizes.containsKey(size[0])) {
        sizes.put(size[0], Integer.valueOf(size[1]));
      } else {
        throw new IllegalArgumentException(argument + "\n" + USAGE);
      }
    }
    if (parts.isEmpty()) {
      parts.addAll(PARTS);
      parts.remove("writing");
    }
    if (rooms() < 10 || rooms() > 200 || sizes.get("sockets") > 2000) {
      throw new IllegalArgumentException(USAGE);
    }
  }

  /**
   * @param args see the usage; one string with blanks is as good as several
   */
  public static void main(String[] args) throws Exception {
    var words = String.join(" ", args).strip();
    try {
      new Bench(words.isEmpty() ? List.of() : Arrays.asList(words.split("\\s+"))).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private int rooms() {
    return sizes.get("rooms");
  }

  private void run() throws Exception {
    var load = Machine.load();
    long started = System.nanoTime();
    try (var town = new BenchTown(rooms(), PagesPart.VARIATIONS)) {
      var machine = Machine.describe(town.data());
      var sockets = new Sockets();
      try (sockets;
          var counter = Jvm.counter(town.settings(), town.data(), SETTINGS, town.errors());
          var bare = Jvm.of(BareServer.class, town.errors())) {
        measure(town, sockets, counter.listening(), bare.listening());
      } catch (Exception e) {
        System.err.println(java.nio.file.Files.readString(town.errors()));
        throw e;
      }
      if (parts.contains("finish")) {
        FinishPart.run(report, town.settings(), town.data());
      }
      if (parts.contains("start")) {
        StartPart.run(report, town);
      }
      System.out.println(machine);
      System.out.printf(
          Locale.ROOT,
          "load average %.1f before, %.1f after; took %d s%n%n",
          load,
          Machine.load(),
          (System.nanoTime() - started) / 1_000_000_000);
    }
    report.print(System.out);
  }

  private void measure(BenchTown town, Sockets sockets, Jvm counter, Jvm bare) throws Exception {
    if (parts.contains("heap")) { // first, while nothing else is there
      HeapPart.run(report, sockets, counter, bare, sizes.get("sockets"), rooms());
    }
    if (parts.contains("call")) {
      CallPart.run(report, counter);
    }
    if (parts.stream()
        .noneMatch(Set.of("events", "ink", "pen", "writing", "pages", "rasters")::contains)) {
      return;
    }
    System.err.println("… " + rooms() + " people call and are answered");
    var rooms = Pair.atCounter(sockets, counter, rooms());
    var relays = Pair.atBareServer(sockets, bare, rooms);
    if (parts.contains("events")) {
      EventsPart.run(report, town, counter, bare, rooms, relays);
    }
    if (parts.contains("ink")) {
      InkPart.run(report, counter, bare, rooms, relays);
    }
    if (parts.contains("pen")) {
      PenPart.run(report, counter, bare, rooms, relays);
    }
    if (parts.contains("writing")) {
      WritingPart.run(report, counter, rooms.get(rooms.size() - 1));
    }
    if (parts.contains("pages")) {
      PagesPart.run(report, town, counter, bare, rooms, relays);
    }
    if (parts.contains("rasters")) {
      RastersPart.run(report, town, counter, bare, rooms);
    }
  }
}
