package org.madoguchi.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.OriginalItem;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalMessage.OriginalCommand;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;

/** What may be done with an original, and until when; it is Thursday, 26 November 2026. */
class OriginalsTest {
  private static final Book BOOK = new Book(new BranchId("nishi"), 2026);
  private static final OriginalId PAPER = new OriginalId("paper");
  private static final ConsultationId TALK = new ConsultationId("talk");
  private static final ClerkTaskId TASK = new ClerkTaskId("task");

  private final Originals originals = new Originals(TestTown.DIRECTORY.branches());
  private Instant now = Instant.parse("2026-11-26T01:00:00Z");

  private static OriginalMessage.ReceiveOriginal paper(OriginalId id, OriginalPurpose purpose) {
    return new OriginalMessage.ReceiveOriginal(
        CommandId.fresh(),
        id,
        new DepartmentId("shimin"),
        TALK,
        TASK,
        OriginalKind.powerOfAttorney,
        null,
        1,
        purpose);
  }

  private void keep(Actor by, List<OriginalEvent> events) {
    for (var event : events) {
      originals.fold(
          BOOK, new Entry<>(originals.head(BOOK) + 1, now, by.person(), CommandId.fresh(), event));
    }
  }

  private OriginalItem received(OriginalPurpose purpose) {
    keep(TANAKA, originals.receive(BOOK, paper(PAPER, purpose), 7));
    return item();
  }

  private OriginalItem does(Actor actor, OriginalCommand command) {
    keep(actor, originals.decide(actor, command));
    return item();
  }

  private OriginalItem item() {
    return originals.find(PAPER).orElseThrow().view(OpeningDays.ALWAYS::isClosed);
  }

  private static OriginalMessage.SendOriginal send() {
    return new OriginalMessage.SendOriginal(CommandId.fresh(), PAPER);
  }

  private static OriginalMessage.ConfirmOriginal confirm() {
    return new OriginalMessage.ConfirmOriginal(CommandId.fresh(), PAPER);
  }

  private static OriginalMessage.ReturnOriginal giveBack() {
    return new OriginalMessage.ReturnOriginal(CommandId.fresh(), PAPER);
  }

  private static OriginalMessage.CorrectOriginal correct() {
    return new OriginalMessage.CorrectOriginal(CommandId.fresh(), PAPER, "押し間違い");
  }

  private static OriginalMessage.CancelOriginal cancel() {
    return new OriginalMessage.CancelOriginal(CommandId.fresh(), PAPER, "二重に入力した");
  }

  private void refused(Actor actor, OriginalCommand command) {
    assertThatThrownBy(() -> originals.decide(actor, command))
        .isInstanceOf(Problem.Conflict.class)
        .hasMessage("original-elsewhere");
  }

  @Test
  void itGoesToHeadquartersAndSomebodyThereSaysThatItHasCome() {
    assertThat(received(OriginalPurpose.send).number()).isEqualTo("西-R8-0001");
    refused(SATO, confirm());
    does(TANAKA, send());
    refused(TANAKA, giveBack());
    var arrived = does(SATO, confirm());
    assertThat(arrived.steps())
        .extracting(step -> step.state() + " " + step.by().id())
        .containsExactly("held tanaka", "sent tanaka", "arrived sato");
    assertThat(does(TANAKA, giveBack()).state()).isEqualTo(OriginalState.returned);
  }

  @Test
  void whatIsSoAlreadyIsNotSaidTwice() {
    received(OriginalPurpose.send);
    does(TANAKA, send());
    assertThat(originals.decide(TANAKA, send())).isEmpty();
    assertThat(originals.receive(BOOK, paper(PAPER, OriginalPurpose.send), 7)).isEmpty();
  }

  @Test
  void aWrongEntryIsCancelledWithAReasonAndItsNumberIsNotGivenAgain() {
    received(OriginalPurpose.send);
    var cancelled = does(TANAKA, cancel());
    assertThat(cancelled.state()).isEqualTo(OriginalState.cancelled);
    assertThat(cancelled.steps().get(1).reason()).isEqualTo("二重に入力した");
    refused(TANAKA, send());
    refused(TANAKA, correct());
    var next = new OriginalId("next");
    keep(TANAKA, originals.receive(BOOK, paper(next, OriginalPurpose.send), 7));
    assertThat(originals.find(next).orElseThrow().received().number()).isEqualTo("西-R8-0002");
  }

  @Test
  void whatHasLeftTheBranchIsNotCancelled() {
    received(OriginalPurpose.send);
    does(TANAKA, send());
    refused(TANAKA, cancel());
  }

  @Test
  void aStepThatDidNotHappenIsTakenBackByWhoseStepItWas() {
    received(OriginalPurpose.send);
    refused(TANAKA, correct());
    does(TANAKA, send());
    refused(SATO, correct());
    does(SATO, confirm());
    refused(TANAKA, correct());
    assertThat(does(SATO, correct()).state()).isEqualTo(OriginalState.sent);
    assertThat(does(TANAKA, correct()).state()).isEqualTo(OriginalState.held);
    does(TANAKA, giveBack());
    assertThat(does(TANAKA, correct()).state()).isEqualTo(OriginalState.held);
  }

  @Test
  void whatHeadquartersHadIsThereAgainWhenItWasNotGivenBack() {
    received(OriginalPurpose.send);
    does(TANAKA, send());
    does(SATO, confirm());
    does(TANAKA, giveBack());
    assertThat(does(TANAKA, correct()).state()).isEqualTo(OriginalState.arrived);
  }

  @Test
  void oneTaskIsDoneByOneOriginalUnlessThatWasAMistake() {
    received(OriginalPurpose.send);
    var again = paper(new OriginalId("again"), OriginalPurpose.send);
    assertThatThrownBy(() -> originals.receive(BOOK, again, 7))
        .isInstanceOfSatisfying(
            Problem.Conflict.class,
            p -> {
              assertThat(p.code()).isEqualTo("original-received");
              assertThat(p.detail()).containsEntry("number", "西-R8-0001");
            });
    does(TANAKA, cancel());
    assertThat(originals.receive(BOOK, again, 7)).hasSize(1);
  }

  /** Thursday; Friday is worked, Saturday, Sunday are not. */
  @ParameterizedTest
  @CsvSource({"send, 2026-11-27", "giveBack, 2026-11-26", "keep,"})
  void atTheBranchItIsLateByWhatIsToBecomeOfIt(OriginalPurpose purpose, LocalDate due) {
    assertThat(received(purpose).due()).isEqualTo(due);
  }

  @ParameterizedTest
  @EnumSource(OriginalPurpose.class)
  void onItsWayItIsLateAfterThreeDaysOnWhichOfficesWork(OriginalPurpose purpose) {
    received(purpose);
    now = now.plus(Duration.ofDays(1));
    assertThat(does(TANAKA, send()).due()).isEqualTo("2026-12-02");
    assertThat(does(SATO, confirm()).due()).isNull();
  }

  @Test
  void aCorrectionDoesNotMakeItYounger() {
    received(OriginalPurpose.send);
    now = now.plus(Duration.ofDays(4));
    does(TANAKA, send());
    assertThat(does(TANAKA, correct()).due()).isEqualTo("2026-11-27");
  }

  @Test
  void onlyTheBranchAndTheDepartmentThatItIsForSeeItAndNoContractor() {
    received(OriginalPurpose.send);
    var original = originals.find(PAPER).orElseThrow();
    assertThat(original.concerns(TANAKA)).isTrue();
    assertThat(original.concerns(SATO)).isTrue();
    assertThat(original.concerns(TestTown.NISHI_1)).isFalse();
    assertThat(original.concerns(TestTown.KATO)).isFalse();
    assertThat(original.concerns(TestTown.ADMIN)).isFalse();
    assertThat(original.concerns(TestTown.YAMAMOTO)).isFalse();
    assertThat(original.concerns(TestTown.SUZUKI)).isFalse();
    assertThat(original.concerns(TestTown.MORI)).isFalse();
    assertThatThrownBy(() -> originals.decide(TestTown.SUZUKI, confirm()))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void aBookIsFullAtItsLastNumber() {
    var full =
        new OriginalEvent.OriginalReceived(
            new OriginalId("last"),
            BOOK.branch(),
            BOOK.fiscalYear(),
            Originals.MOST,
            BOOK.number(Originals.MOST, TestTown.DIRECTORY.branches()),
            new DepartmentId("shimin"),
            null,
            null,
            null,
            OriginalKind.application,
            null,
            1,
            OriginalPurpose.keep);
    keep(TANAKA, List.of(full));
    assertThatThrownBy(() -> received(OriginalPurpose.send)).hasMessage("originals-too-many");
  }

  @Test
  void whatIsOpenIsNeverLetGoOf() {
    received(OriginalPurpose.keep);
    now = now.plus(Duration.ofDays(1_000));
    originals.forget(now);
    assertThat(originals.find(PAPER)).isPresent();
    does(TANAKA, giveBack());
    originals.forget(now.plusSeconds(1));
    assertThat(originals.find(PAPER)).isEmpty();
    keep(TANAKA, originals.receive(BOOK, paper(PAPER, OriginalPurpose.send), 7));
    assertThat(item().number()).as("its number stays given").isEqualTo("西-R8-0002");
  }
}
