package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.QuestionId;
import org.madoguchi.core.StillId;

/** What may be said at {@code /{screen}/ws/room/{consultation}}: one consultation. */
public sealed interface RoomMessage extends ClientMessage {

  /**
   * First words of every connection.
   *
   * @param since the last event the screen has; absent when it has none. Answered by the missed
   *     events, or by a snapshot when that is shorter.
   */
  @JsonTypeName("room.hello")
  record RoomHello(@Nullable Long since) implements RoomMessage {}

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface RoomCommand extends RoomMessage {
    CommandId id();
  }

  /** 申請書を開く: a form of the procedure, for both to see. */
  @JsonTypeName("form.open")
  record OpenForm(CommandId id, DocumentId document, FormId form) implements RoomCommand {}

  /** Bring an opened document to the front, for everybody. */
  @JsonTypeName("document.show")
  record ShowDocument(CommandId id, DocumentId document) implements RoomCommand {}

  /** Turn to a page (from 0) of a document, for everybody. */
  @JsonTypeName("page.turn")
  record TurnPage(CommandId id, DocumentId document, int page) implements RoomCommand {
    public TurnPage {
      Bounds.whole(page, 0, 999);
    }
  }

  /**
   * 記入: the whole new value of a field; {@code ""} clears it, its option ticks a check box.
   *
   * @param source of the item that fills the field; absent: {@link IntakeSource#resident}
   */
  @JsonTypeName("field.change")
  record ChangeField(
      CommandId id, DocumentId document, String field, String value, @Nullable IntakeSource source)
      implements RoomCommand {
    public ChangeField {
      Bounds.text(field, 80);
      Bounds.text(value, 500);
    }

    public ChangeField(CommandId id, DocumentId document, String field, String value) {
      this(id, document, field, value, null);
    }
  }

  /**
   * 共通データ: what an item of the intake is now; {@code ""} when it is no longer said. Every open form
   * takes it. The same value with another source says where it came from.
   *
   * @param source absent: {@link IntakeSource#resident}
   */
  @JsonTypeName("intake.change")
  record ChangeItem(CommandId id, String item, String value, @Nullable IntakeSource source)
      implements RoomCommand {
    public ChangeItem {
      Bounds.text(item, 80);
      Bounds.text(value, 500);
    }

    public ChangeItem(CommandId id, String item, String value) {
      this(id, item, value, null);
    }
  }

  /** 元に戻す: takes back the sender's own last entry. */
  @JsonTypeName("entry.undo")
  record UndoEntry(CommandId id) implements RoomCommand {}

  /** やり直す: does the entry again that the sender took back last. */
  @JsonTypeName("entry.redo")
  record RedoEntry(CommandId id) implements RoomCommand {}

  /** 確認をお願いする: the resident is asked whether a field is right. */
  @JsonTypeName("field.confirm")
  record ConfirmField(CommandId id, DocumentId document, String field) implements RoomCommand {
    public ConfirmField {
      Bounds.text(field, 80);
    }
  }

  /** The question to the resident is taken back. */
  @JsonTypeName("confirmation.cancel")
  record CancelConfirmation(CommandId id) implements RoomCommand {}

  /** The resident's answer to the question that is asked now. */
  @JsonTypeName("confirmation.answer")
  record AnswerConfirmation(CommandId id, DocumentId document, String field, boolean right)
      implements RoomCommand {
    public AnswerConfirmation {
      Bounds.text(field, 80);
    }
  }

  /** 外字画像をはずす: the character is as it was before it had a picture. */
  @JsonTypeName("glyph.remove")
  record RemoveGlyph(CommandId id, String character) implements RoomCommand {
    public RemoveGlyph {
      Bounds.text(character, 2);
    }
  }

  /** What is said about the marks on a document. */
  sealed interface AnnotationCommand extends RoomCommand {
    DocumentId document();
  }

  /** 書き込み: a finished mark; a stroke with all its points, at pen-up. */
  @JsonTypeName("annotation.add")
  record AddAnnotation(CommandId id, DocumentId document, AnnotationId annotation, Mark mark)
      implements AnnotationCommand {}

  /**
   * 消しゴム and すべて消す: these marks go, at once. One that is gone already is passed over; one that the
   * sender may not erase refuses all.
   */
  @JsonTypeName("annotation.erase")
  record EraseAnnotations(CommandId id, DocumentId document, List<AnnotationId> annotations)
      implements AnnotationCommand {
    /** As many as a document can have. */
    public static final int MAX = 2_000;

    public EraseAnnotations {
      annotations = Bounds.list(annotations, MAX);
    }
  }

  /** 元に戻す: take back the sender's own last step on this document, drawn or erased. */
  @JsonTypeName("annotation.undo")
  record UndoAnnotation(CommandId id, DocumentId document) implements AnnotationCommand {}

  /** やり直す: do again what the sender took back last, if nothing was drawn or erased since. */
  @JsonTypeName("annotation.redo")
  record RedoAnnotation(CommandId id, DocumentId document) implements AnnotationCommand {}

  /** 署名をお願いする: show the signature box at the kiosk. */
  @JsonTypeName("signature.request")
  record RequestSignature(CommandId id, DocumentId document, String field) implements RoomCommand {
    public RequestSignature {
      Bounds.text(field, 80);
    }
  }

  /**
   * The signature is no longer asked for; said by staff, or by the resident who would rather not.
   */
  @JsonTypeName("signature.cancel")
  record CancelSignature(CommandId id, DocumentId document) implements RoomCommand {}

  /** 署名: the resident's own strokes inside the box that was asked for. */
  @JsonTypeName("signature.give")
  record GiveSignature(CommandId id, DocumentId document, SignatureInk signature)
      implements RoomCommand {}

  /**
   * 完成: make the finished PDF and show it to everybody as it will be printed.
   *
   * @param withAnnotations 書き込みも入れる: whether what was drawn stays on it
   * @param reason このまま完成させる: why it is finished although something that it asks for is missing;
   *     absent when nothing is
   */
  @JsonTypeName("document.finish")
  record FinishDocument(
      CommandId id, DocumentId document, boolean withAnnotations, @Nullable String reason)
      implements RoomCommand {
    public FinishDocument {
      Reason.check(reason);
    }

    /** Nothing is missing. */
    public FinishDocument(CommandId id, DocumentId document, boolean withAnnotations) {
      this(id, document, withAnnotations, null);
    }
  }

  /** 修正する: back from the finished PDF to filling in. */
  @JsonTypeName("document.reopen")
  record ReopenDocument(CommandId id, DocumentId document) implements RoomCommand {}

  /** 確定: the finished PDF that both have before them is final, and may be printed. */
  @JsonTypeName("document.file")
  record FileDocument(CommandId id, DocumentId document) implements RoomCommand {}

  /**
   * 印刷を依頼する: a filed document goes to the branch's 印刷トレイ.
   *
   * @param place the kiosk only where it prints by itself; else it goes to the tray
   */
  @JsonTypeName("print.request")
  record RequestPrint(
      CommandId id, PrintId print, DocumentId document, int copies, PrintPlace place)
      implements RoomCommand {
    public RequestPrint {
      Bounds.whole(copies, 1, PrintMessage.MAX_COPIES);
    }
  }

  /** What is said about 本人確認. */
  sealed interface IdentityCheckCommand extends RoomCommand {
    IdentitySubject subject();
  }

  /**
   * 本人確認を記録する: how somebody was identified, and nothing more of them; said again it replaces what
   * was recorded of the same. Every open form that has boxes for it is ticked.
   *
   * @param kinds of the documents that were seen; those of an agent's authority are among them
   */
  @JsonTypeName("identityCheck.record")
  record RecordIdentityCheck(
      CommandId id, IdentitySubject subject, IdentityMethod method, List<IdentityKind> kinds)
      implements IdentityCheckCommand {
    public RecordIdentityCheck {
      kinds = Bounds.list(kinds, IdentityKind.values().length);
    }
  }

  /** 記録を取り消す: it was recorded by mistake. */
  @JsonTypeName("identityCheck.withdraw")
  record WithdrawIdentityCheck(CommandId id, IdentitySubject subject)
      implements IdentityCheckCommand {}

  /** What is said about the 依頼 to the clerk. */
  sealed interface ClerkTaskCommand extends RoomCommand {
    ClerkTaskId task();
  }

  /**
   * 出張所に依頼する: the clerk is asked to do what only hands on site can do.
   *
   * @param procedure which one is to be accepted; absent for any other kind
   * @param note what to mind; needed where the kind is その他
   */
  @JsonTypeName("clerkTask.request")
  record RequestClerkTask(
      CommandId id,
      ClerkTaskId task,
      ClerkTaskKind kind,
      @Nullable ProcedureId procedure,
      @Nullable String note)
      implements ClerkTaskCommand {
    public RequestClerkTask {
      if ((procedure != null) != (kind == ClerkTaskKind.accept)) {
        throw new IllegalArgumentException("a procedure is named where it is to be accepted");
      }
      Reason.check(note, kind == ClerkTaskKind.other);
    }
  }

  /**
   * 済みました: the clerk has done it. Of {@link ClerkTaskKind#accept} it is the acceptance (受理します).
   *
   * @param note what staff should know of it
   */
  @JsonTypeName("clerkTask.confirm")
  record ConfirmClerkTask(CommandId id, ClerkTaskId task, @Nullable String note)
      implements ClerkTaskCommand {
    public ConfirmClerkTask {
      Reason.check(note);
    }
  }

  /**
   * できません.
   *
   * @param note the reason in words, where it is その他
   */
  @JsonTypeName("clerkTask.fail")
  record FailClerkTask(
      CommandId id, ClerkTaskId task, ClerkTaskReason reason, @Nullable String note)
      implements ClerkTaskCommand {
    public FailClerkTask {
      Reason.check(note, reason == ClerkTaskReason.other);
    }
  }

  /** 依頼を取り消す: staff no longer asks for it. */
  @JsonTypeName("clerkTask.cancel")
  record CancelClerkTask(CommandId id, ClerkTaskId task) implements ClerkTaskCommand {}

  /** What is said about a question to the resident. */
  sealed interface QuestionCommand extends RoomCommand {
    QuestionId question();
  }

  /** 質問する: the kiosk shows it alone, large, with はい, いいえ and 分からない; an earlier one is over. */
  @JsonTypeName("question.ask")
  record AskQuestion(CommandId id, QuestionId question, String text) implements QuestionCommand {
    /** Code points that stand large on one screen. */
    public static final int MAX_TEXT = 120;

    public AskQuestion {
      if (Bounds.text(text, MAX_TEXT).isBlank()) {
        throw new IllegalArgumentException("a question without words");
      }
    }
  }

  /**
   * お客さまに聞く: a question of the 手続案内 stands at the kiosk in the words of its pack; the resident's
   * answer is the guide's. One that is not to be shown where others may see it is refused.
   *
   * @param guide the question of the guide, which it asks now
   * @param person see {@link GuideView.GuideQuestion}
   */
  @JsonTypeName("question.askOfGuide")
  record AskGuideQuestion(CommandId id, QuestionId question, String guide, @Nullable String person)
      implements QuestionCommand {
    public AskGuideQuestion {
      Bounds.text(guide, 40);
      if (person != null) {
        Bounds.text(person, 40);
      }
    }
  }

  /** The question is taken back. */
  @JsonTypeName("question.cancel")
  record CancelQuestion(CommandId id, QuestionId question) implements QuestionCommand {}

  /** The resident's answer. */
  @JsonTypeName("question.answer")
  record AnswerQuestion(CommandId id, QuestionId question, Answer answer)
      implements QuestionCommand {}

  /** What is said about 筆談. */
  sealed interface NotesCommand extends RoomCommand {}

  /** 筆談を始める: what is written stands large at the kiosk, with a place to write by hand. */
  @JsonTypeName("notes.open")
  record OpenNotes(CommandId id) implements NotesCommand {}

  /** 筆談を終える: what was written is no longer at the kiosk, and stays in the record. */
  @JsonTypeName("notes.close")
  record CloseNotes(CommandId id) implements NotesCommand {}

  /** Staff types. */
  @JsonTypeName("note.write")
  record WriteNote(CommandId id, String text) implements NotesCommand {
    public WriteNote {
      if (Bounds.text(text, 200).isBlank()) {
        throw new IllegalArgumentException("a note without words");
      }
    }
  }

  /** The resident writes with pen or finger. */
  @JsonTypeName("note.draw")
  record DrawNote(CommandId id, NoteInk ink) implements NotesCommand {}

  /**
   * 保留にする: the kiosk says to wait, and neither side's picture and sound are sent.
   *
   * @param words what the resident reads with it
   */
  @JsonTypeName("hold.start")
  record StartHold(CommandId id, @Nullable String words) implements RoomCommand {
    public StartHold {
      Reason.check(words);
    }
  }

  /** 保留を解く. */
  @JsonTypeName("hold.end")
  record EndHold(CommandId id) implements RoomCommand {}

  /** What is said about the kiosk's document camera. */
  sealed interface DocumentCameraCommand extends RoomCommand {}

  /** 書画カメラ on or off: whether what lies under it is shown. */
  @JsonTypeName("documentCamera.switch")
  record SwitchDocumentCamera(CommandId id, boolean on) implements DocumentCameraCommand {}

  /** 静止: the document camera's picture stands still for everybody, or goes on. */
  @JsonTypeName("documentCamera.freeze")
  record FreezeDocumentCamera(CommandId id, boolean frozen) implements DocumentCameraCommand {}

  /** 静止画を撮る: the kiosk is asked for a still; a question still open is given up. */
  @JsonTypeName("still.request")
  record RequestStill(CommandId id, StillId still) implements DocumentCameraCommand {}

  /** The kiosk could not take the still it was asked for. */
  @JsonTypeName("still.fail")
  record FailStill(CommandId id, StillId still) implements DocumentCameraCommand {}

  /** What is said to the 手続案内. */
  sealed interface GuideCommand extends RoomCommand {}

  /** 手続案内を始める: from here on the consultation keeps the packs of its procedures as they are now. */
  @JsonTypeName("guide.open")
  record OpenGuide(CommandId id) implements GuideCommand {}

  /**
   * What the resident says to a question; said again, it replaces the earlier answer.
   *
   * @param person see {@link GuideView.GuideQuestion}
   * @param answer absent when it is no longer said
   */
  @JsonTypeName("guide.answer")
  record AnswerGuide(
      CommandId id, String question, @Nullable String person, @Nullable GuideAnswer answer)
      implements GuideCommand {
    public AnswerGuide {
      Bounds.text(question, 40);
      if (person != null) {
        Bounds.text(person, 40);
      }
    }
  }

  /**
   * 今日ある・次回: whether something to bring is here.
   *
   * @param tick absent when neither is said any more
   */
  @JsonTypeName("guide.tick")
  record TickGuideDocument(CommandId id, String document, @Nullable DocumentTick tick)
      implements GuideCommand {
    public TickGuideDocument {
      Bounds.text(document, 40);
    }
  }

  /** What is said in a practice (練習) only; a real counter refuses it. */
  sealed interface PracticeCommand extends RoomCommand {}

  /** Who sits at the kiosk, said by them before anything else. */
  @JsonTypeName("practice.begin")
  record BeginPractice(CommandId id, PracticeId resident) implements PracticeCommand {}

  /**
   * Staff asks aloud, in words that the resident can read.
   *
   * @param about an intake item, or {@code guide:} and a question of the 手続案内 with its person;
   *     absent: the words say it
   */
  @JsonTypeName("practice.ask")
  record AskAloud(CommandId id, @Nullable String about, String words) implements PracticeCommand {
    public AskAloud {
      if (about != null) {
        Bounds.text(about, 100);
      }
      if (Bounds.text(words, 200).isBlank()) {
        throw new IllegalArgumentException("asked without words");
      }
    }
  }

  /**
   * 来庁者のことば: the resident speaks.
   *
   * @param about what of {@link AskAloud} it answers
   */
  @JsonTypeName("practice.say")
  record SayAloud(CommandId id, @Nullable String about, String words) implements PracticeCommand {
    public SayAloud {
      if (about != null) {
        Bounds.text(about, 100);
      }
      if (Bounds.text(words, 400).isBlank()) {
        throw new IllegalArgumentException("said without words");
      }
    }
  }

  /**
   * 住所を隠す (DV等支援措置), or no longer: who is at the branch sees no address, postcode and telephone
   * number and no finished paper.
   *
   * @param reason absent when nothing is hidden any more
   */
  @JsonTypeName("privacy.set")
  record SetPrivacy(CommandId id, @Nullable PrivacyReason reason) implements RoomCommand {}

  /** A further procedure of the same visit; it will need an outcome of its own. */
  @JsonTypeName("procedure.add")
  record AddProcedure(CommandId id, ProcedureId procedure) implements RoomCommand {}

  /**
   * 結果: how one procedure of this consultation came out; said again, it replaces the earlier one.
   *
   * @param reason why the procedure is accepted although its 確認リスト has something open; absent when
   *     it has nothing
   */
  @JsonTypeName("outcome.record")
  record RecordOutcome(
      CommandId id,
      ProcedureId procedure,
      OutcomeCode outcome,
      @Nullable String note,
      @Nullable LocalDate followUp,
      @Nullable String reason)
      implements RoomCommand {
    public RecordOutcome {
      if (note != null) {
        Bounds.text(note, 1000);
      }
      Reason.check(reason);
    }

    /** Nothing is left open. */
    public RecordOutcome(
        CommandId id,
        ProcedureId procedure,
        OutcomeCode outcome,
        @Nullable String note,
        @Nullable LocalDate followUp) {
      this(id, procedure, outcome, note, followUp, null);
    }
  }

  /** What is said about other staff coming in. */
  sealed interface HandOverCommand extends RoomCommand {
    HandOverId handOver();
  }

  /**
   * 転送・支援要請: the lead asks a department, or one person of it, to come in.
   *
   * @param staff an account; absent: whoever is free of the department
   * @param summary 引き継ぎメモ; needed for a transfer
   */
  @JsonTypeName("handOver.request")
  record RequestHandOver(
      CommandId id,
      HandOverId handOver,
      HandOverKind kind,
      DepartmentId department,
      @Nullable String staff,
      @Nullable String summary)
      implements HandOverCommand {
    public RequestHandOver {
      if (staff != null) {
        Bounds.text(staff, 80);
      }
      if (summary != null) {
        Bounds.text(summary, 1000);
      }
    }
  }

  /** 応じる: whoever was asked comes in; a second one is refused. */
  @JsonTypeName("handOver.accept")
  record AcceptHandOver(CommandId id, HandOverId handOver) implements HandOverCommand {}

  /** お受けできません: for the whole department when that was asked. */
  @JsonTypeName("handOver.refuse")
  record RefuseHandOver(CommandId id, HandOverId handOver, @Nullable String reason)
      implements HandOverCommand {
    public RefuseHandOver {
      if (reason != null) {
        Bounds.text(reason, 200);
      }
    }
  }

  /** The lead takes it back. */
  @JsonTypeName("handOver.cancel")
  record CancelHandOver(CommandId id, HandOverId handOver) implements HandOverCommand {}

  /** 抜ける: staff beside the lead leaves. */
  @JsonTypeName("company.leave")
  record LeaveCompany(CommandId id) implements RoomCommand {}

  /**
   * The lead thanks staff beside them, who leave.
   *
   * @param staff their account
   */
  @JsonTypeName("company.thank")
  record ThankCompanion(CommandId id, String staff) implements RoomCommand {
    public ThankCompanion {
      Bounds.text(staff, 80);
    }
  }

  /** 終わりたい: the resident would like to stop; staff is told, nothing ends by itself. */
  @JsonTypeName("end.ask")
  record AskToEnd(CommandId id) implements RoomCommand {}

  /**
   * 相談を終える: refused while a procedure has no outcome. The kiosk is cleared.
   *
   * @param reason 下書きのまま終える: why a finished document is not filed; absent when all are
   */
  @JsonTypeName("consultation.end")
  record EndConsultation(CommandId id, @Nullable String reason) implements RoomCommand {
    public EndConsultation {
      Reason.check(reason);
    }

    /** Nothing is left unfiled. */
    public EndConsultation(CommandId id) {
      this(id, null);
    }
  }

  /** 後処理を終える: the member of staff is free again. */
  @JsonTypeName("wrapUp.finish")
  record FinishWrapUp(CommandId id) implements RoomCommand {}

  /** What is told on but not kept, and dropped first when a line is slow. */
  sealed interface Passing extends RoomMessage {}

  /** 指し示し: where the sender's pointer is; both coordinates absent when it left the page. */
  @JsonTypeName("pointer.move")
  record MovePointer(DocumentId document, int page, @Nullable Double u, @Nullable Double v)
      implements Passing {
    public MovePointer {
      Bounds.whole(page, 0, 999);
      if (u != null) {
        Bounds.number(u, 0, 1);
      }
      if (v != null) {
        Bounds.number(v, 0, 1);
      }
    }
  }

  /**
   * A stroke while the pen is down.
   *
   * @param from index of the first point of this batch, in points
   * @param points flat u, v, p triples as in {@link Ink}; none from the first on when the stroke is
   *     given up
   */
  @JsonTypeName("annotation.draw")
  record DrawAnnotation(
      DocumentId document,
      AnnotationId annotation,
      InkKind kind,
      int page,
      double width,
      int from,
      List<Double> points)
      implements Passing {
    public DrawAnnotation {
      Bounds.whole(page, 0, 999);
      Bounds.number(width, Mark.MIN_WIDTH, Mark.MAX_WIDTH);
      Bounds.whole(from, 0, Ink.MAX_POINTS);
      points = Ink.points(points, 600);
    }
  }

  /** A shape while it is drawn out. */
  @JsonTypeName("annotation.drawShape")
  record DrawShape(DocumentId document, AnnotationId annotation, ShapeMark shape)
      implements Passing {}

  /** ここです: a place is pointed out once, for a moment. */
  @JsonTypeName("pointer.pulse")
  record PulsePointer(DocumentId document, int page, Place at) implements Passing {
    public PulsePointer {
      Bounds.whole(page, 0, 999);
    }
  }

  /**
   * What the member of staff looks at, for screens that follow.
   *
   * @param zoom 1 fits the page into its place
   * @param middle what lies in the middle of the member of staff's screen
   */
  @JsonTypeName("view.move")
  record MoveView(DocumentId document, int page, double zoom, Place middle) implements Passing {
    public MoveView {
      Bounds.whole(page, 0, 999);
      Bounds.number(zoom, 0.25, 8);
    }
  }
}
