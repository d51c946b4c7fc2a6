package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** 書かない窓口 through the whole counter: two forms of one visit, filled from what is said once. */
class SaidOnceScenarioTest {
  private static final DocumentId IDO = new DocumentId("ido");
  private static final DocumentId KOKUHO = new DocumentId("kokuho");
  private static final String NAME = "渡邉 𠮷男";

  private TestCounter counter;
  private TestScreen kiosk;
  private TestScreen sato;
  private ConsultationId room;
  private TestSocket resident;
  private TestSocket staff;

  @BeforeEach
  void twoFormsAreOpen() {
    counter = TestCounter.start();
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    var desk = kiosk.desk();
    desk.say(new DeskMessage.CallCounter(id(), new ProcedureId("tennyu")));
    var ticket = desk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    sato.desk().say(new DeskMessage.AcceptTicket(id(), ticket));
    room =
        desk.expect(
                ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
            .ticket()
            .consultation();
    enter();
    open(IDO, "juminido");
    open(KOKUHO, "kokuho_shutoku");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void enter() {
    resident = kiosk.room(room);
    resident.expect(ServerMessage.RoomSnapshot.class);
    staff = sato.room(room);
  }

  private static CommandId id() {
    return CommandId.fresh();
  }

  private void open(DocumentId document, String form) {
    var id = id();
    staff.command(new RoomMessage.OpenForm(id, document, new FormId(form)), id);
  }

  private void said(String item, String value) {
    var id = id();
    staff.command(new RoomMessage.ChangeItem(id, item, value), id);
  }

  private ConsultationView view() {
    return sato.room(room).expect(ServerMessage.RoomSnapshot.class).consultation();
  }

  @Test
  void whatWasSaidOnceIsPrintedOnBothForms() throws IOException {
    said("person.1.name", NAME);
    said("person.1.birth", "平成元年1月8日");
    for (var document : List.of(IDO, KOKUHO)) {
      var finish = id();
      staff.command(new RoomMessage.FinishDocument(finish, document, false, "署名は紙で"), finish);
      var file = resident.expectEvent(ConsultationEvent.DocumentFinished.class).file();
      var filed = id();
      staff.command(new RoomMessage.FileDocument(filed, document), filed);
      var pdf = sato.get("rooms/" + room + "/files/" + file + ".pdf").body();
      try (var loaded = Loader.loadPDF(pdf)) {
        var printed = new PDFTextStripper().getText(loaded).replaceAll("\\s", "");
        assertThat(printed).contains(NAME.replace(" ", "")).contains("元18"); // 元年1月8日
      }
    }
  }

  @Test
  void aRestartKeepsWhatWasSaidWhatWasConfirmedAndWhatCanBeTakenBack() {
    said("person.1.name", NAME);
    said("filer.phone", "0263");
    var ask = id();
    staff.command(new RoomMessage.ConfirmField(ask, KOKUHO, "insured_1_name"), ask);
    resident.expectEvent(ConsultationEvent.ConfirmationAsked.class);
    var answer = id();
    resident.command(
        new RoomMessage.AnswerConfirmation(answer, KOKUHO, "insured_1_name", true), answer);

    counter.restart();
    enter();
    var kept = view();
    assertThat(kept.intake().values())
        .containsEntry("person.1.name", NAME)
        .containsEntry("filer.phone", "0263");
    assertThat(kept.intake().confirmations())
        .singleElement()
        .satisfies(c -> assertThat(c.state()).isEqualTo(ConfirmationState.confirmed));
    assertThat(kept.documents())
        .anySatisfy(d -> assertThat(d.values()).containsEntry("mover_1_name", NAME))
        .anySatisfy(d -> assertThat(d.values()).containsEntry("insured_1_name", NAME));
    for (int i = 0; i < 2; i++) {
      var undo = id();
      staff.command(new RoomMessage.UndoEntry(undo), undo);
    }
    assertThat(view().intake().values()).containsOnlyKeys("filing.on");
  }

  @Test
  void aValueIsSeenAsItWillBePrintedByWhoIsInTheRoomAndOnlyWhileItIsTheValue() {
    said("person.1.name", NAME);
    var document = view().documents().get(0);
    var at = 0;
    while (!document.fields().get(at).id().equals("mover_1_name")) {
      at++;
    }
    var field = document.fields().get(at);
    var name = new FieldPictures.Shown(document.file(), field, NAME, List.of()).name();
    var path = "rooms/" + room + "/documents/" + IDO + "/fields/" + at + "/" + name + ".png";
    var seen = sato.get(path);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(seen.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    var atTheKiosk = kiosk.get(path + "?look=word");
    assertThat(atTheKiosk.statusCode()).isEqualTo(200);
    assertThat(atTheKiosk.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(counter.kiosk("nishi-2").get(path).statusCode()).isEqualTo(403);
    assertThat(sato.get(path.replace("/" + at + "/", "/9999/")).statusCode()).isEqualTo(404);
    said("person.1.name", "渡邉 𠮷雄");
    assertThat(sato.get(path).statusCode()).isEqualTo(404);
  }
}
