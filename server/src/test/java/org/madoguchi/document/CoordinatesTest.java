package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.Rect;

class CoordinatesTest {
  private static final PDRectangle MEDIA = new PDRectangle(-30, 20, 400, 300);
  private static final List<PDRectangle> CROPS =
      List.of(
          MEDIA,
          new PDRectangle(0, 40, 300, 200),
          new PDRectangle(-20, 120, 200, 150),
          new PDRectangle(100, 30, 120, 280));

  static Stream<Arguments> papers() {
    List<Arguments> papers = new ArrayList<>();
    for (int rotation : new int[] {0, 90, 180, 270, -90, 450}) {
      for (PDRectangle crop : CROPS) {
        papers.add(Arguments.of(rotation, crop));
      }
    }
    return papers.stream();
  }

  @ParameterizedTest(name = "turned by {0}, cut to {1}")
  @MethodSource("papers")
  void aPointIsDrawnWhereItWasSeen(int rotation, PDRectangle crop) throws IOException {
    double u = 0.3;
    double v = 0.2;
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, rotation, crop);
      Point2D at = Coordinates.toUser(page).transform(new Point2D.Double(u, v), null);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect((float) at.getX() - 4, (float) at.getY() - 4, 8, 8);
        content.fill();
      }
      BufferedImage image = new PDFRenderer(document).renderImage(0, 2);
      double[] middle = middleOfDark(image);
      assertThat(middle[0]).isCloseTo(u * image.getWidth(), within(1.0));
      assertThat(middle[1]).isCloseTo(v * image.getHeight(), within(1.0));
    }
  }

  @ParameterizedTest(name = "turned by {0}, cut to {1}")
  @MethodSource("papers")
  void aRectangleComesBackAsItWentIn(int rotation, PDRectangle crop) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document, rotation, crop);
      AffineTransform toUser = Coordinates.toUser(page);
      Point2D one = toUser.transform(new Point2D.Double(0.1, 0.2), null);
      Point2D two = toUser.transform(new Point2D.Double(0.4, 0.7), null);
      PDRectangle user =
          new PDRectangle(
              (float) Math.min(one.getX(), two.getX()),
              (float) Math.min(one.getY(), two.getY()),
              (float) Math.abs(one.getX() - two.getX()),
              (float) Math.abs(one.getY() - two.getY()));
      Rect shown = Coordinates.toDisplay(page, user);
      assertThat(shown.x()).isCloseTo(0.1, within(1e-5));
      assertThat(shown.y()).isCloseTo(0.2, within(1e-5));
      assertThat(shown.w()).isCloseTo(0.3, within(1e-5));
      assertThat(shown.h()).isCloseTo(0.5, within(1e-5));
      PageSize size = Coordinates.size(page);
      assertThat(size.width() > size.height())
          .isEqualTo(crop.getWidth() > crop.getHeight() == (rotation % 180 == 0));
    }
  }

  private static PDPage page(PDDocument document, int rotation, PDRectangle crop) {
    PDPage page = new PDPage(MEDIA);
    page.setCropBox(crop);
    page.setRotation(rotation);
    document.addPage(page);
    return page;
  }

  private static double[] middleOfDark(BufferedImage image) {
    double x = 0;
    double y = 0;
    double dark = 0;
    for (int j = 0; j < image.getHeight(); j++) {
      for (int i = 0; i < image.getWidth(); i++) {
        if ((image.getRGB(i, j) & 0xFF) < 128) {
          x += i + 0.5;
          y += j + 0.5;
          dark++;
        }
      }
    }
    return new double[] {x / dark, y / dark};
  }
}
