package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 承認の依頼: one request to see or print what is hidden; made by the client that asks. */
public record PrivacyRequestId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PrivacyRequestId {
    Ids.word(value, "privacy request id");
  }

  /** A new one, unguessable. */
  public static PrivacyRequestId fresh() {
    return new PrivacyRequestId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
