package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.Rect;
import org.madoguchi.wire.SignatureInk;

class FinisherTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final byte[] FORM = Pdfs.form("juminido");
  private static final UploadGate GATE = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);

  /** 𠮷 is a surrogate pair, 邉 carries a variation selector. */
  private static final List<String> NAMES =
      List.of(
          "𠮷野家",
          "髙橋",
          "渡邉" + Character.toString(0xE0100),
          "ヴ",
          Character.toString(0xFA19) + "と神",
          "マリア・アントニア・フェルナンデス・デ・ラ・クルス（通称 髙橋マリア）");

  private static final Person SATO = new Person("sato", Role.staff, "佐藤");

  private final Finisher finisher = new Finisher(SharedFonts.FONTS, TestSeal.SEAL);

  @Test
  void everyNameStandsInItsFieldAsItWasSaid() {
    for (String name : NAMES) {
      assertThat(PageText.of(filled(Map.of("filer_name", name)).bytes()))
          .contains(name.replaceAll("\\s", ""));
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyFieldOfTheFormTakesAName(String name) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FormField field : GATE.inspect(FORM).fields()) {
      switch (field.kind()) {
        case text ->
            values.put(
                field.id(),
                field.maxLength() == null
                    ? name
                    : "39008743900874".substring(0, field.maxLength()));
        case check, choice -> values.put(field.id(), field.options().get(0));
        default -> {}
      }
    }
    byte[] finished = filled(values).bytes();
    BufferedImage before = drawn(FORM);
    BufferedImage after = drawn(finished);
    for (FormField field : GATE.inspect(FORM).fields()) {
      String value = values.get(field.id());
      boolean blank = value == null || field.kind() == FieldKind.check && !ticks(field, value);
      if (!blank) {
        assertThat(dark(after, field.rect()))
            .as(field.id())
            .isGreaterThan(dark(before, field.rect()));
      }
    }
  }

  /** Of a group's boxes, one. */
  private static boolean ticks(FormField field, String value) {
    return field.options().get(0).equals(value);
  }

  @Test
  void everyFontThatDrawsIsInTheFile() {
    byte[] finished = filled(Map.of("filer_name", "𠮷野家", "mover_1_name", "髙橋")).bytes();
    List<String> fonts = new ArrayList<>();
    drawings(
        finished,
        drawing -> {
          PDResources resources = drawing.getResources();
          for (COSName name : resources.getFontNames()) {
            assertThat(resources.getFont(name).isEmbedded()).isTrue();
            fonts.add(resources.getFont(name).getName());
          }
        });
    assertThat(fonts).hasSize(2).allMatch(name -> name.contains("+NotoSerifJP"));
  }

  @Test
  void aVariantNobodyHasStopsTheFinishAndIsNamedWithItsField() {
    String sequence = "邉" + Character.toString(0xE01EE);
    refused(
        Map.of("filer_name", "渡" + sequence),
        "character-cannot-be-printed",
        Map.of("field", "filer_name", "sequence", sequence, "codePoint", "U+9089 U+E01EE"));
  }

  @Test
  void nothingCanBeTypedAfterwardsAndNothingLiesOnThePage() {
    byte[] finished = filled(Map.of("kind_tennyu", "yes")).bytes();
    assertThat(GATE.inspect(finished).fields()).isEmpty();
    Pdfs.look(
        finished,
        document ->
            assertThat(document.getDocumentCatalog().getAcroForm(null).getFields())
                .singleElement() // the seal
                .isInstanceOf(PDSignatureField.class));
    assertThat(annotations(finished)).singleElement().isInstanceOf(PDAnnotationWidget.class);
  }

  @Test
  void aCheckBoxIsTickedAndCleared() {
    BufferedImage blank = drawn(FORM);
    BufferedImage finished = drawn(filled(Map.of("kind_tennyu", "yes", "kind_tenkyo", "")).bytes());
    Rect ticked = field("kind_tennyu").rect();
    Rect cleared = field("kind_tenkyo").rect();
    assertThat(dark(finished, ticked)).isGreaterThan(dark(blank, ticked));
    assertThat(dark(finished, cleared)).isEqualTo(dark(blank, cleared));
  }

  @Test
  void aMarkerLetsTheLettersThrough() {
    Ink marker = new Ink(InkKind.marker, 0, "#ffe24d", 0.02, List.of(.2, .2, .5, .4, .2, .5));
    List<BlendMode> modes = new ArrayList<>();
    drawings(
        drawnOn(FORM, "m", marker),
        drawing -> {
          for (COSName state : drawing.getResources().getExtGStateNames()) {
            modes.add(drawing.getResources().getExtGState(state).getBlendMode());
          }
        });
    assertThat(modes).containsExactly(BlendMode.MULTIPLY);
  }

  @ParameterizedTest(name = "turned by {0}")
  @ValueSource(ints = {0, 90, 180, 270})
  void inkIsDrawnWhereItWasSeen(int rotation) {
    byte[] paper =
        Pdfs.made(
            document -> {
              PDPage page = new PDPage(new PDRectangle(-20, 10, 500, 700));
              page.setCropBox(new PDRectangle(0, 60, 400, 600));
              page.setRotation(rotation);
              document.addPage(page);
            });
    Ink dot = new Ink(InkKind.pen, 0, "#000000", 0.02, List.of(.3, .2, .5));
    BufferedImage image = drawn(drawnOn(paper, "d", dot));
    assertThat(isDark(image, 0.3, 0.2)).isTrue();
    assertThat(isDark(image, 0.33, 0.2)).isFalse();
    assertThat(isDark(image, 0.3, 0.23)).isFalse();
  }

  @Test
  void theResidentsHandStandsInTheSignatureBox() {
    Rect box = field("filer_signature").rect();
    SignatureInk hand =
        new SignatureInk(
            "filer_signature",
            List.of(List.of(.1, .5, .5, .9, .5, .5), List.of(.5, .2, 1.0)),
            null);
    byte[] finished =
        finisher.finish(new Blank(FORM, true), Map.of(), List.of(), List.of(hand), AT).bytes();
    assertThat(isDark(drawn(finished), box.x() + box.w() / 2, box.y() + box.h() / 2)).isTrue();
    assertThat(GATE.inspect(finished).fields()).isEmpty();
  }

  @Test
  void theSameArgumentsMakeTheSameBytes() {
    Map<String, String> values = Map.of("filer_name", "𠮷野家");
    assertThat(filled(values).bytes()).isEqualTo(filled(values).bytes());
  }

  @Test
  void whatWouldActWhenOpenedIsTakenOut() {
    byte[] acting =
        Pdfs.written(
            List.of(
                "<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert(1))>>>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"));
    Pdfs.look(
        finisher.finish(new Blank(acting, false), Map.of(), List.of(), List.of(), AT).bytes(),
        document ->
            assertThat(document.getDocumentCatalog().getCOSObject().getItem(COSName.OPEN_ACTION))
                .isNull());
  }

  @Test
  void aFieldNobodyHasIsNamed() {
    refused(Map.of("nothing", "x"), "unknown-field", Map.of("field", "nothing"));
    refused(Map.of("filer_signature", "x"), "unknown-field", Map.of("field", "filer_signature"));
    SignatureInk astray = new SignatureInk("filer_name", List.of(List.of(.1, .1, .5)), null);
    Blank form = new Blank(FORM, true);
    assertThatThrownBy(() -> finisher.finish(form, Map.of(), List.of(), List.of(astray), AT))
        .hasMessage("unknown-field");
  }

  @Test
  void aValueThatCannotStandIsRefusedWithItsField() {
    refused(Map.of("kind_tennyu", "x"), "bad-value", Map.of("field", "kind_tennyu"));
    refused(Map.of("mover_1_sex", "x"), "bad-value", Map.of("field", "mover_1_sex"));
    refused(Map.of("new_postcode", "12345678"), "value-too-long", Map.of("field", "new_postcode"));
    refused(
        Map.of("mover_1_sex", "男", "mover_1_relation", "子".repeat(900)),
        "value-does-not-fit",
        Map.of("field", "mover_1_relation"));
    refused(
        Map.of("filer_name", "😀"),
        "character-cannot-be-printed",
        Map.of("field", "filer_name", "sequence", "😀", "codePoint", "U+1F600"));
  }

  @Test
  void inkOnAPageThatIsNotThereIsRefused() {
    Ink astray = new Ink(InkKind.pen, 1, "#000000", 0.01, List.of(.1, .1, .5));
    assertThatThrownBy(() -> drawnOn(FORM, "i", astray)).hasMessage("no-such-page");
  }

  private byte[] drawnOn(byte[] pdf, String id, Ink ink) {
    Annotation annotation = new Annotation(new AnnotationId(id), SATO, AT, ink);
    return finisher
        .finish(new Blank(pdf, true), Map.of(), List.of(annotation), List.of(), AT)
        .bytes();
  }

  private FinishedPdf filled(Map<String, String> values) {
    return finisher.finish(new Blank(FORM, true), values, List.of(), List.of(), AT);
  }

  private void refused(Map<String, String> values, String code, Map<String, String> detail) {
    assertThatThrownBy(() -> filled(values))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.detail()).isEqualTo(detail);
            });
  }

  @FunctionalInterface
  private interface Look {
    void at(PDFormXObject drawing) throws IOException;
  }

  /** What was laid on the page and is now part of it. */
  private static void drawings(byte[] pdf, Look look) {
    PdfFile.read(
        pdf,
        document -> {
          for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
              if (page.getResources().getXObject(name) instanceof PDFormXObject drawing) {
                look.at(drawing);
              }
            }
          }
          return null;
        });
  }

  private static List<PDAnnotation> annotations(byte[] pdf) {
    return PdfFile.read(
        pdf,
        document -> {
          List<PDAnnotation> annotations = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            annotations.addAll(page.getAnnotations());
          }
          return annotations;
        });
  }

  private static FormField field(String id) {
    return GATE.inspect(FORM).fields().stream()
        .filter(field -> field.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static BufferedImage drawn(byte[] pdf) {
    return PdfFile.read(pdf, document -> new PDFRenderer(document).renderImage(0, 1.5f));
  }

  private static long dark(BufferedImage image, Rect rect) {
    long sum = 0;
    for (int y = (int) (rect.y() * image.getHeight());
        y < (rect.y() + rect.h()) * image.getHeight();
        y++) {
      for (int x = (int) (rect.x() * image.getWidth());
          x < (rect.x() + rect.w()) * image.getWidth();
          x++) {
        sum += 255 - (image.getRGB(x, y) & 0xFF);
      }
    }
    return sum;
  }

  private static boolean isDark(BufferedImage image, double u, double v) {
    return (image.getRGB((int) (u * image.getWidth()), (int) (v * image.getHeight())) & 0xFF) < 128;
  }
}
