package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 質問: one question to the resident; made by the client that asks. */
public record QuestionId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public QuestionId {
    Ids.word(value, "question id");
  }

  /** A new one, unguessable. */
  public static QuestionId fresh() {
    return new QuestionId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
