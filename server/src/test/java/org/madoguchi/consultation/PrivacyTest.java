package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.ServerMessage;

/** 住所の非表示: who is at the branch finds the address nowhere, and staff everywhere as before. */
class PrivacyTest {
  private static final DocumentId PAPER = DocumentId.fresh();
  private static final String STREET = "松本市大手一丁目";
  private static final String PHONE = "0263340000";
  private static final List<Person> AT_BRANCH = List.of(TestTown.NISHI_1.person(), TANAKA.person());

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));
  private final Privacy privacy = Stories.DECISIONS.privacy();

  private List<ConsultationEvent> says(Actor actor, RoomCommand command) {
    var events = Stories.DECISIONS.decide(consultation, actor, command);
    events.forEach(event -> happens(actor, event));
    return events;
  }

  private void happens(Actor actor, ConsultationEvent event) {
    consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
  }

  private List<ConsultationEvent> said(String item, String value) {
    return says(SATO, new RoomMessage.ChangeItem(CommandId.fresh(), item, value));
  }

  private void hides(@Nullable PrivacyReason reason) {
    says(SATO, new RoomMessage.SetPrivacy(CommandId.fresh(), reason));
  }

  private void aFormWithAnAddress() {
    says(SATO, new RoomMessage.OpenForm(CommandId.fresh(), PAPER, new FormId("juminido")));
    said("filer.name", "佐藤 花子");
    said("filer.address", STREET);
    said("filer.phone", PHONE);
  }

  private ConsultationView seenBy(Person person) {
    return privacy.seenBy(person, consultation.view());
  }

  private void finished() {
    happens(
        SATO,
        new ConsultationEvent.DocumentFinished(
            PAPER,
            new FileHash("d".repeat(64)),
            consultation.document(PAPER).orElseThrow().pages(),
            List.of()));
  }

  @Test
  void whatWasSaidBeforeIsHiddenAtTheBranchAndTheNameIsNot() {
    aFormWithAnAddress();
    hides(PrivacyReason.supportMeasures);
    for (var person : AT_BRANCH) {
      assertThat(seenBy(person).toString()).contains("佐藤 花子").doesNotContain(STREET, PHONE);
      assertThat(seenBy(person).intake().values()).containsEntry("filer.address", "●●●");
    }
    assertThat(seenBy(SATO.person())).isEqualTo(consultation.view());
    hides(null);
    assertThat(seenBy(TANAKA.person())).isEqualTo(consultation.view());
  }

  @Test
  void whatIsSaidMeanwhileIsToldAsDots() {
    says(SATO, new RoomMessage.OpenForm(CommandId.fresh(), PAPER, new FormId("juminido")));
    hides(PrivacyReason.other);
    var events = new ArrayList<>(said("filer.address", STREET));
    events.addAll(said("filer.phone", PHONE));
    assertThat(events).hasAtLeastOneElementOfType(ConsultationEvent.DocumentFilled.class);
    for (var person : AT_BRANCH) {
      assertThat(events)
          .allSatisfy(
              event ->
                  assertThat(privacy.told(person, consultation.view(), event).toString())
                      .doesNotContain(STREET, PHONE));
    }
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(privacy.told(SATO.person(), consultation.view(), event))
                    .isEqualTo(event));
  }

  @Test
  void theFinishedPaperIsNotAtTheBranch() {
    aFormWithAnAddress();
    hides(PrivacyReason.supportMeasures);
    finished();
    var event = new ConsultationEvent.DocumentFiled(PAPER);
    happens(SATO, event);
    for (var person : AT_BRANCH) {
      var document = seenBy(person).documents().get(0);
      assertThat(document.finished()).isNull();
      assertThat(document.filed()).isFalse();
      assertThat(privacy.told(person, consultation.view(), event)).isEqualTo(PrivacySet.UNTOLD);
    }
    assertThat(seenBy(SATO.person()).documents().get(0).finished()).isNotNull();
    assertThatThrownBy(
            () ->
                says(
                    TANAKA,
                    new RoomMessage.RequestPrint(
                        CommandId.fresh(), PrintId.fresh(), PAPER, 1, PrintPlace.tray)))
        .isInstanceOf(Problem.Forbidden.class)
        .hasMessageContaining("address-hidden");
  }

  @Test
  void theKioskIsNeverToldThatAnythingIsHidden() {
    hides(PrivacyReason.supportMeasures);
    assertThat(seenBy(TestTown.NISHI_1.person()).privacy()).isNull();
    assertThat(seenBy(TANAKA.person()).privacy().reason()).isEqualTo(PrivacyReason.supportMeasures);
    for (var event :
        List.of(new PrivacySet(true, PrivacyReason.other), new PrivacySet(false, null))) {
      assertThat(privacy.told(TestTown.NISHI_1.person(), consultation.view(), event))
          .isEqualTo(PrivacySet.UNTOLD);
    }
  }

  @Test
  void aScreenThatWasAwayWhenItBecameHiddenSeesEverythingAnew() {
    aFormWithAnAddress();
    var screens = new Screens(consultation, privacy);
    var known = consultation.seq();
    hides(PrivacyReason.supportMeasures);
    screens.remember(
        Stories.entry(known + 1, SATO, null, new PrivacySet(true, PrivacyReason.supportMeasures)));
    var heard = new ArrayList<ServerMessage>();
    Listener kiosk = heard::add;
    screens.join(kiosk, TestTown.NISHI_1, new RoomMessage.RoomHello(known), Stories.MORNING);
    assertThat(heard.get(0)).isInstanceOf(ServerMessage.RoomSnapshot.class);
    assertThat(heard.toString()).doesNotContain(STREET);
  }
}
