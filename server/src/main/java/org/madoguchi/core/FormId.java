package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 申請書: a form template, the name of its PDF without the ending. */
public record FormId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FormId {
    Ids.word(value, "form id");
  }

  @Override
  public String toString() {
    return value;
  }
}
