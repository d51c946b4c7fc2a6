package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 印刷: one paper that is to come out at a branch; made by the client that asks for it. */
public record PrintId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PrintId {
    Ids.word(value, "print id");
  }

  /** A new one, unguessable. */
  public static PrintId fresh() {
    return new PrintId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
