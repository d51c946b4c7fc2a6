package org.madoguchi.booking;

import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Role;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.BookingView;

/** 予約 as it is now. Unchangeable; a change makes a new one. */
record Booking(BookingEvent.BookingMade made, BookingState state, @Nullable String reason) {

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
