package org.madoguchi.document.raster;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.madoguchi.document.Jpeg;

/**
 * A page of print has few colours and goes out as a palette PNG, sharp and small; a photograph or
 * scan has many and goes out as JPEG.
 */
final class RasterEncoder {
  private static final int PALETTE = 256;
  private static final int COMPRESSION = 6;
  private static final float QUALITY = 0.85f;

  private RasterEncoder() {}

  /**
   * @param image TYPE_INT_RGB
   */
  static byte[] encode(BufferedImage image) throws IOException {
    return fitsPalette(image) ? png(image) : Jpeg.write(image, QUALITY);
  }

  private static byte[] png(BufferedImage image) {
    return new PngEncoder()
        .withBufferedImage(image)
        .withTryIndexedEncoding(true)
        .withMultiThreadedCompressionEnabled(false)
        .withCompressionLevel(COMPRESSION)
        .toBytes();
  }

  /** Stops at the first colour too many, so a scan costs almost nothing here. */
  private static boolean fitsPalette(BufferedImage image) {
    int[] slots = new int[4 * PALETTE];
    int colours = 0;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      int last = 0;
      for (int colour : row) {
        // 0 marks a free slot; an opaque colour is never 0.
        if (colour == last) {
          continue;
        }
        last = colour;
        int slot = (colour * 0x9E3779B9) >>> 22;
        while (slots[slot] != 0 && slots[slot] != colour) {
          slot = (slot + 1) % slots.length;
        }
        if (slots[slot] == 0) {
          if (++colours > PALETTE) {
            return false;
          }
          slots[slot] = colour;
        }
      }
    }
    return true;
  }
}
