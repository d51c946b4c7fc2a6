package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 臨時休業: one time at which nobody answers; made by the client that enters it. */
public record ClosureId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClosureId {
    Ids.word(value, "closure id");
  }

  /** A new one, unguessable. */
  public static ClosureId fresh() {
    return new ClosureId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
