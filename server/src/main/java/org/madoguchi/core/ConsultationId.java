package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 相談: the joined session; also the name of its room. */
public record ConsultationId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConsultationId {
    Ids.word(value, "consultation id");
  }

  /** A new one, unguessable. */
  public static ConsultationId fresh() {
    return new ConsultationId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
