package org.madoguchi.document.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes sheets, and photographs of sheets on tables. */
final class Scenes {
  /** Four squares of ink near the corners of a sheet, in fractions of it: left and top edge. */
  static final double[][] MARKS = {{0.1, 0.1}, {0.8, 0.1}, {0.8, 0.85}, {0.1, 0.85}};

  static final double MARK = 0.08;

  private Scenes() {}

  /** A white A4 sheet with lines, and a mark near each corner; the first one is red. */
  static BufferedImage sheet(int width, int height) {
    var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.DARK_GRAY);
    pen.setStroke(new BasicStroke(2));
    for (int y = height / 4; y < height * 3 / 4; y += 20) {
      pen.drawLine(width / 8, y, width * 7 / 8, y);
    }
    for (int i = 0; i < MARKS.length; i++) {
      pen.setColor(i == 0 ? Color.RED : Color.BLACK);
      pen.fillRect(
          (int) (MARKS[i][0] * width),
          (int) (MARKS[i][1] * height),
          (int) (MARK * width),
          (int) (MARK * width));
    }
    pen.dispose();
    return sheet;
  }

  /** A picture of one colour with a little noise, as every table and every camera has. */
  static BufferedImage table(int width, int height, Color colour) {
    var table = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new java.util.Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = random.nextInt(17) - 8;
        table.setRGB(x, y, shade(colour.getRGB(), 1, noise));
      }
    }
    return table;
  }

  private static int shade(int rgb, double light, int noise) {
    int shaded = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int value = (int) ((rgb >> shift & 0xFF) * light) + noise;
      shaded |= Math.min(255, Math.max(0, value)) << shift;
    }
    return shaded;
  }

  /**
   * Lays a sheet on the table so that its corners are seen there.
   *
   * @param corners as {@link Photo#corners}
   * @param darkest how much light there is at the right edge, where a hand throws its shadow; 1 for
   *     none
   */
  static BufferedImage laid(
      BufferedImage table, BufferedImage sheet, List<Double> corners, double darkest) {
    double[] map = projection(table.getWidth(), table.getHeight(), corners);
    for (int y = 0; y < table.getHeight(); y++) {
      for (int x = 0; x < table.getWidth(); x++) {
        double w = map[6] * x + map[7] * y + 1;
        double u = (map[0] * x + map[1] * y + map[2]) / w;
        double v = (map[3] * x + map[4] * y + map[5]) / w;
        if (u >= 0 && u < 1 && v >= 0 && v < 1) {
          int ink = sheet.getRGB((int) (u * sheet.getWidth()), (int) (v * sheet.getHeight()));
          double light = 1 - (1 - darkest) * x / table.getWidth();
          table.setRGB(x, y, shade(ink, light, 0));
        }
      }
    }
    return table;
  }

  /**
   * From the picture to the unit square, by four points: eight equations, solved by elimination.
   */
  private static double[] projection(int width, int height, List<Double> corners) {
    double[][] square = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    double[][] rows = new double[8][9];
    for (int i = 0; i < 4; i++) {
      double x = corners.get(2 * i) * width;
      double y = corners.get(2 * i + 1) * height;
      double u = square[i][0];
      double v = square[i][1];
      rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
      rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
    }
    for (int column = 0; column < 8; column++) {
      int pivot = column;
      for (int row = column; row < 8; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      double[] swapped = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swapped;
      for (int row = 0; row < 8; row++) {
        double factor = row == column ? 0 : rows[row][column] / rows[column][column];
        for (int k = column; k < 9; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
      }
    }
    double[] map = new double[8];
    for (int i = 0; i < 8; i++) {
      map[i] = rows[i][8] / rows[i][i];
    }
    return map;
  }

  static byte[] file(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The mean brightness of a square around a point, 0 to 255. */
  static double brightness(BufferedImage image, double u, double v) {
    int cx = (int) (u * image.getWidth());
    int cy = (int) (v * image.getHeight());
    double sum = 0;
    for (int y = cy - 2; y <= cy + 2; y++) {
      for (int x = cx - 2; x <= cx + 2; x++) {
        int rgb = image.getRGB(x, y);
        sum += ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0;
      }
    }
    return sum / 25;
  }

  /** Whether it is red there. */
  static boolean isRed(BufferedImage image, double u, double v) {
    int rgb = image.getRGB((int) (u * image.getWidth()), (int) (v * image.getHeight()));
    return (rgb >> 16 & 0xFF) > 150 && (rgb >> 8 & 0xFF) < 110 && (rgb & 0xFF) < 110;
  }
}
