package org.madoguchi.document.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.Problem;
import org.madoguchi.document.PdfFile;

class PhotoDocumentTest {
  private static final Color TABLE = new Color(60, 50, 40);
  private static final List<Double> UPRIGHT = List.of(0.3, 0.1, 0.7, 0.12, 0.78, 0.92, 0.22, 0.9);
  private static final List<Double> LYING = List.of(0.1, 0.2, 0.9, 0.22, 0.92, 0.85, 0.08, 0.8);

  private static Photo photo(BufferedImage sheet, List<Double> corners, double darkest) {
    var scene = Scenes.laid(Scenes.table(1600, 1200, TABLE), sheet, corners, darkest);
    return new Photo(Scenes.file(scene, "jpeg"), 1600, 1200, corners);
  }

  private static List<BufferedImage> drawn(byte[] pdf) {
    return PdfFile.read(
        pdf,
        document -> {
          List<BufferedImage> pages = new ArrayList<>();
          for (int i = 0; i < document.getNumberOfPages(); i++) {
            pages.add(new PDFRenderer(document).renderImage(i));
          }
          return pages;
        });
  }

  @Test
  void eachPhotographBecomesAStraightPageThatLiesWhenTheSheetDoes() throws IOException {
    byte[] pdf =
        PhotoDocument.of(
            List.of(
                photo(Scenes.sheet(600, 848), UPRIGHT, 1),
                photo(Scenes.sheet(848, 600), LYING, 1)));
    List<BufferedImage> pages = drawn(pdf);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).getHeight()).isGreaterThan(pages.get(0).getWidth());
    assertThat(pages.get(1).getWidth()).isGreaterThan(pages.get(1).getHeight());
    for (BufferedImage page : pages) {
      assertThat((double) Math.max(page.getWidth(), page.getHeight()))
          .isCloseTo(841.89, within(1.5));
    }

    // every mark is where it was on the sheet, and the red one is still red
    BufferedImage page = pages.get(0);
    for (int i = 0; i < Scenes.MARKS.length; i++) {
      double u = Scenes.MARKS[i][0] + Scenes.MARK / 2;
      double v = Scenes.MARKS[i][1] + Scenes.MARK / 2 * 600 / 848;
      assertThat(Scenes.brightness(page, u, v)).as("mark " + i).isLessThan(110);
      assertThat(Scenes.isRed(page, u, v)).as("mark " + i).isEqualTo(i == 0);
      assertThat(Scenes.brightness(page, u + Scenes.MARK, v)).as("beside it").isGreaterThan(235);
    }
  }

  @Test
  void theCornerThatIsNamedFirstComesToTheTopLeft() throws IOException {
    var turned = new ArrayList<>(UPRIGHT.subList(4, 8));
    turned.addAll(UPRIGHT.subList(0, 4));
    Photo upsideDown = photo(Scenes.sheet(600, 848), turned, 1);
    BufferedImage page = drawn(PhotoDocument.of(List.of(upsideDown))).get(0);
    double u = Scenes.MARKS[0][0] + Scenes.MARK / 2;
    assertThat(Scenes.isRed(page, u, Scenes.MARKS[0][1] + Scenes.MARK / 3)).isTrue();
  }

  @Test
  void paperInAShadowIsWhiteAgainAndInkStaysInk() throws IOException {
    BufferedImage page =
        drawn(PhotoDocument.of(List.of(photo(Scenes.sheet(600, 848), UPRIGHT, 0.5)))).get(0);
    for (double u : new double[] {0.05, 0.5, 0.95}) {
      assertThat(Scenes.brightness(page, u, 0.05)).as("paper at " + u).isGreaterThan(235);
    }
    assertThat(Scenes.brightness(page, 0.84, 0.88)).as("ink in the shadow").isLessThan(110);
  }

  @Test
  void yellowedPaperBecomesWhiteAndWhatIsGreenStaysGreen() {
    BufferedImage yellowed = Scenes.table(300, 400, new Color(225, 210, 170));
    PaperContrast.whiten(yellowed);
    assertThat(Scenes.brightness(yellowed, 0.5, 0.5)).isGreaterThan(235);
    BufferedImage green = Scenes.table(300, 400, new Color(20, 150, 30));
    PaperContrast.whiten(green);
    Color seen = new Color(green.getRGB(150, 200));
    assertThat(seen.getGreen()).isGreaterThan(2 * Math.max(seen.getRed(), seen.getBlue()));
  }

  @Test
  void theDocumentSaysNothingButThePictures() throws IOException {
    byte[] pdf = PhotoDocument.of(List.of(photo(Scenes.sheet(600, 848), UPRIGHT, 1)));
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
    PdfFile.read(
        pdf,
        document -> {
          assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
          PDPage page = document.getPage(0);
          assertThat(page.getAnnotations()).isEmpty();
          return page;
        });
  }

  @Test
  void aCardKeepsItsProportionsInTheMiddleOfThePage() throws IOException {
    var corners = List.of(0.2, 0.2, 0.8, 0.2, 0.8, 0.7, 0.2, 0.7); // 960 by 600 pixels
    var scene = Scenes.laid(Scenes.table(1600, 1200, TABLE), Scenes.sheet(860, 540), corners, 1);
    Photo card = new Photo(Scenes.file(scene, "jpeg"), 1600, 1200, corners);
    BufferedImage page = drawn(PhotoDocument.of(List.of(card))).get(0);
    assertThat(page.getWidth()).isGreaterThan(page.getHeight());
    double u = Scenes.MARKS[0][0] + Scenes.MARK / 2;
    double tall = 842 * 600.0 / 960;
    double v = (595 - tall) / 2 / 595 + 0.16 * tall / 595;
    assertThat(Scenes.isRed(page, u, v)).isTrue();
  }

  @Test
  void whatIsNoPictureIsNoPage() {
    Photo text = new Photo("<html>".getBytes(StandardCharsets.UTF_8), 9, 9, Photo.WHOLE);
    assertThatThrownBy(() -> PhotoDocument.of(List.of(text)))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage("photo-kind");
  }
}
