package org.madoguchi.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.Words;

class FormatsTest {
  private static IntakeItem item(ItemKind kind, Integer digits, Integer longest) {
    List<IntakeItem.Option> options =
        kind == ItemKind.choice ? List.of(new IntakeItem.Option("本人", "Self")) : List.of();
    return new IntakeItem(
        "a.b", new Words("項目", "Item"), kind, false, false, options, digits, longest, null);
  }

  @ParameterizedTest
  @CsvSource({
    "kana, ヤマダ　タロウ",
    "kana, ヴァン・デル・パール",
    "date, 2024-02-29",
    "zip, 3900874",
    "zip, 390-0874",
    "phone, 0263-12-3456",
    "phone, 09012345678",
    "number, 12",
    "account, 1234567",
    "choice, 本人",
    "yesno, no",
    "name, マリア・髙橋𠮷",
  })
  void whatIsWrittenAsItShouldBeIsRight(ItemKind kind, String value) {
    assertThat(Formats.problem(item(kind, null, null), value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kana, やまだ, not-katakana",
    "kana, ﾔﾏﾀﾞ, not-katakana",
    "kana, 山田, not-katakana",
    "date, 2023-02-29, not-a-date",
    "date, 令和8年1月1日, not-a-date",
    "date, 1872-12-31, not-a-date",
    "zip, 390-087, not-a-postcode",
    "zip, ３９００８７４, not-a-postcode",
    "phone, 12-3456, not-a-phone-number",
    "phone, 090-1234-567a, not-a-phone-number",
    "number, 3つ, not-digits",
    "account, 12345678, not-an-account-number",
    "choice, 他人, not-an-option",
    "yesno, はい, not-an-option",
  })
  void whatIsNotIsNamed(ItemKind kind, String value, String code) {
    assertThat(Formats.problem(item(kind, null, null), value)).contains(code);
  }

  @Test
  void anInsuranceNumberHasItsDigits() {
    assertThat(Formats.problem(item(ItemKind.number, 10, null), "0123456789")).isEmpty();
    assertThat(Formats.problem(item(ItemKind.number, 10, null), "012345678"))
        .contains("wrong-digit-count");
  }

  @Test
  void aLetterWithItsVariantIsOneLetterLong() {
    String watanabe = "渡邉" + Character.toString(0xE0100);
    assertThat(Formats.problem(item(ItemKind.name, null, 2), watanabe)).isEmpty();
    assertThat(Formats.problem(item(ItemKind.name, null, 2), "𠮷野家")).contains("value-too-long");
    assertThat(Formats.problem(item(ItemKind.name, null, 3), "𠮷野家")).isEmpty();
  }

  @Test
  void aControlCharacterIsNamed() {
    assertThat(Formats.problem(item(ItemKind.text, null, null), "a\u0007"))
        .contains("control-character");
  }
}
