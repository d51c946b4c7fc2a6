package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An upload while it is on its way; made by the screen that sends it. */
public record UploadId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UploadId {
    Ids.word(value, "upload id");
  }

  /** A new one, unguessable. */
  public static UploadId fresh() {
    return new UploadId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
