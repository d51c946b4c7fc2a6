package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.StillId;
import org.madoguchi.core.TicketId;
import org.madoguchi.document.finish.PageText;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.DocumentCameraState;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SignatureInk;
import org.madoguchi.wire.TicketState;

/** The counter as its people use it, over the real server's WebSockets and HTTP. */
class CounterScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final FormId JUMINIDO = new FormId("juminido");

  private TestCounter counter;

  @BeforeEach
  void start() {
    counter = TestCounter.start();
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  /** A joined session: resident and staff in their room. */
  private record Joined(
      TestScreen kiosk,
      TestScreen sato,
      TestSocket kioskDesk,
      TestSocket satoDesk,
      ConsultationId id,
      TestSocket resident,
      TestSocket staff) {}

  private static CommandId id() {
    return CommandId.fresh();
  }

  private static TicketId call(TestSocket kioskDesk, ProcedureId procedure) {
    var id = id();
    kioskDesk.say(new DeskMessage.CallCounter(id, procedure));
    return kioskDesk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
  }

  private Joined join() {
    var kiosk = counter.kiosk("nishi-1");
    var sato = counter.staff("sato");
    var kioskDesk = kiosk.desk();
    var satoDesk = sato.desk();
    var ticket = call(kioskDesk, TENNYU);
    var accept = id();
    satoDesk.command(new DeskMessage.AcceptTicket(accept, ticket), accept);
    var room =
        kioskDesk
            .expect(
                ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
            .ticket()
            .consultation();
    var resident = kiosk.room(room);
    resident.expect(ServerMessage.RoomSnapshot.class); // from here on it is told what happens
    return new Joined(kiosk, sato, kioskDesk, satoDesk, room, resident, sato.room(room));
  }

  private static DocumentId openForm(Joined j) {
    var document = DocumentId.fresh();
    var id = id();
    j.staff.command(new RoomMessage.OpenForm(id, document, JUMINIDO), id);
    return document;
  }

  private static void outcome(Joined j, String code) {
    var id = id();
    j.staff.command(
        new RoomMessage.RecordOutcome(
            id, TENNYU, new OutcomeCode(code), "次回 書類を持参", null, "窓口で確かめたため"),
        id);
  }

  private static void end(Joined j) {
    var id = id();
    j.staff.command(new RoomMessage.EndConsultation(id), id);
  }

  @Test
  void aResidentIsAnsweredByTheFirstMemberOfStaffToAccept() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var sato = counter.staff("sato").desk();
    var ito = counter.staff("ito").desk();
    ito.expect(ServerMessage.DeskSnapshot.class);
    sato.expect(ServerMessage.DeskSnapshot.class);
    var ticket = call(kiosk, TENNYU);
    assertThat(sato.expect(ServerMessage.TicketChanged.class).ticket().number()).isEqualTo(1);
    ito.expect(ServerMessage.TicketChanged.class);

    var first = id();
    sato.command(new DeskMessage.AcceptTicket(first, ticket), first);
    ito.say(new DeskMessage.AcceptTicket(id(), ticket));

    assertThat(ito.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("ticket-already-accepted");
    var accepted =
        kiosk.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted);
    assertThat(accepted.ticket().staff().name()).isEqualTo("市民課 佐藤");
  }

  @Test
  void peopleAheadAreCountedInTheDepartmentsOwnLine() {
    var nishi = counter.kiosk("nishi-1").desk();
    var higashi = counter.kiosk("higashi-1").desk();
    var kita = counter.kiosk("kita-1").desk();
    call(nishi, TENNYU);
    call(kita, new ProcedureId("zei_shomei"));
    higashi.say(new DeskMessage.CallCounter(id(), new ProcedureId("juminhyo")));
    var mine = higashi.expect(ServerMessage.TicketChanged.class).ticket();
    assertThat(mine.ahead()).isEqualTo(1);

    var sato = counter.staff("sato").desk();
    var waiting = sato.expect(ServerMessage.DeskSnapshot.class).tickets();
    assertThat(waiting).extracting(t -> t.kiosk().value()).containsExactly("nishi-1", "higashi-1");
    var accept = id();
    sato.command(new DeskMessage.AcceptTicket(accept, waiting.get(0).ticket()), accept);
    assertThat(higashi.expect(ServerMessage.TicketChanged.class).ticket().ahead()).isZero();
  }

  @Test
  void aKioskHasOneTicketAndAMemberOfStaffOneResidentAtATime() {
    var nishi = counter.kiosk("nishi-1").desk();
    var higashi = counter.kiosk("higashi-1").desk();
    var first = call(nishi, TENNYU);
    nishi.say(new DeskMessage.CallCounter(id(), TENNYU));
    assertThat(nishi.expect(ServerMessage.Refusal.class).problem()).isEqualTo("kiosk-busy");

    var second = call(higashi, TENNYU);
    var sato = counter.staff("sato").desk();
    var accept = id();
    sato.command(new DeskMessage.AcceptTicket(accept, first), accept);
    sato.say(new DeskMessage.AcceptTicket(id(), second));
    assertThat(sato.expect(ServerMessage.Refusal.class).problem()).isEqualTo("staff-busy");
  }

  @Test
  void aCommandSaidAgainIsDoneOnce() {
    var kiosk = counter.kiosk("nishi-1").desk();
    kiosk.expect(ServerMessage.DeskSnapshot.class);
    var id = id();
    var call = new DeskMessage.CallCounter(id, TENNYU);
    kiosk.command(call, id);
    kiosk.command(call, id);
    var tickets = counter.staff("sato").desk().expect(ServerMessage.DeskSnapshot.class).tickets();
    assertThat(tickets).hasSize(1);
  }

  @Test
  void aFormIsFilledMarkedSignedFinishedAndTheOutcomeKept() throws Exception {
    var j = join();
    var document = openForm(j);
    var opened = j.resident.expectEvent(ConsultationEvent.DocumentOpened.class);
    assertThat(opened.form()).isEqualTo(JUMINIDO);

    // typed by staff, seen at the kiosk
    var change = id();
    j.staff.command(new RoomMessage.ChangeField(change, document, "filer_name", "𠮷野 花子"), change);
    assertThat(j.resident.expectEvent(ConsultationEvent.DocumentFilled.class).values())
        .containsKeys("filed_on_year", "filed_on_month", "filed_on_day");
    assertThat(j.resident.expectEvent(ConsultationEvent.DocumentFilled.class).values())
        .containsExactly(Map.entry("filer_name", "𠮷野 花子"));

    // marked by both, each in their own colour whatever the client says; undo takes one's own
    var byStaff = AnnotationId.fresh();
    var byResident = AnnotationId.fresh();
    var ink = new Ink(InkKind.pen, 0, "#000000", 0.003, List.of(0.1, 0.1, 0.5, 0.2, 0.2, 0.5));
    var add = id();
    j.staff.command(new RoomMessage.AddAnnotation(add, document, byStaff, ink), add);
    var add2 = id();
    j.resident.command(new RoomMessage.AddAnnotation(add2, document, byResident, ink), add2);
    var seen = j.resident.drain();
    assertThat(j.staff.expectEvent(ConsultationEvent.AnnotationAdded.class).mark().colour())
        .isNotEqualTo("#000000");
    var undo = id();
    j.staff.command(new RoomMessage.UndoAnnotation(undo, document), undo);
    assertThat(seen).isNotNull();
    assertThat(j.resident.expectEvent(ConsultationEvent.AnnotationsUndone.class).document())
        .isEqualTo(document);

    // signed in the box that was asked for
    var box =
        opened.fields().stream()
            .filter(f -> f.kind() == FieldKind.signature)
            .findFirst()
            .orElseThrow();
    var ask = id();
    j.staff.command(new RoomMessage.RequestSignature(ask, document, box.id()), ask);
    j.resident.expectEvent(ConsultationEvent.SignatureRequested.class);
    var sign = id();
    j.resident.command(
        new RoomMessage.GiveSignature(
            sign,
            document,
            new SignatureInk(box.id(), List.of(List.of(0.1, 0.5, 0.5, 0.9, 0.5, 0.7)), null)),
        sign);

    // not finished while something is missing and nobody says why; then as a PDF with the values in
    // it
    j.staff.say(new RoomMessage.FinishDocument(id(), document, true));
    assertThat(j.staff.expect(ServerMessage.Refusal.class).problem()).isEqualTo("fields-missing");
    var finish = id();
    j.staff.command(new RoomMessage.FinishDocument(finish, document, true, "住所は紙で"), finish);
    var finished = j.resident.expectEvent(ConsultationEvent.DocumentFinished.class);
    assertThat(finished.reason()).isNull(); // not for the kiosk
    var file = "rooms/" + j.id + "/files/" + finished.file();
    assertThat(finished.remarks()).isEmpty();
    assertThat(j.sato.get(file + ".pdf").statusCode()).isEqualTo(409); // not while it may change
    var picture = j.kiosk.get(file + "/pages/0?width=1200");
    assertThat(picture.statusCode()).isEqualTo(200);

    // both have seen exactly this file, and now it counts
    var filing = id();
    j.staff.command(new RoomMessage.FileDocument(filing, document), filing);
    j.resident.expectEvent(ConsultationEvent.DocumentFiled.class);
    var pdf = j.sato.get(file + ".pdf");
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(FileHash.of(pdf.body())).isEqualTo(finished.file());
    assertThat(PageText.of(pdf.body())).contains("𠮷野花子");
    try (var loaded = Loader.loadPDF(pdf.body())) {
      assertThat(loaded.getSignatureDictionaries()).hasSize(1);
    }
    // the PDF itself never reaches the kiosk, its picture does
    assertThat(j.kiosk.get(file + ".pdf").statusCode()).isEqualTo(403);
    assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
    assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");

    // no end without an outcome; the kiosk hears no note
    j.staff.say(new RoomMessage.EndConsultation(id()));
    assertThat(j.staff.expect(ServerMessage.Refusal.class).problem()).isEqualTo("outcome-missing");
    counter.clerk("tanaka").accepts(j.id, j.staff);
    outcome(j, "accepted");
    assertThat(j.resident.expectEvent(ConsultationEvent.OutcomeRecorded.class).note()).isNull();
    end(j);
    j.resident.expectEvent(ConsultationEvent.ConsultationEnded.class);
    var released =
        j.satoDesk.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.wrapUp);
    assertThat(released.ticket().consultation()).isEqualTo(j.id);

    // nothing of it remains for the next person at the kiosk
    assertThat(j.kiosk.get(file + "/pages/0?width=1200").statusCode()).isEqualTo(404);
    assertThat(j.kiosk.room(j.id).closeCode()).isEqualTo(4404);
    assertThat(j.kiosk.desk().expect(ServerMessage.DeskSnapshot.class).tickets()).isEmpty();

    // wrap-up, then free
    var wrapUp = id();
    j.staff.command(new RoomMessage.FinishWrapUp(wrapUp), wrapUp);
    j.satoDesk.expect(
        ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.closed);

    // and the supervisor has it, in a CSV that Excel reads
    var csv = counter.signIn("supervisor", "kato").get("sessions.csv");
    var text = new String(csv.body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF受付番号,");
    assertThat(text).contains("1,西出張所,市民課,転入届,").contains(",受理,");
  }

  @Test
  void aClerkStartsForAResidentAndJoinsAsAThirdMember() {
    var kiosk = counter.kiosk("nishi-1");
    var kioskDesk = kiosk.desk();
    kioskDesk.expect(ServerMessage.DeskSnapshot.class);
    var tanaka = counter.clerk("tanaka");
    var board = tanaka.desk();
    assertThat(board.expect(ServerMessage.DeskSnapshot.class).kiosks())
        .filteredOn(k -> k.kiosk().value().equals("nishi-1"))
        .allMatch(k -> k.connected() && k.ticket() == null);
    var start = id();
    board.command(
        new DeskMessage.StartForResident(start, new KioskId("nishi-1"), TENNYU, true), start);
    var ticket = kioskDesk.expect(ServerMessage.TicketChanged.class).ticket();
    assertThat(ticket.helper()).isTrue();
    assertThat(ticket.startedByClerk()).isTrue();

    var sato = counter.staff("sato");
    var satoDesk = sato.desk();
    var accept = id();
    satoDesk.command(new DeskMessage.AcceptTicket(accept, ticket.ticket()), accept);
    var room =
        board
            .expect(
                ServerMessage.KioskChanged.class,
                m ->
                    m.kiosk().ticket() != null
                        && m.kiosk().ticket().state() == TicketState.accepted)
            .kiosk()
            .ticket()
            .consultation();
    var staff = sato.room(room);
    staff.expect(ServerMessage.RoomSnapshot.class);
    var clerk = tanaka.room(room);
    clerk.expect(ServerMessage.RoomSnapshot.class);
    assertThat(staff.expectEvent(ConsultationEvent.MemberJoined.class).member().name())
        .isEqualTo("西出張所 田中");

    var other = counter.clerk("yamamoto");
    assertThat(other.room(room).closeCode()).isEqualTo(4403);
    other
        .desk()
        .say(new DeskMessage.StartForResident(id(), new KioskId("nishi-2"), TENNYU, false))
        .expect(ServerMessage.Refusal.class, r -> r.problem().equals("not-your-kiosk"));
  }

  @Test
  void everybodyIsBackAtTheSamePlaceAfterTheServerWasAway() {
    var j = join();
    var document = openForm(j);
    var change = id();
    j.staff.command(
        new RoomMessage.ChangeField(change, document, "new_address", "みどり野市1-2"), change);
    var ink = new Ink(InkKind.marker, 0, "#000000", 0.02, List.of(0.1, 0.1, 0.5));
    var add = id();
    j.resident.command(
        new RoomMessage.AddAnnotation(add, document, AnnotationId.fresh(), ink), add);

    counter.restart();

    var ticket = j.kiosk.desk().expect(ServerMessage.DeskSnapshot.class).tickets().get(0);
    assertThat(ticket.consultation()).isEqualTo(j.id);
    assertThat(j.sato.desk().expect(ServerMessage.DeskSnapshot.class).tickets())
        .anyMatch(t -> j.id.equals(t.consultation()));
    var room = j.kiosk.room(j.id).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(room.shown()).isEqualTo(document);
    assertThat(room.documents().get(0).values()).containsEntry("new_address", "みどり野市1-2");
    assertThat(room.documents().get(0).annotations()).hasSize(1);
    // a command whose answer was lost is answered, not done again
    j.sato
        .room(j.id)
        .command(new RoomMessage.ChangeField(change, document, "new_address", "みどり野市1-2"), change);
    var view = j.sato.room(j.id).expect(ServerMessage.RoomSnapshot.class);
    assertThat(view.seq()).isEqualTo(7);
  }

  @Test
  void aScreenThatWasAwayHearsExactlyWhatItMissed() {
    var j = join();
    var seq = j.sato.room(j.id).expect(ServerMessage.RoomSnapshot.class).seq();
    j.resident.close();
    var document = openForm(j);
    var turn = id();
    j.staff.command(new RoomMessage.ChangeField(turn, document, "filer_name", "山田"), turn);

    var back = j.kiosk.room(j.id, seq);
    var first = back.expect(ServerMessage.RoomEvent.class);
    assertThat(first.seq()).isEqualTo(seq + 1);
    assertThat(first.event()).isInstanceOf(ConsultationEvent.DocumentOpened.class);
    assertThat(back.expect(ServerMessage.RoomEvent.class).seq()).isEqualTo(seq + 2);

    var stranger = j.kiosk.room(j.id, 99_999L);
    assertThat(stranger.expect(ServerMessage.RoomSnapshot.class).seq()).isEqualTo(seq + 5);
  }

  @Test
  void pointersAndHalfDrawnStrokesPassToTheOthersAndAreNotKept() {
    var j = join();
    var document = openForm(j);
    j.resident.say(new RoomMessage.MovePointer(document, 0, 0.25, 0.5));
    var pointer = j.staff.expect(ServerMessage.PointerMoved.class);
    assertThat(pointer.u()).isEqualTo(0.25);
    var stroke = AnnotationId.fresh();
    j.staff.say(
        new RoomMessage.DrawAnnotation(
            document, stroke, InkKind.pen, 0, 0.003, 0, List.of(0.1, 0.1, 0.5)));
    assertThat(j.resident.expect(ServerMessage.AnnotationDrawing.class).annotation())
        .isEqualTo(stroke);
    assertThat(j.sato.room(j.id).expect(ServerMessage.RoomSnapshot.class).seq()).isEqualTo(4);
  }

  @Test
  void anyPdfFromDiskIsSharedTheSameWay() throws Exception {
    var j = join();
    var pdf = Files.readAllBytes(Path.of("../config/forms/juminhyo.pdf"));
    assertThat(j.sato.upload(j.id, "%E8%AB%8B%E6%B1%82.pdf", pdf).statusCode()).isEqualTo(201);
    var opened = j.resident.expectEvent(ConsultationEvent.DocumentOpened.class);
    assertThat(opened.title()).isEqualTo("請求");
    var page = j.kiosk.get("rooms/" + j.id + "/files/" + opened.file() + "/pages/0?width=1800");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(j.kiosk.upload(j.id, "x.pdf", pdf).statusCode()).isEqualTo(403);
  }

  @Test
  void outcomesMayBeCorrectedInWrapUpAndNotAfterwards() {
    var j = join();
    outcome(j, "documents_missing");
    end(j);
    outcome(j, "returned");
    var wrapUp = id();
    j.staff.command(new RoomMessage.FinishWrapUp(wrapUp), wrapUp);
    j.staff.say(
        new RoomMessage.RecordOutcome(id(), TENNYU, new OutcomeCode("accepted"), null, null));
    assertThat(j.staff.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("consultation-over");
    assertThat(j.sato.room(j.id).expect(ServerMessage.RoomSnapshot.class).consultation().phase())
        .isEqualTo(ConsultationPhase.closed);
  }

  @Test
  void staffFreezesTheDocumentCameraAndAsksForAStillThatOnlyThisKioskMayGive() throws Exception {
    var j = join();
    var freeze = id();
    j.staff.command(new RoomMessage.FreezeDocumentCamera(freeze, true), freeze);
    assertThat(j.resident.expectEvent(ConsultationEvent.DocumentCameraFrozen.class).frozen())
        .isTrue();

    // nobody gives what was not asked for
    var jpeg = jpeg(1_920, 1_080);
    var still = StillId.fresh();
    var place = "rooms/" + j.id + "/stills/" + still + ".jpg";
    assertThat(TestCounter.text(j.kiosk.put(place, jpeg))).contains("still-not-asked");

    var ask = id();
    j.staff.command(new RoomMessage.RequestStill(ask, still), ask);
    assertThat(j.resident.expectEvent(ConsultationEvent.StillRequested.class).still())
        .isEqualTo(still);

    // nor does anybody but this kiosk, nor anything but a picture
    assertThat(j.sato.put(place, jpeg).statusCode()).isEqualTo(403);
    assertThat(counter.clerk("tanaka").put(place, jpeg).statusCode()).isEqualTo(403);
    assertThat(counter.kiosk("nishi-2").put(place, jpeg).statusCode()).isEqualTo(403);
    assertThat(TestCounter.text(j.kiosk.put(place, "GIF89a".getBytes(StandardCharsets.US_ASCII))))
        .contains("not-a-jpeg");
    assertThat(TestCounter.text(j.kiosk.put(place, new byte[(12 << 20) + 1])))
        .contains("still-too-large");

    // given once, also when the answer is lost and it is given again
    assertThat(j.kiosk.put(place, jpeg).statusCode()).isEqualTo(204);
    assertThat(j.kiosk.put(place, jpeg).statusCode()).isEqualTo(204);
    var taken = j.staff.expectEvent(ConsultationEvent.StillTaken.class);
    assertThat(List.of(taken.width(), taken.height())).containsExactly(1_920, 1_080);
    assertThat(taken.askedBy().id()).isEqualTo("sato");
    var camera =
        j.sato.room(j.id).expect(ServerMessage.RoomSnapshot.class).consultation().documentCamera();
    assertThat(camera.state()).isEqualTo(DocumentCameraState.frozen);
    assertThat(camera.stillAsked()).isNull();
    assertThat(camera.stills()).hasSize(1);

    // seen by staff of this consultation only, and by nobody when it is over
    var seen = j.sato.get(place);
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(seen.body()).hasSize(taken.bytes());
    assertThat(ImageIO.read(new ByteArrayInputStream(seen.body())).getWidth()).isEqualTo(1_920);
    assertThat(j.kiosk.get(place).statusCode()).isEqualTo(403);
    assertThat(counter.staff("ito").get(place).statusCode()).isEqualTo(403);
    counter.restart();
    assertThat(j.sato.get(place).statusCode()).isEqualTo(200);
    var over = new Joined(j.kiosk, j.sato, null, null, j.id, null, j.sato.room(j.id));
    outcome(over, "returned");
    end(over);
    assertThat(TestCounter.text(j.sato.get(place))).contains("no-such-still");
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }
}
