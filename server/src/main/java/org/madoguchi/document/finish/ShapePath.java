package org.madoguchi.document.finish;

import java.util.Locale;
import org.madoguchi.wire.ShapeKind;

/** Shapes between two points as stroked paths, as the screens draw them. */
final class ShapePath {
  /** Length of an arrow's head, in widths of its line, and half its angle. */
  private static final double HEAD = 6;

  private static final double SPREAD = Math.toRadians(28);

  /** How far the handles of a quarter of a circle reach, of its radius. */
  private static final double ROUND = 0.5522847498;

  private ShapePath() {}

  /** How far beyond both points anything is drawn. */
  static double air(ShapeKind kind, double width) {
    return (kind == ShapeKind.arrow ? HEAD + 1 : 0.5) * width + 1;
  }

  static String operators(
      ShapeKind kind, double width, double x1, double y1, double x2, double y2) {
    return format("1 J 1 j %.3f w\n", width)
        + switch (kind) {
          case line -> line(x1, y1, x2, y2);
          case arrow -> line(x1, y1, x2, y2) + head(width, x1, y1, x2, y2);
          case box -> format("%.3f %.3f %.3f %.3f re\n", x1, y1, x2 - x1, y2 - y1);
          case ellipse -> ellipse((x1 + x2) / 2, (y1 + y2) / 2, (x2 - x1) / 2, (y2 - y1) / 2);
        }
        + "S\n";
  }

  static String line(double x1, double y1, double x2, double y2) {
    return format("%.3f %.3f m %.3f %.3f l\n", x1, y1, x2, y2);
  }

  private static String head(double width, double x1, double y1, double x2, double y2) {
    double back = Math.atan2(y1 - y2, x1 - x2);
    double length = HEAD * width;
    return format(
        "%.3f %.3f m %.3f %.3f l %.3f %.3f l\n",
        x2 + length * Math.cos(back - SPREAD),
        y2 + length * Math.sin(back - SPREAD),
        x2,
        y2,
        x2 + length * Math.cos(back + SPREAD),
        y2 + length * Math.sin(back + SPREAD));
  }

  /** Around (x,y), with these radii. */
  static String ellipse(double x, double y, double a, double b) {
    double ka = ROUND * a;
    double kb = ROUND * b;
    return format("%.3f %.3f m\n", x + a, y)
        + curve(x + a, y + kb, x + ka, y + b, x, y + b)
        + curve(x - ka, y + b, x - a, y + kb, x - a, y)
        + curve(x - a, y - kb, x - ka, y - b, x, y - b)
        + curve(x + ka, y - b, x + a, y - kb, x + a, y)
        + "h\n";
  }

  private static String curve(double... points) {
    return format(
        "%.3f %.3f %.3f %.3f %.3f %.3f c\n",
        points[0], points[1], points[2], points[3], points[4], points[5]);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
