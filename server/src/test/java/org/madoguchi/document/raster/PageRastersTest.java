package org.madoguchi.document.raster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.ehcache.spi.serialization.SerializerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.core.Problem;
import org.madoguchi.document.DrawingLimits;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.text.SharedFonts;

class PageRastersTest {
  private static final String NAME = "0".repeat(64);
  private static final byte[] FORM = Pdfs.form("juminido");

  @TempDir Path directory;

  private PageRasters rasters;

  @BeforeEach
  void open() {
    assertThat(SharedFonts.FONTS).isNotNull();
    rasters =
        new PageRasters(
            directory,
            16,
            32 << 20,
            new DrawingLimits(Duration.ofSeconds(20), 5_000, 16, 1_000_000));
  }

  @AfterEach
  void close() {
    rasters.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1200, 1800, 2400})
  void aPageOfPrintIsAPaletteOfExactlyTheWidthAskedFor(int width) throws IOException {
    Raster raster = rasters.raster(NAME, () -> FORM, 0, width);
    assertThat(raster.mediaType()).isEqualTo("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(raster.bytes()));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getColorModel().getPixelSize()).isLessThanOrEqualTo(8);
  }

  @Test
  void aPhotographIsAJpeg() {
    byte[] photograph =
        Pdfs.made(
            document -> {
              PDPage page = new PDPage(PDRectangle.A4);
              document.addPage(page);
              BufferedImage noise = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
              Random random = new Random(1);
              for (int i = 0; i < 10_000; i++) {
                noise.setRGB(i % 100, i / 100, random.nextInt(1 << 24));
              }
              try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, noise), 50, 50);
              }
            });
    assertThat(rasters.raster(NAME, () -> photograph, 0, 1200).mediaType()).isEqualTo("image/jpeg");
  }

  @Test
  void aPictureIsDrawnOnceHoweverManyAskForIt() {
    AtomicInteger drawn = new AtomicInteger();
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Raster>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(
            CompletableFuture.supplyAsync(
                () ->
                    rasters.raster(
                        NAME,
                        () -> {
                          drawn.incrementAndGet();
                          return FORM;
                        },
                        0,
                        1200),
                people));
      }
      byte[] first = asked.get(0).join().bytes();
      assertThat(asked).allMatch(one -> Arrays.equals(one.join().bytes(), first));
      assertThat(drawn).hasValue(1);
    } finally {
      people.shutdown();
    }
  }

  @Test
  void aForgottenDocumentIsDrawnAnew() {
    AtomicInteger drawn = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      rasters.raster(
          NAME,
          () -> {
            drawn.incrementAndGet();
            return FORM;
          },
          0,
          1200);
      rasters.forget(NAME);
    }
    assertThat(drawn).hasValue(2);
  }

  @Test
  void nothingOfADocumentForgottenWhileDrawingIsKept() {
    AtomicInteger drawn = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      rasters.raster(
          NAME,
          () -> {
            drawn.incrementAndGet();
            rasters.forget(NAME);
            return FORM;
          },
          0,
          1200);
    }
    assertThat(drawn).hasValue(2);
  }

  @Test
  void whatTheGateHasDrawnIsNotDrawnAgain() {
    rasters.keep(NAME, 3, 1800, new byte[] {1, 2, 3});
    Raster kept =
        rasters.foreign(
            NAME,
            3,
            1800,
            (page, width) -> {
              throw new AssertionError("drawn again");
            });
    assertThat(kept.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void ourOwnPagesDoNotWaitForForeignOnes() {
    CompletableFuture<byte[]> never = new CompletableFuture<>();
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService people = Executors.newFixedThreadPool(cores);
    try {
      CountDownLatch drawing = new CountDownLatch(cores);
      for (int i = 0; i < cores; i++) {
        String foreign = "foreign-" + i;
        people.submit(
            () ->
                rasters.foreign(
                    foreign,
                    0,
                    1200,
                    (page, width) -> {
                      drawing.countDown();
                      return never.join();
                    }));
      }
      assertThat(drawing.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(rasters.raster(NAME, () -> FORM, 0, 1200).bytes()).isNotEmpty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      never.complete(new byte[] {1});
      people.shutdown();
    }
  }

  @Test
  void whatLiesOnTheDiskIsSealedUntilItIsRead() throws IOException {
    byte[] picture = "a picture of somebody's papers ".repeat(50).getBytes(US_ASCII);
    SealedPictures ours = new SealedPictures();
    byte[] sealed = ours.serialize(picture).array();
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain("somebody");
    assertThat(ours.read(ByteBuffer.wrap(sealed))).isEqualTo(picture);
    assertThatThrownBy(() -> new SealedPictures().read(ByteBuffer.wrap(sealed)))
        .isInstanceOf(SerializerException.class);

    for (int page = 0; page < 40; page++) { // more than memory keeps
      rasters.keep(NAME, page, 1200, picture);
    }
    for (int page = 0; page < 40; page++) {
      assertThat(rasters.foreign(NAME, page, 1200, (p, w) -> new byte[1]).bytes())
          .isEqualTo(picture);
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain("somebody");
      }
    }
  }

  @Test
  void nothingSurvivesClosing() throws IOException {
    rasters.raster(NAME, () -> FORM, 0, 1200);
    rasters.close();
    try (var left = Files.walk(directory)) {
      assertThat(left.filter(Files::isRegularFile)).allMatch(file -> file.toFile().length() == 0);
    }
    open();
  }

  @Test
  void moreOperatorsThanAPageNeedsAreTooComplex() {
    byte[] bomb = Pdfs.page("0 0 1 1 re f ".repeat(6_000), "");
    refused(bomb, "pdf-too-complex");
  }

  @Test
  void formsInsideFormsInsideFormsAreTooComplex() {
    refused(Pdfs.nestedForms(), "pdf-too-complex");
  }

  @Test
  void anInlineImageCannotLieItsWayPastTheGate() {
    refused(Pdfs.page("q BI /W 20000 /H 20000 /BPC 1 /CS /G ID 0 EI Q", ""), "pdf-too-complex");
  }

  @Test
  void aPageThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> rasters.raster(NAME, () -> FORM, 1, 1200))
        .isInstanceOf(Problem.NotFound.class);
    assertThatThrownBy(() -> rasters.raster(NAME, () -> FORM, -1, 1200))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void onlyTheWidthsThatAreKeptCanBeAskedFor() {
    assertThatThrownBy(() -> rasters.raster(NAME, () -> FORM, 0, 1201))
        .hasMessage("bad-raster-width");
  }

  @Test
  void aStripOfPaperBecomesANarrowPicture() throws IOException {
    byte[] strip = Pdfs.pages(1, new PDRectangle(72, 3400));
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(rasters.raster(NAME, () -> strip, 0, 1200).bytes()));
    assertThat(image.getHeight()).isLessThanOrEqualTo(4 * 1200);
  }

  @Test
  void japaneseInAFontTheFileDoesNotCarryIsDrawnWithOurs() {
    String gothic =
        "<</Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /UniJIS-UCS2-H"
            + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic"
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>> /DW 1000"
            + " /FontDescriptor <</Type /FontDescriptor /FontName /MS-Gothic /Flags 4"
            + " /FontBBox [0 -137 1000 859] /Ascent 859 /Descent -137 /StemV 80"
            + " /ItalicAngle 0 /CapHeight 700>>>>]>>";
    byte[] named = Pdfs.page("BT /F 99 Tf 99 500 Td <5C71> Tj ET", "/Font <</F 5 0 R>>", gothic);
    byte[] empty = Pdfs.page("", "");
    int blank = rasters.raster("empty", () -> empty, 0, 1200).bytes().length;
    assertThat(rasters.raster(NAME, () -> named, 0, 1200).bytes().length).isGreaterThan(blank);
  }

  private void refused(byte[] pdf, String code) {
    assertThatThrownBy(() -> rasters.raster(NAME, () -> pdf, 0, 1200))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage(code);
  }
}
