package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.text.SharedFonts;

/** 練習 on paper: every page says it, whatever the page was. */
class WatermarkTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final Watermark WATERMARK = new Watermark(SharedFonts.FONTS, "練習");

  private static FinishedPdf finished(byte[] blank, boolean template) {
    return new Finisher(SharedFonts.FONTS, TestSeal.SEAL, WATERMARK)
        .finish(new Blank(blank, template), Map.of(), List.of(), List.of(), AT);
  }

  @Test
  void aFormOfOursSaysItAndIsStillPdfA2b() {
    var finished = finished(Pdfs.form("juminido"), true);
    assertThat(PageText.of(finished.bytes())).contains("練習");
    assertThat(finished.remarks()).isEmpty();
    assertThat(Referee.rulesBrokenBy(finished.bytes())).isEmpty();
  }

  @Test
  void everyPageOfAnUploadSaysItAlsoATurnedOne() throws IOException {
    byte[] upload =
        Pdfs.made(
            document -> {
              for (int turned = 0; turned < 360; turned += 90) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(turned);
                document.addPage(page);
              }
            });
    try (var document = Loader.loadPDF(finished(upload, false).bytes())) {
      for (int page = 0; page < 4; page++) {
        assertThat(greyAlongTheDiagonal(document, page)).as("page " + page).isGreaterThan(0.02);
      }
    }
  }

  @Test
  void inEarnestNothingSaysIt() {
    var finished =
        new Finisher(SharedFonts.FONTS, TestSeal.SEAL)
            .finish(new Blank(Pdfs.form("juminido"), true), Map.of(), List.of(), List.of(), AT);
    assertThat(PageText.of(finished.bytes())).doesNotContain("練習");
  }

  /** How much of the middle is grey where the words go from below left to above right. */
  private static double greyAlongTheDiagonal(PDDocument document, int page) throws IOException {
    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 36);
    int grey = 0;
    int all = 0;
    for (int x = picture.getWidth() / 4; x < 3 * picture.getWidth() / 4; x++) {
      int middle = picture.getHeight() - x * picture.getHeight() / picture.getWidth();
      for (int y = middle - 30; y < middle + 30; y++) {
        all++;
        if ((picture.getRGB(x, y) & 0xFF) < 0xFF) {
          grey++;
        }
      }
    }
    return (double) grey / all;
  }
}
