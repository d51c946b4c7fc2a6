package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * A photograph of a sheet.
 *
 * @param bytes how long its JPEG is
 * @param width in pixels, as {@code height}
 * @param corners of the sheet, clockwise from its top left: u, v, u, v, … in fractions of the
 *     picture
 */
public record PhotoPage(int bytes, int width, int height, List<Double> corners) {
  private static final int CORNERS = 8;

  public PhotoPage {
    Bounds.whole(bytes, 1, 64 << 20);
    Bounds.whole(width, 1, 65_535);
    Bounds.whole(height, 1, 65_535);
    if (corners.size() != CORNERS) {
      throw new IllegalArgumentException("four corners");
    }
    corners.forEach(c -> Bounds.number(c, 0, 1));
    corners = List.copyOf(corners);
  }
}
