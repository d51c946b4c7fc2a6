package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.QuestionId;
import org.madoguchi.core.Role;
import org.madoguchi.core.StillId;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskReason;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.EntryMark;
import org.madoguchi.wire.EntryStep;
import org.madoguchi.wire.FieldItem;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FinishRemark;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.IntakeSource;
import org.madoguchi.wire.NoteInk;
import org.madoguchi.wire.Overflow;
import org.madoguchi.wire.PageSize;
import org.madoguchi.wire.Place;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.Rect;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.ShapeKind;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.SignatureInk;
import org.madoguchi.wire.StampKind;
import org.madoguchi.wire.StampMark;
import org.madoguchi.wire.TextMark;
import org.madoguchi.wire.WireJson;
import org.madoguchi.wire.Wording;

/** One whole consultation as a sample that both ends fold: the screens must see what we keep. */
class FoldSampleTest {
  private static final Path FILE = Path.of("../client-web/src/consultation/fold.gen.json");
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  private static final Person STAFF = new Person("sato", Role.staff, "市民課 佐藤");
  private static final Person RESIDENT = new Person("nishi-1", Role.resident, "西出張所 西1番");
  private static final Person CLERK = new Person("tanaka", Role.clerk, "西出張所 田中");
  private static final Person HELPER = new Person("ito", Role.staff, "市民課 伊藤");
  private static final Person OTHER = new Person("suzuki", Role.staff, "保険年金課 鈴木");
  private static final Person COUNTER = new Person("counter", Role.admin, "窓口");
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");
  private static final DocumentId FORM = new DocumentId("form");
  private static final DocumentId UPLOAD = new DocumentId("upload");
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final ProcedureId KOKUHO = new ProcedureId("kokuho_join");
  private static final AnnotationId FIRST = new AnnotationId("first");
  private static final AnnotationId SECOND = new AnnotationId("second");
  private static final AnnotationId THIRD = new AnnotationId("third");
  private static final AnnotationId FOURTH = new AnnotationId("fourth");
  private static final AnnotationId FIFTH = new AnnotationId("fifth");
  private static final List<PageSize> A4 = List.of(new PageSize(595, 842), new PageSize(842, 595));

  record Sample(List<ServerMessage.RoomEvent> events, ConsultationView view) {}

  private record Said(Person by, ConsultationEvent event) {}

  private static FormField field(String id, FieldKind kind) {
    var rect = new Rect(0.1, 0.2, 0.3, 0.05);
    return new FormField(id, "欄 " + id, kind, 0, rect, false, null, false, List.of());
  }

  private static ConsultationEvent said(String item, String value, int number, EntryStep step) {
    return new ConsultationEvent.ItemChanged(item, value, new EntryMark(number, step));
  }

  private static ConsultationEvent glyph(String character, GlyphKind kind, char digit) {
    return new ConsultationEvent.GlyphAttached(character, kind, hash(digit));
  }

  private static Ink ink(InkKind kind) {
    return new Ink(kind, 0, "#0017c1", 0.003, List.of(0.1, 0.2, 0.5, 0.3, 0.4, 0.5));
  }

  private static ShapeMark arrow() {
    return new ShapeMark(
        ShapeKind.arrow, 0, "#0017c1", 0.003, new Place(0.1, 0.2), new Place(0.4, 0.3));
  }

  private static StampMark seal() {
    var words = List.of("市民課", "令和8年", "11月23日");
    return new StampMark(1, "#c1272d", new Place(0.5, 0.5), StampKind.seal, words);
  }

  private static TextMark text() {
    return new TextMark(0, "#0017c1", new Place(0.2, 0.6), 0.021, "𠮷野様\nご確認ください");
  }

  private static FileHash hash(char digit) {
    return new FileHash(String.valueOf(digit).repeat(64));
  }

  private static List<Said> story() {
    var fields =
        List.of(
            field("name", FieldKind.text).filledBy(new FieldItem("filer.name", true)),
            field("phone", FieldKind.text).filledBy(new FieldItem("filer.phone", true)),
            field("note", FieldKind.text),
            field("sign", FieldKind.signature));
    var signature =
        new SignatureInk(
            "sign", List.of(List.of(0.1, 0.5, 0.5, 0.9, 0.5, 0.7)), List.of(List.of(0, 17)));
    return List.of(
        new Said(
            STAFF,
            new ConsultationEvent.ConsultationOpened(
                new ConsultationId("sample"),
                new TicketId("ticket"),
                12,
                new BranchId("nishi"),
                new KioskId("nishi-1"),
                new DepartmentId("shimin"),
                TENNYU,
                true,
                START.minusSeconds(90),
                STAFF,
                RESIDENT,
                ServiceLanguage.easy)),
        new Said(CLERK, new ConsultationEvent.MemberJoined(CLERK)),
        new Said(STAFF, new ConsultationEvent.GuidePacked(TENNYU, hash('c'))),
        new Said(STAFF, new ConsultationEvent.GuideAnswered("agent", null, GuideAnswer.no)),
        new Said(STAFF, new ConsultationEvent.GuideTicked("identity", DocumentTick.today)),
        new Said(STAFF, new ConsultationEvent.ProcedureAdded(KOKUHO)),
        new Said(STAFF, new ConsultationEvent.PrivacySet(true, PrivacyReason.supportMeasures)),
        new Said(
            CLERK,
            new ConsultationEvent.PrivacyRequested(
                new PrivacyRequestId("paper"), new PrintId("form"), "お渡し", START.plusSeconds(300))),
        new Said(
            STAFF,
            new ConsultationEvent.PrivacyApproved(
                new PrivacyRequestId("paper"), new PrintId("form"), null)),
        new Said(
            CLERK,
            new ConsultationEvent.PrivacyUsed(new PrivacyRequestId("paper"), new PrintId("form"))),
        new Said(
            STAFF,
            new ConsultationEvent.PrivacyRequested(
                new PrivacyRequestId("look"), null, "確認のため", START.plusSeconds(300))),
        new Said(
            STAFF,
            new ConsultationEvent.PrivacyRefused(new PrivacyRequestId("look"), null, "不要です")),
        new Said(
            STAFF,
            new ConsultationEvent.PrivacyRequested(
                new PrivacyRequestId("late"), null, "確認のため", START.plusSeconds(300))),
        new Said(STAFF, new ConsultationEvent.PrivacyLapsed(new PrivacyRequestId("late"), null)),
        new Said(
            STAFF,
            new ConsultationEvent.DocumentOpened(
                FORM, "住民異動届", new FormId("juminido"), hash('a'), A4, fields)),
        new Said(
            STAFF,
            new ConsultationEvent.DocumentOpened(UPLOAD, "案内", null, hash('b'), A4, List.of())),
        new Said(STAFF, new ConsultationEvent.DocumentShown(FORM)),
        new Said(STAFF, new ConsultationEvent.PageTurned(FORM, 1)),
        new Said(
            STAFF,
            new ConsultationEvent.FieldChanged(
                FORM, "note", "𠮷野", new EntryMark(1, EntryStep.entered))),
        new Said(
            STAFF,
            new ConsultationEvent.FieldChanged(
                FORM, "note", "𠮷野 花子", new EntryMark(1, EntryStep.entered))),
        new Said(STAFF, new ConsultationEvent.ItemChanged("filing.on", "2026-11-23", null)),
        new Said(STAFF, said("filer.phone", "0263", 2, EntryStep.entered)),
        new Said(
            STAFF,
            new ConsultationEvent.DocumentFilled(
                FORM,
                Map.of(),
                List.of(new FieldProblem("phone", "filer.phone", "not-a-phone-number")),
                List.of())),
        new Said(STAFF, said("filer.phone", "", 2, EntryStep.undone)),
        new Said(STAFF, said("filer.phone", "0263", 2, EntryStep.redone)),
        new Said(STAFF, said("filer.name", "𠮷野 花子", 3, EntryStep.entered)),
        new Said(
            STAFF,
            new ConsultationEvent.ItemChanged(
                "filer.phone", "0263", null, IntakeSource.document, null)),
        new Said(
            STAFF,
            new ConsultationEvent.ItemChanged(
                "filing.on",
                "2026-11-24",
                new EntryMark(4, EntryStep.entered),
                IntakeSource.office,
                true)),
        new Said(STAFF, said("filing.on", "2026-11-23", 4, EntryStep.undone)),
        new Said(
            STAFF,
            new ConsultationEvent.DocumentFilled(
                FORM,
                Map.of("name", "𠮷野 花子"),
                List.of(
                    new FieldProblem(
                        "name", "filer.name", "character-cannot-be-printed", "U+20BB7")),
                List.of(new Overflow("person", 6)))),
        new Said(STAFF, glyph("𠮷", GlyphKind.strokes, '1')),
        new Said(STAFF, glyph("\uE000", GlyphKind.bitmap, '2')),
        new Said(STAFF, glyph("𠮷", GlyphKind.bitmap, '3')), // takes the place of the first
        new Said(STAFF, new ConsultationEvent.GlyphRemoved("\uE000")),
        new Said(STAFF, new ConsultationEvent.ConfirmationAsked(FORM, "note", null)),
        new Said(RESIDENT, new ConsultationEvent.ConfirmationAnswered(FORM, "note", false)),
        new Said(STAFF, new ConsultationEvent.ConfirmationAsked(FORM, "name", "filer.name")),
        new Said(STAFF, new ConsultationEvent.ConfirmationCancelled()),
        new Said(STAFF, new ConsultationEvent.ConfirmationAsked(FORM, "name", "filer.name")),
        new Said(RESIDENT, new ConsultationEvent.ConfirmationAnswered(FORM, "name", true)),
        new Said(STAFF, new ConsultationEvent.ConfirmationAsked(FORM, "name", "filer.name", true)),
        new Said(STAFF, new ConsultationEvent.ConfirmationAsked(FORM, "phone", "filer.phone")),
        new Said(STAFF, new ConsultationEvent.AnnotationAdded(FORM, FIRST, ink(InkKind.pen))),
        new Said(
            RESIDENT, new ConsultationEvent.AnnotationAdded(FORM, SECOND, ink(InkKind.marker))),
        new Said(STAFF, new ConsultationEvent.AnnotationRemoved(FORM, FIRST)),
        new Said(STAFF, new ConsultationEvent.AnnotationAdded(FORM, THIRD, arrow())),
        new Said(STAFF, new ConsultationEvent.AnnotationAdded(FORM, FOURTH, seal())),
        new Said(STAFF, new ConsultationEvent.AnnotationAdded(FORM, FIFTH, text())),
        new Said(STAFF, new ConsultationEvent.AnnotationsErased(FORM, List.of(SECOND, THIRD))),
        new Said(RESIDENT, new ConsultationEvent.AnnotationsUndone(FORM)), // nothing of theirs left
        new Said(STAFF, new ConsultationEvent.AnnotationsUndone(FORM)), // both are back
        new Said(STAFF, new ConsultationEvent.AnnotationsUndone(FORM)), // the text is gone
        new Said(STAFF, new ConsultationEvent.AnnotationsUndone(FORM)), // the seal is gone
        new Said(STAFF, new ConsultationEvent.AnnotationsRedone(FORM)), // the seal is back
        new Said(RESIDENT, new ConsultationEvent.AnnotationsUndone(FORM)), // their marker is gone
        new Said(STAFF, new ConsultationEvent.SignatureRequested(FORM, "sign")),
        new Said(RESIDENT, new ConsultationEvent.SignatureCancelled(FORM)),
        new Said(STAFF, new ConsultationEvent.SignatureRequested(FORM, "sign")),
        new Said(RESIDENT, new ConsultationEvent.SignatureGiven(FORM, signature)),
        new Said(STAFF, new ConsultationEvent.DocumentFinished(FORM, hash('c'), A4, null)),
        new Said(STAFF, new ConsultationEvent.DocumentReopened(FORM)),
        new Said(
            STAFF,
            new ConsultationEvent.DocumentFinished(
                FORM, hash('d'), A4, List.of(FinishRemark.madeElsewhere), true, "署名は紙で")),
        new Said(STAFF, new ConsultationEvent.DocumentFiled(FORM)),
        new Said(STAFF, requested("paper", FORM, null, PrintPlace.tray)),
        new Said(STAFF, requested("sheet", null, SheetLanguage.easy, PrintPlace.kiosk)),
        new Said(RESIDENT, new ConsultationEvent.PrintSent(new PrintId("sheet"), 1, null, null)),
        new Said(RESIDENT, new ConsultationEvent.PrintDone(new PrintId("sheet"), 1)),
        new Said(STAFF, task("copy", ClerkTaskKind.copy, null)),
        new Said(STAFF, task("stamp", ClerkTaskKind.stamp, "二枚目にも")),
        new Said(STAFF, task("cash", ClerkTaskKind.cash, null)),
        new Said(STAFF, task("original", ClerkTaskKind.original, null)),
        new Said(CLERK, new ConsultationEvent.ClerkTaskDone(new ClerkTaskId("copy"), "2枚", null)),
        new Said(
            CLERK,
            new ConsultationEvent.ClerkTaskFailed(
                new ClerkTaskId("stamp"), ClerkTaskReason.notHere, null)),
        new Said(STAFF, new ConsultationEvent.ClerkTaskCancelled(new ClerkTaskId("cash"))),
        new Said(STAFF, task("mandate", ClerkTaskKind.original, "委任状")),
        new Said(
            CLERK,
            new ConsultationEvent.ClerkTaskDone(new ClerkTaskId("mandate"), null, "西-R8-0012")),
        new Said(STAFF, identified(IdentitySubject.filer, IdentityMethod.oral)),
        new Said(
            CLERK,
            identified(
                IdentitySubject.agent,
                IdentityMethod.onePhoto,
                IdentityKind.passport,
                IdentityKind.mandate)),
        new Said(
            CLERK,
            identified(IdentitySubject.filer, IdentityMethod.onePhoto, IdentityKind.driverLicence)),
        new Said(CLERK, new ConsultationEvent.IdentityCheckWithdrawn(IdentitySubject.agent)),
        new Said(STAFF, task("accept", ClerkTaskKind.accept, null)),
        new Said(CLERK, new ConsultationEvent.ClerkTaskDone(new ClerkTaskId("accept"), null, null)),
        new Said(CLERK, new ConsultationEvent.ProcedureAccepted(TENNYU)),
        new Said(STAFF, question("first")),
        new Said(STAFF, question("second")), // in the place of the first
        new Said(
            RESIDENT,
            new ConsultationEvent.QuestionAnswered(new QuestionId("second"), Answer.unsure)),
        new Said(STAFF, question("third")),
        new Said(STAFF, new ConsultationEvent.QuestionCancelled(new QuestionId("third"))),
        new Said(STAFF, question("fourth")),
        new Said(RESIDENT, new ConsultationEvent.NotesOpened()),
        new Said(STAFF, new ConsultationEvent.NoteWritten("聞こえますか")),
        new Said(RESIDENT, new ConsultationEvent.PracticeBegun(new PracticeId("hanako"))),
        new Said(STAFF, new ConsultationEvent.AskedAloud("filer.name", "お名前は")),
        new Said(RESIDENT, new ConsultationEvent.SaidAloud("filer.name", "見本花子です")),
        new Said(
            RESIDENT,
            new ConsultationEvent.NoteDrawn(
                new NoteInk(List.of(List.of(0.1, 0.5, 0.5, 0.2, 0.4, 0.5))))),
        new Said(STAFF, new ConsultationEvent.NotesClosed()),
        new Said(STAFF, new ConsultationEvent.NotesOpened()),
        new Said(STAFF, new ConsultationEvent.HoldStarted(null)),
        new Said(STAFF, new ConsultationEvent.HoldEnded()),
        new Said(STAFF, new ConsultationEvent.HoldStarted("確認しています")),
        new Said(STAFF, handOver("help", HandOverKind.help, null, null)),
        new Said(HELPER, new ConsultationEvent.HandOverLooked(new HandOverId("help"))),
        new Said(HELPER, new ConsultationEvent.HandOverAccepted(new HandOverId("help"))),
        new Said(HELPER, new ConsultationEvent.CompanyJoined(HELPER, SHIMIN, CompanionAs.senior)),
        new Said(STAFF, handOver("away", HandOverKind.join, null, null)),
        new Said(STAFF, new ConsultationEvent.HandOverCancelled(new HandOverId("away"))),
        new Said(STAFF, handOver("later", HandOverKind.transfer, null, "確認済み")),
        new Said(
            COUNTER,
            new ConsultationEvent.HandOverLapsed(
                new HandOverId("later"), HandOverLapse.unanswered)),
        new Said(STAFF, handOver("transfer", HandOverKind.transfer, OTHER, "確認済み")),
        new Said(OTHER, new ConsultationEvent.HandOverLooked(new HandOverId("transfer"))),
        new Said(OTHER, new ConsultationEvent.HandOverAccepted(new HandOverId("transfer"))),
        new Said(
            OTHER, new ConsultationEvent.ConsultationTransferred(OTHER, new DepartmentId("hoken"))),
        new Said(HELPER, new ConsultationEvent.CompanyLeft(HELPER)),
        new Said(OTHER, handOver("back", HandOverKind.join, null, null)),
        new Said(
            HELPER, new ConsultationEvent.HandOverRefused(new HandOverId("back"), "別の相談があります")),
        new Said(CLERK, new ConsultationEvent.DocumentCameraSwitched(false)),
        new Said(RESIDENT, new ConsultationEvent.DocumentCameraSwitched(true)),
        new Said(STAFF, new ConsultationEvent.StillRequested(new StillId("first"))),
        new Said(RESIDENT, new ConsultationEvent.StillFailed(new StillId("first"))),
        new Said(STAFF, new ConsultationEvent.DocumentCameraFrozen(true)),
        new Said(STAFF, new ConsultationEvent.StillRequested(new StillId("second"))),
        new Said(
            RESIDENT,
            new ConsultationEvent.StillTaken(
                new StillId("second"), STAFF, hash('e'), 1920, 1080, 400_000)),
        new Said(STAFF, new ConsultationEvent.DocumentCameraFrozen(false)),
        new Said(STAFF, new ConsultationEvent.StillRequested(new StillId("third"))),
        new Said(RESIDENT, new ConsultationEvent.EndAsked()),
        new Said(
            STAFF,
            new ConsultationEvent.OutcomeRecorded(
                TENNYU,
                new OutcomeCode("accepted"),
                null,
                null,
                "紙で受け付けたため",
                List.of("question agent"))),
        new Said(
            STAFF,
            new ConsultationEvent.OutcomeRecorded(
                KOKUHO, new OutcomeCode("provisional"), "証明書", LocalDate.of(2026, 12, 1))),
        new Said(STAFF, new ConsultationEvent.ConsultationEnded()),
        new Said(STAFF, new ConsultationEvent.WrapUpFinished()),
        new Said(CLERK, new ConsultationEvent.PrintSent(new PrintId("paper"), 1, null, null)),
        new Said(
            CLERK,
            new ConsultationEvent.PrintFailed(new PrintId("paper"), PrintReason.other, "インク切れ")),
        new Said(CLERK, new ConsultationEvent.PrintSent(new PrintId("paper"), 1, null, null)),
        new Said(CLERK, new ConsultationEvent.PrintDone(new PrintId("paper"), 2)),
        new Said(
            CLERK,
            new ConsultationEvent.PrintSent(new PrintId("paper"), 1, PrintReason.jam, null)));
  }

  private static ConsultationEvent handOver(
      String id, HandOverKind kind, @Nullable Person staff, @Nullable String summary) {
    return new ConsultationEvent.HandOverRequested(
        new HandOverId(id), kind, SHIMIN, staff, summary, START.plusSeconds(600));
  }

  private static ConsultationEvent identified(
      IdentitySubject subject, IdentityMethod method, IdentityKind... kinds) {
    return new ConsultationEvent.IdentityCheckRecorded(subject, method, List.of(kinds));
  }

  private static ConsultationEvent question(String question) {
    return new ConsultationEvent.QuestionAsked(
        new QuestionId(question),
        "お子さんはいますか",
        new Wording("お子さんはいますか", "子（こ）どもが いますか", "Do you have children?"),
        "children",
        "person.1",
        true);
  }

  private static ConsultationEvent task(String task, ClerkTaskKind kind, @Nullable String note) {
    var procedure = kind == ClerkTaskKind.accept ? TENNYU : null;
    return new ConsultationEvent.ClerkTaskRequested(new ClerkTaskId(task), kind, procedure, note);
  }

  private static ConsultationEvent requested(
      String print,
      @Nullable DocumentId document,
      @Nullable SheetLanguage sheet,
      PrintPlace place) {
    return new ConsultationEvent.PrintRequested(
        new PrintId(print),
        document,
        document == null ? null : new FormId("juminido"),
        sheet,
        hash('f'),
        new BranchId("nishi"),
        new KioskId("nishi-1"),
        12,
        place,
        2,
        document == null ? null : true);
  }

  private static Sample sample() {
    var consultation = new Consultation();
    var told = new ArrayList<ServerMessage.RoomEvent>();
    for (var said : story()) {
      var seq = told.size() + 1L;
      var at = START.plusSeconds(seq);
      consultation.fold(new Entry<>(seq, at, said.by, null, said.event));
      told.add(new ServerMessage.RoomEvent(seq, at, said.by, said.event));
    }
    return new Sample(told, consultation.view());
  }

  /** Run with {@code -Dwire.write=true} to write the file anew. */
  @Test
  void theScreensFoldTheSampleThatWeFold() throws IOException {
    var fresh = WireJson.write(sample()) + "\n";
    if (Boolean.getBoolean("wire.write")) {
      Files.writeString(FILE, fresh);
    }
    assertThat(FILE).as("stale: run this test with -Dwire.write=true").hasContent(fresh);
  }

  @Test
  void theSampleHasEveryKindOfEvent() {
    assertThat(story().stream().map(said -> (Object) said.event.getClass()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            List.<Object>copyOf(WireJson.records(ConsultationEvent.class)));
  }
}
