package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 予約: a time kept for somebody; made by the client that asks for it. */
public record BookingId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BookingId {
    Ids.word(value, "booking id");
  }

  /** A new one, unguessable. */
  public static BookingId fresh() {
    return new BookingId(Ids.fresh());
  }

  /** The ticket that is taken when its resident comes: always the same, so that there is one. */
  public TicketId ticket() {
    return new TicketId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
