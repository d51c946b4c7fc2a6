package org.madoguchi.document.text;

/**
 * One character as one face draws it.
 *
 * @param id in the face, also the CID of the embedded font
 * @param advance in em
 * @param text the code point and, when there was one, its variation selector
 * @param variant drawn in the shape the selector asks for
 */
public record Glyph(Face face, int id, double advance, String text, boolean variant) {
  int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether a variation selector follows, granted or not. */
  boolean selected() {
    return text.length() > Character.charCount(codePoint());
  }
}
