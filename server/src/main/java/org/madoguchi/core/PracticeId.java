package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 練習の来庁者: who calls to practise with, as named in the practice's configuration. */
public record PracticeId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PracticeId {
    Ids.word(value, "practice id");
  }

  @Override
  public String toString() {
    return value;
  }
}
