package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 拠点・出張所: a branch office, as named in the town's configuration. */
public record BranchId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BranchId {
    Ids.word(value, "branch id");
  }

  @Override
  public String toString() {
    return value;
  }
}
