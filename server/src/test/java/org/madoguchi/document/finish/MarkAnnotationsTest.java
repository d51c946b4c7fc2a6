package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLine;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Shaper;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.Mark;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.Rect;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.StampKind;
import org.madoguchi.wire.StampMark;
import org.madoguchi.wire.TextMark;

/** Every kind of mark is drawn where it was seen and stands upright, however the page lies. */
class MarkAnnotationsTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final Person SATO = new Person("sato", Role.staff, "佐藤");
  private static final String BLACK = "#000000";

  /** Of the page as displayed, in points. */
  private static final float WIDTH = 420;

  private static final float HEIGHT = 560;
  private static final float SCALE = 2;

  /** A mark and the box its ink fills, in fractions of the displayed page. */
  private record Drawn(String name, Mark mark, Rect ink) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final double LINE = 0.004;

  private static Mark shape(ShapeKind kind) {
    return new ShapeMark(kind, 0, BLACK, LINE, new Place(0.2, 0.3), new Place(0.7, 0.5));
  }

  private static Mark stamp(StampKind kind, String... words) {
    return new StampMark(0, BLACK, new Place(0.4, 0.3), kind, List.of(words));
  }

  /** Around these fractions, and half a line more; a stamp's height is in page widths. */
  private static Rect around(double left, double top, double right, double bottom) {
    double air = LINE / 2;
    double tall = air * WIDTH / HEIGHT;
    return new Rect(left - air, top - tall, right - left + 2 * air, bottom - top + 2 * tall);
  }

  private static Rect stampBox(StampKind kind) {
    StampLook look = StampLook.of(kind);
    double left = 0.4 - look.anchor() * look.width();
    double tall = look.height() * WIDTH / HEIGHT;
    return around(left, 0.3 - tall / 2, left + look.width(), 0.3 + tall / 2);
  }

  private static List<Drawn> marks() {
    Rect drag = around(0.2, 0.3, 0.7, 0.5);
    return List.of(
        new Drawn(
            "pen",
            new Ink(InkKind.pen, 0, BLACK, LINE, List.of(.2, .3, .5, .45, .4, .5, .7, .5, .5)),
            drag),
        new Drawn(
            "marker",
            new Ink(InkKind.marker, 0, BLACK, LINE, List.of(.2, .3, .5, .45, .4, .5, .7, .5, .5)),
            drag),
        new Drawn("line", shape(ShapeKind.line), drag),
        new Drawn("arrow", shape(ShapeKind.arrow), drag),
        new Drawn("box", shape(ShapeKind.box), drag),
        new Drawn("ellipse", shape(ShapeKind.ellipse), drag),
        new Drawn("done", stamp(StampKind.done, "済"), stampBox(StampKind.done)),
        new Drawn("checked", stamp(StampKind.checked, "確認"), stampBox(StampKind.checked)),
        new Drawn("here", stamp(StampKind.here, "ここ"), stampBox(StampKind.here)),
        new Drawn("seal", stamp(StampKind.seal, "市民課", "令和8年", "11月24日"), stampBox(StampKind.seal)),
        // Two lines of three full squares, which fill their em boxes but for the sides of a glyph.
        new Drawn(
            "text",
            new TextMark(0, BLACK, new Place(0.3, 0.2), 0.05, "■■■\n■■■"),
            new Rect(
                0.3, 0.2 + 0.2 * 0.05 * WIDTH / HEIGHT, 0.15, (1.4 + 1) * 0.05 * WIDTH / HEIGHT)));
  }

  static Stream<Arguments> marksOnEveryPaper() {
    List<Arguments> all = new ArrayList<>();
    for (Drawn drawn : marks()) {
      for (int rotation : new int[] {0, 90, 180, 270}) {
        for (boolean cropped : new boolean[] {false, true}) {
          all.add(Arguments.of(drawn, rotation, cropped));
        }
      }
    }
    return all.stream();
  }

  /** A page that shows as 420 by 560 points, turned, and cut out of a larger sheet. */
  private static byte[] paper(int rotation, boolean cropped) {
    boolean lying = rotation % 180 != 0;
    float width = lying ? HEIGHT : WIDTH;
    float height = lying ? WIDTH : HEIGHT;
    return Pdfs.made(
        document -> {
          PDPage page = new PDPage(new PDRectangle(0, 0, width, height));
          if (cropped) {
            page.setMediaBox(new PDRectangle(-70, 30, width + 200, height + 90));
            page.setCropBox(new PDRectangle(-15, 55, width, height));
          }
          page.setRotation(rotation);
          document.addPage(page);
        });
  }

  private final Finisher finisher = new Finisher(SharedFonts.FONTS, TestSeal.SEAL);

  private byte[] finished(byte[] paper, Mark... marks) {
    Blank blank = new Blank(paper, false);
    return finisher.finish(blank, Map.of(), annotations(marks), List.of(), AT).bytes();
  }

  /** The annotations as they are before the paper is made flat. */
  private static List<PDAnnotation> placed(byte[] paper, Mark... marks) {
    return PdfFile.read(
        paper,
        document -> {
          EmbeddedFaces faces = new EmbeddedFaces(document);
          Shaper shaper = new Shaper(SharedFonts.FONTS.forMarks());
          MarkAnnotations all = new MarkAnnotations(document, shaper, faces);
          PDPage page = document.getPage(0);
          for (Annotation annotation : annotations(marks)) {
            all.add(page, annotation);
          }
          return page.getAnnotations();
        });
  }

  private static List<Annotation> annotations(Mark... marks) {
    List<Annotation> annotations = new ArrayList<>();
    for (Mark mark : marks) {
      AnnotationId id = new AnnotationId("a" + annotations.size());
      annotations.add(new Annotation(id, SATO, AT, mark));
    }
    return annotations;
  }

  private static BufferedImage drawn(byte[] pdf) {
    return PdfFile.read(pdf, document -> new PDFRenderer(document).renderImage(0, SCALE));
  }

  @ParameterizedTest(name = "{0}, turned by {1}, cropped: {2}")
  @MethodSource("marksOnEveryPaper")
  void aMarkIsDrawnWhereItWasSeen(Drawn drawn, int rotation, boolean cropped) {
    BufferedImage image = drawn(finished(paper(rotation, cropped), drawn.mark()));
    assertThat(image.getWidth()).isEqualTo((int) (WIDTH * SCALE));
    Rect found = inked(image);
    double pixelWide = 1.0 / image.getWidth();
    double pixelTall = 1.0 / image.getHeight();
    // A full square keeps a tenth of an em off the sides of its box.
    double pixels = drawn.mark() instanceof TextMark t ? 0.12 * t.size() * WIDTH * SCALE : 1.6;
    Rect expected = drawn.ink();
    assertThat(found.x()).isCloseTo(expected.x(), within(pixels * pixelWide));
    assertThat(found.y()).isCloseTo(expected.y(), within(pixels * pixelTall));
    assertThat(found.x() + found.w())
        .isCloseTo(expected.x() + expected.w(), within(pixels * pixelWide));
    assertThat(found.y() + found.h())
        .isCloseTo(expected.y() + expected.h(), within(pixels * pixelTall));
  }

  @ParameterizedTest(name = "{0}, turned by {1}, cropped: {2}")
  @MethodSource("marksOnEveryPaper")
  void aMarkLooksTheSameHoweverThePageLies(Drawn drawn, int rotation, boolean cropped) {
    BufferedImage plain = drawn(finished(paper(0, false), drawn.mark()));
    BufferedImage turned = drawn(finished(paper(rotation, cropped), drawn.mark()));
    double ink = 0;
    double difference = 0;
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        ink += darkness(plain, x, y);
        difference += Math.abs(darkness(plain, x, y) - darkness(turned, x, y));
      }
    }
    // The edges are smoothed otherwise; letters upside down or mirrored differ by more than all.
    assertThat(difference / ink).isLessThan(0.25);
  }

  @Test
  void aLineSaysItsEndsInUserSpaceForViewersThatDrawItThemselves() {
    PDAnnotation found = placed(paper(90, true), shape(ShapeKind.arrow)).get(0);
    float[] ends = ((PDAnnotationLine) found).getLine();
    // u 0.2, v 0.3 on a page that is turned by 90: x grows with v, y with u.
    assertThat(ends[0]).isCloseTo((float) (-15 + 0.3 * HEIGHT), within(0.01f));
    assertThat(ends[1]).isCloseTo((float) (55 + 0.2 * WIDTH), within(0.01f));
    assertThat(found.getSubtype()).isEqualTo("Line");
    assertThat(((PDAnnotationLine) found).getEndPointEndingStyle()).isEqualTo("OpenArrow");
  }

  @Test
  void everyMarkIsAnAnnotationOfItsOwnKindWithItsAuthor() {
    Mark[] all = marks().stream().map(Drawn::mark).toArray(Mark[]::new);
    List<PDAnnotation> found = placed(paper(0, false), all);
    assertThat(found)
        .extracting(PDAnnotation::getSubtype)
        .containsExactly(
            "Ink",
            "Ink",
            "Line",
            "Line",
            "Square",
            "Circle",
            "Stamp",
            "Stamp",
            "Stamp",
            "Stamp",
            "FreeText");
    assertThat(found).allMatch(a -> "佐藤".equals(a.getCOSObject().getString("T")) && a.isPrinted());
    assertThat(found.get(9).getContents()).isEqualTo("市民課 令和8年 11月24日");
    assertThat(found.get(10).getContents()).isEqualTo("■■■\n■■■");
  }

  @Test
  void aNameWithARareCharacterCanBeWrittenAsText() {
    Mark text = new TextMark(0, BLACK, new Place(0.1, 0.1), 0.05, "𠮷野様");
    assertThat(inked(drawn(finished(paper(0, false), text))).w()).isGreaterThan(0.13);
  }

  @Test
  void aCharacterThatCannotBePrintedStopsTheFinish() {
    Mark text = new TextMark(0, BLACK, new Place(0.1, 0.1), 0.05, Character.toString(0x1F600));
    assertThatThrownBy(() -> finished(paper(0, false), text))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            p -> {
              assertThat(p.code()).isEqualTo("character-cannot-be-printed");
              assertThat(p.detail()).containsEntry("codePoint", "U+1F600");
            });
  }

  /** The box around all that is not white, in fractions of the image. */
  private static Rect inked(BufferedImage image) {
    int left = image.getWidth();
    int top = image.getHeight();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (darkness(image, x, y) > 0.15) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    double width = image.getWidth();
    double height = image.getHeight();
    return new Rect(left / width, top / height, (right - left) / width, (bottom - top) / height);
  }

  private static double darkness(BufferedImage image, int x, int y) {
    return 1 - (image.getRGB(x, y) & 0xFF) / 255.0;
  }
}
