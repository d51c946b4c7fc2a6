package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 静止画: one still of the document camera; made by the client that asks for it. */
public record StillId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StillId {
    Ids.word(value, "still id");
  }

  /** A new one, unguessable. */
  public static StillId fresh() {
    return new StillId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
