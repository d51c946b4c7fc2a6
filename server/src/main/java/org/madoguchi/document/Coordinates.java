package org.madoguchi.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.Rect;

/**
 * Screens speak in fractions of the page as it is displayed: u to the right and v down, both 0..1
 * of the CropBox after /Rotate. PDF speaks in points of unrotated user space with the origin below
 * (ISO 32000-1, 8.3.2.3 and 14.11.2). UserUnit plays no part: it scales the sheet, not the
 * coordinates.
 */
public final class Coordinates {
  private Coordinates() {}

  /** From (u,v) to user space in points. */
  public static AffineTransform toUser(PDPage page) {
    PDRectangle box = page.getCropBox();
    double w = box.getWidth();
    double h = box.getHeight();
    AffineTransform turned =
        switch (page.getRotation()) {
          case 90 -> new AffineTransform(0, h, w, 0, 0, 0);
          case 180 -> new AffineTransform(-w, 0, 0, h, w, 0);
          case 270 -> new AffineTransform(0, -h, -w, 0, w, h);
          default -> new AffineTransform(w, 0, 0, -h, 0, h);
        };
    turned.preConcatenate(
        AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY()));
    return turned;
  }

  /** The page's width and height in points as the reader sees them. */
  public static PageSize size(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    return lying
        ? new PageSize(box.getHeight(), box.getWidth())
        : new PageSize(box.getWidth(), box.getHeight());
  }

  /** A rectangle of user space as fractions of the displayed page, clipped to it. */
  public static Rect toDisplay(PDPage page, PDRectangle user) {
    AffineTransform inverse;
    try {
      inverse = toUser(page).createInverse();
    } catch (NoninvertibleTransformException e) {
      return new Rect(0, 0, 0, 0);
    }
    Rectangle2D shown =
        inverse
            .createTransformedShape(
                new Rectangle2D.Double(
                    user.getLowerLeftX(), user.getLowerLeftY(), user.getWidth(), user.getHeight()))
            .getBounds2D();
    double left = fraction(shown.getMinX());
    double top = fraction(shown.getMinY());
    return new Rect(
        left, top, round(fraction(shown.getMaxX()) - left), round(fraction(shown.getMaxY()) - top));
  }

  private static double fraction(double value) {
    return round(Math.min(1, Math.max(0, value)));
  }

  /** Six decimals: a thousandth of a pixel of the widest raster. */
  private static double round(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
