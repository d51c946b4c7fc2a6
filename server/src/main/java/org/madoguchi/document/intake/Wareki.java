package org.madoguchi.document.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;

/**
 * A day in the Japanese calendar (和暦). Pure.
 *
 * @param era 明治 to 令和
 * @param year from 1
 */
record Wareki(String era, int year, int month, int day) {
  private static final Map<JapaneseEra, String> NAMES =
      Map.of(
          JapaneseEra.MEIJI, "明治",
          JapaneseEra.TAISHO, "大正",
          JapaneseEra.SHOWA, "昭和",
          JapaneseEra.HEISEI, "平成",
          JapaneseEra.REIWA, "令和");

  /**
   * @throws DateTimeException before 1873-01-01 (明治6年), when Japan took over this calendar, and in
   *     an era we do not know
   */
  static Wareki of(LocalDate date) {
    JapaneseDate japanese = JapaneseDate.from(date);
    String era = NAMES.get(japanese.getEra());
    if (era == null) {
      throw new DateTimeException("an era without a name here");
    }
    return new Wareki(
        era, japanese.get(ChronoField.YEAR_OF_ERA), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first year of an era is called 元年. */
  String gannen() {
    return year == 1 ? "元" : Integer.toString(year);
  }

  @Override
  public String toString() {
    return era + gannen() + "年" + month + "月" + day + "日";
  }
}
