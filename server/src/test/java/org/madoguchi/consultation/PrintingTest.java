package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.HIGASHI_1;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.NISHI_2;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintMessage.ConfirmPrint;
import org.madoguchi.wire.PrintMessage.FailPrint;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintMessage.SendPrint;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.SheetWish;

/** What may be done with a paper: nothing is printed twice in silence, or taken for done. */
class PrintingTest {
  private static final ConsultationId ROOM = ConsultationId.fresh();
  private static final DocumentId DOCUMENT = DocumentId.fresh();
  private static final FileHash FILED = FileHash.of(new byte[] {1});
  private static final FileHash SHEET = FileHash.of(new byte[] {2});
  private static final PrintId PAPER = PrintId.fresh();

  private final Consultation consultation = Stories.after(List.of(Stories.opened(ROOM)));
  private boolean printsItself;
  private final Printing printing = new Printing(kiosk -> printsItself);
  private Duration later = Duration.ZERO;

  @BeforeEach
  void aFiledDocument() {
    happened(
        SATO,
        List.of(
            new ConsultationEvent.DocumentOpened(
                DOCUMENT, "住民異動届", new FormId("juminido"), FILED, List.of(), List.of()),
            new ConsultationEvent.DocumentFinished(DOCUMENT, FILED, List.of(), List.of()),
            new ConsultationEvent.DocumentFiled(DOCUMENT)));
  }

  private void happened(Actor by, List<ConsultationEvent> events) {
    for (var event : events) {
      consultation.fold(Stories.entry(consultation.seq() + 1, by, null, event));
    }
  }

  private List<ConsultationEvent> requested(PrintId print, PrintPlace place) {
    return printing.document(
        consultation, new RoomMessage.RequestPrint(id(), print, DOCUMENT, 2, place));
  }

  private List<ConsultationEvent> sheet(Actor actor, PrintId print) {
    var wish = new SheetWish(print, SheetLanguage.easy, "", 3, PrintPlace.tray);
    return printing.sheet(consultation.view(), actor, wish, SHEET, Stories.MORNING.plus(later));
  }

  private List<ConsultationEvent> decide(Actor actor, PrintCommand command) {
    return printing.decided(consultation.view(), actor, command, Stories.MORNING.plus(later));
  }

  private void says(Actor actor, PrintCommand command) {
    happened(actor, decide(actor, command));
  }

  private void refused(String code, Actor actor, PrintCommand command) {
    refused(code, () -> decide(actor, command));
  }

  private static void refused(String code, Supplier<List<ConsultationEvent>> decision) {
    assertThatThrownBy(decision::get)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static CommandId id() {
    return CommandId.fresh();
  }

  private static SendPrint send() {
    return new SendPrint(id(), ROOM, null, PAPER, 1, null, null);
  }

  private static SendPrint again(PrintReason why, @Nullable String note) {
    return new SendPrint(id(), ROOM, null, PAPER, 1, why, note);
  }

  private static ConfirmPrint right(int copies) {
    return new ConfirmPrint(id(), ROOM, null, PAPER, copies);
  }

  private static FailPrint wrong(PrintReason why, @Nullable String note) {
    return new FailPrint(id(), ROOM, null, PAPER, why, note);
  }

  private PrintView paper() {
    return consultation.view().prints().get(0);
  }

  private void inTheTray() {
    happened(SATO, requested(PAPER, PrintPlace.tray));
  }

  private void atTheKiosk() {
    printsItself = true;
    happened(SATO, requested(PAPER, PrintPlace.kiosk));
  }

  private void ended() {
    happened(SATO, List.of(new ConsultationEvent.ConsultationEnded()));
  }

  @Test
  void aFiledDocumentGoesToTheTrayOnce() {
    inTheTray();
    assertThat(paper().state()).isEqualTo(PrintState.waiting);
    assertThat(paper().file()).isEqualTo(FILED);
    refused("print-in-tray", () -> requested(PrintId.fresh(), PrintPlace.tray));
  }

  @Test
  void whatMayStillChangeIsNotPrinted() {
    var draft = DocumentId.fresh();
    var request = new RoomMessage.RequestPrint(id(), PAPER, draft, 1, PrintPlace.tray);
    refused("no-such-document", () -> printing.document(consultation, request));
    happened(
        SATO,
        List.of(
            new ConsultationEvent.DocumentOpened(draft, "案内", null, FILED, List.of(), List.of())));
    refused("document-not-filed", () -> printing.document(consultation, request));
    happened(
        SATO, List.of(new ConsultationEvent.DocumentFinished(draft, FILED, List.of(), List.of())));
    refused("document-not-filed", () -> printing.document(consultation, request));
  }

  @Test
  void aKioskThatCannotPrintByItselfLeavesThePaperToTheTray() {
    happened(SATO, requested(PAPER, PrintPlace.kiosk));
    assertThat(paper().place()).isEqualTo(PrintPlace.tray);
  }

  @Test
  void itIsPrintedOnlyWhenSomebodyHasSaidSo() {
    inTheTray();
    says(TANAKA, send());
    assertThat(paper().state()).isEqualTo(PrintState.sent);
    assertThat(paper().printed()).isZero();
    says(TANAKA, right(2));
    assertThat(paper().state()).isEqualTo(PrintState.done);
    assertThat(paper().printed()).isEqualTo(2);
    assertThat(paper().steps()).extracting(s -> s.by().id()).containsOnly("tanaka");
  }

  @Test
  void thereIsNoSecondCopyWithoutAReason() {
    inTheTray();
    says(TANAKA, send());
    refused("print-not-answered", TANAKA, send());
    says(TANAKA, right(1));
    refused("print-needs-reason", TANAKA, send());
    refused("print-needs-reason", TANAKA, again(PrintReason.other, " "));
    says(TANAKA, again(PrintReason.moreCopies, null));
    says(TANAKA, right(1));
    assertThat(paper().printed()).isEqualTo(2);
    assertThat(paper().steps().get(2).reason()).isEqualTo(PrintReason.moreCopies);
  }

  @Test
  void whatFailedIsTriedAgainWithoutAnotherReason() {
    inTheTray();
    says(TANAKA, send());
    refused("print-needs-reason", TANAKA, wrong(PrintReason.other, null));
    says(TANAKA, wrong(PrintReason.jam, null));
    assertThat(paper().state()).isEqualTo(PrintState.failed);
    says(TANAKA, send());
    says(TANAKA, right(1));
    assertThat(paper().state()).isEqualTo(PrintState.done);
  }

  @Test
  void aPaperThatCannotBePrintedAtAllIsSaidToBe() {
    inTheTray();
    says(TANAKA, wrong(PrintReason.notPrinting, null));
    assertThat(paper().state()).isEqualTo(PrintState.failed);
    refused("print-not-sent", TANAKA, right(1));
  }

  @Test
  void theTrayOutlivesTheConsultation() {
    inTheTray();
    ended();
    happened(SATO, List.of(new ConsultationEvent.WrapUpFinished()));
    later = Duration.ofHours(5);
    says(TANAKA, send());
    says(TANAKA, right(1));
    assertThat(paper().state()).isEqualTo(PrintState.done);
    refused("consultation-over", () -> requested(PrintId.fresh(), PrintPlace.tray));
  }

  @Test
  void onlyTheBranchsClerkAndTheOwnKioskPrint() {
    atTheKiosk();
    refused("not-a-member", YAMAMOTO, send());
    refused("not-a-member", NISHI_2, send());
    refused("not-a-member", HIGASHI_1, send());
    says(NISHI_1, send());
    says(NISHI_1, right(1));
    assertThat(paper().state()).isEqualTo(PrintState.done);
  }

  @Test
  void aKioskFindsNothingInTheTray() {
    printsItself = true;
    inTheTray();
    refused("no-such-print", NISHI_1, send());
    refused("no-such-print", () -> listOf(Printing.paper(view(), NISHI_1, PAPER, now())));
    assertThat(Printing.paper(view(), TANAKA, PAPER, now()).file()).isEqualTo(FILED);
  }

  @Test
  void theKioskPrintsALittleLongerThanTheTalkAndThenNothingOfIt() {
    atTheKiosk();
    ended();
    later = Printing.FAREWELL;
    assertThat(Printing.paper(view(), NISHI_1, PAPER, now()).print()).isEqualTo(PAPER);
    later = Printing.FAREWELL.plusSeconds(1);
    refused("no-such-room", NISHI_1, send());
    refused("no-such-room", () -> listOf(Printing.paper(view(), NISHI_1, PAPER, now())));
    says(TANAKA, send()); // the clerk still can
  }

  @Test
  void whatTheKioskSentTheClerkAnswersForAndNotTheOtherWayRound() {
    atTheKiosk();
    says(NISHI_1, send());
    says(TANAKA, wrong(PrintReason.smudged, null));
    refused("no-such-print", NISHI_1, send());
    says(TANAKA, send());
    refused("print-not-sent", NISHI_1, right(1));
  }

  @Test
  void theResidentAsksForOneSheetAndItComesOutAtTheKiosk() {
    printsItself = true;
    var first = PrintId.fresh();
    happened(NISHI_1, sheet(NISHI_1, first));
    assertThat(paper().place()).isEqualTo(PrintPlace.kiosk);
    assertThat(paper().copies()).isEqualTo(1);
    assertThat(sheet(NISHI_1, first)).isEmpty(); // asked again on a bad line
    refused("sheet-taken", () -> sheet(NISHI_1, PrintId.fresh()));
    happened(SATO, sheet(SATO, PrintId.fresh()));
    assertThat(view().prints()).extracting(PrintView::copies).containsExactly(1, 3);
  }

  @Test
  void theResidentMayAskAfterTheTalkButNotForLong() {
    ended();
    later = Duration.ofMinutes(1);
    assertThat(sheet(SATO, PrintId.fresh())).hasSize(1);
    happened(SATO, List.of(new ConsultationEvent.WrapUpFinished()));
    assertThat(sheet(NISHI_1, PrintId.fresh())).hasSize(1);
    refused("consultation-over", () -> sheet(SATO, PrintId.fresh()));
    later = Duration.ofMinutes(6);
    refused("no-such-room", () -> sheet(NISHI_1, PrintId.fresh()));
  }

  @Test
  void thePapersOfAConsultationAreBounded() {
    for (int i = 0; i < 40; i++) {
      happened(SATO, sheet(SATO, PrintId.fresh()));
    }
    refused("too-many-prints", () -> sheet(SATO, PrintId.fresh()));
  }

  @Test
  void theKioskHearsWhatHappenedButNoNote() {
    var failed = new ConsultationEvent.PrintFailed(PAPER, PrintReason.other, "お客さまの紙が破れた");
    assertThat(Decisions.told(Role.resident, failed))
        .isEqualTo(new ConsultationEvent.PrintFailed(PAPER, PrintReason.other, null));
    assertThat(Decisions.told(Role.clerk, failed)).isEqualTo(failed);
    inTheTray();
    says(TANAKA, wrong(PrintReason.other, "お客さまの紙が破れた"));
    var seen = Screens.seenBy(Role.resident, view()).prints().get(0);
    assertThat(seen.steps().get(0).note()).isNull();
    assertThat(seen.state()).isEqualTo(PrintState.failed);
    assertThat(Screens.seenBy(Role.staff, view())).isEqualTo(view());
  }

  @Test
  void copiesAndNotesAreBounded() {
    assertThatThrownBy(() -> new SendPrint(id(), ROOM, null, PAPER, 0, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> right(PrintMessage.MAX_COPIES + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> wrong(PrintReason.other, "あ".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SheetWish(PAPER, SheetLanguage.ja, "1\n2", 1, PrintPlace.tray))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ConsultationView view() {
    return consultation.view();
  }

  private Instant now() {
    return Stories.MORNING.plus(later);
  }

  private static List<ConsultationEvent> listOf(PrintView paper) {
    throw new AssertionError("given: " + paper.print());
  }
}
