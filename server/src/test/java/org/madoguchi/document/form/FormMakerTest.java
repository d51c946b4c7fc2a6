package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.PdfContent;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.text.SharedFonts;

class FormMakerTest {
  private final FormMaker maker = new FormMaker(SharedFonts.FONTS);

  @ParameterizedTest
  @ValueSource(strings = {"juminido", "juminhyo"})
  void theFormThatIsKeptIsTheOneItsDescriptionMakes(String id) throws IOException {
    byte[] made = maker.make(Files.readString(Pdfs.FORMS.resolve(id + ".yaml")));
    // Compared after decompression: another zlib makes other bytes of the same form.
    assertThat(PdfContent.of(made)).isEqualTo(PdfContent.of(Pdfs.form(id)));
  }

  @Test
  void theSameDescriptionMakesTheSameBytes() throws IOException {
    String yaml = Files.readString(Pdfs.FORMS.resolve("juminido.yaml"));
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
    assertThatThrownBy(() -> maker.make(oneCell("text: " + "とても長い見出しです".repeat(30) + ", size: 12")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("とても長い見出しです");
  }

  @Test
  void aKeyNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> maker.make(oneCell("colour: red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void aRowWiderThanThePaperIsRefused() {
    assertThatThrownBy(() -> maker.make(oneCell("w: 500")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wide");
  }

  @Test
  void twoFieldsCannotShareAName() {
    String twice = oneCell("field: {id: a, title: A}}, {field: {id: a, title: A}");
    assertThatThrownBy(() -> maker.make(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRepeatedRowCountsItself() throws IOException {
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
    assertThat(new UploadGate(UploadGate.DEFAULT_MAX_BYTES).inspect(maker.make(yaml)).fields())
        .extracting("id")
        .containsExactly("name_1", "name_2", "name_3");
  }

  private static String oneCell(String cell) {
    return "{title: t, margin: 10, blocks: [{rows: [{h: 10, cells: [{" + cell + "}]}]}]}";
  }
}
