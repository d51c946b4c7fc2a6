package org.madoguchi.wire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the calendar of 受付時間.
 *
 * @param holiday whether it is a public holiday
 * @param spans when a counter answers that day, in order; none: it does not
 */
public record OpeningDay(LocalDate day, boolean holiday, List<OpeningSpan> spans) {

  /**
   * A part of a day without a break.
   *
   * @param to absent: to the end of the day
   */
  public record OpeningSpan(LocalTime from, @Nullable LocalTime to) {}
}
