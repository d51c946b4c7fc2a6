package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.madoguchi.document.finish.PicturedGlyphs.OWN;
import static org.madoguchi.document.finish.PicturedGlyphs.PICTURES;
import static org.madoguchi.document.finish.PicturedGlyphs.VARIANT;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.TextMark;

/** 外字画像 on the finished paper: drawn in its place, copied and found as the character it is. */
class PicturedGlyphsTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final byte[] FORM = Pdfs.form("juminido");
  private static final List<FormField> FIELDS =
      new UploadGate(UploadGate.DEFAULT_MAX_BYTES).inspect(FORM).fields();
  private static final double DPI = 300;

  private final Finisher finisher = new Finisher(SharedFonts.FONTS, TestSeal.SEAL);

  private byte[] finished(Map<String, String> values) {
    return finished(values, List.of());
  }

  private byte[] finished(Map<String, String> values, List<Annotation> marks) {
    return finisher.finish(new Blank(FORM, true), values, marks, List.of(), PICTURES, AT).bytes();
  }

  private static FormField field(String id) {
    return FIELDS.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static BufferedImage drawn(byte[] pdf) {
    return PdfFile.read(
        pdf, document -> new PDFRenderer(document).renderImageWithDPI(0, (float) DPI));
  }

  /** What is written in a field: how many pixels are dark that are not on the empty paper. */
  private static int ink(byte[] pdf, String id) {
    return written(pdf, id).size();
  }

  private static List<Point> written(byte[] pdf, String id) {
    BufferedImage with = drawn(pdf);
    BufferedImage without = drawn(FORM);
    var rect = field(id).rect();
    List<Point> written = new ArrayList<>();
    for (int y = (int) (rect.y() * with.getHeight());
        y < (rect.y() + rect.h()) * with.getHeight();
        y++) {
      for (int x = (int) (rect.x() * with.getWidth());
          x < (rect.x() + rect.w()) * with.getWidth();
          x++) {
        if ((with.getRGB(x, y) & 0xFF) < 128 && (without.getRGB(x, y) & 0xFF) >= 128) {
          written.add(new Point(x, y));
        }
      }
    }
    return written;
  }

  private static Rectangle around(List<Point> points) {
    Rectangle around = new Rectangle(points.get(0));
    points.forEach(around::add);
    return around;
  }

  @Test
  void theTextIsCopiedAsItWasSaid() {
    String name = "渡" + VARIANT + OWN + "子";
    byte[] pdf = finished(Map.of("filer_name", name, "mover_1_name", OWN));
    assertThat(PageText.of(pdf)).contains(name).contains(OWN);
  }

  @Test
  void itIsStillPdfA2b() {
    byte[] pdf = finished(Map.of("filer_name", "渡" + VARIANT, "mover_1_name", OWN + "山"));
    assertThat(Referee.rulesBrokenBy(pdf)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filer_name", "mover_1_name", "new_postcode"})
  void bothKindsAreDrawnInTheirFieldAlsoInTheCellsOfAComb(String id) {
    assertThat(ink(finished(Map.of(id, OWN)), id)).isPositive();
    assertThat(ink(finished(Map.of(id, VARIANT)), id)).isPositive();
  }

  @Test
  void aPictureIsAsLargeAsALetterAndStandsOnItsLine() {
    List<Point> written = written(finished(Map.of("filer_name", VARIANT)), "filer_name");
    Rectangle cross = around(written);
    Rectangle kanji = around(written(finished(Map.of("filer_name", "国")), "filer_name"));
    double em = cross.getHeight() / 0.9;
    assertThat(cross.getWidth() / em).isBetween(0.87, 0.93);
    assertThat(kanji.getHeight() / em).isBetween(0.75, 0.95); // 国 leaves a little air
    assertThat(cross.getCenterY()).isCloseTo(kanji.getCenterY(), within(0.06 * em));
    assertThat(cross.getCenterX()).isCloseTo(kanji.getCenterX(), within(0.06 * em));
    // two bars of a tenth of an em, 0.9 em long
    assertThat(written.size() / (em * em)).isBetween(0.15, 0.19);
  }

  @Test
  void itShrinksAndBreaksWithTheLineItStandsIn() {
    String longName = (OWN + VARIANT).repeat(25);
    byte[] pdf = finished(Map.of("mover_1_name", longName));
    assertThat(PageText.of(pdf)).contains(longName);
    assertThat(ink(pdf, "mover_1_name")).isPositive();
  }

  @Test
  void whatIsTypedOntoThePaperHasItAsWell() {
    var mark = new TextMark(0, "#0017c1", new Place(0.2, 0.6), 0.021, "渡" + OWN);
    var sato = new Person("sato", Role.staff, "佐藤");
    byte[] pdf =
        finished(Map.of(), List.of(new Annotation(new AnnotationId("text"), sato, AT, mark)));
    assertThat(PageText.of(pdf)).contains("渡" + OWN);
  }

  @Test
  void anotherCharacterWithoutAPictureStopsTheFinishAsBefore() {
    assertThatThrownBy(() -> finished(Map.of("filer_name", "\uE001")))
        .isInstanceOf(Problem.Invalid.class)
        .hasMessage("character-cannot-be-printed");
  }

  @Test
  void aPaperThatNeedsNonePaysNothingForIt() {
    var pictured = finished(Map.of("filer_name", "山田"));
    var plain =
        finisher
            .finish(new Blank(FORM, true), Map.of("filer_name", "山田"), List.of(), List.of(), AT)
            .bytes();
    assertThat(pictured).hasSameSizeAs(plain);
  }
}
