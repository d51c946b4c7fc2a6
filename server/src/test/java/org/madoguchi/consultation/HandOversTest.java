package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.wire.Companion;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.HandOverState;
import org.madoguchi.wire.HandedOver;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 転送・支援要請: the case stays where it is until somebody accepts, and then goes as a whole. */
class HandOversTest {
  private static final ProcedureId KOKUHO = new ProcedureId("kokuho_join");

  /** Of 市民課, and neither asked nor there. */
  private static final Actor MORI =
      new Actor(
          new Person("mori", Role.staff, "市民課 森"), null, List.of(new DepartmentId("shimin")), null);

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));
  private HandOverId asked = HandOverId.fresh();

  private void says(Actor actor, RoomCommand command) {
    happen(actor, Stories.DECISIONS.decide(consultation, actor, command));
  }

  private void happen(Actor actor, List<ConsultationEvent> events) {
    for (var event : events) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
  }

  private void refused(String code, Actor actor, RoomCommand command) {
    assertThatThrownBy(() -> says(actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private RoomCommand request(
      HandOverKind kind, String department, @Nullable String staff, @Nullable String summary) {
    asked = HandOverId.fresh();
    return new RoomMessage.RequestHandOver(
        CommandId.fresh(), asked, kind, new DepartmentId(department), staff, summary);
  }

  private RoomCommand help(@Nullable String staff) {
    return request(HandOverKind.help, "shimin", staff, null);
  }

  private RoomCommand transfer() {
    return request(HandOverKind.transfer, "hoken", null, "住所は確認済み");
  }

  private RoomCommand accept() {
    return new RoomMessage.AcceptHandOver(CommandId.fresh(), asked);
  }

  private RoomCommand refuse(@Nullable String reason) {
    return new RoomMessage.RefuseHandOver(CommandId.fresh(), asked, reason);
  }

  private static RoomCommand leave() {
    return new RoomMessage.LeaveCompany(CommandId.fresh());
  }

  private static RoomCommand identified() {
    return new RoomMessage.RecordIdentityCheck(
        CommandId.fresh(),
        IdentitySubject.filer,
        IdentityMethod.onePhoto,
        List.of(IdentityKind.mynumberCard));
  }

  private static RoomCommand outcome(ProcedureId procedure, String outcome) {
    return outcome(procedure, outcome, null);
  }

  private static RoomCommand outcome(
      ProcedureId procedure, String outcome, @Nullable String reason) {
    return new RoomMessage.RecordOutcome(
        CommandId.fresh(), procedure, new OutcomeCode(outcome), null, null, reason);
  }

  private ConsultationView view() {
    return consultation.view();
  }

  private List<CompanionAs> company() {
    return view().company().stream().map(Companion::as).toList();
  }

  @Test
  void whoHelpsComesInBesideTheLeadAndLeavesAgain() {
    says(SATO, help("ito"));
    assertThat(Decisions.isMember(view(), ITO)).isFalse();
    assertThat(Decisions.maySee(view(), ITO)).isTrue();
    says(ITO, accept());
    assertThat(Decisions.isMember(view(), ITO)).isTrue();
    assertThat(view().staff()).isEqualTo(SATO.person());
    assertThat(company()).containsExactly(CompanionAs.senior);
    refused("lead-stays", SATO, leave());
    says(ITO, leave());
    assertThat(view().company()).isEmpty();
    assertThat(Decisions.maySee(view(), ITO)).isFalse();
  }

  @Test
  void aTransferMakesAnotherTheLeadAndWhoLedStaysUntilTheyLeave() {
    says(SATO, transfer());
    says(SUZUKI, accept());
    assertThat(view().staff()).isEqualTo(SUZUKI.person());
    assertThat(view().department()).isEqualTo(new DepartmentId("hoken"));
    assertThat(view().handOver().summary()).isEqualTo("住所は確認済み");
    assertThat(company()).containsExactly(CompanionAs.sender);
    refused("only-the-lead", SATO, transfer());
    refused("only-the-lead", SATO, new RoomMessage.EndConsultation(CommandId.fresh()));
    refused("only-the-lead", SATO, outcome(Stories.TENNYU, "documents_missing"));
    says(SUZUKI, outcome(Stories.TENNYU, "documents_missing"));
    says(SUZUKI, new RoomMessage.ThankCompanion(CommandId.fresh(), "sato"));
    assertThat(Decisions.isMember(view(), SATO)).isFalse();
    says(SUZUKI, new RoomMessage.EndConsultation(CommandId.fresh()));
  }

  @Test
  void whoHasHandedTheCaseOverHasHadTheirTurnUntilTheyTakeItBack() {
    says(SATO, transfer());
    says(SUZUKI, accept());
    says(SUZUKI, new RoomMessage.AddProcedure(CommandId.fresh(), KOKUHO));
    assertThat(view().handedOver())
        .containsExactly(new HandedOver(new DepartmentId("shimin"), List.of(Stories.TENNYU)));
    says(SUZUKI, help("ito"));
    says(ITO, accept());
    assertThat(view().handedOver()).as("who only helps").hasSize(1);
    says(SUZUKI, request(HandOverKind.transfer, "shimin", "ito", "戻します"));
    says(ITO, accept());
    assertThat(view().handedOver())
        .containsExactly(
            new HandedOver(new DepartmentId("hoken"), List.of(Stories.TENNYU, KOKUHO)));
    says(ITO, request(HandOverKind.transfer, "shimin", "sato", "同じ課の中で"));
    says(SATO, accept());
    assertThat(view().handedOver()).as("within one department").hasSize(1);
  }

  @Test
  void theSecondToAcceptIsToldThatSomebodyElseHas() {
    says(SATO, request(HandOverKind.help, "hoken", null, null));
    says(SUZUKI, accept());
    refused("hand-over-already-accepted", ITO, accept());
  }

  @Test
  void whoWasNotAskedNeitherLooksNorAnswers() {
    says(SATO, help("ito"));
    assertThat(Decisions.maySee(view(), SUZUKI)).isFalse();
    assertThat(Decisions.maySee(view(), MORI)).isFalse();
    refused("not-asked", SUZUKI, accept());
    refused("not-asked", SATO, accept());
    refused("not-asked", MORI, refuse("急ぎの対応"));
  }

  @Test
  void refusedTakenBackOrUnansweredItStaysWhereItWas() {
    says(SATO, transfer());
    says(SUZUKI, refuse("担当外のため"));
    assertThat(view().handOver().state()).isEqualTo(HandOverState.refused);
    assertThat(view().handOver().reason()).isEqualTo("担当外のため");
    refused("hand-over-not-open", SUZUKI, accept());

    says(SATO, transfer());
    says(SATO, new RoomMessage.CancelHandOver(CommandId.fresh(), asked));
    assertThat(view().handOver().state()).isEqualTo(HandOverState.cancelled);

    says(SATO, transfer());
    var first = asked;
    happen(SATO, HandOvers.lapsed(view(), first, HandOverLapse.closed));
    assertThat(view().handOver().lapse()).isEqualTo(HandOverLapse.closed);
    assertThat(HandOvers.lapsed(view(), first, HandOverLapse.unanswered)).isEmpty();
    refused("hand-over-not-open", SUZUKI, accept());
    assertThat(view().staff()).isEqualTo(SATO.person());
    assertThat(view().company()).isEmpty();
    assertThat(Decisions.maySee(view(), SUZUKI)).isFalse();
  }

  @Test
  void nobodyIsAskedWhereNobodyCanAnswer() {
    refused("summary-missing", SATO, request(HandOverKind.transfer, "hoken", null, " "));
    refused("department-closed", SATO, request(HandOverKind.help, "zeimu", null, null));
    refused("nobody-of-the-department", SATO, request(HandOverKind.help, "kaigo", null, null));
    refused("unknown-department", SATO, request(HandOverKind.help, "nowhere", null, null));
    refused("nobody-of-the-department", SATO, request(HandOverKind.help, "hoken", "ito", null));
    refused("already-in-company", SATO, help("sato"));
    says(SATO, help("ito"));
    refused("hand-over-open", SATO, help("ito"));
    refused(
        "no-such-hand-over",
        ITO,
        new RoomMessage.AcceptHandOver(CommandId.fresh(), HandOverId.fresh()));
  }

  @Test
  void whoHasSomebodyIsNotAskedInPersonAndCannotAccept() {
    says(SATO, transfer());
    says(SUZUKI, accept());
    says(SUZUKI, new RoomMessage.ThankCompanion(CommandId.fresh(), "sato"));
    refused("asked-staff-busy", SUZUKI, help("sato")); // as reception still has it
    says(SUZUKI, help(null));
    refused("staff-busy", SATO, accept());
  }

  @Test
  void asManyComeInAsCanSeeEachOther() {
    says(SATO, help("ito"));
    says(ITO, accept());
    says(SATO, request(HandOverKind.join, "hoken", null, null));
    says(SUZUKI, accept());
    assertThat(company()).containsExactly(CompanionAs.senior, CompanionAs.department);
    refused("company-full", SATO, help(null));
    says(SATO, request(HandOverKind.transfer, "hoken", "suzuki", "お願いします"));
    says(SUZUKI, accept());
    assertThat(view().staff()).isEqualTo(SUZUKI.person());
    assertThat(company()).containsExactly(CompanionAs.senior, CompanionAs.sender);
  }

  @Test
  void anotherDepartmentRecordsTheOutcomesOfItsOwnProcedures() {
    says(SATO, new RoomMessage.AddProcedure(CommandId.fresh(), KOKUHO));
    says(SATO, request(HandOverKind.join, "hoken", null, null));
    says(SUZUKI, accept());
    refused("only-the-lead", SUZUKI, outcome(Stories.TENNYU, "documents_missing"));
    refused("identity-check-missing", SUZUKI, outcome(KOKUHO, "provisional"));
    says(SATO, identified());
    refused("checklist-open", SUZUKI, outcome(KOKUHO, "provisional"));
    says(SUZUKI, outcome(KOKUHO, "provisional", "資格喪失証明書は後日のため"));
    assertThat(view().procedures().get(1).outcome()).isEqualTo(new OutcomeCode("provisional"));
  }

  @Test
  void whoeverLooksBeforeAnsweringIsNamedOnce() {
    says(SATO, transfer());
    happen(SUZUKI, HandOvers.looked(view(), SUZUKI));
    assertThat(view().handOver().looking()).containsExactly(SUZUKI.person());
    assertThat(HandOvers.looked(view(), SUZUKI)).isEmpty();
    assertThat(HandOvers.looked(view(), ITO)).isEmpty();
    assertThat(HandOvers.looked(view(), TANAKA)).isEmpty();
  }

  @Test
  void withTheTalkTheCompanyAndWhatIsAskedAreOver() {
    says(SATO, help("ito"));
    says(ITO, accept());
    says(SATO, transfer());
    says(SATO, outcome(Stories.TENNYU, "documents_missing"));
    says(SATO, new RoomMessage.EndConsultation(CommandId.fresh()));
    assertThat(view().handOver().lapse()).isEqualTo(HandOverLapse.ended);
    assertThat(view().company()).isEmpty();
    assertThat(Decisions.maySee(view(), ITO)).isFalse();
    assertThat(Decisions.maySee(view(), SUZUKI)).isFalse();
  }

  @Test
  void theKioskIsToldWhoComesAndNotWhatIsWritten() {
    says(SATO, transfer());
    var seen = Screens.seenBy(Role.resident, view()).handOver();
    assertThat(seen.summary()).isNull();
    assertThat(seen.department()).isEqualTo(new DepartmentId("hoken"));
    var requested =
        new ConsultationEvent.HandOverRequested(
            asked, HandOverKind.transfer, seen.department(), null, "言葉", Stories.MORNING);
    assertThat(Decisions.told(NISHI_1.role(), requested).toString()).doesNotContain("言葉");
    assertThat(Decisions.told(Role.clerk, requested)).isEqualTo(requested);
    var refused = new ConsultationEvent.HandOverRefused(asked, "言葉");
    assertThat(Decisions.told(Role.resident, refused).toString()).doesNotContain("言葉");
  }
}
