package org.madoguchi.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.WireJson;

/** 書き込み: the other member sees the pen while it moves; nothing of it is kept. */
final class InkPart {
  /** How often a screen sends what the pen has drawn since. */
  static final int BATCHES_PER_SECOND = 30;

  /** What a pen of 120 Hz draws meanwhile. */
  private static final int POINTS = 4;

  private InkPart() {}

  static void run(Report report, Jvm counter, Jvm bare, List<Pair> rooms, List<Pair> relays)
      throws InterruptedException {
    report.part("Live ink, 30 batches a second in each room");
    var sizes = IntStream.of(1, 50, 100, 200).filter(n -> n <= rooms.size()).boxed().toList();
    load(counter, rooms).open(1_000, Duration.ofSeconds(2), Duration.ofSeconds(1));
    load(bare, relays).open(1_000, Duration.ofSeconds(2), Duration.ofSeconds(1));
    for (int size : sizes) {
      var ours = draw(counter, rooms.subList(0, size));
      var relay = draw(bare, relays.subList(0, size));
      var busy = size == 1 ? "1 room" : size + " rooms";
      report.row(busy + ", drawn to seen p50, ms", ours.p50(), relay.p50(), "relay");
      report.row(busy + ", drawn to seen p99, ms", ours.p99(), relay.p99(), "relay");
      report.row(busy + ", server CPU each, µs", ours.cpuMicros(), relay.cpuMicros(), "relay");
      if (ours.missing() > 0) {
        report.row(busy + ", left out", ours.missing());
      }
    }
  }

  private static Load.Run draw(Jvm server, List<Pair> pairs) throws InterruptedException {
    return load(server, pairs)
        .open(BATCHES_PER_SECOND * pairs.size(), Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  /** The name of the stroke carries the moment, so each batch is of a stroke of its own. */
  static Load load(Jvm server, List<Pair> pairs) {
    var points =
        IntStream.range(0, 3 * POINTS)
            .mapToObj(i -> Math.round(1e4 * Math.sin(i + 1) / 2 + 5e3) / 1e4)
            .toList();
    return new Load(
        server,
        pairs,
        pair ->
            WireJson.write(
                new RoomMessage.DrawAnnotation(
                    pair.document(),
                    new AnnotationId(Load.MOMENT),
                    InkKind.pen,
                    0,
                    0.002,
                    40,
                    points)),
        "annotation");
  }
}
