package org.madoguchi.document.finish;

import java.util.List;
import java.util.Map;
import org.madoguchi.document.GlyphBitmap;
import org.madoguchi.document.text.GlyphPicture;
import org.madoguchi.wire.GlyphStrokes;

/** Characters that no font has, with pictures of both kinds. */
public final class PicturedGlyphs {
  /** Of a town's own set (外字), in the private use area. */
  public static final String OWN = "\uE000";

  /** 邉 in a shape that no face has. */
  public static final String VARIANT = "邉" + Character.toString(0xE01EE);

  /** A frame with a line across, and a cross: each drawn as far as the em box allows. */
  public static final Map<String, GlyphPicture> PICTURES =
      Map.of(
          OWN,
          new GlyphPicture.Drawn(
              new GlyphStrokes(
                  List.of(
                      List.of(.1, .1, .5, .9, .1, .5, .9, .9, .5, .1, .9, .5, .1, .1, .5),
                      List.of(.1, .5, 1.0, .9, .5, .2)))),
          VARIANT,
          new GlyphPicture.Cut(new GlyphBitmap(cross())));

  private PicturedGlyphs() {}

  /** Two bars, each a tenth of the side. */
  public static byte[] cross() {
    int side = GlyphBitmap.SIDE;
    byte[] bits = new byte[GlyphBitmap.BYTES];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean across = Math.abs(y - side / 2) < side / 20 && x > side / 20 && x < 19 * side / 20;
        boolean down = Math.abs(x - side / 2) < side / 20 && y > side / 20 && y < 19 * side / 20;
        if (across || down) {
          bits[(y * side + x) / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return bits;
  }
}
