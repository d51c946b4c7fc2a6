package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DocumentId;
import org.madoguchi.wire.Confirmation;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationEvent.ConfirmationAnswered;
import org.madoguchi.wire.ConsultationEvent.ConfirmationAsked;
import org.madoguchi.wire.ConsultationEvent.ItemChanged;
import org.madoguchi.wire.ConsultationEvent.QuestionAsked;
import org.madoguchi.wire.EntryCount;
import org.madoguchi.wire.EntryMark;
import org.madoguchi.wire.IntakeSource;
import org.madoguchi.wire.IntakeView;

/** How the intake changes, each change a new view. */
final class Intakes {
  private Intakes() {}

  static IntakeView said(IntakeView intake, ItemChanged e) {
    var open = without(intake.confirmations(), null, null, e.item());
    return new IntakeView(
        with(intake.values(), e.item(), e.value()),
        counted(intake, e.mark()),
        open,
        sourced(intake.sources(), e),
        intake.askedAgain() + one(e.again()));
  }

  private static Map<String, IntakeSource> sourced(
      Map<String, IntakeSource> sources, ItemChanged e) {
    var next = new LinkedHashMap<>(sources);
    if (e.source() == null || e.source() == IntakeSource.resident || e.value().isEmpty()) {
      next.remove(e.item());
    } else {
      next.put(e.item(), e.source());
    }
    return next;
  }

  /** A question of the guide is on the screen of the kiosk, whose answer may be known. */
  static IntakeView questioned(IntakeView intake, QuestionAsked e) {
    return new IntakeView(
        intake.values(),
        intake.entries(),
        intake.confirmations(),
        intake.sources(),
        intake.askedAgain() + one(e.again()));
  }

  private static int one(@Nullable Boolean again) {
    return Boolean.TRUE.equals(again) ? 1 : 0;
  }

  /** A field that no item fills was changed. */
  static IntakeView typed(
      IntakeView intake, DocumentId document, String field, @Nullable EntryMark mark) {
    var open = without(intake.confirmations(), document, field, null);
    return new IntakeView(
        intake.values(), counted(intake, mark), open, intake.sources(), intake.askedAgain());
  }

  static IntakeView asked(IntakeView intake, ConfirmationAsked e, Instant at) {
    var answered =
        new ArrayList<>(
            without(cancelled(intake).confirmations(), e.document(), e.field(), e.item()));
    answered.add(new Confirmation(e.document(), e.field(), e.item(), ConfirmationState.asked, at));
    return confirming(intake, answered, intake.askedAgain() + one(e.again()));
  }

  static IntakeView answered(IntakeView intake, ConfirmationAnswered e, Instant at) {
    var state = e.right() ? ConfirmationState.confirmed : ConfirmationState.denied;
    return confirming(
        intake,
        intake.confirmations().stream()
            .map(
                c ->
                    isOpen(c) && c.document().equals(e.document()) && c.field().equals(e.field())
                        ? new Confirmation(c.document(), c.field(), c.item(), state, at)
                        : c)
            .toList());
  }

  static IntakeView cancelled(IntakeView intake) {
    return confirming(intake, intake.confirmations().stream().filter(c -> !isOpen(c)).toList());
  }

  /** The question the resident is asked now. */
  static boolean isOpen(Confirmation confirmation) {
    return confirmation.state() == ConfirmationState.asked;
  }

  /** The same values with one more, or one less when it is empty. */
  static Map<String, String> with(Map<String, String> values, String key, String value) {
    var next = new LinkedHashMap<>(values);
    if (value.isEmpty()) {
      next.remove(key);
    } else {
      next.put(key, value);
    }
    return next;
  }

  private static List<Confirmation> without(
      List<Confirmation> all,
      @Nullable DocumentId document,
      @Nullable String field,
      @Nullable String item) {
    return all.stream()
        .filter(
            c ->
                item != null || c.item() != null
                    ? !Objects.equals(c.item(), item)
                    : !(c.document().equals(document) && c.field().equals(field)))
        .toList();
  }

  private static EntryCount counted(IntakeView intake, @Nullable EntryMark mark) {
    return mark == null ? intake.entries() : intake.entries().after(mark);
  }

  private static IntakeView confirming(IntakeView intake, List<Confirmation> confirmations) {
    return confirming(intake, confirmations, intake.askedAgain());
  }

  private static IntakeView confirming(
      IntakeView intake, List<Confirmation> confirmations, int askedAgain) {
    return new IntakeView(
        intake.values(),
        intake.entries(),
        List.copyOf(confirmations),
        intake.sources(),
        askedAgain);
  }
}
