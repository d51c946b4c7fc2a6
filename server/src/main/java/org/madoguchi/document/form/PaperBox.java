package org.madoguchi.document.form;

import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.form.FormLayout.Box;
import org.madoguchi.wire.PageSize;

/**
 * Millimetres of the page as it is displayed, from its upper left corner, and the points of its
 * unrotated user space (ISO 32000-1, 8.3.2.3). Pure.
 *
 * @param x to the right
 * @param y down
 */
public record PaperBox(double x, double y, double w, double h) {
  /** In points of user space. */
  Box onPage(PDPage page) {
    PageSize size = Coordinates.size(page);
    double width = size.width() / FormLayout.MM;
    double height = size.height() / FormLayout.MM;
    Rectangle2D user =
        Coordinates.toUser(page)
            .createTransformedShape(
                new Rectangle2D.Double(x / width, y / height, w / width, h / height))
            .getBounds2D();
    return new Box(user.getX(), user.getY(), user.getWidth(), user.getHeight());
  }

  /**
   * Where a rectangle of user space is displayed; not clipped to the page.
   *
   * @throws IllegalArgumentException on a page without extent
   */
  static PaperBox of(PDPage page, PDRectangle user) {
    PageSize size = Coordinates.size(page);
    try {
      Rectangle2D shown =
          Coordinates.toUser(page)
              .createInverse()
              .createTransformedShape(
                  new Rectangle2D.Double(
                      user.getLowerLeftX(),
                      user.getLowerLeftY(),
                      user.getWidth(),
                      user.getHeight()))
              .getBounds2D();
      double width = size.width() / FormLayout.MM;
      double height = size.height() / FormLayout.MM;
      return new PaperBox(
          shown.getX() * width,
          shown.getY() * height,
          shown.getWidth() * width,
          shown.getHeight() * height);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalArgumentException("a page without extent");
    }
  }
}
