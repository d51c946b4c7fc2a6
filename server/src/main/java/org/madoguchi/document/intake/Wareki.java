package org.madoguchi.document.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day in the Japanese calendar (和暦). Pure.
 *
 * @param era 明治 to 令和
 * @param year from 1
 */
public record Wareki(String era, int year, int month, int day) {
  private static final Map<JapaneseEra, String> NAMES =
      Map.of(
          JapaneseEra.MEIJI, "明治",
          JapaneseEra.TAISHO, "大正",
          JapaneseEra.SHOWA, "昭和",
          JapaneseEra.HEISEI, "平成",
          JapaneseEra.REIWA, "令和");

  private static final Pattern WRITTEN =
      Pattern.compile("(明治|大正|昭和|平成|令和) ?(元|[0-9]{1,2}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日");

  /**
   * @throws DateTimeException before 1873-01-01 (明治6年), when Japan took over this calendar, and in
   *     an era we do not know
   */
  public static Wareki of(LocalDate date) {
    JapaneseDate japanese = JapaneseDate.from(date);
    String era = NAMES.get(japanese.getEra());
    if (era == null) {
      throw new DateTimeException("an era without a name here");
    }
    return new Wareki(
        era, japanese.get(ChronoField.YEAR_OF_ERA), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads what is written as {@link #toString} writes it; also with numbers for 元, and with blanks.
   *
   * @return empty when it is written otherwise or there was no such day in that era
   */
  public static Optional<LocalDate> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String era = parts.group(1);
    int year = parts.group(2).equals("元") ? 1 : Integer.parseInt(parts.group(2));
    for (Map.Entry<JapaneseEra, String> named : NAMES.entrySet()) {
      if (named.getValue().equals(era)) {
        try {
          LocalDate date =
              LocalDate.from(
                  JapaneseDate.of(
                      named.getKey(),
                      year,
                      Integer.parseInt(parts.group(3)),
                      Integer.parseInt(parts.group(4))));
          return Optional.of(date).filter(day -> Wareki.of(day).era().equals(era));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The first year of an era is called 元年. */
  public String gannen() {
    return year == 1 ? "元" : Integer.toString(year);
  }

  @Override
  public String toString() {
    return era + gannen() + "年" + month + "月" + day + "日";
  }
}
