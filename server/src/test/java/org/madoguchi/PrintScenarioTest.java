package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.demo.Demo;
import org.madoguchi.document.finish.PageText;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.SheetWish;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.TrayItem;

/** 印刷 as its people do it, over the real server's WebSockets and HTTP. */
class PrintScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  private final TestClock clock = new TestClock();
  private TestCounter counter;
  private TestScreen kiosk;
  private TestScreen sato;
  private TestScreen tanaka;
  private ConsultationId id;
  private TestSocket room;

  @BeforeEach
  void aConsultation() {
    counter = TestCounter.start(Map.of(), clock);
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    tanaka = counter.clerk("tanaka");
  }

  private void talk() {
    id = sato.talkWith(kiosk);
    room = sato.room(id);
    room.expect(ServerMessage.RoomSnapshot.class);
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  private static CommandId command() {
    return CommandId.fresh();
  }

  private void say(TestSocket socket, RoomMessage.RoomCommand command) {
    socket.command(command, command.id());
  }

  private void say(TestSocket socket, PrintMessage.PrintCommand command) {
    socket.command(command, command.id());
  }

  private static String refused(TestSocket socket, PrintMessage.PrintCommand command) {
    socket.say(command);
    return socket.expect(ServerMessage.Refusal.class, r -> command.id().equals(r.ref())).problem();
  }

  private DocumentId filed() {
    var document = DocumentId.fresh();
    say(room, new RoomMessage.OpenForm(command(), document, new FormId("juminido")));
    say(room, new RoomMessage.ChangeField(command(), document, "filer_name", "𠮷野 花子"));
    say(room, new RoomMessage.FinishDocument(command(), document, false, "署名は紙で"));
    say(room, new RoomMessage.FileDocument(command(), document));
    return document;
  }

  private PrintId requested(PrintPlace place) {
    var print = PrintId.fresh();
    say(room, new RoomMessage.RequestPrint(command(), print, filed(), 1, place));
    return print;
  }

  private void outcome() {
    say(
        room,
        new RoomMessage.RecordOutcome(
            command(), TENNYU, new OutcomeCode("documents_missing"), null, null));
  }

  private void overAndDone() {
    outcome();
    say(room, new RoomMessage.EndConsultation(command()));
    say(room, new RoomMessage.FinishWrapUp(command()));
  }

  private static TrayItem changed(TestSocket desk) {
    return desk.expect(ServerMessage.TrayChanged.class).item();
  }

  /** What a command makes of a paper; the tray may be heard of before the command is done. */
  private static TrayItem changed(TestSocket desk, PrintMessage.PrintCommand command) {
    desk.say(command);
    return changed(desk);
  }

  private static List<TrayItem> snapshot(TestSocket desk) {
    return desk.expect(ServerMessage.TraySnapshot.class).items();
  }

  private HttpResponse<byte[]> paper(TestScreen screen, PrintId print) {
    return screen.get("rooms/" + id + "/prints/" + print + ".pdf");
  }

  private PrintMessage.SendPrint send(PrintId print) {
    return new PrintMessage.SendPrint(command(), id, null, print, 1, null, null);
  }

  private PrintMessage.ConfirmPrint right(PrintId print, int copies) {
    return new PrintMessage.ConfirmPrint(command(), id, null, print, copies);
  }

  private HttpResponse<byte[]> ask(TestScreen screen, SheetWish wish) {
    return screen.post("rooms/" + id + "/sheet", TestCounter.json(wish));
  }

  private static SheetWish wish(SheetLanguage language, String line) {
    return new SheetWish(PrintId.fresh(), language, line, 1, PrintPlace.kiosk);
  }

  private void aPrinterAtTheKiosk() {
    var answer =
        kiosk.post("settings/unlock", TestCounter.json(new SignIn("admin", Demo.PASSWORD)));
    var unlocked =
        new TestScreen(counter, "kiosk", kiosk.cookie() + "; " + TestCounter.cookie(answer));
    var settings =
        new KioskSettings(null, null, null, null, 80, false, null, true, LocalTime.of(8, 0));
    assertThat(unlocked.post("settings", TestCounter.json(settings)).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsInTheTrayIsPrintedAfterTheConsultationAndTheServerHaveEnded() {
    talk();
    var clerk = tanaka.desk();
    assertThat(snapshot(clerk)).isEmpty();
    var print = requested(PrintPlace.kiosk);
    var item = changed(clerk);
    assertThat(item.state()).isEqualTo(PrintState.waiting);
    assertThat(item.place()).isEqualTo(PrintPlace.tray); // this kiosk has no printer
    assertThat(item.form()).isEqualTo(new FormId("juminido"));
    overAndDone();

    counter.restart();
    clerk = tanaka.desk();
    assertThat(snapshot(clerk)).containsExactly(item);
    assertThat(snapshot(counter.clerk("yamamoto").desk())).isEmpty();

    // exactly the filed file, for the branch's clerk alone
    var filed = sato.room(id).expect(ServerMessage.RoomSnapshot.class).consultation().documents();
    assertThat(FileHash.of(paper(tanaka, print).body())).isEqualTo(filed.get(0).finished());
    assertThat(paper(counter.clerk("yamamoto"), print).statusCode()).isEqualTo(403);
    assertThat(paper(kiosk, print).statusCode()).isEqualTo(404);

    // jammed, printed, and once more with a reason
    assertThat(changed(clerk, send(print)).state()).isEqualTo(PrintState.sent);
    assertThat(refused(clerk, send(print))).isEqualTo("print-not-answered");
    var jam = new PrintMessage.FailPrint(command(), id, null, print, PrintReason.jam, null);
    assertThat(changed(clerk, jam).reason()).isEqualTo(PrintReason.jam);
    changed(clerk, send(print));
    assertThat(changed(clerk, right(print, 1)).printed()).isEqualTo(1);
    assertThat(refused(clerk, send(print))).isEqualTo("print-needs-reason");
    var more =
        new PrintMessage.SendPrint(command(), id, null, print, 1, PrintReason.moreCopies, null);
    changed(clerk, more);
    var done = changed(clerk, right(print, 2));
    assertThat(done.printed()).isEqualTo(3);

    // nothing of it is asked of anybody tomorrow
    assertThat(snapshot(tanaka.desk())).containsExactly(done);
    clock.forward(Duration.ofDays(1));
    counter.restart();
    assertThat(snapshot(counter.clerk("tanaka").desk())).isEmpty();
  }

  @Test
  void aCommandSaidTwiceIsDoneOnce() {
    talk();
    var clerk = tanaka.desk();
    var print = requested(PrintPlace.tray);
    var send = send(print);
    say(clerk, send);
    say(clerk, send);
    var right = right(print, 1);
    say(clerk, right);
    say(clerk, right);
    var items = snapshot(tanaka.desk());
    assertThat(items).extracting(TrayItem::printed).containsExactly(1);
  }

  @Test
  void aKioskPrintsByItselfAndWhatItCannotKnowSomebodySays() {
    aPrinterAtTheKiosk();
    talk();
    var desk = kiosk.desk();
    assertThat(snapshot(desk)).isEmpty();
    var print = requested(PrintPlace.kiosk);
    assertThat(changed(desk).place()).isEqualTo(PrintPlace.kiosk);
    assertThat(changed(desk, send(print)).state()).isEqualTo(PrintState.sent);
    assertThat(paper(kiosk, print).statusCode()).isEqualTo(200);
    assertThat(paper(counter.kiosk("nishi-2"), print).statusCode()).isEqualTo(403);

    // nobody answers at the kiosk; the clerk has the paper in hand
    var clerk = tanaka.desk();
    assertThat(snapshot(clerk)).extracting(TrayItem::state).containsExactly(PrintState.sent);
    say(clerk, right(print, 1));
    assertThat(changed(desk).state()).isEqualTo(PrintState.done);
    var told = room.expectEvent(ConsultationEvent.PrintDone.class);
    assertThat(told.copies()).isEqualTo(1);
  }

  @Test
  void theNextResidentFindsNothingOfWhatTheKioskShouldHavePrinted() {
    aPrinterAtTheKiosk();
    talk();
    var print = requested(PrintPlace.kiosk);
    overAndDone();
    assertThat(paper(kiosk, print).statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(6));
    assertThat(paper(kiosk, print).statusCode()).isEqualTo(404);
    assertThat(refused(kiosk.desk(), send(print))).isEqualTo("no-such-room");
    clock.forward(Duration.ofMinutes(6));
    assertThat(snapshot(kiosk.desk())).isEmpty();
    assertThat(snapshot(tanaka.desk())).hasSize(1); // the clerk still has it
  }

  @Test
  void staffSeesTheSheetBeforeItIsSentAndTheClerkPrintsExactlyThat() {
    talk();
    filed();
    var wish = wish(SheetLanguage.easy, "鍵は市民課の窓口です。");
    var preview = sato.post("rooms/" + id + "/sheet/pages/0", TestCounter.json(wish));
    assertThat(preview.statusCode()).as(TestCounter.text(preview)).isEqualTo(200);
    assertThat(preview.headers().firstValue("X-Pages")).hasValue("1");
    assertThat(preview.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
    assertThat(sato.post("rooms/" + id + "/sheet/pages/1", TestCounter.json(wish)).statusCode())
        .isEqualTo(404);
    var clerk = tanaka.desk();
    assertThat(snapshot(clerk)).isEmpty(); // a look is not a request

    assertThat(ask(sato, wish).statusCode()).isEqualTo(204);
    assertThat(ask(sato, wish).statusCode()).isEqualTo(204); // the answer was lost on the way
    var item = changed(clerk);
    assertThat(item.sheet()).isEqualTo(SheetLanguage.easy);
    assertThat(snapshot(tanaka.desk())).hasSize(1);
    var text = PageText.of(paper(tanaka, item.print()).body());
    assertThat(text).contains("転入届（てんにゅうとどけ）", "鍵は市民課の窓口です。");
    assertThat(text).doesNotContain("𠮷野");
  }

  @Test
  void theResidentTakesOneSheetHomeAtTheEnd() {
    talk();
    overAndDone(); // staff is done before the resident has read to the end
    var clerk = tanaka.desk();
    assertThat(ask(kiosk, wish(SheetLanguage.en, "a line")).statusCode()).isEqualTo(403);
    assertThat(ask(counter.kiosk("nishi-2"), wish(SheetLanguage.en, "")).statusCode())
        .isEqualTo(403);
    assertThat(ask(kiosk, wish(SheetLanguage.en, "")).statusCode()).isEqualTo(204);
    var item = changed(clerk);
    assertThat(item.place()).isEqualTo(PrintPlace.tray);
    assertThat(PageText.of(paper(tanaka, item.print()).body()))
        .contains("Yourtake-homesheet", "Papersaremissing.");
    assertThat(ask(kiosk, wish(SheetLanguage.ja, "")).statusCode()).isEqualTo(409);
    clock.forward(Duration.ofMinutes(6));
    assertThat(ask(kiosk, wish(SheetLanguage.ja, "")).statusCode()).isEqualTo(404);
  }
}
