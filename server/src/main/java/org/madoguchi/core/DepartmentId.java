package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 本庁の課: a department, as named in the town's configuration. */
public record DepartmentId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DepartmentId {
    Ids.word(value, "department id");
  }

  @Override
  public String toString() {
    return value;
  }
}
