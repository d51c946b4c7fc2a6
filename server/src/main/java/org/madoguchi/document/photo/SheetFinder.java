package org.madoguchi.document.photo;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sheet on a photograph: the largest part of the picture that is unlike its border, if it
 * has about four straight sides. A guess that a person corrects. Keeps no state.
 */
final class SheetFinder {
  /** It is looked for in a small picture; a corner is found to a four-hundredth of it. */
  private static final int EDGE = 400;

  /** In pixels of the small picture, along the diagonal. */
  private static final double HALF_TABLE = 1.8;

  private static final double SMALLEST = 0.08;
  private static final double LARGEST = 0.98;

  /** How much of the four-sided shape must be filled: round things and heaps are no sheets. */
  private static final double FILLED = 0.93;

  private SheetFinder() {}

  /**
   * @param image TYPE_INT_RGB
   * @return as {@link Photo#corners}; the whole picture when nothing like a sheet is seen
   */
  static List<Double> find(BufferedImage image) {
    Small small = Small.of(image);
    Quad best = null;
    for (int[] map : List.of(small.brightness(), small.unlikeBorder())) {
      int middle = otsu(map);
      for (double tried : new double[] {0.8, 1, 1.2}) {
        Quad quad = quad(map, (int) (middle * tried), small.width, small.height);
        if (quad != null && (best == null || quad.score() > best.score())) {
          best = quad;
        }
      }
    }
    return best == null ? Photo.WHOLE : best.corners(small.width, small.height);
  }

  /** The picture made small by averaging. */
  private record Small(int width, int height, int[] rgb) {
    static Small of(BufferedImage image) {
      int w = image.getWidth();
      int h = image.getHeight();
      double scale = Math.min(1, (double) EDGE / Math.max(w, h));
      int width = Math.max(1, (int) (w * scale));
      int height = Math.max(1, (int) (h * scale));
      int[] rgb = new int[width * height];
      int[] row = new int[w];
      long[][] sums = new long[3][width];
      for (int y = 0; y < height; y++) {
        int from = (int) ((long) y * h / height);
        int to = Math.max(from + 1, (int) ((long) (y + 1) * h / height));
        Arrays.stream(sums).forEach(sum -> Arrays.fill(sum, 0));
        int[] counts = new int[width];
        for (int source = from; source < to; source++) {
          image.getRGB(0, source, w, 1, row, 0, w);
          for (int x = 0; x < w; x++) {
            int into = (int) ((long) x * width / w);
            sums[0][into] += row[x] >> 16 & 0xFF;
            sums[1][into] += row[x] >> 8 & 0xFF;
            sums[2][into] += row[x] & 0xFF;
            counts[into]++;
          }
        }
        for (int x = 0; x < width; x++) {
          int n = Math.max(1, counts[x]);
          rgb[y * width + x] =
              (int) (sums[0][x] / n) << 16 | (int) (sums[1][x] / n) << 8 | (int) (sums[2][x] / n);
        }
      }
      return new Small(width, height, rgb);
    }

    int[] brightness() {
      return Arrays.stream(rgb)
          .map(c -> ((c >> 16 & 0xFF) * 77 + (c >> 8 & 0xFF) * 150 + (c & 0xFF) * 29) >> 8)
          .toArray();
    }

    /** How far each colour is from what is usual along the border: from the table, most likely. */
    int[] unlikeBorder() {
      List<Integer> border = new ArrayList<>();
      for (int x = 0; x < width; x++) {
        border.add(rgb[x]);
        border.add(rgb[(height - 1) * width + x]);
      }
      for (int y = 0; y < height; y++) {
        border.add(rgb[y * width]);
        border.add(rgb[y * width + width - 1]);
      }
      int red = median(border, 16);
      int green = median(border, 8);
      int blue = median(border, 0);
      return Arrays.stream(rgb)
          .map(
              c ->
                  Math.min(
                      255,
                      Math.abs((c >> 16 & 0xFF) - red)
                          + Math.abs((c >> 8 & 0xFF) - green)
                          + Math.abs((c & 0xFF) - blue)))
          .toArray();
    }

    private static int median(List<Integer> colours, int shift) {
      int[] values = colours.stream().mapToInt(c -> c >> shift & 0xFF).sorted().toArray();
      return values[values.length / 2];
    }
  }

  /** Four corners, clockwise as seen, and how much of what they enclose was the sheet. */
  private record Quad(List<Point2D> points, double area, double filled) {
    double score() {
      return area * Math.pow(filled, 8);
    }

    /**
     * From the top left: the corner nearest to it. A hair inwards, since the pixels along the edge
     * are half table.
     */
    List<Double> corners(int width, int height) {
      double middleX = points.stream().mapToDouble(Point2D::getX).sum() / 4;
      double middleY = points.stream().mapToDouble(Point2D::getY).sum() / 4;
      int first = 0;
      for (int i = 1; i < 4; i++) {
        if (sum(points.get(i)) < sum(points.get(first))) {
          first = i;
        }
      }
      List<Double> corners = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Point2D point = points.get((first + i) % 4);
        double away = point.distance(middleX, middleY);
        double kept = (away - HALF_TABLE) / away;
        double x = middleX + (point.getX() - middleX) * kept;
        double y = middleY + (point.getY() - middleY) * kept;
        corners.add(Math.min(1, Math.max(0, x / width)));
        corners.add(Math.min(1, Math.max(0, y / height)));
      }
      return corners;
    }

    private static double sum(Point2D point) {
      return point.getX() + point.getY();
    }
  }

  /** The threshold that separates dark from bright best (N. Otsu, 1979). */
  private static int otsu(int[] map) {
    long[] histogram = new long[256];
    for (int value : map) {
      histogram[value]++;
    }
    long all = 0;
    for (int i = 0; i < 256; i++) {
      all += i * histogram[i];
    }
    long below = 0;
    long sumBelow = 0;
    double best = -1;
    int threshold = 128;
    for (int i = 0; i < 255; i++) {
      below += histogram[i];
      sumBelow += i * histogram[i];
      long above = map.length - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double apart = (double) sumBelow / below - (double) (all - sumBelow) / above;
      double between = (double) below * above * apart * apart;
      if (between > best) {
        best = between;
        threshold = i;
      }
    }
    return threshold;
  }

  private static @Nullable Quad quad(int[] map, int threshold, int width, int height) {
    boolean[] in = new boolean[map.length];
    for (int i = 0; i < map.length; i++) {
      in[i] = map[i] > threshold;
    }
    List<Point2D> hull = hull(outline(in, width, height));
    double hullArea = area(hull);
    double picture = (double) width * height;
    if (hull.size() < 4 || hullArea < SMALLEST * picture || hullArea > LARGEST * picture) {
      return null;
    }
    List<Point2D> four = fourSides(hull);
    double area = area(four);
    double filled = hullArea / area;
    return four.size() == 4 && filled >= FILLED ? new Quad(four, hullArea, filled) : null;
  }

  /** Both ends of every row of the largest part that hangs together. */
  private static List<Point2D> outline(boolean[] in, int width, int height) {
    int[] part = new int[in.length];
    int[] queue = new int[in.length];
    int parts = 0;
    int largest = 0;
    int most = 0;
    for (int start = 0; start < in.length; start++) {
      if (!in[start] || part[start] != 0) {
        continue;
      }
      parts++;
      int size = 0;
      int end = 0;
      queue[end++] = start;
      part[start] = parts;
      while (size < end) {
        int at = queue[size++];
        int x = at % width;
        int[] near = {
          x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width,
        };
        for (int next : near) {
          if (next >= 0 && next < in.length && in[next] && part[next] == 0) {
            part[next] = parts;
            queue[end++] = next;
          }
        }
      }
      if (size > most) {
        most = size;
        largest = parts;
      }
    }
    List<Point2D> points = new ArrayList<>();
    for (int y = 0; y < height && largest > 0; y++) {
      int left = 0;
      while (left < width && part[y * width + left] != largest) {
        left++;
      }
      int right = width;
      while (right > left && part[y * width + right - 1] != largest) {
        right--;
      }
      if (left < right) { // the edges of the pixels, not their middles
        points.add(new Point2D.Double(left, y));
        points.add(new Point2D.Double(left, y + 1));
        points.add(new Point2D.Double(right, y));
        points.add(new Point2D.Double(right, y + 1));
      }
    }
    return points;
  }

  /** The convex hull (A. Andrew's monotone chain), clockwise with y downwards. */
  private static List<Point2D> hull(List<Point2D> points) {
    List<Point2D> sorted = new ArrayList<>(points);
    sorted.sort(
        java.util.Comparator.comparingDouble(Point2D::getX).thenComparingDouble(Point2D::getY));
    List<Point2D> hull = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      int from = hull.size();
      for (Point2D point : sorted) {
        while (hull.size() >= from + 2
            && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
          hull.remove(hull.size() - 1);
        }
        hull.add(point);
      }
      if (!hull.isEmpty()) {
        hull.remove(hull.size() - 1);
      }
      java.util.Collections.reverse(sorted);
    }
    return hull;
  }

  private static double turn(Point2D a, Point2D b, Point2D c) {
    return (b.getX() - a.getX()) * (c.getY() - a.getY())
        - (b.getY() - a.getY()) * (c.getX() - a.getX());
  }

  private static double area(List<Point2D> shape) {
    double twice = 0;
    for (int i = 0; i < shape.size(); i++) {
      Point2D a = shape.get(i);
      Point2D b = shape.get((i + 1) % shape.size());
      twice += a.getX() * b.getY() - b.getX() * a.getY();
    }
    return Math.abs(twice) / 2;
  }

  /**
   * Takes one side after the other away, each time the one whose neighbours meet with the least
   * that was not there before: a folded corner gets its point back.
   */
  private static List<Point2D> fourSides(List<Point2D> hull) {
    List<Point2D> shape = new ArrayList<>(hull);
    while (shape.size() > 4) {
      int n = shape.size();
      double least = Double.MAX_VALUE;
      int side = -1;
      Point2D meets = null;
      for (int i = 0; i < n; i++) {
        Point2D a = shape.get(i);
        Point2D b = shape.get((i + 1) % n);
        Point2D point = meet(shape.get((i + n - 1) % n), a, shape.get((i + 2) % n), b);
        if (point == null) {
          continue;
        }
        double added = Math.abs(turn(a, b, point)) / 2;
        if (added < least) {
          least = added;
          side = i;
          meets = point;
        }
      }
      if (meets == null) {
        return shape;
      }
      shape.set(side, meets);
      shape.remove((side + 1) % n);
    }
    return shape;
  }

  /** Where the lines from a through b and from c through d meet, beyond b and d. */
  private static @Nullable Point2D meet(Point2D a, Point2D b, Point2D c, Point2D d) {
    double ux = b.getX() - a.getX();
    double uy = b.getY() - a.getY();
    double vx = d.getX() - c.getX();
    double vy = d.getY() - c.getY();
    double across = ux * vy - uy * vx;
    if (Math.abs(across) < 1e-9) {
      return null;
    }
    double t = ((c.getX() - a.getX()) * vy - (c.getY() - a.getY()) * vx) / across;
    double s = ((c.getX() - a.getX()) * uy - (c.getY() - a.getY()) * ux) / across;
    return t < 1 || s < 1 ? null : new Point2D.Double(a.getX() + t * ux, a.getY() + t * uy);
  }
}
