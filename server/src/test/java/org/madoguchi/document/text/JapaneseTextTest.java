package org.madoguchi.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.Problem;
import org.madoguchi.document.text.JapaneseText.Align;

class JapaneseTextTest {
  private static final String SELECTOR = Character.toString(0xE0100);
  private static final String YOSHI = Character.toString(0x20BB7);

  private final Shaper shaper = new Shaper(SharedFonts.FONTS.forValues());

  @Test
  void aSurrogatePairIsOneGlyph() {
    assertThat(shaper.shape(YOSHI + "野家", "f")).hasSize(3).allMatch(glyph -> glyph.id() != 0);
  }

  @Test
  void aVariationSelectorChoosesAnotherGlyphOfTheSameCharacter() {
    Glyph plain = shaper.shape("辻", "f").get(0);
    Glyph variant = shaper.shape("辻" + SELECTOR, "f").get(0);
    assertThat(variant.id()).isNotEqualTo(plain.id());
    assertThat(variant.text()).isEqualTo("辻" + SELECTOR);
  }

  @Test
  void aVariantNoFaceHasStopsAndIsNamedThoughItsPlainShapeExists() {
    String sequence = "邉" + Character.toString(0xE01EE);
    assertThat(shaper.shape("邉", "filer_name")).hasSize(1);
    cannotBePrinted("渡" + sequence, sequence, "U+9089 U+E01EE");
  }

  @Test
  void aCharacterNoFaceHasStopsAndIsNamed() {
    String smile = Character.toString(0x1F600);
    cannotBePrinted("山" + smile, smile, "U+1F600");
  }

  private void cannotBePrinted(String text, String sequence, String codePoint) {
    assertThatThrownBy(() -> shaper.shape(text, "filer_name"))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("character-cannot-be-printed");
              assertThat(problem.detail())
                  .isEqualTo(
                      Map.of("field", "filer_name", "sequence", sequence, "codePoint", codePoint));
            });
  }

  @Test
  void aCharacterWithAPictureIsAsWideAsAKanjiAndTheOthersKeepTheirFace() {
    String sequence = "邉" + Character.toString(0xE01EE);
    Shaper gothicFirst = new Shaper(SharedFonts.FONTS.forLabels(), Set.of(sequence));
    List<Glyph> name = gothicFirst.shape(YOSHI + sequence + "家", "f");
    assertThat(name).extracting(Glyph::face).containsExactly(serif(), null, serif());
    assertThat(name.get(1)).isEqualTo(new Glyph(null, 0, 1, sequence));
    assertThat(gothicFirst.shape("邉", "f").get(0).face()).isNotNull(); // another character
  }

  @Test
  void onlyOneCharacterThatCanBeSeenAndNoFaceHasIsLacking() {
    String variant = "邉" + Character.toString(0xE01EE);
    for (String lacking : List.of("\uE000", variant, Character.toString(0x1F600))) {
      assertThat(shaper.lacks(lacking)).as(lacking).isTrue();
    }
    for (String other : List.of("邉", "", "\uE000\uE000", "\n", "\u3000", "\u0007", SELECTOR)) {
      assertThat(shaper.lacks(other)).as(other).isFalse();
    }
  }

  @Test
  void aNameIsDrawnInOneFace() {
    // The gothic has no 𠮷; it must not lend the other letters.
    Shaper gothicFirst = new Shaper(SharedFonts.FONTS.forLabels());
    assertThat(gothicFirst.shape(YOSHI + "野家", "f")).extracting(Glyph::face).containsOnly(serif());
  }

  @Test
  void lengthIsCountedAsAReaderCounts() {
    assertThat(Shaper.length("渡邉" + SELECTOR + YOSHI)).isEqualTo(3);
  }

  @Test
  void aLineShrinksUntilItFits() {
    List<Glyph> glyphs = shaper.shape("山".repeat(10), "f");
    GlyphRun large = JapaneseText.line(glyphs, 500, 20, 12, Align.left).orElseThrow().get(0);
    GlyphRun small = JapaneseText.line(glyphs, 90, 20, 12, Align.left).orElseThrow().get(0);
    assertThat(large.size()).isEqualTo(12);
    assertThat(small.size()).isCloseTo(9, within(0.01));
  }

  @Test
  void aLineThatWouldBeTooSmallIsSetInSeveral() {
    List<Glyph> glyphs = shaper.shape("山".repeat(30), "f");
    List<GlyphRun> runs = JapaneseText.line(glyphs, 120, 30, 12, Align.left).orElseThrow();
    assertThat(runs).hasSizeGreaterThan(1);
    assertThat(runs).allMatch(run -> run.size() > 4 && run.y() > 0 && run.y() + run.size() < 31);
  }

  @Test
  void whatCannotFitIsNotCut() {
    List<Glyph> glyphs = shaper.shape("山".repeat(500), "f");
    assertThat(JapaneseText.line(glyphs, 50, 12, 12, Align.left)).isEmpty();
  }

  @Test
  void aCombPutsEachCharacterInTheMiddleOfItsCell() {
    List<GlyphRun> runs = JapaneseText.comb(shaper.shape(YOSHI + "野", "f"), 40, 12, 2);
    assertThat(runs).hasSize(2);
    for (int i = 0; i < 2; i++) {
      GlyphRun run = runs.get(i);
      double middle = run.x() + run.glyphs().get(0).advance() * run.size() / 2;
      assertThat(middle).isCloseTo(10 + 20 * i, within(0.01));
    }
  }

  @Test
  void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
    List<List<Glyph>> lines = LineBreaks.wrap(shaper.shape("山山山。山「山山", "f"), 3);
    assertThat(lines).extracting(JapaneseTextTest::text).containsExactly("山山", "山。山", "「山山");
  }

  @Test
  void aNumberStaysInOnePiece() {
    List<List<Glyph>> lines = LineBreaks.wrap(shaper.shape("大手町1203号", "f"), 4);
    assertThat(lines).extracting(JapaneseTextTest::text).containsExactly("大手町", "1203号");
  }

  @Test
  void aWordLongerThanTheLineIsBrokenAnyway() {
    List<List<Glyph>> lines = LineBreaks.wrap(shaper.shape("A".repeat(40), "f"), 5);
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(String.join("", lines.stream().map(JapaneseTextTest::text).toList()))
        .isEqualTo("A".repeat(40));
  }

  private static String text(List<Glyph> glyphs) {
    return String.join("", glyphs.stream().map(Glyph::text).toList());
  }

  private static Face serif() {
    return SharedFonts.FONTS.forValues().get(0);
  }
}
