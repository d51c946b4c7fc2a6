package org.madoguchi.document.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FinishRemark;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.SignatureInk;

/** What veraPDF, the field's referee, says of our paper. */
class ArchivalTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final UploadGate GATE = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);

  private final Finisher finisher = new Finisher(SharedFonts.FONTS, TestSeal.SEAL);

  static Stream<String> forms() throws IOException {
    try (Stream<Path> files = Files.list(Pdfs.FORMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pdf"))
          .map(name -> name.replace(".pdf", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfOursFilledMarkedSignedAndSealedIsPdfA2b(String form) {
    FinishedPdf finished = filled(form);
    assertThat(finished.remarks()).isEmpty();
    assertThat(Referee.rulesBrokenBy(finished.bytes())).isEmpty();
  }

  @Test
  void theRefereeSeesWhatIsMissingFromABlankForm() {
    assertThat(Referee.rulesBrokenBy(Pdfs.form("juminido"))).isNotEmpty();
  }

  @Test
  void aFileWhoseFontsAreElsewhereIsFinishedWithoutTheClaimAndSaysWhy() {
    byte[] foreign =
        Pdfs.made(
            document -> {
              PDPage page = new PDPage(PDRectangle.A4);
              document.addPage(page);
              try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("Application");
                content.endText();
              }
            });
    finishedWithoutTheClaim(new Blank(foreign, true), FinishRemark.fontsNotEmbedded);
  }

  @Test
  void aFileMadeElsewhereIsNotClaimedToBeWhatNobodyProved() {
    byte[] foreign = Pdfs.pages(1, PDRectangle.A4);
    finishedWithoutTheClaim(new Blank(foreign, true), FinishRemark.madeElsewhere);
    // not even when it is one of ours that went out and came back
    Blank upload = new Blank(Pdfs.form("juminido"), false);
    finishedWithoutTheClaim(upload, FinishRemark.madeElsewhere);
  }

  @Test
  void anUploadThatIsSignedIsCopiedWithoutTheSignatureAndSaysSo() {
    byte[] signed = TestSeal.SEAL.over(Pdfs.pages(1, PDRectangle.A4), AT);
    FinishedPdf finished = finished(new Blank(signed, false));
    assertThat(finished.remarks())
        .containsExactly(FinishRemark.signedElsewhere, FinishRemark.madeElsewhere);
    Pdfs.look(
        finished.bytes(),
        document ->
            assertThat(document.getSignatureDictionaries())
                .singleElement()
                .extracting(PDSignature::getName)
                .isEqualTo(TestSeal.TOWN));
  }

  private void finishedWithoutTheClaim(Blank blank, FinishRemark why) {
    FinishedPdf finished = finished(blank);
    assertThat(finished.remarks()).containsExactly(why);
    assertThat(new String(finished.bytes(), StandardCharsets.ISO_8859_1))
        .contains("xmp:CreateDate")
        .doesNotContain("pdfaid");
  }

  private FinishedPdf finished(Blank blank) {
    return finisher.finish(blank, Map.of(), List.of(), List.of(), AT);
  }

  private FinishedPdf filled(String form) {
    byte[] blank = Pdfs.form(form);
    Map<String, String> values = new HashMap<>();
    List<SignatureInk> signatures = new java.util.ArrayList<>();
    for (FormField field : GATE.inspect(blank).fields()) {
      if (field.kind() == FieldKind.signature) {
        signatures.add(
            new SignatureInk(field.id(), List.of(List.of(.1, .5, .5, .9, .5, .7)), null));
      } else if (field.kind() == FieldKind.text) {
        values.put(field.id(), value(field));
      } else {
        values.put(field.id(), field.options().get(0));
      }
    }
    Person sato = new Person("sato", Role.staff, "佐藤");
    List<Double> line = List.of(.2, .2, .5, .4, .3, .9);
    List<Annotation> marks =
        List.of(
            new Annotation(
                new AnnotationId("pen"), sato, AT, new Ink(InkKind.pen, 0, "#d02020", .003, line)),
            new Annotation(
                new AnnotationId("marker"),
                sato,
                AT,
                new Ink(InkKind.marker, 0, "#ffe24d", .02, line)));
    return finisher.finish(new Blank(blank, true), values, marks, signatures, AT);
  }

  private static String value(FormField field) {
    return field.maxLength() == null
        ? "𠮷野辻" + Character.toString(0xE0100)
        : "39008743900874".substring(0, field.maxLength());
  }
}
