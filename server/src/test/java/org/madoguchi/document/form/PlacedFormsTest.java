package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.document.form.Placing.box;
import static org.madoguchi.document.form.Placing.field;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.PlacedField;
import org.madoguchi.wire.PlacedKind;
import org.madoguchi.wire.TextAlign;

/** The description of a paper of the municipality's own. */
class PlacedFormsTest {
  private static final FormPlan PLAN =
      new FormPlan(
          "施設使用申込書: \"大\" 小",
          List.of(new ProcedureId("sodan"), new ProcedureId("tennyu")),
          List.of(
              field("name", PlacedKind.text, 20, 30.25, 60, 8).from("filer.name").made(),
              field("note", PlacedKind.paragraph, 20, 40, 60, 20).own().size(9.5).made(),
              field("zip", PlacedKind.comb, 20, 70, 21, 7)
                  .max(3)
                  .from("filer.zip")
                  .as("zip3")
                  .made(),
              field("born", PlacedKind.text, 20, 80, 60, 8)
                  .from("filer.birth")
                  .as("wareki")
                  .when("filer.capacity = 本人")
                  .required("true")
                  .made(),
              box("room", PlacedKind.circle, "large", 20, 90).own().made(),
              box("room", PlacedKind.circle, "small", 40, 90).own().made(),
              box("moved", PlacedKind.check, null, 60, 90).from("hoiku.siblings").is("no").made(),
              field("kind", PlacedKind.choice, 20, 100, 30, 8)
                  .office()
                  .options("新規", "更新, 変更")
                  .made(),
              field("signature", PlacedKind.sign, 20, 120, 70, 14).page(1).made(),
              field("", PlacedKind.seal, 100, 120, 14, 14).page(1).title("印").made()));

  @Test
  void whatIsWrittenIsReadAsItWas() {
    String yaml = PlacedForms.write(PLAN);
    assertThat(PlacedForms.parse("a.yaml", yaml)).isEqualTo(PLAN);
    assertThat(PlacedForms.write(PlacedForms.parse("a.yaml", yaml))).isEqualTo(yaml);
    assertThat(yaml.lines())
        .contains(
            "  - {page: 1, x: 20, y: 30.25, w: 60, h: 8, field: {id: name, title: name,"
                + " from: filer.name}}")
        .contains("  - {page: 2, x: 100, y: 120, w: 14, h: 14, seal: 印}");
  }

  @Test
  void anEmptyPlanIsADescriptionToo() {
    var empty = new FormPlan("", List.of(), List.of());
    assertThat(PlacedForms.parse("a.yaml", PlacedForms.write(empty))).isEqualTo(empty);
  }

  @Test
  void itSaysWhatFillsEachFieldAsAGeneratedFormDoes(@TempDir Path folder) throws Exception {
    Path yaml = folder.resolve("shisetsu.yaml");
    Files.writeString(yaml, PlacedForms.write(PLAN));
    List<FieldSource> sources = FormSources.read(yaml);
    assertThat(sources).extracting(FieldSource::id).doesNotContain("").hasSize(9);
    assertThat(sources)
        .contains(
            new FieldSource(
                "zip",
                "zip",
                FieldKind.text,
                null,
                "filer.zip",
                "zip3",
                null,
                null,
                null,
                null,
                false,
                3),
            new FieldSource(
                "room",
                "room",
                FieldKind.check,
                "large",
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0),
            new FieldSource(
                "moved",
                "moved",
                FieldKind.check,
                "yes",
                "hoiku.siblings",
                null,
                "no",
                null,
                null,
                null,
                false,
                0));
  }

  @Test
  void whatIsNotUnderstoodIsNamedWithItsFileAndLine() {
    String yaml =
        """
        title: 申込書
        placed:
          - {page: 1, x: 1, y: 1, w: 9, h: 9, field: {id: a, title: あ}}

          - {page: 1, x: 1, y: 1, w: 9, h: 9, field: {id: b, title: い, colour: red}}
        """;
    refused(yaml, "town/a.yaml, line 5", "colour");
    refused("title: a\nplaced:\n  - {page: 1, x: 1, y: 1, w: 9, h: 9}\n", "line 3", "is needed");
    refused("title: a\nplaced:\n  - {page: 0, x: 1, y: 1, w: 9, h: 9, seal: 印}\n", "line 3", "0");
    refused("title: a\nmargin: 3\nplaced: []\n", "town/a.yaml", "margin");
    refused("title: a\ntitle: b\nplaced: []\n", "town/a.yaml", "duplicate");
    refused("placed: [\n", "town/a.yaml", "not valid YAML");
  }

  private static void refused(String yaml, String... words) {
    assertThatThrownBy(() -> PlacedForms.parse("town/a.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void lengthsAreKeptToTheHundredthOfAMillimetre() {
    PlacedField third = field("a", PlacedKind.text, 1 / 3., 2.999, 10.005, 8).made();
    var read =
        PlacedForms.parse(
            "a.yaml", PlacedForms.write(new FormPlan("a", List.of(), List.of(third))));
    assertThat(read.fields().get(0)).extracting(PlacedField::x).isEqualTo(0.33);
    assertThat(read.fields().get(0)).extracting(PlacedField::y).isEqualTo(3.0);
    assertThat(read.fields().get(0).align()).isEqualTo(TextAlign.left);
  }
}
