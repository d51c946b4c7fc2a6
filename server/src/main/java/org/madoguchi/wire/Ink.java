package org.madoguchi.wire;

import java.util.List;
import java.util.regex.Pattern;
import org.madoguchi.core.Bounds;

/**
 * One stroke on a page.
 *
 * @param kind what it is drawn with
 * @param page from 0
 * @param colour {@code #rrggbb}; the drawing person's own, given by the server
 * @param width as a fraction of the displayed page's width
 * @param points flat u, v, p triples: u and v from 0 to 1 over the CropBox as displayed, origin top
 *     left; p the pressure from 0 to 1
 */
public record Ink(InkKind kind, int page, String colour, double width, List<Double> points) {
  public static final double MIN_WIDTH = 0.0005;
  public static final double MAX_WIDTH = 0.05;

  /** Points of one stroke; at 120 Hz a stroke of 16 seconds. */
  public static final int MAX_POINTS = 2000;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  public Ink {
    Bounds.whole(page, 0, 999);
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("not a colour");
    }
    Bounds.number(width, MIN_WIDTH, MAX_WIDTH);
    points = points(points, 3 * MAX_POINTS);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a stroke without points");
    }
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
