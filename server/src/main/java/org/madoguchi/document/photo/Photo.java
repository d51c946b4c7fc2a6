package org.madoguchi.document.photo;

import java.util.List;

/**
 * A photograph, upright, that says nothing but the picture.
 *
 * @param jpeg must not be written to
 * @param width in pixels, as {@code height}
 * @param corners of the sheet, clockwise from its top left: u, v, u, v, … in fractions of the
 *     picture
 */
public record Photo(byte[] jpeg, int width, int height, List<Double> corners) {
  /** The sheet is all of the picture. */
  static final List<Double> WHOLE = List.of(0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0);

  public Photo {
    corners = List.copyOf(corners);
  }
}
