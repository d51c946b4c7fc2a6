package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.finish.Blank;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.PicturedGlyphs;
import org.madoguchi.document.finish.TestSeal;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.SignatureInk;

/**
 * The finished file as PDFBox, poppler, MuPDF and Chromium draw it. Compared is what a reader sees
 * from afar: the mean grey of cells of a tenth of an inch. Edges differ in every cell with a
 * letter; a letter that is missing, another or elsewhere differs more.
 */
class SameInEveryViewerTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final int DPI = 150;
  private static final int CELL = 15;

  /**
   * Of 255. Measured in the worst cell: poppler 16, MuPDF 16, Chromium 17; a letter that is missing
   * or another lies above, which {@link #aLetterThatIsMissingOrAnotherIsMoreThanTheViewersDisagree}
   * holds.
   */
  private static final double TOLERANCE = 18;

  /** The people of A1, with the variants that only IPAmj Mincho knows. */
  private static final Map<String, String> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("filer_name", "𠮷野家 髙橋");
    VALUES.put("mover_1_name", "渡邉" + variant(0xE0116) + " ヴ");
    VALUES.put("mover_2_name", "葛" + variant(0xE0102) + "飾 神と" + Character.toString(0xFA19));
    VALUES.put("mover_4_name", "渡" + PicturedGlyphs.VARIANT + PicturedGlyphs.OWN + "子");
    VALUES.put("mover_3_name", "マリア・アントニア・フェルナンデス・デ・ラ・クルス（通称 髙橋マリア）");
    VALUES.put("kind_tennyu", "yes");
    VALUES.put("new_postcode", "3900874");
  }

  private static Fonts fonts;
  private static Finisher finisher;
  private static byte[] paper;
  private static BufferedImage seen;

  @TempDir static Path folder;

  private static String variant(int selector) {
    return Character.toString(selector);
  }

  @BeforeAll
  static void aFinishedPaper() throws IOException {
    fonts = Fonts.open(folder);
    finisher = new Finisher(fonts, TestSeal.SEAL);
    try {
      paper = finished(VALUES);
    } catch (Problem missing) {
      throw new AssertionError(
          "IPAmj Mincho is missing: apt-get install fonts-ipamj-mincho", missing);
    }
    Files.write(folder.resolve("paper.pdf"), paper);
    seen = pdfBox(paper);
  }

  @AfterAll
  static void closed() {
    fonts.close();
  }

  @Test
  void popplerDrawsWhatPdfBoxDraws() throws Exception {
    tool("poppler-utils", "pdftoppm", "-r", "150", "-png", "-singlefile", "paper.pdf", "poppler");
    looksLike(ImageIO.read(folder.resolve("poppler.png").toFile()));
  }

  @Test
  void muPdfDrawsWhatPdfBoxDraws() throws Exception {
    tool("mupdf-tools", "mutool", "draw", "-q", "-r", "150", "-o", "mupdf.png", "paper.pdf", "1");
    looksLike(ImageIO.read(folder.resolve("mupdf.png").toFile()));
  }

  @Test
  void chromiumDrawsWhatPdfBoxDraws() throws Exception {
    try (Chromium chromium = Chromium.withDevices()) {
      assertThat(leastOfTheWorst(inChromium(chromium))).isLessThan(TOLERANCE);
    }
  }

  @Test
  void aLetterThatIsMissingOrAnotherIsMoreThanTheViewersDisagree() throws IOException {
    Map<String, String> missing = new LinkedHashMap<>(VALUES);
    missing.put("filer_name", "𠮷野家 髙");
    assertThat(worst(seen, pdfBox(finished(missing)))).isGreaterThan(TOLERANCE);
    Map<String, String> unticked = new LinkedHashMap<>(VALUES);
    unticked.remove("kind_tennyu");
    assertThat(worst(seen, pdfBox(finished(unticked)))).isGreaterThan(TOLERANCE);
    Map<String, String> another = new LinkedHashMap<>(VALUES);
    another.put("filer_name", "𠮷野家 髙木");
    assertThat(worst(seen, pdfBox(finished(another)))).isGreaterThan(TOLERANCE);
    Map<String, String> pictureless = new LinkedHashMap<>(VALUES);
    pictureless.put("mover_4_name", "渡　　子");
    assertThat(worst(seen, pdfBox(finished(pictureless)))).isGreaterThan(TOLERANCE);
  }

  @Test
  void theTextIsCopiedAsItWasSaidWithItsVariants() throws Exception {
    tool("poppler-utils", "pdftotext", "-raw", "paper.pdf", "paper.txt");
    String text = Files.readString(folder.resolve("paper.txt"), StandardCharsets.UTF_8);
    for (String id : List.of("filer_name", "mover_1_name", "mover_2_name", "mover_4_name")) {
      assertThat(text).contains(VALUES.get(id));
    }
  }

  private static byte[] finished(Map<String, String> values) {
    List<Double> line = List.of(.2, .75, .5, .5, .8, .9);
    Person sato = new Person("sato", Role.staff, "佐藤");
    return finisher
        .finish(
            new Blank(Pdfs.form("juminido"), true),
            values,
            List.of(
                new Annotation(
                    new AnnotationId("marker"),
                    sato,
                    AT,
                    new Ink(InkKind.marker, 0, "#ffe24d", .02, line))),
            List.of(
                new SignatureInk(
                    "filer_signature", List.of(List.of(.1, .5, .5, .9, .6, .9)), null)),
            PicturedGlyphs.PICTURES,
            AT)
        .bytes();
  }

  private static void looksLike(BufferedImage drawn) {
    assertThat(worst(seen, drawn)).isLessThan(TOLERANCE);
  }

  private static BufferedImage pdfBox(byte[] pdf) {
    return PdfFile.read(pdf, document -> new PDFRenderer(document).renderImageWithDPI(0, DPI));
  }

  /** Until its viewer has drawn the page, and not half of it. */
  private static BufferedImage inChromium(Chromium chromium) throws IOException {
    var page = chromium.browser().newPage();
    page.setViewportSize(seen.getWidth() + 20, seen.getHeight() + 20);
    page.navigate(folder.resolve("paper.pdf").toUri() + "#toolbar=0&navpanes=0&view=Fit");
    byte[] before = new byte[0];
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      byte[] now = page.screenshot();
      BufferedImage window = ImageIO.read(new ByteArrayInputStream(now));
      if (Arrays.equals(before, now) && sheet(window).isPresent()) {
        return window;
      }
      before = now;
    }
    throw new AssertionError("Chromium's PDF viewer drew nothing");
  }

  /** The white sheet on the viewer's dark ground, once it is there. */
  private static Optional<Rectangle> sheet(BufferedImage window) {
    int left = window.getWidth();
    int top = window.getHeight();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < window.getHeight(); y++) {
      for (int x = 0; x < window.getWidth(); x++) {
        if ((window.getRGB(x, y) & 0xFF) > 240) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return right - left > seen.getWidth() / 2 && bottom - top > seen.getHeight() / 2
        ? Optional.of(new Rectangle(left, top, right - left, bottom - top))
        : Optional.empty();
  }

  /** The viewer hides a pixel or two of each edge of the sheet; which, is found by trying. */
  private static double leastOfTheWorst(BufferedImage window) {
    Rectangle sheet = sheet(window).orElseThrow();
    double least = 255;
    for (int hidden = 0; hidden < 81; hidden++) {
      int left = Math.max(0, sheet.x - hidden % 3);
      int top = Math.max(0, sheet.y - hidden / 3 % 3);
      int right = Math.min(window.getWidth(), sheet.x + sheet.width + hidden / 9 % 3);
      int bottom = Math.min(window.getHeight(), sheet.y + sheet.height + hidden / 27);
      var whole = window.getSubimage(left, top, right - left, bottom - top);
      least = Math.min(least, worst(seen, whole));
    }
    return least;
  }

  private static void tool(String debian, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError(command[0] + " is missing: apt-get install " + debian, e);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /**
   * The largest difference of a cell's mean grey, of 255. Each cell of the one may lie up to a
   * pixel away in the other: a thin line falls on this or that side of a cell's edge.
   */
  private static double worst(BufferedImage one, BufferedImage other) {
    long[][] first = sums(one);
    long[][] second = sums(scaled(other, one.getWidth(), one.getHeight()));
    double worst = 0;
    for (int y = CELL; y + 2 * CELL < one.getHeight(); y += CELL) {
      for (int x = CELL; x + 2 * CELL < one.getWidth(); x += CELL) {
        double least = 255;
        for (int shift = 0; shift < 9; shift++) {
          double there = grey(second, x + shift % 3 - 1, y + shift / 3 - 1);
          least = Math.min(least, Math.abs(grey(first, x, y) - there));
        }
        worst = Math.max(worst, least);
      }
    }
    return worst;
  }

  private static double grey(long[][] sums, int x, int y) {
    long sum = sums[y + CELL][x + CELL] - sums[y][x + CELL] - sums[y + CELL][x] + sums[y][x];
    return sum / (CELL * CELL * 1000.0);
  }

  /** Of all pixels above and left of a place, in thousandths. */
  private static long[][] sums(BufferedImage image) {
    long[][] sums = new long[image.getHeight() + 1][image.getWidth() + 1];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        long grey = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
        sums[y + 1][x + 1] = grey + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
      }
    }
    return sums;
  }

  /** The same page in the same size: some viewers round it up, some down. */
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    if (image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }
}
