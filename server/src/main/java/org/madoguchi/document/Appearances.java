package org.madoguchi.document;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Makes appearance streams (ISO 32000-1, 12.5.5) out of operators written by hand. */
public final class Appearances {
  /** Corner to middle to corner of a hand-drawn tick, in fractions of the box. */
  private static final double[] TICK = {0.18, 0.52, 0.42, 0.24, 0.86, 0.84};

  /** Where the control points of a quarter of a circle are, in radii. */
  private static final double CIRCLE = 0.5523;

  private Appearances() {}

  public static PDAppearanceStream stream(
      PDDocument document, PDRectangle box, PDResources resources, String operators)
      throws IOException {
    PDAppearanceStream appearance = new PDAppearanceStream(document);
    appearance.setBBox(box);
    appearance.setResources(resources);
    try (OutputStream out = appearance.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return appearance;
  }

  /** A tick as a path of our own: no font can be missing. */
  public static String tick(double width, double height) {
    double line = Math.max(1, 0.11 * Math.min(width, height));
    return String.format(
        Locale.ROOT,
        "q 1 J 1 j %.2f w 0 G %.2f %.2f m %.2f %.2f l %.2f %.2f l S Q",
        line,
        TICK[0] * width,
        TICK[1] * height,
        TICK[2] * width,
        TICK[3] * height,
        TICK[4] * width,
        TICK[5] * height);
  }

  /** An ellipse that fills the box, as one draws around a printed word. */
  public static String ring(double width, double height) {
    double line = Math.max(0.8, 0.06 * Math.min(width, height));
    return String.format(
        Locale.ROOT,
        "q %.2f w 0 G %s S Q",
        line,
        ellipse(width / 2, height / 2, width / 2 - line, height / 2 - line));
  }

  /** The path of an ellipse around (x,y). */
  public static String ellipse(double x, double y, double rx, double ry) {
    double kx = rx * CIRCLE;
    double ky = ry * CIRCLE;
    return String.format(
        Locale.ROOT,
        "%.3f %.3f m %.3f %.3f %.3f %.3f %.3f %.3f c %.3f %.3f %.3f %.3f %.3f %.3f c"
            + " %.3f %.3f %.3f %.3f %.3f %.3f c %.3f %.3f %.3f %.3f %.3f %.3f c",
        x + rx,
        y,
        x + rx,
        y + ky,
        x + kx,
        y + ry,
        x,
        y + ry,
        x - kx,
        y + ry,
        x - rx,
        y + ky,
        x - rx,
        y,
        x - rx,
        y - ky,
        x - kx,
        y - ry,
        x,
        y - ry,
        x + kx,
        y - ry,
        x + rx,
        y - ky,
        x + rx,
        y);
  }

  /**
   * Turns what is drawn upright in a box so that it fills a widget's rectangle.
   *
   * @param rotation 0, 90, 180 or 270, against the clock
   * @param width of the rectangle in points, as {@code height}
   */
  public static void turn(
      PDAppearanceStream appearance, int rotation, double width, double height) {
    switch (rotation) {
      case 90 -> appearance.setMatrix(new AffineTransform(0, 1, -1, 0, width, 0));
      case 180 -> appearance.setMatrix(new AffineTransform(-1, 0, 0, -1, width, height));
      case 270 -> appearance.setMatrix(new AffineTransform(0, -1, 1, 0, 0, height));
      default -> {}
    }
  }
}
