package org.madoguchi.document.text;

import org.jspecify.annotations.Nullable;

/**
 * One character as one face draws it, or a picture where no face does ({@link GlyphPicture}).
 *
 * @param face absent when it is drawn by its picture
 * @param id in the face, also the CID of the embedded font
 * @param advance in em
 * @param text the code point and, when there was one, its variation selector
 */
public record Glyph(@Nullable Face face, int id, double advance, String text) {
  /** As it stands in the place of a character that no face has: as wide as a kanji. */
  static Glyph pictured(String text) {
    return new Glyph(null, 0, 1, text);
  }

  int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether it is drawn in the shape that a variation selector asks for. */
  boolean selected() {
    return text.length() > Character.charCount(codePoint());
  }
}
