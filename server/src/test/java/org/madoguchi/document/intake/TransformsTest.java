package org.madoguchi.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformsTest {
  private static String as(String transform, String value) {
    return Transforms.named(transform).apply(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 令和8年11月23日",
    "2019-05-01, 令和元年5月1日",
    "2019-04-30, 平成31年4月30日",
    "1989-01-08, 平成元年1月8日",
    "1989-01-07, 昭和64年1月7日",
    "1926-12-25, 昭和元年12月25日",
    "1926-12-24, 大正15年12月24日",
    "1912-07-30, 大正元年7月30日",
    "1912-07-29, 明治45年7月29日",
    "1873-01-01, 明治6年1月1日",
    "2024-02-29, 令和6年2月29日",
  })
  void aDayIsWrittenInItsEra(String day, String written) {
    assertThat(as("wareki", day)).isEqualTo(written);
  }

  @Test
  void theFirstYearOfAnEraIsGannenWhereTheFormPrintsItSo() {
    assertThat(as("gannen", "2019-12-31")).isEqualTo("元");
    assertThat(as("year", "2019-12-31")).isEqualTo("1");
    assertThat(as("gannen", "2020-01-01")).isEqualTo("2");
  }

  @Test
  void thePartsOfADateAreEraYearMonthAndDay() {
    assertThat(as("era", "1980-03-09")).isEqualTo("昭和");
    assertThat(as("year", "1980-03-09")).isEqualTo("55");
    assertThat(as("month", "1980-03-09")).isEqualTo("3");
    assertThat(as("day", "1980-03-09")).isEqualTo("9");
  }

  @Test
  void kanaIsFullWidthKatakana() {
    assertThat(as("kana", "やまだ　ﾀﾛｳ")).isEqualTo("ヤマダ　タロウ");
    assertThat(as("kana", "ｳﾞｧﾝ･ﾊﾟｰﾗ")).isEqualTo("ヴァン・パーラ");
    assertThat(as("kana", "ヸ")).isEqualTo("ヸ");
  }

  @Test
  void aPostcodeIsTakenApartWithOrWithoutItsHyphen() {
    assertThat(as("zip3", "390-0874")).isEqualTo("390");
    assertThat(as("zip4", "3900874")).isEqualTo("0874");
    assertThat(as("digits", "090-1234-5678")).isEqualTo("09012345678");
  }

  @Test
  void aShortAccountNumberIsFilledWithZerosInFront() {
    assertThat(as("sevenDigits", "12345")).isEqualTo("0012345");
  }

  @Test
  void fullWidthLeavesEveryOtherLetterAlone() {
    assertThat(as("fullWidth", "1-2 Bハイツ𠮷")).isEqualTo("１－２　Ｂハイツ𠮷");
  }

  @Test
  void aTransformNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> Transforms.named("upperCase"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("upperCase");
  }
}
