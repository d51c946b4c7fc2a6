package org.madoguchi.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.wire.StampMark;

/** What stands on a stamp when it is put on paper: the seal has the department and the day. */
final class Stamps {
  /** 朱色: a seal is this red, whoever holds it. */
  static final String VERMILION = "#c1272d";

  private static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

  private final Function<DepartmentId, String> departmentName;
  private final Clock clock;

  /**
   * @param departmentName in Japanese
   */
  Stamps(Function<DepartmentId, String> departmentName, Clock clock) {
    this.departmentName = departmentName;
    this.clock = clock;
  }

  /** The stamp as it is kept, whatever words were sent with it. */
  StampMark inked(StampMark stamp, DepartmentId department) {
    return switch (stamp.stamp()) {
      case done -> stamp.saying(List.of("済"));
      case checked -> stamp.saying(List.of("確認"));
      case here -> stamp.saying(List.of("ここ"));
      case seal -> {
        var today = LocalDate.ofInstant(clock.instant(), OFFICE);
        yield stamp
            .in(VERMILION)
            .saying(
                List.of(
                    departmentName.apply(department),
                    year(JapaneseDate.from(today)),
                    today.getMonthValue() + "月" + today.getDayOfMonth() + "日"));
      }
    };
  }

  /** The year in 和暦; the first of an era is 元年. */
  static String year(JapaneseDate day) {
    int year = day.get(ChronoField.YEAR_OF_ERA);
    var era = day.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    return era + (year == 1 ? "元" : Integer.toString(year)) + "年";
  }
}
