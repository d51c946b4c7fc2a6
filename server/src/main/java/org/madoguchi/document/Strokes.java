package org.madoguchi.document;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pen strokes in user space, in points, as path operators. The pen's line swells with pressure: at
 * p it is 0.4 + 1.2 p times its width, so that a mouse, which says 0.5, draws the width itself. The
 * curve goes through the middles of the segments, which is how it looked while it was drawn.
 * Belongs to its caller.
 */
public final class Strokes {
  private static final double THIN = 0.4;
  private static final double SWELL = 1.2;

  private record Point(double x, double y, double pressure) {
    Point middle(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2, (pressure + other.pressure) / 2);
    }
  }

  private final List<List<Point>> strokes = new ArrayList<>();
  private final double width;

  /**
   * @param width of the pen, in points
   */
  public Strokes(double width) {
    this.width = width;
  }

  /**
   * @param points flat u,v,p triples, each number from 0 to 1; none is no stroke
   */
  public void add(List<Double> points, AffineTransform toUser) {
    if (points.isEmpty()) {
      return;
    }
    List<Point> stroke = new ArrayList<>(points.size() / 3);
    for (int i = 0; i < points.size(); i += 3) {
      double[] place = {points.get(i), points.get(i + 1)};
      toUser.transform(place, 0, place, 0, 1);
      stroke.add(new Point(place[0], place[1], points.get(i + 2)));
    }
    strokes.add(stroke);
  }

  /** Around the whole, with the width of the line and a little air. */
  public PDRectangle bounds() {
    double left = Double.POSITIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (List<Point> stroke : strokes) {
      for (Point point : stroke) {
        left = Math.min(left, point.x());
        right = Math.max(right, point.x());
        bottom = Math.min(bottom, point.y());
        top = Math.max(top, point.y());
      }
    }
    double air = width * (THIN + SWELL) / 2 + 1;
    return new PDRectangle(
        (float) (left - air),
        (float) (bottom - air),
        (float) (right - left + 2 * air),
        (float) (top - bottom + 2 * air));
  }

  /** The centre lines for /InkList (ISO 32000-1, 12.5.6.13). */
  public float[][] centreLines() {
    float[][] lines = new float[strokes.size()][];
    for (int s = 0; s < lines.length; s++) {
      List<Point> stroke = strokes.get(s);
      lines[s] = new float[2 * stroke.size()];
      for (int i = 0; i < stroke.size(); i++) {
        lines[s][2 * i] = (float) stroke.get(i).x();
        lines[s][2 * i + 1] = (float) stroke.get(i).y();
      }
    }
    return lines;
  }

  /** Each piece with a width of its own. */
  public String penOperators() {
    StringBuilder out = new StringBuilder("1 J 1 j\n");
    for (List<Point> stroke : strokes) {
      Point from = stroke.get(0);
      for (int i = 0; i < stroke.size(); i++) {
        Point at = stroke.get(i);
        Point to = i + 1 < stroke.size() ? at.middle(stroke.get(i + 1)) : at;
        out.append(number(width * (THIN + SWELL * at.pressure()))).append(" w ").append(move(from));
        out.append(curve(from, at, to)).append(" S\n");
        from = to;
      }
    }
    return out.toString();
  }

  /** One path of even width, so that a stroke does not darken itself where it crosses. */
  public String markerOperators() {
    StringBuilder out = new StringBuilder("1 J 1 j ").append(number(width)).append(" w\n");
    for (List<Point> stroke : strokes) {
      Point from = stroke.get(0);
      out.append(move(from));
      for (int i = 0; i < stroke.size(); i++) {
        Point at = stroke.get(i);
        Point to = i + 1 < stroke.size() ? at.middle(stroke.get(i + 1)) : at;
        out.append(curve(from, at, to));
        from = to;
      }
      out.append('\n');
    }
    return out.append("S\n").toString();
  }

  private static String move(Point to) {
    return number(to.x()) + ' ' + number(to.y()) + " m";
  }

  /** A quadratic bend written as the cubic that PDF has; a dot as the shortest of lines. */
  private static String curve(Point from, Point bend, Point to) {
    if (from == bend && bend == to) {
      return ' ' + number(to.x() + 0.01) + ' ' + number(to.y()) + " l";
    }
    return ' '
        + number(from.x() + (bend.x() - from.x()) * 2 / 3)
        + ' '
        + number(from.y() + (bend.y() - from.y()) * 2 / 3)
        + ' '
        + number(to.x() + (bend.x() - to.x()) * 2 / 3)
        + ' '
        + number(to.y() + (bend.y() - to.y()) * 2 / 3)
        + ' '
        + number(to.x())
        + ' '
        + number(to.y())
        + " c";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
