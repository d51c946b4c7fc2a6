package org.madoguchi.document;

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
}
