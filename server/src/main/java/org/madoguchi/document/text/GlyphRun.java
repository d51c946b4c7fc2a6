package org.madoguchi.document.text;

import java.util.List;

/**
 * Glyphs side by side on one baseline.
 *
 * @param x of the first glyph's origin, in points
 * @param y of the baseline, in points, upwards
 * @param size of one em, in points
 */
public record GlyphRun(List<Glyph> glyphs, double x, double y, double size) {
  /** In points, for a size of one em. */
  public static double width(List<Glyph> glyphs) {
    double sum = 0;
    for (Glyph glyph : glyphs) {
      sum += glyph.advance();
    }
    return sum;
  }
}
