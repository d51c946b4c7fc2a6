package org.madoguchi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists that the Cabinet Office published. */
class PublicHolidaysTest {
  @ParameterizedTest
  @CsvSource({
    "2022, 1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23",
    "2023, 1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23",
    "2024, 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14"
        + " 11/3 11/4 11/23",
    "2025, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23"
        + " 11/24",
    "2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
    "2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
  })
  void theDaysOfAYearAreThePublishedOnes(int year, String days) {
    var published =
        Arrays.stream(days.split(" "))
            .map(day -> day.split("/"))
            .map(d -> MonthDay.of(Integer.parseInt(d[0]), Integer.parseInt(d[1])).atYear(year))
            .toList();
    assertThat(PublicHolidays.of(year)).containsExactlyElementsOf(published);
  }

  @Test
  void aHolidayOnASundayIsMadeGoodAfterTheOnesThatFollowIt() {
    assertThat(PublicHolidays.contains(LocalDate.of(2026, 5, 6))).isTrue(); // 5/3 is the Sunday
    assertThat(PublicHolidays.contains(LocalDate.of(2026, 5, 7))).isFalse();
  }

  @Test
  void theDayBetweenTwoHolidaysIsOne() {
    assertThat(PublicHolidays.contains(LocalDate.of(2026, 9, 22))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2032, 9, 21))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2027, 9, 22))).isFalse();
  }

  @Test
  void theEquinoxesAreRightToTheEndOfTheCentury() { // 国立天文台, 暦要項 and its outlook
    assertThat(PublicHolidays.contains(LocalDate.of(2092, 3, 19))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2012, 9, 22))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2044, 9, 22))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2099, 3, 20))).isTrue();
    assertThat(PublicHolidays.contains(LocalDate.of(2099, 9, 23))).isTrue();
  }
}
