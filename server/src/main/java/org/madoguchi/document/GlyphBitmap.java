package org.madoguchi.document;

/**
 * The picture of one character in black and white, rows from the top, eight pixels to a byte from
 * the left, 1 where there is ink. Its length is all there is to check: nothing has to be decoded.
 *
 * @param bits must not be written to
 */
public record GlyphBitmap(byte[] bits) {
  /** Pixels of a side: a letter of 12 points has 2,400 to the inch. */
  public static final int SIDE = 400;

  public static final int BYTES = SIDE * SIDE / 8;

  /**
   * @throws IllegalArgumentException when these are not that many
   */
  public GlyphBitmap {
    if (bits.length != BYTES) {
      throw new IllegalArgumentException("not the bits of a character");
    }
  }
}
