package org.madoguchi.document.finish;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** What every markup annotation of ours has (ISO 32000-1, 12.5.2 and 12.5.6.2). */
final class MarkWriter {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

  private MarkWriter() {}

  /**
   * @param id unique in the document
   * @param author shown by viewers
   */
  static <A extends PDAnnotationMarkup> A describe(
      A annotation, String id, String author, Instant at) {
    GregorianCalendar when = GregorianCalendar.from(at.atZone(OFFICE));
    annotation.setAnnotationName(id);
    annotation.setTitlePopup(author);
    annotation.setCreationDate(when);
    annotation.setModifiedDate(when);
    annotation.setPrinted(true);
    return annotation;
  }

  /** Puts it on top of the page, with this one appearance. */
  static void put(PDPage page, PDAnnotation annotation, PDAppearanceStream appearance)
      throws IOException {
    PDAppearanceDictionary states = new PDAppearanceDictionary();
    states.setNormalAppearance(appearance);
    annotation.setAppearance(states);
    annotation.getCOSObject().setItem(COSName.P, page.getCOSObject());
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(annotation);
    page.setAnnotations(annotations);
  }

  static PDColor colour(String colour) {
    return new PDColor(rgb(colour), PDDeviceRGB.INSTANCE);
  }

  /** Operators that make it the colour of lines and of what is filled. */
  static String paint(String colour) {
    float[] rgb = rgb(colour);
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f RG %.3f %.3f %.3f rg\n",
        rgb[0],
        rgb[1],
        rgb[2],
        rgb[0],
        rgb[1],
        rgb[2]);
  }

  private static float[] rgb(String colour) {
    float[] rgb = new float[3];
    for (int i = 0; i < 3; i++) {
      rgb[i] = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255f;
    }
    return rgb;
  }
}
