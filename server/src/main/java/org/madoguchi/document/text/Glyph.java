package org.madoguchi.document.text;

/**
 * One character as one face draws it.
 *
 * @param id in the face, also the CID of the embedded font
 * @param advance in em
 * @param text the code point and, when there was one, its variation selector
 */
public record Glyph(Face face, int id, double advance, String text) {
  int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether it is drawn in the shape that a variation selector asks for. */
  boolean selected() {
    return text.length() > Character.charCount(codePoint());
  }
}
