package org.madoguchi.wire;

/** As what a 外字画像 is kept. */
public enum GlyphKind {
  /** The lines of a pen: {@link GlyphStrokes} as JSON. */
  strokes,
  /** 400 rows of 400 pixels from the top, eight to a byte from the left, 1 where there is ink. */
  bitmap
}
