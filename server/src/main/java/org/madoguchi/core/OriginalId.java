package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 原本: one original that a branch has taken in; made by the client that records it. */
public record OriginalId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OriginalId {
    Ids.word(value, "original id");
  }

  /** A new one, unguessable. */
  public static OriginalId fresh() {
    return new OriginalId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
