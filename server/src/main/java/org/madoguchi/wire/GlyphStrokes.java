package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * A character written by hand.
 *
 * @param strokes flat u, v, p triples each: u and v from 0 to 1 over the em box from its top left,
 *     p the pressure from 0 to 1; at least one, none of them empty
 */
public record GlyphStrokes(List<List<Double>> strokes) {
  /** The kanji with the most has 84. */
  private static final int MAX_STROKES = 100;

  /** Of all strokes together. */
  private static final int MAX_POINTS = 4_000;

  public GlyphStrokes {
    strokes =
        Bounds.list(strokes, MAX_STROKES).stream().map(s -> Ink.points(s, 3 * MAX_POINTS)).toList();
    if (strokes.isEmpty() || strokes.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a stroke without points");
    }
    Bounds.whole(strokes.stream().mapToInt(List::size).sum(), 3, 3 * MAX_POINTS);
  }
}
