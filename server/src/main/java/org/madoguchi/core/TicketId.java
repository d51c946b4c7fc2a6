package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 受付: a person waiting. */
public record TicketId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TicketId {
    Ids.word(value, "ticket id");
  }

  /** A new one, unguessable. */
  public static TicketId fresh() {
    return new TicketId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
