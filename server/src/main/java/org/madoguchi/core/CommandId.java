package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A command, named by the client that says it, so that it may be said again after a lost connection
 * and is still done once.
 */
public record CommandId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommandId {
    Ids.word(value, "command id");
  }

  /** A new one, unguessable. */
  public static CommandId fresh() {
    return new CommandId(Ids.fresh());
  }

  @Override
  public String toString() {
    return value;
  }
}
