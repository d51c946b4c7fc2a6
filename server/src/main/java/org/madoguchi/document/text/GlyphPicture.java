package org.madoguchi.document.text;

import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.madoguchi.core.FileHash;
import org.madoguchi.document.GlyphBitmap;
import org.madoguchi.document.Strokes;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.GlyphStrokes;
import org.madoguchi.wire.GlyphView;
import org.madoguchi.wire.WireJson;

/** 外字画像: how a character is drawn that no face has. Fills the em box of its place. Immutable. */
public sealed interface GlyphPicture {
  /** Units of the em in which it is drawn, upwards from the baseline. */
  int EM = 1_000;

  /** The em box hangs this far below the baseline. */
  int DESCENT = 120;

  /** Written by hand, kept as the lines of the pen. */
  record Drawn(GlyphStrokes ink) implements GlyphPicture {
    /** Of the em; the screen draws with the same. */
    private static final double PEN = 0.055;

    /** Content operators in the units of the em. */
    String operators() {
      Strokes strokes = new Strokes(PEN * EM);
      AffineTransform toEm = new AffineTransform(EM, 0, 0, -EM, 0, EM - DESCENT);
      ink.strokes().forEach(stroke -> strokes.add(stroke, toEm));
      return strokes.penOperators();
    }
  }

  /** Cut out of a picture. */
  record Cut(GlyphBitmap bitmap) implements GlyphPicture {}

  /** As it is kept. */
  static GlyphPicture of(GlyphKind kind, byte[] kept) {
    return switch (kind) {
      case strokes -> new Drawn(WireJson.read(kept, GlyphStrokes.class));
      case bitmap -> new Cut(new GlyphBitmap(kept));
    };
  }

  /**
   * By character.
   *
   * @param files finds what is kept
   */
  static Map<String, GlyphPicture> read(List<GlyphView> glyphs, Function<FileHash, byte[]> files) {
    Map<String, GlyphPicture> pictures = new HashMap<>();
    for (GlyphView glyph : glyphs) {
      pictures.put(glyph.character(), of(glyph.kind(), files.apply(glyph.file())));
    }
    return pictures;
  }

  /** Those that stand in a text, in their own order. */
  static List<GlyphView> usedIn(String text, List<GlyphView> glyphs) {
    List<String> characters = Shaper.characters(text);
    return glyphs.stream().filter(glyph -> characters.contains(glyph.character())).toList();
  }
}
