package org.madoguchi.equipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.KioskId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.EquipmentView;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SelfTestResult;

/**
 * What is known of a kiosk's equipment after event {@code seq} of its stream. Folding touches
 * nothing else.
 */
record Kept(long seq, EquipmentView view) {

  /** Of a kiosk nothing has happened to. */
  static Kept nothing(KioskId kiosk) {
    return new Kept(
        0, new EquipmentView(kiosk, KioskSettings.DEFAULTS, null, null, null, null, null));
  }

  Kept after(Entry<? extends EquipmentEvent> entry) {
    return new Kept(entry.seq(), next(entry.event(), entry.at()));
  }

  private EquipmentView next(EquipmentEvent event, Instant at) {
    if (event instanceof EquipmentEvent.KioskConfigured configured) {
      return new EquipmentView(
          view.kiosk(),
          configured.settings(),
          at,
          view.requestedAt(),
          view.begunAt(),
          view.abortedAt(),
          view.lastTest());
    }
    if (event instanceof EquipmentEvent.SelfTestRequested) {
      return tested(at, view.begunAt(), view.abortedAt(), view.lastTest());
    }
    if (event instanceof EquipmentEvent.SelfTestBegun) {
      return tested(view.requestedAt(), at, null, view.lastTest());
    }
    if (event instanceof EquipmentEvent.SelfTestFinished finished) {
      return tested(null, null, null, new SelfTestResult(at, finished.steps()));
    }
    return tested(null, null, at, view.lastTest()); // aborted; who asked sees it, may ask again
  }

  private EquipmentView tested(
      @Nullable Instant requested,
      @Nullable Instant begun,
      @Nullable Instant aborted,
      @Nullable SelfTestResult last) {
    return new EquipmentView(
        view.kiosk(), view.settings(), view.configuredAt(), requested, begun, aborted, last);
  }
}
