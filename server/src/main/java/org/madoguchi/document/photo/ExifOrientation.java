package org.madoguchi.document.photo;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held (Exif 2.32, tag 0112), and the picture as if it had been held upright. */
final class ExifOrientation {
  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int APP1 = 0xE1;
  private static final int SOS = 0xDA;
  private static final int ORIENTATION = 0x0112;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private ExifOrientation() {}

  /** 1 to 8; 1 also when the JPEG says nothing, or nothing that makes sense. */
  static int of(byte[] jpeg) {
    try {
      ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
      while (in.hasRemaining() && in.get() == (byte) 0xFF) {
        int marker = in.get() & 0xFF;
        int length = (in.getShort() & 0xFFFF) - 2;
        if (marker == SOS) {
          return UPRIGHT;
        }
        ByteBuffer segment = in.slice(in.position(), length);
        if (marker == APP1 && isExif(segment)) {
          return orientation(segment.slice());
        }
        in.position(in.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer segment) {
    byte[] name = new byte[EXIF.length];
    if (segment.remaining() < name.length) {
      return false;
    }
    segment.get(name);
    return java.util.Arrays.equals(name, EXIF);
  }

  /** Looks through the first directory only (TIFF 6.0, section 2). */
  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    for (int entries = tiff.getShort() & 0xFFFF; entries > 0; entries--) {
      int tag = tiff.getShort() & 0xFFFF;
      tiff.position(tiff.position() + 6);
      int value = tiff.getShort() & 0xFFFF;
      tiff.position(tiff.position() + 2);
      if (tag == ORIENTATION) {
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /**
   * @param image TYPE_INT_RGB
   * @param orientation as of {@link #of}
   */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == UPRIGHT) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    boolean turned = orientation > 4;
    var upright = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int rgb = image.getRGB(x, y);
        switch (orientation) {
          case 2 -> upright.setRGB(w - 1 - x, y, rgb);
          case 3 -> upright.setRGB(w - 1 - x, h - 1 - y, rgb);
          case 4 -> upright.setRGB(x, h - 1 - y, rgb);
          case 5 -> upright.setRGB(y, x, rgb);
          case 6 -> upright.setRGB(h - 1 - y, x, rgb);
          case 7 -> upright.setRGB(h - 1 - y, w - 1 - x, rgb);
          default -> upright.setRGB(y, w - 1 - x, rgb);
        }
      }
    }
    return upright;
  }
}
