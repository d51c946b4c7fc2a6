package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 端末: a kiosk, as named in the town's configuration. */
public record KioskId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KioskId {
    Ids.word(value, "kiosk id");
  }

  @Override
  public String toString() {
    return value;
  }
}
