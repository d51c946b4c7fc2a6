package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.document.PdfContent;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.Rect;

class FormMakerTest {
  private static final UploadGate GATE = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);

  private final FormMaker maker = new FormMaker(SharedFonts.FONTS);

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void theFormThatIsKeptIsTheOneItsDescriptionMakes(String id) {
    byte[] made = maker.make(Pdfs.FORMS.resolve(id + ".yaml"));
    // Compared after decompression: another zlib makes other bytes of the same form.
    assertThat(PdfContent.of(made)).isEqualTo(PdfContent.of(Pdfs.form(id)));
  }

  static Stream<String> descriptions() {
    return FormFiles.in(Pdfs.FORMS).stream().map(FormFiles::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void everyFieldIsLargeEnoughToBeWrittenInAndLiesOnNoOther(String id) {
    List<FormField> fields = GATE.inspect(Pdfs.form(id)).fields();
    double millimetre = 1.0 / 210;
    for (int i = 0; i < fields.size(); i++) {
      Rect box = fields.get(i).rect();
      assertThat(box.w()).as(fields.get(i).id()).isGreaterThan(3 * millimetre);
      assertThat(box.h()).as(fields.get(i).id()).isGreaterThan(3.0 / 297);
      for (FormField other : fields.subList(i + 1, fields.size())) {
        assertThat(apart(box, other.rect())).as(fields.get(i).id() + other.id()).isTrue();
      }
    }
  }

  private static boolean apart(Rect a, Rect b) {
    return a.x() + a.w() <= b.x()
        || b.x() + b.w() <= a.x()
        || a.y() + a.h() <= b.y()
        || b.y() + b.h() <= a.y();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void aDescriptionNamesTheSourceOfEveryFieldThatThePdfHas(String id) {
    assertThat(FormSources.read(Pdfs.FORMS.resolve(id + ".yaml")))
        .extracting(FieldSource::id, FieldSource::kind, source -> Objects.toString(source.option()))
        .containsExactlyInAnyOrderElementsOf(
            GATE.inspect(Pdfs.form(id)).fields().stream()
                .map(
                    field ->
                        tuple(
                            field.id(),
                            field.kind(),
                            field.kind() == FieldKind.check ? field.options().get(0) : "null"))
                .toList());
  }

  @Test
  void theSameDescriptionMakesTheSameBytes() {
    Path yaml = Pdfs.FORMS.resolve("juminido.yaml");
    assertThat(maker.make(yaml)).isEqualTo(maker.make(yaml));
  }

  @Test
  void viewersAreNotAskedToDrawTheFields() {
    Pdfs.look(
        Pdfs.form("juminido"),
        document -> {
          assertThat(document.getDocumentCatalog().getAcroForm(null).getNeedAppearances())
              .isFalse();
          assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
        });
  }

  @Test
  void aLabelThatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> make(oneCell("text: " + "とても長い見出しです".repeat(30) + ", size: 12")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("とても長い見出しです");
  }

  @Test
  void aKeyNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> make(oneCell("colour: red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void aRowWiderThanThePaperIsRefused() {
    assertThatThrownBy(() -> make(oneCell("w: 500")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wide");
  }

  @Test
  void twoFieldsCannotShareAName() {
    String twice = oneCell("field: {id: a, title: A}}, {field: {id: a, title: A}");
    assertThatThrownBy(() -> make(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRepeatedRowCountsItself() {
    String yaml =
        """
        title: t
        margin: 10
        blocks:
          - rows:
              - h: 10
                repeat: 3
                cells: [{field: {id: "name_{n}", title: "Name {n}"}}]
        """;
    assertThat(GATE.inspect(make(yaml)).fields())
        .extracting("id")
        .containsExactly("name_1", "name_2", "name_3");
  }

  @Test
  void aDateByEraIsAGroupOfBoxesAndThreeNumbers() {
    String date = "{wareki: born, title: Birth, eras: 昭平令, from: filer.birth, cell: {}}";
    assertThat(fields("{title: t, margin: 10, blocks: [{rows: [{h: 12, cells: [" + date + "]}]}]}"))
        .containsExactlyInAnyOrder(
            tuple("born_era", "Birth 昭和", List.of("showa")),
            tuple("born_era", "Birth 平成", List.of("heisei")),
            tuple("born_era", "Birth 令和", List.of("reiwa")),
            tuple("born_year", "Birth 年", List.of()),
            tuple("born_month", "Birth 月", List.of()),
            tuple("born_day", "Birth 日", List.of()));
  }

  @Test
  void oneEraIsPrintedAndNoBox() {
    String date = "{wareki: on, title: On, eras: 令, from: filing.on, cell: {}}";
    assertThat(fields("{title: t, margin: 10, blocks: [{rows: [{h: 12, cells: [" + date + "]}]}]}"))
        .extracting(field -> field.toList().get(0))
        .containsExactly("on_year", "on_month", "on_day");
  }

  @Test
  void anEraNobodyKnowsIsRefused() {
    String date = "lines: [[{wareki: on, title: On, eras: 慶, from: filing.on}]]";
    assertThatThrownBy(() -> make(oneCell(date)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("慶");
  }

  @Test
  void aPostcodeHasThreeAndFourBoxes() {
    assertThat(fields(oneCell("lines: [[{zip: zip, title: Zip, from: filer.zip}]]")))
        .extracting(field -> field.toList().get(0))
        .containsExactly("zip3", "zip4");
  }

  @Test
  void printedBoxesAndSealsAreNoFields() {
    assertThat(fields(oneCell("lines: [[{boxes: 12, w: 50}]]}, {seal: 印"))).isEmpty();
  }

  @Test
  void aPartIsPutInWithItsWords(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("parts"));
    Files.writeString(
        folder.resolve("parts/who.yaml"), "[{field: {id: name, title: \"{who} 氏名\"}}]");
    Path form = folder.resolve("form.yaml");
    Files.writeString(
        form, "{title: t, margin: 10, blocks: [{rows: [{h: 9, cells: [{use: who, who: 届出人}]}]}]}");
    assertThat(GATE.inspect(maker.make(form)).fields())
        .extracting(FormField::label)
        .containsExactly("届出人 氏名");
    Files.writeString(
        form, "{title: t, margin: 10, blocks: [{rows: [{h: 9, cells: [{use: who}]}]}]}");
    assertThatThrownBy(() -> maker.make(form))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("form.yaml")
        .hasMessageContaining("{who}");
  }

  private List<Tuple> fields(String yaml) {
    return GATE.inspect(make(yaml)).fields().stream()
        .map(field -> tuple(field.id(), field.label(), field.options()))
        .toList();
  }

  private byte[] make(String yaml) {
    return maker.make(FormDescription.parse(yaml, part -> "no parts here"));
  }

  private static String oneCell(String cell) {
    return "{title: t, margin: 10, blocks: [{rows: [{h: 10, cells: [{" + cell + "}]}]}]}";
  }
}
