package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * 署名: a handwritten signature, kept raw.
 *
 * @param field the signature box it belongs to
 * @param strokes flat u, v, p triples each; u and v from 0 to 1 over the box, not the page
 */
public record SignatureInk(String field, List<List<Double>> strokes) {
  public SignatureInk {
    Bounds.text(field, 80);
    strokes =
        Bounds.list(strokes, 100).stream().map(s -> Ink.points(s, 3 * Ink.MAX_POINTS)).toList();
    if (strokes.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a signature without strokes");
    }
  }
}
