package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * One stroke on a page.
 *
 * @param kind what it is drawn with
 * @param width of the line
 * @param points flat u, v, p triples: u and v from 0 to 1 over the page, p the pressure from 0 to 1
 */
@JsonTypeName("ink")
public record Ink(InkKind kind, int page, String colour, double width, List<Double> points)
    implements Mark {
  /** Points of one stroke; at 120 Hz a stroke of 16 seconds. */
  public static final int MAX_POINTS = 2000;

  public Ink {
    Mark.check(page, colour);
    Bounds.number(width, MIN_WIDTH, MAX_WIDTH);
    points = points(points, 3 * MAX_POINTS);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a stroke without points");
    }
  }

  @Override
  public Ink in(String other) {
    return new Ink(kind, page, other, width, points);
  }

  /** An unchangeable copy of flat triples, each number from 0 to 1, at most {@code max} numbers. */
  static List<Double> points(List<Double> points, int max) {
    if (points.size() % 3 != 0) {
      throw new IllegalArgumentException("points are not triples");
    }
    points.forEach(p -> Bounds.number(p, 0, 1));
    return Bounds.list(points, max);
  }
}
