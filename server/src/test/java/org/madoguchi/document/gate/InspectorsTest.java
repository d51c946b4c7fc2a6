package org.madoguchi.document.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.photo.GlyphReader;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.text.SharedFonts;

/** Real processes that look at real files, friendly and hostile. */
@Timeout(180)
class InspectorsTest {
  /** One at a time and nobody waits; silent for less long than usual. */
  private static final Inspectors.Limits SHORT =
      new Inspectors.Limits(1, 0, Duration.ofSeconds(8), Duration.ofSeconds(40), 512, 64L << 20);

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path data;

  private PageRasters rasters;
  private Inspectors inspectors;

  @BeforeEach
  void open() {
    rasters = new PageRasters(SharedFonts.FONTS, data.resolve("rasters"), 16, 32 << 20);
    inspectors = new Inspectors(data.resolve("inspectors"), CLASS_PATH, SHORT);
  }

  @AfterEach
  void nothingIsLeft() {
    inspectors.close();
    rasters.close();
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().commandLine().orElse("").contains(Inspector.class.getName())))
        .isEmpty();
  }

  private Inspectors.LetIn letIn(byte[] pdf) {
    return inspectors.letIn(pdf, rasters, new Inspection());
  }

  private static byte[] drawnAgain(int page, int width) {
    throw new AssertionError("drawn again: page " + page + " at " + width);
  }

  @Test
  void anHonestFormIsUnderstoodAsTheServerItselfUnderstandsItAndItsPagesAreThere() {
    byte[] form = Pdfs.form("juminido");
    Inspection inspection = new Inspection();
    InspectedPdf inspected = inspectors.letIn(form, rasters, inspection).inspected();
    assertThat(inspected).isEqualTo(new UploadGate(UploadGate.DEFAULT_MAX_BYTES).inspect(form));
    int pages = inspected.pages().size();
    assertThat(inspection.progress().page()).isEqualTo(pages);
    assertThat(inspection.progress().pages()).isEqualTo(pages);
    for (int page = 0; page < pages; page++) {
      for (int width : List.of(1200, 1800)) {
        assertThat(
                rasters
                    .foreign(inspected.sha256(), page, width, InspectorsTest::drawnAgain)
                    .mediaType())
            .isEqualTo("image/png");
      }
    }
  }

  @Test
  void aPageIsDrawnTheSameInAProcessOfItsOwn() {
    byte[] form = Pdfs.form("juminido");
    byte[] there = inspectors.draw(form, 0, 2400);
    assertThat(there).isEqualTo(rasters.raster("here", () -> form, 0, 2400).bytes());
    assertThatThrownBy(() -> inspectors.draw(form, 9, 1200))
        .isInstanceOf(Problem.NotFound.class)
        .hasMessage("no-such-page");
  }

  @Test
  void japaneseInAFontTheFileDoesNotCarryIsDrawn() {
    String gothic =
        "<</Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /UniJIS-UCS2-H"
            + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic"
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>> /DW 1000"
            + " /FontDescriptor <</Type /FontDescriptor /FontName /MS-Gothic /Flags 4"
            + " /FontBBox [0 -137 1000 859] /Ascent 859 /Descent -137 /StemV 80"
            + " /ItalicAngle 0 /CapHeight 700>>>>]>>";
    byte[] named = Pdfs.page("BT /F 99 Tf 99 500 Td <5C71> Tj ET", "/Font <</F 5 0 R>>", gothic);
    assertThat(inspectors.draw(named, 0, 1200))
        .isEqualTo(rasters.raster("here", () -> named, 0, 1200).bytes());
  }

  @Test
  void aPictureOfACharacterIsCutInAProcessOfItsOwn() throws IOException {
    var picture = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 200, 200);
    pen.setColor(Color.BLACK);
    pen.fillRect(40, 90, 120, 20);
    pen.dispose();
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    assertThat(inspectors.glyph(png.toByteArray()).bits())
        .isEqualTo(GlyphReader.read(png.toByteArray()).bits());
    assertThatThrownBy(() -> inspectors.glyph(Pdfs.pages(1, PDRectangle.A4)))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage("photo-kind");
  }

  static Stream<Arguments> hostile() {
    byte[] honest = Pdfs.pages(2, PDRectangle.A4);
    return Stream.of(
        Arguments.of("encrypted", Pdfs.encrypted(), "pdf-encrypted"),
        Arguments.of("truncated", Arrays.copyOf(honest, honest.length / 3), "pdf-broken"),
        Arguments.of("300 pages", Pdfs.pages(300, PDRectangle.A4), "pdf-too-many-pages"),
        Arguments.of(
            "a page of 200 inches",
            Pdfs.pages(1, new PDRectangle(14_400, 14_400)),
            "pdf-page-size"),
        Arguments.of("forms in forms", Pdfs.nestedForms(), "pdf-too-complex"),
        Arguments.of("20 million operators", Pdfs.operators(20_000_000), "pdf-too-complex"),
        Arguments.of(
            "a picture of 20,000 by 20,000 that nobody announced",
            Pdfs.page("q BI /W 20000 /H 20000 /BPC 8 /CS /RGB ID 0 EI Q", ""),
            "pdf-too-complex"),
        Arguments.of("one operator that never ends", Pdfs.endlessShading(), "pdf-too-complex"));
  }

  @ParameterizedTest(name = "{0} is refused as {2}")
  @MethodSource("hostile")
  void eachHostileFileIsRefusedByItsOwnCode(String name, byte[] pdf, String code) {
    assertThatThrownBy(() -> letIn(pdf))
        .as(name)
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage(code);
  }

  @Test
  void nothingIsKeptOfAFileThatIsRefusedAtItsLastPage() {
    byte[] pdf = Pdfs.endlessShadingAfter(2);
    assertThatThrownBy(() -> letIn(pdf)).hasMessage("pdf-too-complex");
    byte[] anew = {7};
    for (int page = 0; page < 2; page++) {
      assertThat(rasters.foreign(UploadGate.sha256(pdf), page, 1200, (p, width) -> anew).bytes())
          .isEqualTo(anew);
    }
  }

  @Test
  void whoeverGivesItUpWaitsNoLongerAndTheNextOneIsToldToComeAgainUntilThen() {
    byte[] endless = Pdfs.endlessShadingAfter(1);
    CompletableFuture<Void> firstPage = new CompletableFuture<>();
    Inspection inspection =
        new Inspection() {
          @Override
          void reached(int page, int pages) {
            super.reached(page, pages);
            firstPage.complete(null);
          }
        };
    var first = CompletableFuture.runAsync(() -> inspectors.letIn(endless, rasters, inspection));
    firstPage.join();

    assertThatThrownBy(() -> letIn(Pdfs.pages(1, PDRectangle.A4)))
        .isInstanceOf(Problem.Unavailable.class)
        .hasMessage("gate-busy");

    inspection.cancel();
    assertThatThrownBy(first::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(Problem.Conflict.class)
        .hasRootCauseMessage("upload-cancelled");
    assertThat(letIn(Pdfs.pages(1, PDRectangle.A4)).inspected().pages()).hasSize(1);
  }

  @Test
  void aFileThatAsksForMoreMemoryThanThereIsHarmsOnlyItsProcess() {
    var small = new Inspectors.Limits(1, 0, SHORT.silence(), SHORT.whole(), 32, SHORT.bytes());
    byte[] large =
        Pdfs.page(
            "595 0 0 842 0 0 cm /I Do",
            "/XObject <</I 5 0 R>>",
            Pdfs.stream(
                "/Type /XObject /Subtype /Image /Width 9000 /Height 9000 /BitsPerComponent 8"
                    + " /ColorSpace /DeviceRGB",
                "0"));
    try (var narrow = new Inspectors(data, CLASS_PATH, small)) {
      assertThatThrownBy(() -> narrow.letIn(large, rasters, new Inspection()))
          .isInstanceOf(Problem.Invalid.class)
          .hasMessage("pdf-too-complex");
    }
  }

  @Test
  void whereNoProcessCanBeginTheSenderIsToldToComeAgainAndNotThatTheFileIsBad() {
    try (var broken = new Inspectors(data, data.resolve("no.jar").toString(), SHORT)) {
      assertThatThrownBy(
              () -> broken.letIn(Pdfs.pages(1, PDRectangle.A4), rasters, new Inspection()))
          .isInstanceOf(Problem.Unavailable.class)
          .hasMessage("gate-busy");
    }
  }

  @Test
  void theArchiveOfClassesIsMadeOnceFromJarsAndUsed() throws IOException {
    String jars = inJars();
    Path folder = data.resolve("archives");
    byte[] form = Pdfs.form("juminhyo");
    try (var first = new Inspectors(folder, jars, SHORT)) {
      first.prepare(form).join();
      assertThat(first.letIn(form, rasters, new Inspection()).inspected().pages()).isNotEmpty();
    }
    List<Path> made = archives(folder);
    assertThat(made).hasSize(1);
    var written = Files.getLastModifiedTime(made.get(0));
    try (var second = new Inspectors(folder, jars, SHORT)) {
      second.prepare(form).join();
    }
    assertThat(archives(folder)).isEqualTo(made);
    assertThat(Files.getLastModifiedTime(made.get(0))).isEqualTo(written);
  }

  private static List<Path> archives(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** The class path of the tests with every folder packed as a jar, as an operator has it. */
  private String inJars() {
    return Stream.of(CLASS_PATH.split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .map(place -> Files.isDirectory(place) ? packed(place) : place)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path packed(Path folder) {
    try {
      Path jar = Files.createTempFile(data, "classes", ".jar");
      try (var out = new JarOutputStream(Files.newOutputStream(jar));
          var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
          if (!name.startsWith("META-INF/MANIFEST")) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(file, out);
          }
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
