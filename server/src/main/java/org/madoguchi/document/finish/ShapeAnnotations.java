package org.madoguchi.document.finish;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationCircle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLine;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquareCircle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;

/**
 * Lines, arrows, boxes and ellipses as /Line, /Square and /Circle annotations (ISO 32000-1,
 * 12.5.6.7 and 12.5.6.8) with an appearance of their own. Serves one document and one thread.
 */
final class ShapeAnnotations {
  private final PDDocument document;

  ShapeAnnotations(PDDocument document) {
    this.document = document;
  }

  void add(PDPage page, Annotation drawn, ShapeMark shape) throws IOException {
    Upright upright = new Upright(document, page);
    double width = upright.length(shape.width());
    double x1 = upright.x(shape.from().u());
    double y1 = upright.y(shape.from().v());
    double x2 = upright.x(shape.to().u());
    double y2 = upright.y(shape.to().v());
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth((float) width);
    PDAnnotationMarkup annotation;
    if (shape.kind() == ShapeKind.line || shape.kind() == ShapeKind.arrow) {
      PDAnnotationLine line = new PDAnnotationLine();
      line.setLine(upright.user(x1, y1, x2, y2));
      if (shape.kind() == ShapeKind.arrow) {
        line.setEndPointEndingStyle(PDAnnotationLine.LE_OPEN_ARROW);
      }
      line.setBorderStyle(border);
      annotation = line;
    } else {
      PDAnnotationSquareCircle closed =
          shape.kind() == ShapeKind.box ? new PDAnnotationSquare() : new PDAnnotationCircle();
      closed.setBorderStyle(border);
      closed.setRectDifferences((float) ShapePath.air(shape.kind(), width));
      annotation = closed;
    }
    MarkWriter.describe(annotation, drawn.annotation().value(), drawn.by().name(), drawn.at());
    annotation.setColor(MarkWriter.colour(shape.colour()));
    double air = ShapePath.air(shape.kind(), width);
    Rectangle2D box =
        new Rectangle2D.Double(
            Math.min(x1, x2) - air,
            Math.min(y1, y2) - air,
            Math.abs(x2 - x1) + 2 * air,
            Math.abs(y2 - y1) + 2 * air);
    upright.put(
        annotation,
        box,
        new PDResources(),
        MarkWriter.paint(shape.colour())
            + ShapePath.operators(shape.kind(), width, x1, y1, x2, y2));
  }
}
