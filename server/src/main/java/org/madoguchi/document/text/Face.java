package org.madoguchi.document.text;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One parsed font: which glyph draws a character and how wide it is. Shared by all threads. */
final class Face {
  private final String name;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final VariationSequences variations;
  private final double unitsPerEm;

  Face(TrueTypeFont font) throws IOException {
    this.font = font;
    name = font.getName();
    characters = font.getUnicodeCmapLookup();
    TTFTable cmap = font.getTableMap().get("cmap");
    variations = new VariationSequences(cmap == null ? new byte[0] : font.getTableBytes(cmap));
    unitsPerEm = font.getUnitsPerEm();
  }

  /** The PostScript name. */
  String name() {
    return name;
  }

  TrueTypeFont font() {
    return font;
  }

  /**
   * @return the glyph, or 0 when this face has none
   */
  int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /**
   * @return the glyph of the variation sequence, or 0 when this face does not know it
   */
  int glyph(int base, int selector) {
    return variations.glyph(base, selector, glyph(base));
  }

  /** The selectors that give this character a shape of their own, ascending. */
  List<Integer> selectors(int base) {
    return variations.selectors(base);
  }

  double unitsPerEm() {
    return unitsPerEm;
  }

  /** In units of the em, upwards from the baseline. */
  GeneralPath outline(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In em. */
  double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph) / unitsPerEm;
    } catch (IOException e) {
      throw new IllegalStateException("the metrics were read when the font was opened", e);
    }
  }
}
