package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 書き込み: one mark on a page; made by the client that draws it. */
public record AnnotationId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AnnotationId {
    Ids.word(value, "annotation id");
  }

  /** A new one, unguessable. */
  public static AnnotationId fresh() {
    return new AnnotationId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
