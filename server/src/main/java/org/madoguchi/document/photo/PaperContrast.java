package org.madoguchi.document.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes paper white again: divides the picture by what the paper looks like there, so that shadows
 * of hands and lamps go and ink stays. Where no paper is to be seen, as in a photograph on the
 * sheet, little changes. Keeps no state.
 */
final class PaperContrast {
  /** Cells across the longer side: larger than letters, smaller than shadows. */
  private static final int CELLS = 40;

  /** As bright as four fifths of a cell at least are dark: between the lines there is paper. */
  private static final double PAPER = 0.8;

  /** How much darker than usual paper can be before it is no paper. */
  private static final double SHADOW = 0.55;

  /** How much less there is of one colour than of another in paper that passes for white. */
  private static final double TINT = 0.6;

  private static final double WHITE = 250;
  private static final double BLACK = 12;

  private PaperContrast() {}

  /**
   * Changes the picture.
   *
   * @param image TYPE_INT_RGB
   */
  static void whiten(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int cell = Math.max(8, Math.max(width, height) / CELLS);
    int columns = (width + cell - 1) / cell;
    int rows = (height + cell - 1) / cell;
    double[][] paper = new double[3][];
    for (int colour = 0; colour < 3; colour++) {
      paper[colour] =
          smooth(raised(paper(image, 16 - 8 * colour, cell, columns, rows)), columns, rows);
    }
    keepColour(paper);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int whitened = 0;
        for (int colour = 0; colour < 3; colour++) {
          int shift = 16 - 8 * colour;
          double there = at(paper[colour], columns, rows, (double) x / cell, (double) y / cell);
          double value = (row[x] >> shift & 0xFF) * WHITE / there;
          value = (value - BLACK) * 255 / (WHITE - BLACK);
          whitened |= (int) Math.min(255, Math.max(0, value)) << shift;
        }
        row[x] = whitened;
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
  }

  private static double[] paper(BufferedImage image, int shift, int cell, int columns, int rows) {
    double[] paper = new double[columns * rows];
    int[] part = new int[cell * cell];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int w = Math.min(cell, image.getWidth() - c * cell);
        int h = Math.min(cell, image.getHeight() - r * cell);
        image.getRGB(c * cell, r * cell, w, h, part, 0, w);
        int[] histogram = new int[256];
        for (int i = 0; i < w * h; i++) {
          histogram[part[i] >> shift & 0xFF]++;
        }
        int value = -1;
        int below = 0;
        while (below < PAPER * w * h) {
          below += histogram[++value];
        }
        paper[r * columns + c] = Math.max(1, value);
      }
    }
    return paper;
  }

  /** What is far darker than most of the paper is none. */
  private static double[] raised(double[] paper) {
    double[] sorted = paper.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length / 2] * SHADOW;
    return Arrays.stream(paper).map(p -> Math.max(p, least)).toArray();
  }

  /** Yellowed paper becomes white; what is green through and through stays green. */
  private static void keepColour(double[][] paper) {
    for (int i = 0; i < paper[0].length; i++) {
      double most = Math.max(paper[0][i], Math.max(paper[1][i], paper[2][i]));
      for (double[] colour : paper) {
        colour[i] = Math.max(colour[i], TINT * most);
      }
    }
  }

  private static double[] smooth(double[] paper, int columns, int rows) {
    double[] smooth = new double[paper.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
          for (int x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++) {
            sum += paper[y * columns + x];
            count++;
          }
        }
        smooth[r * columns + c] = sum / count;
      }
    }
    return smooth;
  }

  /** Between the middles of the cells. */
  private static double at(double[] paper, int columns, int rows, double x, double y) {
    double inX = Math.min(columns - 1.0, Math.max(0, x - 0.5));
    double inY = Math.min(rows - 1.0, Math.max(0, y - 0.5));
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(columns - 1, left + 1);
    int bottom = Math.min(rows - 1, top + 1);
    double wx = inX - left;
    double wy = inY - top;
    double upper = paper[top * columns + left] * (1 - wx) + paper[top * columns + right] * wx;
    double lower = paper[bottom * columns + left] * (1 - wx) + paper[bottom * columns + right] * wx;
    return upper * (1 - wy) + lower * wy;
  }
}
