package org.madoguchi.document;

import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/**
 * What a widget's /MK says about its looks (ISO 32000-1, 12.5.6.19): a new appearance must not lose
 * the ground and the border the old one had.
 *
 * @param rotation 0, 90, 180 or 270, against the clock
 * @param ground colour operators, or empty
 * @param border colour operators, or empty
 * @param width of the border in points
 */
public record WidgetFrame(int rotation, String ground, String border, double width) {
  public static WidgetFrame of(PDAnnotationWidget widget) {
    COSDictionary looks = widget.getCOSObject().getCOSDictionary(COSName.getPDFName("MK"));
    COSDictionary style = widget.getCOSObject().getCOSDictionary(COSName.BS);
    double width = style == null ? 1 : style.getFloat(COSName.W, 1);
    if (looks == null) {
      return new WidgetFrame(0, "", "", width);
    }
    return new WidgetFrame(
        Math.floorMod(looks.getInt(COSName.R, 0), 360),
        colour(looks.getCOSArray(COSName.getPDFName("BG")), "g", "rg", "k"),
        colour(looks.getCOSArray(COSName.getPDFName("BC")), "G", "RG", "K"),
        width);
  }

  public String operators(PDRectangle box) {
    String drawn = "";
    if (!ground.isEmpty()) {
      drawn +=
          String.format(
              Locale.ROOT, "q %s 0 0 %.3f %.3f re f Q\n", ground, box.getWidth(), box.getHeight());
    }
    if (!border.isEmpty() && width > 0) {
      drawn +=
          String.format(
              Locale.ROOT,
              "q %s %.3f w %.3f %.3f %.3f %.3f re S Q\n",
              border,
              width,
              width / 2,
              width / 2,
              box.getWidth() - width,
              box.getHeight() - width);
    }
    return drawn;
  }

  private static String colour(@Nullable COSArray parts, String gray, String rgb, String cmyk) {
    if (parts == null) {
      return "";
    }
    String operator =
        switch (parts.size()) {
          case 1 -> gray;
          case 3 -> rgb;
          case 4 -> cmyk;
          default -> "";
        };
    if (operator.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (float part : parts.toFloatArray()) {
      out.append(String.format(Locale.ROOT, "%.4f ", part));
    }
    return out.append(operator).toString();
  }
}
