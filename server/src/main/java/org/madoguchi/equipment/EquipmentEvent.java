package org.madoguchi.equipment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SelfTestStep;

/** What happened to a kiosk's equipment; kept, so names and components never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface EquipmentEvent {

  @JsonTypeName("kiosk.configured")
  record KioskConfigured(KioskSettings settings) implements EquipmentEvent {}

  @JsonTypeName("selfTest.requested")
  record SelfTestRequested() implements EquipmentEvent {}

  @JsonTypeName("selfTest.begun")
  record SelfTestBegun() implements EquipmentEvent {}

  @JsonTypeName("selfTest.aborted")
  record SelfTestAborted() implements EquipmentEvent {}

  @JsonTypeName("selfTest.finished")
  record SelfTestFinished(List<SelfTestStep> steps) implements EquipmentEvent {}
}
