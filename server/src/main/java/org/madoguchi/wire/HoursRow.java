package org.madoguchi.wire;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * 受付時間 of one day of the week, in Japanese time.
 *
 * @param lunchFrom 昼休み, when nobody answers; absent where lunch is covered (交代制), as is {@code
 *     lunchTo}
 * @param onHolidays whether it holds on public holidays too
 */
public record HoursRow(
    Weekday weekday,
    LocalTime open,
    LocalTime close,
    @Nullable LocalTime lunchFrom,
    @Nullable LocalTime lunchTo,
    boolean onHolidays) {}
