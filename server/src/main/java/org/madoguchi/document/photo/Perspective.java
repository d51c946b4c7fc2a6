package org.madoguchi.document.photo;

import java.awt.image.BufferedImage;
import java.util.List;

/** Looks at a sheet from straight above. Keeps no state. */
final class Perspective {
  /** The long edge of A4 at 300 dpi. */
  private static final int LONG_EDGE = 3_508;

  private static final int SHORTEST = 16;
  private static final double A4 = Math.sqrt(2);

  /**
   * A sheet in these proportions is A4: a camera that leans makes it look shorter. A card is not.
   */
  private static final double LEAST = 0.86 * A4;

  private static final double MOST = 1.08 * A4;

  private Perspective() {}

  /**
   * @param image TYPE_INT_RGB
   * @param corners as {@link Photo#corners}
   * @return what is between them, as tall and wide as it seems, or exactly as A4 is
   */
  static BufferedImage straighten(BufferedImage image, List<Double> corners) {
    double[] x = new double[4];
    double[] y = new double[4];
    for (int i = 0; i < 4; i++) {
      x[i] = corners.get(2 * i) * image.getWidth();
      y[i] = corners.get(2 * i + 1) * image.getHeight();
    }
    double across = (side(x, y, 0, 1) + side(x, y, 3, 2)) / 2;
    double down = (side(x, y, 0, 3) + side(x, y, 1, 2)) / 2;
    double ratio = Math.max(across, down) / Math.max(1, Math.min(across, down));
    if (ratio > LEAST && ratio < MOST) {
      double longer = Math.max(across, down);
      across = across < down ? longer / A4 : longer;
      down = across < down ? longer : longer / A4;
    }
    double scale = Math.min(1, LONG_EDGE / Math.max(across, down));
    int width = Math.max(SHORTEST, (int) Math.round(across * scale));
    int height = Math.max(SHORTEST, (int) Math.round(down * scale));
    return warp(image, x, y, width, height);
  }

  private static double side(double[] x, double[] y, int from, int to) {
    return Math.hypot(x[to] - x[from], y[to] - y[from]);
  }

  /**
   * Every point of the straight picture is fetched from where the projective map of the unit square
   * onto the four corners says it lies (P. Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
   */
  private static BufferedImage warp(
      BufferedImage image, double[] x, double[] y, int width, int height) {
    double dx1 = x[1] - x[2];
    double dx2 = x[3] - x[2];
    double sx = x[0] - x[1] + x[2] - x[3];
    double dy1 = y[1] - y[2];
    double dy2 = y[3] - y[2];
    double sy = y[0] - y[1] + y[2] - y[3];
    double across = dx1 * dy2 - dx2 * dy1;
    double g = across == 0 ? 0 : (sx * dy2 - dx2 * sy) / across;
    double h = across == 0 ? 0 : (dx1 * sy - sx * dy1) / across;
    double a = x[1] - x[0] + g * x[1];
    double b = x[3] - x[0] + h * x[3];
    double d = y[1] - y[0] + g * y[1];
    double e = y[3] - y[0] + h * y[3];
    int[] source =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] row = new int[width];
    var straight = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int line = 0; line < height; line++) {
      double v = (line + 0.5) / height;
      for (int column = 0; column < width; column++) {
        double u = (column + 0.5) / width;
        double w = g * u + h * v + 1;
        row[column] =
            between(
                source,
                image.getWidth(),
                image.getHeight(),
                (a * u + b * v + x[0]) / w - 0.5,
                (d * u + e * v + y[0]) / w - 0.5);
      }
      straight.setRGB(0, line, width, 1, row, 0, width);
    }
    return straight;
  }

  /** The colour between four pixels; beyond the border it goes on as at the border. */
  private static int between(int[] source, int width, int height, double x, double y) {
    double inX = Math.min(width - 1.0, Math.max(0, x));
    double inY = Math.min(height - 1.0, Math.max(0, y));
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(width - 1, left + 1);
    int bottom = Math.min(height - 1, top + 1);
    int wx = (int) ((inX - left) * 256);
    int wy = (int) ((inY - top) * 256);
    int p = source[top * width + left];
    int q = source[top * width + right];
    int r = source[bottom * width + left];
    int s = source[bottom * width + right];
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int upper = (p >> shift & 0xFF) * (256 - wx) + (q >> shift & 0xFF) * wx;
      int lower = (r >> shift & 0xFF) * (256 - wx) + (s >> shift & 0xFF) * wx;
      colour |= (upper * (256 - wy) + lower * wy) >> 16 << shift;
    }
    return colour;
  }
}
