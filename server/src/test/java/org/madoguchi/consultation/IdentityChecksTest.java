package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 本人確認: recorded once, and ticked on every form that has a place for it. */
class IdentityChecksTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final DocumentId OTHER = new DocumentId("other");

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private List<ConsultationEvent> says(Actor actor, RoomCommand command) {
    var events = Stories.DECISIONS.decide(consultation, actor, command);
    for (var event : events) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
    return events;
  }

  private void open(DocumentId document, String form) {
    says(SATO, new RoomMessage.OpenForm(CommandId.fresh(), document, new FormId(form)));
  }

  private static RoomCommand identified(
      IdentitySubject subject, IdentityMethod method, IdentityKind... kinds) {
    return new RoomMessage.RecordIdentityCheck(CommandId.fresh(), subject, method, List.of(kinds));
  }

  private List<ConsultationEvent> filer(IdentityMethod method, IdentityKind... kinds) {
    return says(SATO, identified(IdentitySubject.filer, method, kinds));
  }

  private List<ConsultationEvent> agent(IdentityMethod method, IdentityKind... kinds) {
    return says(SATO, identified(IdentitySubject.agent, method, kinds));
  }

  private void withdrawn(IdentitySubject subject) {
    says(SATO, new RoomMessage.WithdrawIdentityCheck(CommandId.fresh(), subject));
  }

  private void refused(String code, RoomCommand command) {
    assertThatThrownBy(() -> says(SATO, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private Set<String> ticked(DocumentId document) {
    return consultation.document(document).orElseThrow().values().keySet().stream()
        .filter(field -> field.startsWith("id_"))
        .collect(Collectors.toSet());
  }

  @Test
  void itIsKeptHowByWhomAndWhenAndReplacedByWhatIsSaidLater() {
    filer(IdentityMethod.oral);
    filer(IdentityMethod.onePhoto, IdentityKind.driverLicence);
    var check = consultation.view().identityChecks().get(0);
    assertThat(consultation.view().identityChecks()).hasSize(1);
    assertThat(check.method()).isEqualTo(IdentityMethod.onePhoto);
    assertThat(check.kinds()).containsExactly(IdentityKind.driverLicence);
    assertThat(check.by()).isEqualTo(SATO.person());
    assertThat(check.at()).isEqualTo(Stories.MORNING);
    withdrawn(IdentitySubject.filer);
    assertThat(consultation.view().identityChecks()).isEmpty();
  }

  @Test
  void whatWasSeenMustBeWhatTheMethodMeans() {
    var no = "identity-kinds-not-right";
    refused(no, identified(IdentitySubject.filer, IdentityMethod.onePhoto));
    refused(
        no, identified(IdentitySubject.filer, IdentityMethod.onePhoto, IdentityKind.careInsurance));
    refused(no, identified(IdentitySubject.filer, IdentityMethod.twoOthers, IdentityKind.pension));
    refused(
        no,
        identified(
            IdentitySubject.filer,
            IdentityMethod.twoOthers,
            IdentityKind.pension,
            IdentityKind.pension));
    refused(
        no,
        identified(
            IdentitySubject.filer,
            IdentityMethod.onePhoto,
            IdentityKind.passport,
            IdentityKind.mandate)); // nobody acts for themselves
    filer(IdentityMethod.twoOthers, IdentityKind.pension, IdentityKind.healthInsurance);
    agent(IdentityMethod.onePhoto, IdentityKind.passport, IdentityKind.mandate);
    filer(IdentityMethod.laterNotice);
  }

  @Test
  void everyOpenFormWithABoxForItIsTickedAndUntickedAgain() {
    open(IDO, "juminido");
    open(OTHER, "juminhyo");
    assertThat(filer(IdentityMethod.onePhoto, IdentityKind.driverLicence))
        .hasSize(3)
        .filteredOn(DocumentFilled.class::isInstance)
        .hasSize(2);
    assertThat(ticked(IDO)).containsExactly("id_driver_licence");
    assertThat(ticked(OTHER)).containsExactly("id_driver_licence");
    withdrawn(IdentitySubject.filer);
    agent(IdentityMethod.onePhoto, IdentityKind.passport, IdentityKind.mandate);
    assertThat(ticked(IDO)).containsExactlyInAnyOrder("id_passport", "id_mandate");
    withdrawn(IdentitySubject.agent);
    assertThat(ticked(OTHER)).isEmpty();
  }

  @Test
  void aFormThatIsOpenedLaterIsTickedToo() {
    filer(IdentityMethod.twoOthers, IdentityKind.pension, IdentityKind.studentCard);
    open(IDO, "juminido");
    assertThat(ticked(IDO)).containsExactly("id_two_documents");
  }

  @Test
  void whatAFormHasNoBoxForIsSomethingElseButAnAuthorityIsNot() {
    open(OTHER, "kaigo_nintei"); // its 職員記入欄 is smaller than that of 住民異動届
    agent(IdentityMethod.onePhoto, IdentityKind.passport);
    assertThat(ticked(OTHER)).containsExactly("id_other");
    withdrawn(IdentitySubject.agent);
    assertThat(ticked(OTHER)).isEmpty();
  }

  @Test
  void whatIsMissingElsewhereOnTheFormStaysAsItIs() {
    open(IDO, "juminido");
    var before = consultation.document(IDO).orElseThrow().problems();
    assertThat(before).isNotEmpty();
    filer(IdentityMethod.oral);
    assertThat(consultation.document(IDO).orElseThrow().problems()).isEqualTo(before);
  }

  @Test
  void aProcedureThatAsksForItIsNotAcceptedWithoutAndNotWithoutTheClerk() {
    var accepted =
        new RoomMessage.RecordOutcome(
            CommandId.fresh(), Stories.TENNYU, new OutcomeCode("accepted"), null, null);
    refused("identity-check-missing", accepted);
    filer(IdentityMethod.onePhoto, IdentityKind.mynumberCard);
    refused("not-accepted-in-person", accepted);
    says(
        SATO,
        new RoomMessage.RecordOutcome(
            CommandId.fresh(), Stories.TENNYU, new OutcomeCode("returned"), null, null));
  }

  @Test
  void theClerkAcceptsOnceWhenAskedAndOnlySomebodyWhoIsIdentified() {
    var task = ClerkTaskId.fresh();
    says(SATO, accept(task));
    var accepts = new RoomMessage.ConfirmClerkTask(CommandId.fresh(), task, null);
    assertThatThrownBy(() -> says(TANAKA, accepts))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("identity-check-missing"));
    says(TANAKA, identified(IdentitySubject.filer, IdentityMethod.oral));
    says(TANAKA, accepts);
    var known = consultation.view().procedures().get(0);
    assertThat(known.acceptance().by()).isEqualTo(TANAKA.person());
    refused("already-accepted", accept(ClerkTaskId.fresh()));
    says(
        SATO,
        new RoomMessage.RecordOutcome(
            CommandId.fresh(),
            Stories.TENNYU,
            new OutcomeCode("accepted"),
            null,
            null,
            "窓口で確かめたため"));
    assertThat(consultation.view().procedures().get(0).acceptance()).isNotNull();
  }

  private static RoomCommand accept(ClerkTaskId task) {
    return new RoomMessage.RequestClerkTask(
        CommandId.fresh(), task, ClerkTaskKind.accept, Stories.TENNYU, null);
  }

  @Test
  void adviceNeedsNobodysIdentity() {
    assertThat(TestTown.CATALOG.get(new ProcedureId("sodan")).requiresIdentityCheck()).isFalse();
    assertThat(TestTown.CATALOG.get(Stories.TENNYU).requiresIdentityCheck()).isTrue();
  }
}
