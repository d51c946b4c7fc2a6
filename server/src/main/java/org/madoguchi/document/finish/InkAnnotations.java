package org.madoguchi.document.finish;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.Strokes;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.Rect;

/**
 * Strokes as /Ink annotations (ISO 32000-1, 12.5.6.13) with an appearance of their own, so that
 * every viewer shows the same line. Serves one document and one thread.
 */
final class InkAnnotations {
  private static final float MARKER_OPACITY = 0.35f;
  private static final double SIGNATURE_PEN = 1.5;
  private static final String INK_BLACK = "#111111";

  private final PDDocument document;

  InkAnnotations(PDDocument document) {
    this.document = document;
  }

  void add(PDPage page, Annotation drawn, Ink ink) throws IOException {
    Strokes strokes = new Strokes(ink.width() * Coordinates.size(page).width());
    strokes.add(ink.points(), Coordinates.toUser(page));
    PDAnnotationInk annotation =
        MarkWriter.describe(
            new PDAnnotationInk(), drawn.annotation().value(), drawn.by().name(), drawn.at());
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
    PDAnnotationInk annotation = MarkWriter.describe(new PDAnnotationInk(), id, label, at);
    annotation.setContents(label);
    place(page, annotation, strokes, INK_BLACK, InkKind.pen);
  }

  private void place(
      PDPage page, PDAnnotationInk annotation, Strokes strokes, String colour, InkKind kind)
      throws IOException {
    PDRectangle bounds = strokes.bounds();
    PDResources resources = new PDResources();
    String operators = "q " + MarkWriter.paint(colour);
    if (kind == InkKind.marker) {
      PDExtendedGraphicsState glow = new PDExtendedGraphicsState();
      glow.setBlendMode(BlendMode.MULTIPLY);
      glow.setStrokingAlphaConstant(MARKER_OPACITY);
      annotation.setConstantOpacity(MARKER_OPACITY);
      operators += "/" + resources.add(glow).getName() + " gs\n" + strokes.markerOperators();
    } else {
      operators += strokes.penOperators();
    }
    annotation.setRectangle(bounds);
    annotation.setColor(MarkWriter.colour(colour));
    annotation.setInkList(strokes.centreLines());
    MarkWriter.put(
        page, annotation, Appearances.stream(document, bounds, resources, operators + "Q\n"));
  }
}
