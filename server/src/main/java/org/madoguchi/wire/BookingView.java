package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/**
 * 予約, as the screens show it. Nothing in it is about a person.
 *
 * @param number what its resident keeps and names on arrival, six digits; absent for who need not
 *     know it
 * @param branch where its resident comes to
 * @param department that answers
 * @param start when it begins
 * @param end until when it is meant to last
 * @param language in which the person would be helped; absent: Japanese
 * @param reason why it was cancelled
 */
public record BookingView(
    BookingId booking,
    @Nullable Integer number,
    BranchId branch,
    DepartmentId department,
    ProcedureId procedure,
    Instant start,
    Instant end,
    @Nullable ServiceLanguage language,
    BookingState state,
    @Nullable String reason) {}
