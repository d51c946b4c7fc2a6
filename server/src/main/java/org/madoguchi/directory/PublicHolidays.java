package org.madoguchi.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * 国民の祝日に関する法律 (昭和23年法律第178号), as it stands since 2022: its days (第2条), the day in lieu of one on a
 * Sunday (第3条第2項) and the day between two of them (第3条第3項). The days moved for the Games of 2020
 * and 2021, and what was a holiday before, are left out. Until 2099, the last year for which the
 * usual formula of the equinoxes is good; which day an equinox is, the 暦要項 says each February for
 * the year to come, and it has never said otherwise.
 */
public final class PublicHolidays {
  private PublicHolidays() {}

  /** Whether the day is a 国民の祝日, a 振替休日 or a 国民の休日. */
  public static boolean contains(LocalDate day) {
    return isNamed(day) || isInLieu(day) || isBetween(day);
  }

  /** All of a year, in order. */
  public static Set<LocalDate> of(int year) {
    var days = new TreeSet<LocalDate>();
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(PublicHolidays::contains)
        .forEach(days::add);
    return days;
  }

  /** 第2条: the days that have a name. */
  private static boolean isNamed(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1 || isMonday(2, day); // 元日、成人の日
      case FEBRUARY -> day.getDayOfMonth() == 11 || day.getDayOfMonth() == 23; // 建国記念の日、天皇誕生日
      case MARCH -> day.getDayOfMonth() == equinox(20.8431, day.getYear()); // 春分の日
      case APRIL -> day.getDayOfMonth() == 29; // 昭和の日
      case MAY -> day.getDayOfMonth() >= 3 && day.getDayOfMonth() <= 5; // 憲法記念日、みどりの日、こどもの日
      case JULY -> isMonday(3, day); // 海の日
      case AUGUST -> day.getDayOfMonth() == 11; // 山の日
      case SEPTEMBER -> // 敬老の日、秋分の日
          isMonday(3, day) || day.getDayOfMonth() == equinox(23.2488, day.getYear());
      case OCTOBER -> isMonday(2, day); // スポーツの日
      case NOVEMBER -> day.getDayOfMonth() == 3 || day.getDayOfMonth() == 23; // 文化の日、勤労感謝の日
      case JUNE, DECEMBER -> false;
    };
  }

  private static boolean isMonday(int which, LocalDate day) {
    return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
  }

  /**
   * The day of March or September, good from 1980 to 2099.
   *
   * @param of1980 when it was in 1980, in days of the month
   */
  private static int equinox(double of1980, int year) {
    int years = year - 1980;
    return (int) (of1980 + 0.242194 * years - Math.floorDiv(years, 4));
  }

  /** 第3条第2項: the nearest day after a holiday on a Sunday that is none itself. */
  private static boolean isInLieu(LocalDate day) {
    if (isNamed(day)) {
      return false;
    }
    var before = day.minusDays(1);
    while (isNamed(before)) {
      if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return true;
      }
      before = before.minusDays(1);
    }
    return false;
  }

  /** 第3条第3項: the day before is a holiday, and the day after. */
  private static boolean isBetween(LocalDate day) {
    return !isNamed(day) && isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
  }
}
