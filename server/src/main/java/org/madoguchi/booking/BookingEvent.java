package org.madoguchi.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ServiceLanguage;

/**
 * What happened to the 予約 of one department and day, whose stream it is: of two who take the last
 * place the stream's next number decides. Kept, so names and components never change. Nothing in it
 * is about a person.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface BookingEvent {
  BookingId booking();

  /**
   * Always the first of its booking.
   *
   * @param day on which it is, in Japan
   */
  @JsonTypeName("booking.made")
  record BookingMade(
      BookingId booking,
      int number,
      BranchId branch,
      DepartmentId department,
      ProcedureId procedure,
      LocalDate day,
      Instant start,
      Instant end,
      @Nullable ServiceLanguage language)
      implements BookingEvent {}

  @JsonTypeName("booking.cancelled")
  record BookingCancelled(BookingId booking, String reason) implements BookingEvent {}

  /** Its resident is here; the ticket's id is {@link BookingId#ticket}. */
  @JsonTypeName("booking.arrived")
  record BookingArrived(BookingId booking) implements BookingEvent {}

  /** Its time was over and nobody had come. */
  @JsonTypeName("booking.missed")
  record BookingMissed(BookingId booking) implements BookingEvent {}
}
