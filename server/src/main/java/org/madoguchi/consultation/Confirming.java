package org.madoguchi.consultation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.RoomMessage;

/** 確認: what the resident is asked, and what they answer. Pure. */
final class Confirming {
  private Confirming() {}

  /** Only what stands on the paper can be asked about. */
  static List<ConsultationEvent> ask(
      IntakeView intake, DocumentView document, RoomMessage.ConfirmField m) {
    var field =
        document.fields().stream()
            .filter(f -> f.id().equals(m.field()) && f.kind() != FieldKind.signature)
            .findFirst()
            .orElseThrow(() -> new Problem.Invalid("no-such-field"));
    var item = field.item() == null ? null : field.item().key();
    if (!document.values().containsKey(field.id())
        || document.problems().stream().anyMatch(p -> p.item().equals(item) && p.keptOffPaper())) {
      throw new Problem.Conflict("nothing-to-confirm", Map.of("field", field.id()));
    }
    var again = isConfirmed(intake, m, item) ? Boolean.TRUE : null;
    return List.of(new ConsultationEvent.ConfirmationAsked(m.document(), m.field(), item, again));
  }

  /** Whether the resident has said that just this value is right. */
  private static boolean isConfirmed(
      IntakeView intake, RoomMessage.ConfirmField m, @Nullable String item) {
    return intake.confirmations().stream()
        .filter(c -> c.state() == ConfirmationState.confirmed)
        .anyMatch(
            c ->
                item == null
                    ? c.document().equals(m.document()) && c.field().equals(m.field())
                    : item.equals(c.item()));
  }

  static List<ConsultationEvent> cancel(IntakeView intake) {
    return intake.confirmations().stream().anyMatch(Intakes::isOpen)
        ? List.of(new ConsultationEvent.ConfirmationCancelled())
        : List.of();
  }

  /** An answer to a value that has changed meanwhile is no answer. */
  static List<ConsultationEvent> answer(IntakeView intake, RoomMessage.AnswerConfirmation m) {
    if (intake.confirmations().stream()
        .noneMatch(
            c ->
                Intakes.isOpen(c)
                    && c.document().equals(m.document())
                    && c.field().equals(m.field()))) {
      throw new Problem.Conflict("confirmation-not-asked");
    }
    return List.of(new ConsultationEvent.ConfirmationAnswered(m.document(), m.field(), m.right()));
  }
}
