package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 結果: one outcome of a procedure's own list. */
public record OutcomeCode(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OutcomeCode {
    Ids.word(value, "outcome code");
  }

  @Override
  public String toString() {
    return value;
  }
}
