package org.madoguchi.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;

/**
 * 臨時休業: a time at which nobody answers, entered by a supervisor; without a break from its first
 * moment to its last, in Japanese time.
 *
 * @param department that does not answer; absent: all
 * @param fromTime on the first day; absent: from its beginning
 * @param toTime on the last day; absent: to its end
 */
public record Closure(
    ClosureId closure,
    @Nullable DepartmentId department,
    LocalDate from,
    @Nullable LocalTime fromTime,
    LocalDate to,
    @Nullable LocalTime toTime,
    String reason,
    Person by,
    Instant at) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** From when on nobody answers. */
  public Instant begins() {
    return begins(from, fromTime);
  }

  /** From when on somebody may answer again. */
  public Instant ends() {
    return ends(to, toTime);
  }

  /** When one begins that is said so. */
  public static Instant begins(LocalDate from, @Nullable LocalTime fromTime) {
    return from.atTime(fromTime == null ? LocalTime.MIDNIGHT : fromTime).atZone(JAPAN).toInstant();
  }

  /** When one ends that is said so. */
  public static Instant ends(LocalDate to, @Nullable LocalTime toTime) {
    return (toTime == null ? to.plusDays(1).atStartOfDay() : to.atTime(toTime))
        .atZone(JAPAN)
        .toInstant();
  }
}
