package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * What a hand wrote in 筆談.
 *
 * @param strokes flat u, v, p triples each; u and v from 0 to 1 over a box twice as wide as high
 */
public record NoteInk(List<List<Double>> strokes) {
  private static final int MAX_STROKES = 200;

  /** Of all strokes together; so many fit into one message. */
  private static final int MAX_NUMBERS = 3 * 2_000;

  public NoteInk {
    strokes =
        Bounds.list(strokes, MAX_STROKES).stream()
            .map(stroke -> Ink.points(stroke, MAX_NUMBERS))
            .toList();
    Bounds.whole(strokes.stream().mapToInt(List::size).sum(), 3, MAX_NUMBERS);
  }
}
