package org.madoguchi.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.BookingView;

/**
 * 予約 as it is now. Unchangeable; a change makes a new one.
 *
 * @param by who made it, a kiosk or a clerk
 * @param at when it was made
 */
record Booking(
    BookingEvent.BookingMade made,
    Person by,
    Instant at,
    BookingState state,
    @Nullable String reason) {

  /** The same booking with what became of it. */
  Booking in(BookingState next, @Nullable String why) {
    return new Booking(made, by, at, next, why);
  }

  boolean isOpen() {
    return state == BookingState.booked;
  }

  /** Whose business it is: the branch's it is at, and the department's that answers. */
  boolean concerns(Actor actor) {
    return switch (actor.role()) {
      case clerk -> made.branch().equals(actor.branch());
      case staff -> actor.departments().contains(made.department());
      case resident, supervisor, admin -> false;
    };
  }

  /** The number is for its resident and their branch only. */
  BookingView view(Actor actor) {
    return new BookingView(
        made.booking(),
        actor.role() == Role.staff ? null : made.number(),
        made.branch(),
        made.department(),
        made.procedure(),
        made.start(),
        made.end(),
        made.language(),
        state,
        reason);
  }
}
