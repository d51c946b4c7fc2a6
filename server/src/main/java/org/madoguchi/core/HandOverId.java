package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 転送・支援要請: one request that other staff come in; made by the client that asks. */
public record HandOverId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HandOverId {
    Ids.word(value, "hand-over id");
  }

  /** A new one, unguessable. */
  public static HandOverId fresh() {
    return new HandOverId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
