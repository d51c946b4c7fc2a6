package org.madoguchi.document.finish;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes what lies on a page part of it: fields, strokes and signatures become content, in the order
 * in which they lay, and no annotation is left. Viewers disagree about which annotation is on top
 * and which are printed; about content they agree.
 */
final class Flattening {
  private static final Set<String> PAINTING =
      Set.of(
          OperatorName.FILL_NON_ZERO,
          OperatorName.LEGACY_FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD,
          OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
          OperatorName.STROKE_PATH,
          OperatorName.CLOSE_AND_STROKE,
          OperatorName.SHADING_FILL,
          OperatorName.DRAW_OBJECT,
          OperatorName.BEGIN_INLINE_IMAGE,
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE);

  private Flattening() {}

  static void flatten(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      List<PDAnnotation> annotations = page.getAnnotations();
      if (annotations.stream().anyMatch(Flattening::isShown)) {
        draw(document, page, annotations);
      }
      page.getCOSObject().removeItem(COSName.ANNOTS);
    }
    document.getDocumentCatalog().setAcroForm(null);
  }

  private static void draw(PDDocument document, PDPage page, List<PDAnnotation> annotations)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      for (PDAnnotation annotation : annotations) {
        PDAppearanceStream appearance =
            isShown(annotation) ? appearance(document, annotation) : null;
        if (appearance != null && paints(appearance)) {
          place(content, appearance, annotation.getRectangle());
        }
      }
    }
  }

  private static boolean isShown(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && annotation.getRectangle() != null
        && !(annotation instanceof PDAnnotationPopup);
  }

  /** Its own; for a mark of somebody else's that has none, the one that viewers would make. */
  private static PDAppearanceStream appearance(PDDocument document, PDAnnotation annotation) {
    if (annotation.getNormalAppearanceStream() == null) {
      annotation.constructAppearances(document);
    }
    return annotation.getNormalAppearanceStream();
  }

  /** An empty field is most often an appearance without anything in it. */
  private static boolean paints(PDAppearanceStream appearance) throws IOException {
    PDFStreamParser parser = new PDFStreamParser(appearance);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator && PAINTING.contains(operator.getName())) {
        return true;
      }
    }
    return false;
  }

  /** ISO 32000-1, 12.5.5, algorithm 8.1: the box, as its matrix turns it, onto the rectangle. */
  private static void place(
      PDPageContentStream content, PDAppearanceStream appearance, PDRectangle rectangle)
      throws IOException {
    PDRectangle box = appearance.getBBox();
    if (box == null) {
      return;
    }
    Rectangle2D turned = box.transform(appearance.getMatrix()).getBounds2D();
    if (turned.isEmpty()) {
      return;
    }
    AffineTransform onto =
        AffineTransform.getTranslateInstance(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
    onto.scale(
        rectangle.getWidth() / turned.getWidth(), rectangle.getHeight() / turned.getHeight());
    onto.translate(-turned.getX(), -turned.getY());
    // An appearance need not say what it is; a picture in content must.
    appearance.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
    appearance.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
    content.saveGraphicsState();
    content.transform(new Matrix(onto));
    content.drawForm(appearance);
    content.restoreGraphicsState();
  }
}
