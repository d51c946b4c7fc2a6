package org.madoguchi.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** 作業: one thing to be done at headquarters; made by the client that asks for it. */
public record WorkItemId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WorkItemId {
    Ids.word(value, "work item id");
  }

  /** A new one, unguessable. */
  public static WorkItemId fresh() {
    return new WorkItemId(Ids.fresh());
  }

  /**
   * Always the same for the 後日対応 of one procedure: it can be asked for again, and is there once.
   */
  public static WorkItemId followUp(ConsultationId consultation, ProcedureId procedure) {
    var name = consultation + " " + procedure;
    return new WorkItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
