package org.madoguchi.document.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Jpeg;

/** Photographs of sheets as a PDF of A4 pages. Keeps no state. */
public final class PhotoDocument {
  private static final float QUALITY = 0.8f;

  /** A sheet that leaves less of the page free than this fills it. */
  private static final double NEARLY = 0.03;

  private PhotoDocument() {}

  /**
   * Each is straightened, its paper made white, and put on a page that lies when the sheet does.
   *
   * @throws Problem.Invalid photo-broken
   */
  public static byte[] of(List<Photo> photos) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Photo photo : photos) {
        BufferedImage sheet = Perspective.straighten(decoded(photo), photo.corners());
        PaperContrast.whiten(sheet);
        add(document, sheet);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** It was a photograph of ours once; who sent it back may have sent something else. */
  private static BufferedImage decoded(Photo photo) throws IOException {
    Iterator<BufferedImage> pictures = PhotoReader.pictures(photo.jpeg()).iterator();
    BufferedImage first = pictures.next();
    if (pictures.hasNext()) {
      throw new Problem.Invalid("photo-broken");
    }
    return first;
  }

  private static void add(PDDocument document, BufferedImage sheet) throws IOException {
    boolean lies = sheet.getWidth() > sheet.getHeight();
    PDRectangle a4 = PDRectangle.A4;
    PDRectangle size = lies ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    float scale =
        Math.min(size.getWidth() / sheet.getWidth(), size.getHeight() / sheet.getHeight());
    float width = filling(sheet.getWidth() * scale, size.getWidth());
    float height = filling(sheet.getHeight() * scale, size.getHeight());
    PDPage page = new PDPage(size);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          JPEGFactory.createFromStream(
              document, new ByteArrayInputStream(Jpeg.write(sheet, QUALITY))),
          (size.getWidth() - width) / 2,
          (size.getHeight() - height) / 2,
          width,
          height);
    }
  }

  private static float filling(float length, float whole) {
    return length > (1 - NEARLY) * whole ? whole : length;
  }
}
