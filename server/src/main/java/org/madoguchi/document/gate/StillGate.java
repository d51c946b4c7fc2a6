package org.madoguchi.document.gate;

import java.io.ByteArrayOutputStream;
import org.madoguchi.core.Problem;

/**
 * Every still of a document camera passes here before it is kept. The JPEG (ITU-T T.81) is written
 * anew from the segments a picture needs; what a camera says about itself, the place and the time
 * (Exif, XMP, thumbnails, comments) stays behind, and so does whatever follows the picture. Nothing
 * is decoded. Keeps no state and may be used by many threads.
 */
public final class StillGate {
  /** A sheet at 16 megapixels and the finest quality has about 8. */
  public static final int MAX_BYTES = 12 << 20;

  private static final int MIN_EDGE = 16;
  private static final int MAX_EDGE = 8_192;
  private static final int MAX_PIXELS = 40_000_000;

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DQT = 0xDB;
  private static final int DHT = 0xC4;
  private static final int DRI = 0xDD;
  private static final int SOF_BASELINE = 0xC0;
  private static final int SOF_PROGRESSIVE = 0xC2;
  private static final int RST_FIRST = 0xD0;
  private static final int RST_LAST = 0xD7;
  private static final int APP_FIRST = 0xE0;
  private static final int ADOBE = 0xEE;
  private static final int APP_LAST = 0xEF;
  private static final int COMMENT = 0xFE;

  /** JFIF 1.1: the components are Y, Cb and Cr; no density, no thumbnail. */
  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  /**
   * What may be kept.
   *
   * @param jpeg nothing but the picture
   * @param width in pixels, as {@code height}
   */
  public record Picture(byte[] jpeg, int width, int height) {}

  /**
   * @throws Problem.Invalid still-too-large, not-a-jpeg, jpeg-broken, still-size
   */
  public Picture inspect(byte[] jpeg) {
    if (jpeg.length > MAX_BYTES) {
      throw new Problem.Invalid("still-too-large");
    }
    if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != SOI || at(jpeg, 2) != 0xFF) {
      throw new Problem.Invalid("not-a-jpeg");
    }
    try {
      return new Reading(jpeg).picture();
    } catch (ArrayIndexOutOfBoundsException endsTooSoon) {
      throw broken();
    }
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }

  private static Problem broken() {
    return new Problem.Invalid("jpeg-broken");
  }

  /** One walk through the segments. */
  private static final class Reading {
    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private int width;
    private int height;
    private boolean hasScan;

    Reading(byte[] in) {
      this.in = in;
      out = new ByteArrayOutputStream(in.length + JFIF.length);
    }

    Picture picture() {
      out.write(0xFF);
      out.write(SOI);
      out.writeBytes(JFIF);
      for (int marker = marker(); marker != EOI; marker = marker()) {
        segment(marker);
      }
      if (!hasScan) {
        throw broken();
      }
      out.write(0xFF);
      out.write(EOI);
      return new Picture(out.toByteArray(), width, height);
    }

    /** B.1.1.2: any number of fill bytes FF may come before a marker. */
    private int marker() {
      if (at(in, at++) != 0xFF) {
        throw broken();
      }
      int marker;
      do {
        marker = at(in, at++);
      } while (marker == 0xFF);
      return marker;
    }

    private void segment(int marker) {
      int length = at(in, at) << 8 | at(in, at + 1);
      if (length < 2 || at + length > in.length) {
        throw broken();
      }
      switch (marker) {
        case SOF_BASELINE, SOF_BASELINE + 1, SOF_PROGRESSIVE -> frame();
        case DQT, DHT, DRI -> {}
        case SOS -> {
          if (width == 0) {
            throw broken();
          }
        }
        default -> {
          if (marker != COMMENT && (marker < APP_FIRST || marker > APP_LAST)) {
            throw broken();
          }
          if (marker != ADOBE) { // which alone says how colours are to be read
            at += length;
            return;
          }
        }
      }
      out.write(0xFF);
      out.write(marker);
      out.write(in, at, length);
      at += length;
      if (marker == SOS) {
        hasScan = true;
        scan();
      }
    }

    /** B.2.2: precision, lines, samples per line, components. */
    private void frame() {
      if (width != 0) {
        throw broken();
      }
      height = at(in, at + 3) << 8 | at(in, at + 4);
      width = at(in, at + 5) << 8 | at(in, at + 6);
      int components = at(in, at + 7);
      if (at(in, at + 2) != 8 || (components != 1 && components != 3)) {
        throw broken();
      }
      if (Math.min(width, height) < MIN_EDGE
          || Math.max(width, height) > MAX_EDGE
          || width * height > MAX_PIXELS) {
        throw new Problem.Invalid("still-size");
      }
    }

    /** Entropy-coded data: until a marker that is neither a stuffed zero nor a restart. */
    private void scan() {
      int from = at;
      while (at(in, at) != 0xFF || isData(at(in, at + 1))) {
        at++;
      }
      out.write(in, from, at - from);
    }

    private static boolean isData(int second) {
      return second == 0 || (second >= RST_FIRST && second <= RST_LAST);
    }
  }
}
