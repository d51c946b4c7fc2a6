package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;

/** What may be said of 予約, at {@code /{screen}/ws/desk}. */
public sealed interface BookingMessage extends ClientMessage {
  /** The smallest number of a booking: they all have six digits. */
  int FIRST_NUMBER = 100_000;

  /** The largest number of a booking. */
  int LAST_NUMBER = 999_999;

  /** Characters of a reason. */
  int MAX_REASON = 200;

  /** Which times are free; answered by {@link ServerMessage.Slots}, or by a refusal. */
  @JsonTypeName("slots.ask")
  record AskSlots(ProcedureId procedure) implements BookingMessage {}

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface BookingCommand extends BookingMessage {
    CommandId id();
  }

  /**
   * 予約する, at the sender's own branch; before it is done {@link ServerMessage.BookingMade} says the
   * number.
   *
   * @param start one of the times of {@link ServerMessage.Slots}
   * @param language in which they would be helped; absent: Japanese
   */
  @JsonTypeName("booking.make")
  record MakeBooking(
      CommandId id,
      BookingId booking,
      ProcedureId procedure,
      Instant start,
      @Nullable ServiceLanguage language)
      implements BookingCommand {}

  /** 取り消す: its time is free again. */
  @JsonTypeName("booking.cancel")
  record CancelBooking(CommandId id, BookingId booking, String reason) implements BookingCommand {
    public CancelBooking {
      if (Bounds.text(reason, MAX_REASON).isBlank()) {
        throw new IllegalArgumentException("words are needed");
      }
    }
  }

  /** The resident at the kiosk names the number they were given. */
  @JsonTypeName("booking.arrive")
  record ArriveBooked(CommandId id, int number) implements BookingCommand {
    public ArriveBooked {
      Bounds.whole(number, FIRST_NUMBER, LAST_NUMBER);
    }
  }

  /** The clerk lets somebody in who booked, on a kiosk of the clerk's own branch. */
  @JsonTypeName("booking.receive")
  record ReceiveBooked(CommandId id, BookingId booking, KioskId kiosk) implements BookingCommand {}
}
