package org.madoguchi.print;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrintEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacyRequestEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.PrintHold;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.TrayItem;

/** How a paper of the tray looks after an event of its consultation. Pure. */
final class Trays {
  private Trays() {}

  /**
   * @param before absent when it was not in the tray
   * @return absent when the event changes nothing of it, or it was never asked for
   */
  /** The paper that an event is about; absent when it is about none, or all. */
  static @Nullable PrintId paper(ConsultationEvent event) {
    if (event instanceof PrintEvent e) {
      return e.print();
    }
    return event instanceof PrivacyRequestEvent e ? e.print() : null;
  }

  static @Nullable TrayItem after(
      @Nullable TrayItem before, ConsultationId consultation, Entry<?> entry) {
    if (entry.event() instanceof ConsultationEvent.PrintRequested e) {
      return new TrayItem(
          consultation,
          null,
          e.print(),
          e.branch(),
          e.kiosk(),
          e.number(),
          null,
          e.form(),
          e.sheet(),
          e.place(),
          e.copies(),
          entry.at(),
          PrintState.waiting,
          0,
          null,
          null,
          e.held() == null ? null : PrintHold.held,
          entry.at());
    }
    if (before == null) {
      return null;
    }
    if (entry.event() instanceof PrivacySet e && e.on() != null) {
      return onOrOff(before, e.on());
    }
    if (entry.event() instanceof PrivacyRequestEvent e) {
      return before.hold() == null ? null : with(before, hold(e));
    }
    if (!(entry.event() instanceof PrintEvent event)) {
      return null;
    }
    if (event instanceof ConsultationEvent.PrintSent e) {
      return with(before, entry, PrintState.sent, 0, e.again(), entry.by().role());
    }
    if (event instanceof ConsultationEvent.PrintDone e) {
      return with(before, entry, PrintState.done, e.copies(), before.reason(), before.sentBy());
    }
    if (event instanceof ConsultationEvent.PrintFailed e) {
      return with(before, entry, PrintState.failed, 0, e.reason(), before.sentBy());
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  /** A paper with addresses is held from now on, or no longer. */
  private static @Nullable TrayItem onOrOff(TrayItem item, boolean isOn) {
    if (item.sheet() != null || isOn == (item.hold() != null)) {
      return null;
    }
    return with(item, isOn ? PrintHold.held : null);
  }

  private static PrintHold hold(PrivacyRequestEvent event) {
    if (event instanceof ConsultationEvent.PrivacyRequested) {
      return PrintHold.asked;
    }
    return event instanceof ConsultationEvent.PrivacyApproved ? PrintHold.approved : PrintHold.held;
  }

  private static TrayItem with(TrayItem item, @Nullable PrintHold hold) {
    return new TrayItem(
        item.consultation(),
        item.work(),
        item.print(),
        item.branch(),
        item.kiosk(),
        item.number(),
        item.procedure(),
        item.form(),
        item.sheet(),
        item.place(),
        item.copies(),
        item.requestedAt(),
        item.state(),
        item.printed(),
        item.reason(),
        item.sentBy(),
        hold,
        item.changedAt());
  }

  private static TrayItem with(
      TrayItem item,
      Entry<?> entry,
      PrintState state,
      int more,
      @Nullable PrintReason reason,
      @Nullable Role sentBy) {
    return new TrayItem(
        item.consultation(),
        item.work(),
        item.print(),
        item.branch(),
        item.kiosk(),
        item.number(),
        item.procedure(),
        item.form(),
        item.sheet(),
        item.place(),
        item.copies(),
        item.requestedAt(),
        state,
        item.printed() + more,
        reason,
        sentBy,
        item.hold(),
        entry.at());
  }
}
