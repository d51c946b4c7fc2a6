package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An account of a clerk, a member of staff, a supervisor or an administrator. */
public record AccountId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Ids.word(value, "account id");
  }

  @Override
  public String toString() {
    return value;
  }
}
