package org.madoguchi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.WireJson;

/** 記入: what is written into a field is durable, and the other member sees it. */
final class EventsPart {
  /** Long, because the machine compiles while it is busy, and that is not what is asked. */
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** What the journal writes in one transaction at most. */
  private static final int GROUP = 256;

  private EventsPart() {}

  static void run(
      Report report, BenchTown town, Jvm counter, Jvm bare, List<Pair> rooms, List<Pair> relays)
      throws Exception {
    report.part("Field changes, " + rooms.size() + " rooms");
    var ours = load(counter, rooms);
    var theirs = load(bare, relays);
    var fastest = ours.closed(WARM_UP, Duration.ofSeconds(6));
    var relayed = theirs.closed(Duration.ofSeconds(4), Duration.ofSeconds(4));
    int group = Math.min(2 * rooms.size(), GROUP);
    var rows =
        BareJournal.rowsPerSecond(
            Files.createDirectories(town.folder().resolve("bare")).resolve("bare.db"),
            group,
            payload(town.data().resolve("madoguchi.db")),
            Duration.ofSeconds(3));
    report.row(
        "saturated, durable and told /s", fastest.perSecond(), rows, "SQLite, groups of " + group);
    report.row("saturated, durable and told /s", fastest.perSecond(), relayed.perSecond(), "relay");
    report.row("saturated, server CPU each, µs", fastest.cpuMicros(), relayed.cpuMicros(), "relay");

    double half = fastest.perSecond() / 2;
    var open = ours.open(half, Duration.ofSeconds(2), Duration.ofSeconds(6));
    var relay = theirs.open(half, Duration.ofSeconds(1), Duration.ofSeconds(4));
    report.row("at half of that /s", open.perSecond(), relay.perSecond(), "relay");
    report.row("at half, said to told p50, ms", open.p50(), relay.p50(), "relay");
    report.row("at half, said to told p99, ms", open.p99(), relay.p99(), "relay");
    report.row("at half, server CPU each, µs", open.cpuMicros(), relay.cpuMicros(), "relay");
    if (open.missing() > 0) {
      report.row("at half, not told in time", open.missing());
    }
  }

  private static Load load(Jvm server, List<Pair> pairs) {
    return new Load(
        server,
        pairs,
        pair ->
            WireJson.write(
                new RoomMessage.ChangeField(
                    Load.COMMAND, pair.document(), pair.field(), Load.MOMENT)),
        "value");
  }

  /** Bytes of one event as the counter has just kept them. */
  private static int payload(Path database) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select avg(length(payload)) from event where kind = 'field.changed'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
