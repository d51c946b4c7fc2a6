package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 手続: a procedure of the catalog. */
public record ProcedureId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProcedureId {
    Ids.word(value, "procedure id");
  }

  @Override
  public String toString() {
    return value;
  }
}
