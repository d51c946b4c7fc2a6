package org.madoguchi.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/**
 * 署名: a handwritten signature, kept raw.
 *
 * @param field the signature box it belongs to
 * @param strokes flat u, v, p triples each; u and v from 0 to 1 over the box, not the page
 * @param times when each point of each stroke was written, in milliseconds since the pen first went
 *     down; absent in the first streams
 */
public record SignatureInk(
    String field, List<List<Double>> strokes, @Nullable List<List<Integer>> times) {
  private static final int MAX_STROKES = 100;
  private static final int HOUR = 3_600_000;

  public SignatureInk {
    Bounds.text(field, 80);
    strokes =
        Bounds.list(strokes, MAX_STROKES).stream()
            .map(s -> Ink.points(s, 3 * Ink.MAX_POINTS))
            .toList();
    if (strokes.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a signature without strokes");
    }
    if (times != null) {
      times = times(times, strokes);
    }
  }

  /** An unchangeable copy: one moment for each point, none before the one before it. */
  private static List<List<Integer>> times(List<List<Integer>> times, List<List<Double>> strokes) {
    if (times.size() != strokes.size()) {
      throw new IllegalArgumentException("times of other strokes");
    }
    var copy = new ArrayList<List<Integer>>();
    int last = 0;
    for (int s = 0; s < times.size(); s++) {
      if (3 * times.get(s).size() != strokes.get(s).size()) {
        throw new IllegalArgumentException("times of other points");
      }
      for (int time : times.get(s)) {
        last = Bounds.whole(time, last, HOUR);
      }
      copy.add(List.copyOf(times.get(s)));
    }
    return List.copyOf(copy);
  }
}
