package org.madoguchi.document.finish;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.Coordinates;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.Rect;

/**
 * Strokes as /Ink annotations (ISO 32000-1, 12.5.6.13) with an appearance of their own, so that
 * every viewer shows the same line. Serves one document and one thread.
 */
final class InkAnnotations {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");
  private static final float MARKER_OPACITY = 0.35f;
  private static final double SIGNATURE_PEN = 1.5;
  private static final String INK_BLACK = "#111111";

  private final PDDocument document;

  InkAnnotations(PDDocument document) {
    this.document = document;
  }

  void add(PDPage page, Annotation drawn) throws IOException {
    Ink ink = drawn.ink();
    Strokes strokes = new Strokes(ink.width() * Coordinates.size(page).width());
    strokes.add(ink.points(), Coordinates.toUser(page));
    PDAnnotationInk annotation =
        annotation(drawn.annotation().value(), drawn.by().name(), drawn.at());
    place(page, annotation, strokes, ink.colour(), ink.kind());
  }

  /**
   * @param box of the signature on the displayed page
   * @param label what was signed, for readers that do not see
   */
  void sign(
      PDPage page, Rect box, List<List<Double>> signature, String id, String label, Instant at)
      throws IOException {
    AffineTransform toUser = Coordinates.toUser(page);
    toUser.concatenate(new AffineTransform(box.w(), 0, 0, box.h(), box.x(), box.y()));
    Strokes strokes = new Strokes(SIGNATURE_PEN);
    for (List<Double> stroke : signature) {
      strokes.add(stroke, toUser);
    }
    PDAnnotationInk annotation = annotation(id, label, at);
    annotation.setContents(label);
    place(page, annotation, strokes, INK_BLACK, InkKind.pen);
  }

  private static PDAnnotationInk annotation(String id, String author, Instant at) {
    GregorianCalendar when = GregorianCalendar.from(at.atZone(OFFICE));
    PDAnnotationInk annotation = new PDAnnotationInk();
    annotation.setAnnotationName(id);
    annotation.setTitlePopup(author);
    annotation.setCreationDate(when);
    annotation.setModifiedDate(when);
    annotation.setPrinted(true);
    return annotation;
  }

  private void place(
      PDPage page, PDAnnotationInk annotation, Strokes strokes, String colour, InkKind kind)
      throws IOException {
    float[] rgb = rgb(colour);
    PDRectangle bounds = strokes.bounds();
    PDResources resources = new PDResources();
    String operators = String.format(Locale.ROOT, "q %.3f %.3f %.3f RG\n", rgb[0], rgb[1], rgb[2]);
    if (kind == InkKind.marker) {
      PDExtendedGraphicsState glow = new PDExtendedGraphicsState();
      glow.setBlendMode(BlendMode.MULTIPLY);
      glow.setStrokingAlphaConstant(MARKER_OPACITY);
      annotation.setConstantOpacity(MARKER_OPACITY);
      operators += "/" + resources.add(glow).getName() + " gs\n" + strokes.markerOperators();
    } else {
      operators += strokes.penOperators();
    }
    PDAppearanceDictionary states = new PDAppearanceDictionary();
    states.setNormalAppearance(Appearances.stream(document, bounds, resources, operators + "Q\n"));
    annotation.setRectangle(bounds);
    annotation.setColor(new PDColor(rgb, PDDeviceRGB.INSTANCE));
    annotation.setInkList(strokes.centreLines());
    annotation.setAppearance(states);
    annotation.getCOSObject().setItem(COSName.P, page.getCOSObject());
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(annotation);
    page.setAnnotations(annotations);
  }

  private static float[] rgb(String colour) {
    float[] rgb = new float[3];
    for (int i = 0; i < 3; i++) {
      rgb[i] = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255f;
    }
    return rgb;
  }
}
