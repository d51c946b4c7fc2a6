package org.madoguchi.document.photo;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Dust and grain on a picture of a character: connected ink that is too little for any stroke. */
final class Specks {
  /** Of all ink; the smallest stroke of the densest kanji has more. */
  private static final double LEAST = 0.002;

  private static final int WHITE = 0xFFFFFF;

  private Specks() {}

  /** From black to white, of 255. */
  static int grey(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
  }

  /**
   * Makes them white.
   *
   * @param darker than this is ink, of 255
   * @return around the ink that is left; null when there is none
   */
  static @Nullable Rectangle removed(BufferedImage picture, int darker) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    boolean[] open = new boolean[pixels.length];
    int ink = 0;
    for (int i = 0; i < pixels.length; i++) {
      open[i] = grey(pixels[i]) < darker;
      ink += open[i] ? 1 : 0;
    }
    Rectangle left = null;
    int[] found = new int[ink];
    for (int i = 0; i < pixels.length; i++) {
      if (!open[i]) {
        continue;
      }
      int count = connected(i, open, width, found);
      if (count < LEAST * ink) {
        for (int j = 0; j < count; j++) {
          picture.setRGB(found[j] % width, found[j] / width, WHITE);
        }
      } else {
        left = around(left, found, count, width);
      }
    }
    return left;
  }

  /** All that hangs together with a pixel, which is no longer open then. */
  private static int connected(int from, boolean[] open, int width, int[] found) {
    int count = 0;
    found[count++] = from;
    open[from] = false;
    for (int next = 0; next < count; next++) {
      int x = found[next] % width;
      for (int step = 0; step < 9; step++) {
        int dx = step % 3 - 1;
        int beside = found[next] + dx + (step / 3 - 1) * width;
        boolean inside = x + dx >= 0 && x + dx < width && beside >= 0 && beside < open.length;
        if (inside && open[beside]) {
          open[beside] = false;
          found[count++] = beside;
        }
      }
    }
    return count;
  }

  private static Rectangle around(@Nullable Rectangle before, int[] found, int count, int width) {
    Rectangle around =
        before == null ? new Rectangle(found[0] % width, found[0] / width, 1, 1) : before;
    for (int i = 0; i < count; i++) {
      around.add(new Rectangle(found[i] % width, found[i] / width, 1, 1));
    }
    return around;
  }
}
