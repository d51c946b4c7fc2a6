package org.madoguchi.document.finish;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.madoguchi.document.Appearances;
import org.madoguchi.document.Coordinates;
import org.madoguchi.wire.PageSize;

/**
 * A page as the reader has it before them, in points: x to the right, y upwards, origin below left.
 * What is drawn here stands upright on a turned page too, because the appearance's /Matrix (ISO
 * 32000-1, 12.5.5) turns it with the page.
 */
final class Upright {
  private final PDDocument document;
  private final PDPage page;
  private final PageSize size;
  private final AffineTransform toUser;

  Upright(PDDocument document, PDPage page) {
    this.document = document;
    this.page = page;
    size = Coordinates.size(page);
    toUser = Coordinates.toUser(page);
    toUser.concatenate(new AffineTransform(1 / size.width(), 0, 0, -1 / size.height(), 0, 1));
  }

  /** A length in points, of one in fractions of the page's width. */
  double length(double fraction) {
    return fraction * size.width();
  }

  double x(double u) {
    return u * size.width();
  }

  double y(double v) {
    return (1 - v) * size.height();
  }

  /** A point in user space, for entries that viewers read in place of the appearance. */
  float[] user(double... points) {
    float[] there = new float[points.length];
    toUser.transform(points, 0, points, 0, points.length / 2);
    for (int i = 0; i < there.length; i++) {
      there[i] = (float) points[i];
    }
    return there;
  }

  /** Puts the annotation on the page where its appearance is drawn. */
  void put(PDAnnotation annotation, Rectangle2D box, PDResources resources, String operators)
      throws IOException {
    PDAppearanceStream appearance =
        Appearances.stream(document, rectangle(box), resources, "q\n" + operators + "Q\n");
    appearance.setMatrix(toUser);
    annotation.setRectangle(rectangle(toUser.createTransformedShape(box).getBounds2D()));
    MarkWriter.put(page, annotation, appearance);
  }

  private static PDRectangle rectangle(Rectangle2D box) {
    return new PDRectangle(
        (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
  }
}
