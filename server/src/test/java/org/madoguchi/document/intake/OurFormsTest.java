package org.madoguchi.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.finish.Blank;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.TestSeal;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.text.SharedFonts;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.IntakeItem;

/** Our forms and the list of items belong together. */
class OurFormsTest {
  private static final Intake INTAKE = Intake.read(Pdfs.FORMS.resolve("../intake.yaml"));

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  static List<Path> forms() {
    try (Stream<Path> files = Files.list(Pdfs.FORMS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldComesFromTheIntakeOrTheOfficeOrIsSigned(Path form) {
    for (FieldSource source : FormSources.read(form)) {
      boolean signed = source.kind() == FieldKind.signature;
      int ways = (source.from() == null ? 0 : 1) + (source.office() ? 1 : 0) + (signed ? 1 : 0);
      assertThat(ways).as(source.id()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyItemTransformAndConditionThatAFormNamesExists(Path form) {
    assertThat(new FormFilling(INTAKE, FormSources.read(form))).isNotNull();
  }

  /** A box that no answer can tick would stay empty for ever. */
  @ParameterizedTest
  @MethodSource("forms")
  void everyBoxCanBeTickedByAnAnswer(Path form) {
    for (FieldSource source : FormSources.read(form)) {
      if (source.kind() != FieldKind.check || source.from() == null) {
        continue;
      }
      IntakeItem item = INTAKE.item(source.from()).orElseThrow();
      switch (item.kind()) {
        case choice ->
            assertThat(item.options())
                .as(source.id())
                .extracting(IntakeItem.Option::value)
                .contains(source.is());
        case yesno -> assertThat(source.is()).as(source.id()).isIn(null, "yes", "no");
        case date -> assertThat(source.as()).as(source.id()).isEqualTo("era");
        default -> throw new AssertionError(source.id() + " is ticked by " + item.key());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void oneIntakeFillsEveryFormAndItsPaperHoldsItAll(Path form) {
    List<FieldSource> sources = FormSources.read(form);
    Filling filling = new FormFilling(INTAKE, sources).fill(Answers.to(INTAKE, sources));
    assertThat(filling.problems()).isEmpty();
    assertThat(filling.overflow()).isEmpty();
    String id = form.getFileName().toString().replace(".yaml", "");
    assertThatNoException()
        .isThrownBy(
            () ->
                new Finisher(SharedFonts.FONTS, TestSeal.SEAL)
                    .finish(
                        new Blank(Pdfs.form(id), true),
                        filling.values(),
                        List.of(),
                        List.of(),
                        AT));
    for (FieldSource source : sources) {
      if (source.kind() == FieldKind.text && source.from() != null && source.when() == null) {
        assertThat(filling.values()).containsKey(source.id());
      }
    }
  }

  @Test
  void everyItemIsOnSomeForm() {
    Set<String> used = new HashSet<>();
    for (Path form : forms()) {
      for (FieldSource source : FormSources.read(form)) {
        if (source.from() != null) {
          used.add(ItemKey.of(source.from()).pattern());
        }
      }
    }
    assertThat(INTAKE.items())
        .extracting(IntakeItem::key)
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void myNumberIsNoItem() {
    assertThat(INTAKE.items())
        .noneMatch(item -> item.title().ja().matches("(.*の)?(個人番号|マイナンバー|暗証番号)"));
  }
}
