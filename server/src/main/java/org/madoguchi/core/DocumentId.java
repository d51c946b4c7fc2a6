package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 書類: one opened PDF inside a consultation. */
public record DocumentId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DocumentId {
    Ids.word(value, "document id");
  }

  /** A new one, unguessable. */
  public static DocumentId fresh() {
    return new DocumentId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
