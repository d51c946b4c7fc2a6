package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.SignatureInk;

/** Nothing that a form asks for is passed over without a word. */
class LackingTest {
  private static final DocumentId PAPER = DocumentId.fresh();

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private void says(Actor actor, RoomCommand command) {
    for (var event : Stories.DECISIONS.decide(consultation, actor, command)) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
  }

  private void open(String form) {
    says(SATO, new RoomMessage.OpenForm(CommandId.fresh(), PAPER, new FormId(form)));
  }

  private void said(String item, String value) {
    says(SATO, new RoomMessage.ChangeItem(CommandId.fresh(), item, value));
  }

  private DocumentView paper() {
    return consultation.document(PAPER).orElseThrow();
  }

  private void finish(String reason) {
    Stories.DECISIONS.toFinish(
        consultation, new RoomMessage.FinishDocument(CommandId.fresh(), PAPER, false, reason));
  }

  private static Problem problemOf(ThrowingCallable call) {
    var problems = new ArrayList<Problem>();
    assertThatThrownBy(call).isInstanceOfSatisfying(Problem.Conflict.class, problems::add);
    return problems.get(0);
  }

  private void sign() {
    var box =
        paper().fields().stream()
            .filter(field -> field.kind() == FieldKind.signature)
            .map(FormField::id)
            .findFirst()
            .orElseThrow();
    says(SATO, new RoomMessage.RequestSignature(CommandId.fresh(), PAPER, box));
    var ink = new SignatureInk(box, List.of(List.of(0.1, 0.5, 0.5)), null);
    says(NISHI_1, new RoomMessage.GiveSignature(CommandId.fresh(), PAPER, ink));
  }

  @Test
  void aFormIsNotFinishedWithoutAWordWhileItAsksForSomething() {
    open("juminido");
    var problem = problemOf(() -> finish(null));
    assertThat(problem.code()).isEqualTo("fields-missing");
    var fields = List.of(problem.detail().get("fields").split(" "));
    assertThat(fields).doesNotHaveDuplicates().contains("filer_name", "filer_signature");
    assertThat(problem.detail()).containsEntry("field", fields.get(0));
    finish("紙に署名");
  }

  @Test
  void theSignatureIsAskedForUntilItIsGiven() {
    open("juminido");
    sign();
    assertThat(problemOf(() -> finish(null)).detail().get("fields"))
        .contains("filer_name")
        .doesNotContain("filer_signature");
  }

  @Test
  void whatIsWrongIsPutRightWhateverTheReason() {
    open("juminido");
    said("filer.phone", "0263-12");
    assertThat(problemOf(() -> finish("急ぎ")).code()).isEqualTo("value-not-right");
  }

  @Test
  void theReasonIsKeptAndNotToldToTheKiosk() {
    open("juminido");
    var finished =
        new ConsultationEvent.DocumentFinished(
            PAPER, FileHash.of(new byte[] {1}), paper().pages(), List.of(), false, "紙に署名");
    consultation.fold(Stories.entry(consultation.seq() + 1, SATO, null, finished));
    assertThat(paper().finish().reason()).isEqualTo("紙に署名");
    var seen = Screens.seenBy(Role.resident, consultation.view());
    assertThat(seen.documents().get(0).finish().reason()).isNull();
    assertThat(Screens.seenBy(Role.clerk, consultation.view())).isEqualTo(consultation.view());
    var told = (ConsultationEvent.DocumentFinished) Decisions.told(Role.resident, finished);
    assertThat(told.reason()).isNull();
    says(SATO, new RoomMessage.FileDocument(CommandId.fresh(), PAPER));
    assertThat(paper().finish().filedBy()).isEqualTo(SATO.person());
    assertThat(paper().finish().filedAt()).isEqualTo(Stories.MORNING);
  }

  @Test
  void aReasonOfNothingIsNone() {
    assertThatThrownBy(() -> new RoomMessage.FinishDocument(CommandId.fresh(), PAPER, false, " \n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RoomMessage.EndConsultation(CommandId.fresh(), "x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
