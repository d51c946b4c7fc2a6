package org.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.QuestionId;
import org.madoguchi.core.Role;
import org.madoguchi.core.StillId;
import org.madoguchi.core.TicketId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskReason;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.Mark;
import org.madoguchi.wire.NoteInk;
import org.madoguchi.wire.OpeningMessage;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrivacyMessage;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.SignatureInk;
import org.madoguchi.wire.StampKind;
import org.madoguchi.wire.StampMark;
import org.madoguchi.wire.TextMark;
import org.madoguchi.wire.WireJson;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;

/** Who may say what, written a second time and by hand: a change of the one table shows here. */
class RightsTest {
  private static final Map<Role, Actor> ACTORS =
      Map.of(
          Role.resident, TestTown.NISHI_1,
          Role.clerk, TestTown.TANAKA,
          Role.staff, TestTown.SATO,
          Role.supervisor, TestTown.KATO,
          Role.admin, TestTown.ADMIN);

  private static final Place HERE = new Place(0.5, 0.5);
  private static final ShapeMark SHAPE =
      new ShapeMark(ShapeKind.arrow, 0, "#000000", 0.003, new Place(0.1, 0.1), HERE);

  /** Only a hand's own strokes are the resident's; what an office puts on paper is staff's. */
  private static final String MARKS =
      """
      ink                 r.s..
      shape               ..s..
      stamp               ..s..
      text                ..s..
      """;

  /** r resident, c clerk, s staff, v supervisor, a administrator. */
  private static final String TABLE =
      """
      annotation.add      r.s..
      annotation.draw     r.s..
      annotation.drawShape ..s..
      annotation.erase    r.s..
      annotation.redo     r.s..
      annotation.undo     r.s..
      booking.arrive      r....
      booking.cancel      .c...
      booking.make        rc...
      booking.receive     .c...
      clerkTask.cancel    ..s..
      clerkTask.confirm   .c...
      clerkTask.fail      .c...
      clerkTask.request   ..s..
      closure.add         ...va
      closure.remove      ...va
      confirmation.answer r....
      confirmation.cancel ..s..
      company.leave       ..s..
      company.thank       ..s..
      consultation.end    ..s..
      desk.hello          rcsva
      document.file       ..s..
      document.finish     ..s..
      document.reopen     ..s..
      document.show       ..s..
      documentCamera.freeze ..s..
      documentCamera.switch rc...
      end.ask             r....
      entry.redo          ..s..
      entry.undo          ..s..
      field.change        ..s..
      field.confirm       ..s..
      form.open           ..s..
      handOver.accept     ..s..
      handOver.cancel     ..s..
      handOver.refuse     ..s..
      handOver.request    ..s..
      hours.set           ...va
      hold.end            ..s..
      hold.start          ..s..
      identityCheck.record .cs..
      identityCheck.withdraw .cs..
      glyph.remove        ..s..
      guide.answer        ..s..
      guide.open          ..s..
      guide.tick          ..s..
      intake.change       ..s..
      line.probe          rcsva
      note.draw           r....
      note.write          ..s..
      notes.close         r.s..
      notes.open          r.s..
      original.cancel     .c...
      original.confirm    ..s..
      original.correct    .cs..
      original.receive    .c...
      original.return     .c...
      original.send       .c...
      outcome.record      ..s..
      page.turn           ..s..
      pointer.move        r.s..
      pointer.pulse       r.s..
      print.confirm       rc...
      print.fail          rc...
      print.request       .cs..
      print.send          rc...
      practice.ask        ..s..
      practice.begin      r....
      practice.say        r....
      privacy.approve     ..sv.
      privacy.refuse      ..sv.
      privacy.request     .cs..
      privacy.set         .cs..
      procedure.add       ..s..
      question.answer     r....
      question.ask        ..s..
      question.askOfGuide ..s..
      question.cancel     ..s..
      room.hello          rcs..
      selfTest.abort      r....
      selfTest.begin      r....
      selfTest.finish     r....
      selfTest.request    .c..a
      signature.cancel    r.s..
      signature.give      r....
      signature.request   ..s..
      slots.ask           rc...
      staff.away          ..s..
      staff.back          ..s..
      still.fail          r....
      still.request       ..s..
      ticket.accept       ..s..
      ticket.askCallback  rc...
      ticket.call         r....
      ticket.finishCallback .cs..
      ticket.pass         ..s..
      ticket.start        .c...
      ticket.withdraw     rc...
      view.move           ..s..
      work.add            .cs..
      work.askAgain       .cs..
      work.finish         ..s..
      work.giveBack       ..s..
      work.postpone       ..s..
      work.sendBack       ..s..
      work.take           ..s..
      work.withdraw       .cs..
      wrapUp.finish       ..s..
      """;

  private static final String DEEDS =
      """
      askForSheet      r.s..
      attachGlyph      ..s..
      configureKiosk   .c..a
      downloadDocument .cs..
      editForms        ....a
      editProcedures   ...va
      giveCertificate  ..s..
      giveStill        r....
      joinCall         rcs..
      listSessions     ...va
      practise         ..s..
      viewOpening      ...va
      previewSheet     ..s..
      simulatePoints   ..s..
      uploadDocument   .cs..
      viewCertificate  .cs..
      viewPage         rcs..
      viewPrint        rc...
      viewStill        ..s..
      viewVariants     ..s..
      """;

  private static List<ClientMessage> oneOfEach() {
    var work = WorkItemId.fresh();
    var id = CommandId.fresh();
    var paper = DocumentId.fresh();
    var mark = AnnotationId.fresh();
    var ticket = TicketId.fresh();
    var room = ConsultationId.fresh();
    var original = OriginalId.fresh();
    var print = PrintId.fresh();
    var task = ClerkTaskId.fresh();
    var handOver = HandOverId.fresh();
    var question = QuestionId.fresh();
    var privacy = PrivacyRequestId.fresh();
    var tennyu = new ProcedureId("tennyu");
    var points = List.of(0.1, 0.1, 0.5);
    return List.of(
        new DeskMessage.DeskHello(),
        new DeskMessage.CallCounter(id, tennyu),
        new DeskMessage.StartForResident(id, new KioskId("nishi-1"), tennyu, false),
        new DeskMessage.WithdrawTicket(id, ticket),
        new DeskMessage.AcceptTicket(id, ticket),
        new DeskMessage.PassOffer(id, ticket),
        new DeskMessage.AskCallback(id, ticket),
        new DeskMessage.FinishCallback(id, ticket),
        new DeskMessage.GoAway(id, AwayReason.rest),
        new DeskMessage.ComeBack(id),
        new PrintMessage.SendPrint(id, room, null, print, 1, null, null),
        new PrintMessage.ConfirmPrint(id, room, null, print, 1),
        new PrintMessage.FailPrint(id, room, null, print, PrintReason.jam, null),
        new RoomMessage.RequestPrint(id, print, paper, 1, PrintPlace.tray),
        new KioskMessage.LineProbe(1),
        new KioskMessage.RequestSelfTest(id, new KioskId("nishi-1")),
        new KioskMessage.BeginSelfTest(id),
        new KioskMessage.AbortSelfTest(id),
        new KioskMessage.FinishSelfTest(id, TestTown.ALL_WELL),
        new RoomMessage.RoomHello(null),
        new RoomMessage.OpenForm(id, paper, new FormId("juminido")),
        new RoomMessage.ShowDocument(id, paper),
        new RoomMessage.TurnPage(id, paper, 0),
        new RoomMessage.ChangeField(id, paper, "f", "v"),
        new RoomMessage.ChangeItem(id, "filer.name", "x"),
        new RoomMessage.UndoEntry(id),
        new RoomMessage.RedoEntry(id),
        new RoomMessage.RemoveGlyph(id, "\uE000"),
        new RoomMessage.ConfirmField(id, paper, "f"),
        new RoomMessage.CancelConfirmation(id),
        new RoomMessage.AnswerConfirmation(id, paper, "f", true),
        new RoomMessage.AddAnnotation(
            id, paper, mark, new Ink(InkKind.pen, 0, "#000000", 0.003, points)),
        new RoomMessage.EraseAnnotations(id, paper, List.of(mark)),
        new RoomMessage.UndoAnnotation(id, paper),
        new RoomMessage.RedoAnnotation(id, paper),
        new RoomMessage.RequestSignature(id, paper, "f"),
        new RoomMessage.CancelSignature(id, paper),
        new RoomMessage.GiveSignature(id, paper, new SignatureInk("f", List.of(points), null)),
        new RoomMessage.FinishDocument(id, paper, false),
        new RoomMessage.ReopenDocument(id, paper),
        new RoomMessage.FileDocument(id, paper),
        new RoomMessage.RecordIdentityCheck(
            id, IdentitySubject.filer, IdentityMethod.onePhoto, List.of(IdentityKind.passport)),
        new RoomMessage.WithdrawIdentityCheck(id, IdentitySubject.filer),
        new RoomMessage.AskQuestion(id, question, "よろしいですか"),
        new RoomMessage.AskGuideQuestion(id, question, "agent", null),
        new RoomMessage.CancelQuestion(id, question),
        new RoomMessage.AnswerQuestion(id, question, Answer.yes),
        new RoomMessage.OpenNotes(id),
        new RoomMessage.CloseNotes(id),
        new RoomMessage.WriteNote(id, "こんにちは"),
        new RoomMessage.DrawNote(id, new NoteInk(List.of(points))),
        new RoomMessage.BeginPractice(id, new PracticeId("hanako")),
        new RoomMessage.AskAloud(id, null, "お名前は"),
        new RoomMessage.SayAloud(id, null, "見本花子です"),
        new RoomMessage.StartHold(id, null),
        new RoomMessage.EndHold(id),
        new RoomMessage.RequestClerkTask(id, task, ClerkTaskKind.copy, null, null),
        new RoomMessage.ConfirmClerkTask(id, task, null),
        new RoomMessage.FailClerkTask(id, task, ClerkTaskReason.notHere, null),
        new RoomMessage.CancelClerkTask(id, task),
        new RoomMessage.RequestHandOver(
            id, handOver, HandOverKind.help, new DepartmentId("shimin"), null, null),
        new RoomMessage.AcceptHandOver(id, handOver),
        new RoomMessage.RefuseHandOver(id, handOver, null),
        new RoomMessage.CancelHandOver(id, handOver),
        new RoomMessage.LeaveCompany(id),
        new RoomMessage.ThankCompanion(id, "ito"),
        new RoomMessage.SwitchDocumentCamera(id, false),
        new RoomMessage.FreezeDocumentCamera(id, true),
        new RoomMessage.RequestStill(id, StillId.fresh()),
        new RoomMessage.FailStill(id, StillId.fresh()),
        new RoomMessage.OpenGuide(id),
        new RoomMessage.AnswerGuide(id, "from_abroad", null, GuideAnswer.no),
        new RoomMessage.TickGuideDocument(id, "identity", DocumentTick.today),
        new RoomMessage.AddProcedure(id, tennyu),
        new RoomMessage.RecordOutcome(id, tennyu, new OutcomeCode("accepted"), null, null),
        new RoomMessage.SetPrivacy(id, PrivacyReason.supportMeasures),
        new PrivacyMessage.RequestPrivacy(id, room, privacy, print, "お渡しするため"),
        new PrivacyMessage.ApprovePrivacy(id, room, privacy, null),
        new PrivacyMessage.RefusePrivacy(id, room, privacy, null),
        new RoomMessage.AskToEnd(id),
        new RoomMessage.EndConsultation(id),
        new RoomMessage.FinishWrapUp(id),
        new RoomMessage.MovePointer(paper, 0, 0.1, 0.1),
        new RoomMessage.DrawAnnotation(paper, mark, InkKind.pen, 0, 0.003, 0, points),
        new RoomMessage.DrawShape(paper, mark, SHAPE),
        new RoomMessage.PulsePointer(paper, 0, HERE),
        new RoomMessage.MoveView(paper, 0, 1, HERE),
        new OriginalMessage.ReceiveOriginal(
            id,
            original,
            new DepartmentId("shimin"),
            null,
            null,
            OriginalKind.powerOfAttorney,
            null,
            1,
            OriginalPurpose.send),
        new OriginalMessage.SendOriginal(id, original),
        new OriginalMessage.ConfirmOriginal(id, original),
        new OriginalMessage.ReturnOriginal(id, original),
        new OriginalMessage.CorrectOriginal(id, original, "理由"),
        new OriginalMessage.CancelOriginal(id, original, "理由"),
        new BookingMessage.AskSlots(tennyu),
        new BookingMessage.MakeBooking(id, BookingId.fresh(), tennyu, Instant.EPOCH, null),
        new BookingMessage.CancelBooking(id, BookingId.fresh(), "理由"),
        new BookingMessage.ArriveBooked(id, 123_456),
        new BookingMessage.ReceiveBooked(id, BookingId.fresh(), new KioskId("nishi-1")),
        new WorkMessage.AddWork(
            id,
            work,
            new DepartmentId("shimin"),
            WorkKind.entry,
            new BranchId("nishi"),
            null,
            "入力",
            null,
            false),
        new WorkMessage.TakeWork(id, work),
        new WorkMessage.GiveBackWork(id, work, null),
        new WorkMessage.FinishWork(id, work, null),
        new WorkMessage.SendBackWork(id, work, "理由"),
        new WorkMessage.PostponeWork(id, work, java.time.LocalDate.of(2030, 1, 15), "不在"),
        new WorkMessage.AskWorkAgain(id, work, "内容"),
        new WorkMessage.WithdrawWork(id, work, "理由"),
        new OpeningMessage.AddClosure(
            id,
            ClosureId.fresh(),
            null,
            LocalDate.of(2026, 11, 24),
            null,
            LocalDate.of(2026, 11, 24),
            null,
            "停電"),
        new OpeningMessage.RemoveClosure(id, ClosureId.fresh()),
        new OpeningMessage.SetHours(id, null, null, List.of()));
  }

  private static String row(java.util.function.Consumer<Actor> check) {
    return Arrays.stream(Role.values())
        .map(
            role -> {
              try {
                check.accept(ACTORS.get(role));
                return role == Role.supervisor ? "v" : role.name().substring(0, 1);
              } catch (Problem.Forbidden refused) {
                assertThat(refused.code()).isEqualTo("not-allowed");
                return ".";
              }
            })
        .collect(Collectors.joining());
  }

  private static Map<String, String> table(String text) {
    var rows = new TreeMap<String, String>();
    text.lines().map(line -> line.split(" +")).forEach(cells -> rows.put(cells[0], cells[1]));
    return rows;
  }

  @Test
  void everyRoleMaySayWhatTheTableSaysAndNothingElse() {
    var rows = new TreeMap<String, String>();
    oneOfEach()
        .forEach(
            message ->
                rows.put(
                    WireJson.typeName(message.getClass()),
                    row(actor -> Rights.check(actor, message))));
    assertThat(rows).isEqualTo(table(TABLE));
    assertThat(rows).hasSize(WireJson.records(ClientMessage.class).size());
  }

  @Test
  void aContractorMaySayNothingButWhatTheirStepNeeds() {
    var may =
        oneOfEach().stream()
            .filter(message -> allows(() -> Rights.check(TestTown.MORI, message)))
            .map(message -> WireJson.typeName(message.getClass()));
    assertThat(may)
        .containsExactlyInAnyOrder(
            "desk.hello", "work.take", "work.giveBack", "work.finish", "work.sendBack");
    assertThat(Deed.values())
        .filteredOn(deed -> allows(() -> Rights.check(TestTown.MORI, deed)))
        .containsExactly(Deed.giveCertificate);
  }

  private static boolean allows(Runnable check) {
    try {
      check.run();
      return true;
    } catch (Problem.Forbidden refused) {
      return false;
    }
  }

  @Test
  void everyRoleMayDrawWhatTheTableSaysAndNothingElse() {
    var rows = new TreeMap<String, String>();
    List<Mark> marks =
        List.of(
            new Ink(InkKind.pen, 0, "#000000", 0.003, List.of(0.1, 0.1, 0.5)),
            SHAPE,
            new TextMark(0, "#000000", HERE, 0.02, "済"),
            new StampMark(0, "#000000", HERE, StampKind.done, List.of()));
    for (var mark : marks) {
      var message =
          new RoomMessage.AddAnnotation(
              CommandId.fresh(), DocumentId.fresh(), AnnotationId.fresh(), mark);
      rows.put(WireJson.typeName(mark.getClass()), row(actor -> Rights.check(actor, message)));
    }
    assertThat(rows).isEqualTo(table(MARKS));
    assertThat(rows).hasSize(WireJson.records(Mark.class).size());
  }

  @Test
  void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
    var rows = new TreeMap<String, String>();
    for (var deed : Deed.values()) {
      rows.put(deed.name(), row(actor -> Rights.check(actor, deed)));
    }
    assertThat(rows).isEqualTo(table(DEEDS));
  }

  @Test
  void eachScreenIsForItsOwnRoles() {
    for (var screen : Screen.values()) {
      var roles = Arrays.stream(Role.values()).filter(screen::isFor).map(Role::name).toList();
      assertThat(roles)
          .isEqualTo(
              switch (screen) {
                case kiosk -> List.of("resident");
                case clerk -> List.of("clerk");
                case staff -> List.of("staff");
                case supervisor -> List.of("supervisor", "admin");
                case admin -> List.of("admin");
              });
    }
  }
}
