package org.madoguchi.document.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.madoguchi.core.Problem;
import org.madoguchi.document.GlyphBitmap;

/**
 * Cuts the one character out of a picture of it, dark on light: the paper becomes white, specks go,
 * and what is left fills a square. Keeps no state. Like {@link PhotoReader} for a process that may
 * be killed.
 */
public final class GlyphReader {
  /** Large enough for every line of a character that fills the picture. */
  private static final int LONG_EDGE = 1_600;

  /** Darker than this is ink, of 255. */
  private static final int INK = 128;

  /** Free on each side, of the em: as a kanji stands in its box. */
  private static final double MARGIN = 0.04;

  private GlyphReader() {}

  /**
   * @param file JPEG, PNG or TIFF; of several pictures the first
   * @throws Problem.Invalid as {@link PhotoReader#read}; glyph-not-found when nothing is on it
   */
  public static GlyphBitmap read(byte[] file) throws IOException {
    BufferedImage picture = notLarger(PhotoReader.pictures(file).iterator().next());
    PaperContrast.whiten(picture);
    Rectangle drawn = Specks.removed(picture, INK);
    if (drawn == null) {
      throw new Problem.Invalid("glyph-not-found");
    }
    return bits(inSquare(picture, drawn));
  }

  private static BufferedImage notLarger(BufferedImage picture) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    if (longer <= LONG_EDGE) {
      return picture;
    }
    double scale = (double) LONG_EDGE / longer;
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    draw(picture, smaller, new Rectangle(width, height));
    return smaller;
  }

  private static BufferedImage inSquare(BufferedImage picture, Rectangle drawn) {
    int side = GlyphBitmap.SIDE;
    double room = side * (1 - 2 * MARGIN);
    double scale = room / Math.max(drawn.width, drawn.height);
    int width = Math.max(1, (int) Math.round(drawn.width * scale));
    int height = Math.max(1, (int) Math.round(drawn.height * scale));
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D ground = square.createGraphics();
    ground.setColor(Color.WHITE);
    ground.fillRect(0, 0, side, side);
    ground.dispose();
    draw(
        picture.getSubimage(drawn.x, drawn.y, drawn.width, drawn.height),
        square,
        new Rectangle((side - width) / 2, (side - height) / 2, width, height));
    return square;
  }

  /** Each pixel the mean of all it covers; between pixels when it becomes larger. */
  private static void draw(BufferedImage picture, BufferedImage onto, Rectangle place) {
    Graphics2D graphics = onto.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    Image scaled =
        place.width < picture.getWidth()
            ? picture.getScaledInstance(place.width, place.height, Image.SCALE_AREA_AVERAGING)
            : picture;
    graphics.drawImage(scaled, place.x, place.y, place.width, place.height, null);
    graphics.dispose();
  }

  private static GlyphBitmap bits(BufferedImage square) {
    byte[] bits = new byte[GlyphBitmap.BYTES];
    for (int i = 0; i < GlyphBitmap.SIDE * GlyphBitmap.SIDE; i++) {
      if (Specks.grey(square.getRGB(i % GlyphBitmap.SIDE, i / GlyphBitmap.SIDE)) < INK) {
        bits[i / 8] |= (byte) (0x80 >> i % 8);
      }
    }
    return new GlyphBitmap(bits);
  }
}
