package org.madoguchi.document.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.Pdfs;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.PageSize;

class UploadGateTest {
  private static final int LIMIT = 1 << 20;
  private static final Duration QUICK = Duration.ofSeconds(5);

  private final UploadGate gate = new UploadGate(LIMIT);

  static Stream<Arguments> hostile() {
    byte[] honest = Pdfs.pages(1, PDRectangle.A4);
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    byte[] disguised = random.clone();
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, disguised, 0, 9);
    String catalog = "<</Type /Catalog /Pages 2 0 R>>";
    return Stream.of(
        Arguments.of("too many bytes", new byte[LIMIT + 1], "pdf-too-large"),
        Arguments.of("empty", new byte[0], "not-a-pdf"),
        Arguments.of("random", random, "not-a-pdf"),
        Arguments.of("HTML", "<html>form.pdf</html>".getBytes(StandardCharsets.UTF_8), "not-a-pdf"),
        Arguments.of("random after the magic", disguised, "pdf-broken"),
        Arguments.of("truncated", Arrays.copyOf(honest, honest.length / 3), "pdf-broken"),
        Arguments.of("encrypted", Pdfs.encrypted(), "pdf-encrypted"),
        Arguments.of(
            "no pages",
            Pdfs.written(List.of(catalog, "<</Type /Pages /Kids [] /Count 0>>")),
            "pdf-no-pages"),
        Arguments.of(
            "a page tree that holds itself",
            Pdfs.written(List.of(catalog, "<</Type /Pages /Kids [2 0 R] /Count 1000000>>")),
            "pdf-no-pages"),
        Arguments.of("10,000 pages", Pdfs.pages(10_000, PDRectangle.A4), "pdf-too-many-pages"),
        Arguments.of(
            "a huge page", Pdfs.pages(1, new PDRectangle(14_400, 14_400)), "pdf-page-size"),
        Arguments.of("a snippet", Pdfs.pages(1, new PDRectangle(50, 50)), "pdf-page-size"),
        Arguments.of(
            "60,000 by 60,000 pixels",
            Pdfs.page(
                "/I Do",
                "/XObject <</I 5 0 R>>",
                Pdfs.stream(
                    "/Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1"
                        + " /ColorSpace /DeviceGray",
                    "0")),
            "pdf-image-too-large"),
        Arguments.of(
            "an image nobody can decode",
            Pdfs.page(
                "/I Do",
                "/XObject <</I 5 0 R>>",
                Pdfs.stream("/Subtype /Image /Width 9 /Height 9 /Filter [/JPXDecode]", "0")),
            "pdf-image-unsupported"),
        Arguments.of(
            "XFA alone",
            Pdfs.written(
                List.of(
                    "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [] /XFA 4 0 R>>>>",
                    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
                    Pdfs.stream("", "<xdp/>"))),
            "pdf-xfa"));
  }

  @ParameterizedTest(name = "{0} is refused as {2}")
  @MethodSource("hostile")
  void eachHostileFileIsRefusedQuicklyByItsOwnCode(String name, byte[] pdf, String code) {
    Problem refused =
        Assertions.assertTimeout(
            QUICK, () -> Assertions.assertThrows(Problem.Invalid.class, () -> gate.inspect(pdf)));
    assertThat(refused.code()).as(name).isEqualTo(code);
  }

  @Test
  void pagesAreCountedAndNotBelieved() {
    byte[] lying =
        Pdfs.written(
            List.of(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 2000000000>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"));
    assertThat(gate.inspect(lying).pages()).containsExactly(new PageSize(595, 842));
  }

  @Test
  void moreObjectsThanAPaperNeedsAreTooComplex() {
    String[] many = new String[200_001];
    Arrays.fill(many, "1");
    byte[] pdf = Pdfs.page("", "", many);
    assertThatThrownBy(() -> new UploadGate(20 << 20).inspect(pdf)).hasMessage("pdf-too-complex");
  }

  @Test
  void deepNestingDoesNotExhaustTheStack() {
    StringBuilder chain = new StringBuilder();
    int deep = 20_000;
    String[] objects = new String[deep];
    for (int i = 0; i < deep; i++) {
      objects[i] = i + 1 < deep ? "<</Next " + (6 + i) + " 0 R>>" : "<<>>";
    }
    byte[] pdf = Pdfs.page(chain.toString(), "/X 5 0 R", objects);
    assertThat(new UploadGate(20 << 20).inspect(pdf).pages()).hasSize(1);
  }

  @Test
  void theSizeIsWhatAReaderSees() {
    byte[] lying =
        Pdfs.written(
            List.of(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /CropBox [100 100 500 700]"
                    + " /Rotate 450>>"));
    assertThat(gate.inspect(lying).pages()).containsExactly(new PageSize(600, 400));
  }

  @Test
  void theNameOfTheDocumentIsTheDigestOfItsBytes() {
    assertThat(gate.inspect(Pdfs.pages(1, PDRectangle.A4)).sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void aFontThatIsNamedAndNotCarriedIsReported() {
    String mincho =
        "<</Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /UniJIS-UTF16-H"
            + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho"
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>>"
            + " /FontDescriptor <</Type /FontDescriptor /FontName /MS-Mincho /Flags 6>>>>]>>";
    byte[] pdf = Pdfs.page("BT /F 20 Tf 99 500 Td <5C71> Tj ET", "/Font <</F 5 0 R>>", mincho);
    assertThat(gate.inspect(pdf).fontsMissing()).isTrue();
    assertThat(gate.inspect(Pdfs.pages(1, PDRectangle.A4)).fontsMissing()).isFalse();
  }

  @Test
  void ourOwnFormBringsItsFieldsAndItsFonts() {
    InspectedPdf form = gate.inspect(Pdfs.form("juminido"));
    assertThat(form.fontsMissing()).isFalse();
    assertThat(form.fields())
        .extracting(FormField::id)
        .contains(
            "moved_on_year", "filed_on_year", "new_address", "mover_4_name", "filer_signature");
  }

  @Test
  void aFieldIsTakenOverWithAllThatIsKnownOfIt() {
    List<FormField> fields = gate.inspect(Pdfs.form("juminido")).fields();
    FormField postcode = field(fields, "new_postcode");
    assertThat(postcode.label()).isEqualTo("新住所 郵便番号");
    assertThat(postcode.comb()).isTrue();
    assertThat(postcode.maxLength()).isEqualTo(7);
    assertThat(field(fields, "new_address").multiline()).isTrue();
    assertThat(field(fields, "kind_tennyu").kind()).isEqualTo(FieldKind.check);
    assertThat(field(fields, "kind_tennyu").options()).containsExactly("yes");
    assertThat(field(fields, "filer_capacity").options()).contains("本人", "法定代理人");
    assertThat(field(fields, "filer_signature").kind()).isEqualTo(FieldKind.signature);
    double millimetre = 1.0 / 210;
    assertThat(postcode.rect().w()).isCloseTo(34 * millimetre, within(1e-4));
  }

  private static FormField field(List<FormField> fields, String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
  }
}
