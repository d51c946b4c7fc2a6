package org.madoguchi.queue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.madoguchi.wire.AwayReason;

/**
 * What a member of staff said of themselves, who is whoever caused it; kept, so names and
 * components never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface StaffEvent {
  /** 離席. */
  @JsonTypeName("staff.away")
  record StaffAway(AwayReason reason) implements StaffEvent {}

  /** 戻る. */
  @JsonTypeName("staff.back")
  record StaffBack() implements StaffEvent {}
}
