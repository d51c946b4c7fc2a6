package org.madoguchi.procedure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.wire.DayCount;
import org.madoguchi.wire.PeriodUnit;

class DeadlinesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 14, days, firstDayNotCounted, 2026-04-11", // 住基法22条
    "2026-03-28, 14, days, firstDayCounted, 2026-04-10", // 戸籍法43条
    "2024-02-20, 14, days, firstDayNotCounted, 2024-03-05",
    "2026-01-15, 3, months, firstDayNotCounted, 2026-04-15",
    "2026-01-31, 1, months, firstDayNotCounted, 2026-02-28", // from the beginning of a month
    "2026-01-30, 1, months, firstDayNotCounted, 2026-02-28", // no 31 February: the last of the
    // month
    "2026-01-31, 1, months, firstDayCounted, 2026-02-28",
    "2024-02-28, 1, years, firstDayNotCounted, 2025-02-28", // no 29 February
    "2026-04-15, 2, years, firstDayNotCounted, 2028-04-15"
  })
  void aPeriodEndsWithItsLastDay(
      LocalDate from, int length, PeriodUnit unit, DayCount count, LocalDate last) {
    assertThat(Deadlines.last(from, length, unit, count)).isEqualTo(last);
  }

  @Test
  void aLastDayOnWhichTheCounterIsClosedMovesToTheNextOpeningDay() {
    var closed = Set.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5));
    OpeningDays opening = day -> OpeningDays.WEEKDAYS.isOpen(day) && !closed.contains(day);
    assertThat(opening.orNext(LocalDate.of(2026, 5, 2))).isEqualTo("2026-05-06");
    assertThat(opening.orNext(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-01");
    OpeningDays never = day -> false;
    assertThat(never.orNext(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-01");
  }

  @Test
  void aFiscalYearEndsWithMarch() {
    assertThat(Conditions.fiscalYearEnd(LocalDate.of(2026, 3, 31))).isEqualTo("2026-03-31");
    assertThat(Conditions.fiscalYearEnd(LocalDate.of(2026, 4, 1))).isEqualTo("2027-03-31");
  }
}
