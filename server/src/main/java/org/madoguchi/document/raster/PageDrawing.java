package org.madoguchi.document.raster;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Coordinates;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.wire.PageSize;

/** One page of an open document as an encoded picture, within limits. Keeps no state. */
public final class PageDrawing {
  /** A strip of paper becomes a narrower picture rather than an enormous one. */
  private static final double TALLEST = 4;

  private PageDrawing() {}

  /**
   * On the thread that owns the document.
   *
   * @param page from 0
   * @param width in pixels
   * @return a palette PNG or a JPEG
   * @throws Problem.Invalid pdf-too-complex
   * @throws Problem.NotFound no-such-page
   * @throws IOException when the page is broken
   */
  public static byte[] draw(PDDocument document, int page, int width, DrawingLimits limits)
      throws IOException {
    if (page >= document.getNumberOfPages()) {
      throw new Problem.NotFound("no-such-page");
    }
    PageSize size = Coordinates.size(document.getPage(page));
    double scale = Math.min(width / size.width(), TALLEST * width / size.height());
    // The library cuts the size down to whole pixels; a hair more keeps the width asked for.
    float hair = Math.nextUp(Math.nextUp((float) scale));
    BoundedRenderer renderer = new BoundedRenderer(document, limits);
    try {
      return RasterEncoder.encode(renderer.renderImage(page, hair, ImageType.RGB));
    } catch (StackOverflowError e) {
      throw new Problem.Invalid("pdf-too-complex");
    }
  }
}
