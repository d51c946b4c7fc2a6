package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 依頼: one thing the clerk is asked to do; made by the client that asks. */
public record ClerkTaskId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClerkTaskId {
    Ids.word(value, "clerk task id");
  }

  /** A new one, unguessable. */
  public static ClerkTaskId fresh() {
    return new ClerkTaskId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
