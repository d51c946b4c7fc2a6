package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.madoguchi.core.StillId;
import org.madoguchi.core.TicketId;

/**
 * What happened in a consultation. The same records are kept in its stream of the journal and told
 * to its members, so a name here is never changed and a component never removed: old streams must
 * stay readable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ConsultationEvent {

  /**
   * Always the first event.
   *
   * @param language in which the resident would be helped; absent: Japanese, or it was not kept yet
   */
  @JsonTypeName("consultation.opened")
  record ConsultationOpened(
      ConsultationId consultation,
      TicketId ticket,
      int number,
      BranchId branch,
      KioskId kiosk,
      DepartmentId department,
      ProcedureId procedure,
      boolean helper,
      Instant waitingSince,
      Person staff,
      Person resident,
      @Nullable ServiceLanguage language)
      implements ConsultationEvent {}

  /** Somebody entered the room for the first time. */
  @JsonTypeName("member.joined")
  record MemberJoined(Person member) implements ConsultationEvent {}

  @JsonTypeName("procedure.added")
  record ProcedureAdded(ProcedureId procedure) implements ConsultationEvent {}

  /** What the 手続案内 was told. What follows is worked out from it each time, and not kept. */
  sealed interface GuideEvent extends ConsultationEvent {}

  /**
   * The guide knows a procedure, in this version from now on.
   *
   * @param file its pack, kept under this name
   */
  @JsonTypeName("guide.packed")
  record GuidePacked(ProcedureId procedure, FileHash file) implements GuideEvent {}

  /**
   * A question was answered; before, it may have been answered otherwise.
   *
   * @param question absent for the kiosk, which hears of no answer
   * @param answer absent when it is no longer said
   */
  @JsonTypeName("guide.answered")
  record GuideAnswered(
      @Nullable String question, @Nullable String person, @Nullable GuideAnswer answer)
      implements GuideEvent {}

  /**
   * Something to bring is here or comes another day.
   *
   * @param document absent for the kiosk
   * @param tick absent when neither is said any more
   */
  @JsonTypeName("guide.ticked")
  record GuideTicked(@Nullable String document, @Nullable DocumentTick tick)
      implements GuideEvent {}

  /**
   * A PDF is on the table; it is shown, at its first page.
   *
   * @param form the template it comes from; absent for an upload
   * @param file the blank PDF, kept under this name
   */
  @JsonTypeName("document.opened")
  record DocumentOpened(
      DocumentId document,
      String title,
      @Nullable FormId form,
      FileHash file,
      List<PageSize> pages,
      List<FormField> fields)
      implements ConsultationEvent {}

  @JsonTypeName("document.shown")
  record DocumentShown(DocumentId document) implements ConsultationEvent {}

  @JsonTypeName("page.turned")
  record PageTurned(DocumentId document, int page) implements ConsultationEvent {}

  /**
   * @param mark absent when nobody can take it back
   */
  @JsonTypeName("field.changed")
  record FieldChanged(DocumentId document, String field, String value, @Nullable EntryMark mark)
      implements ConsultationEvent {
    public FieldChanged(DocumentId document, String field, String value) {
      this(document, field, value, null);
    }
  }

  /**
   * Something was said that fills forms. Whatever is filled by it comes with it, as {@link
   * DocumentFilled}.
   *
   * @param item the key
   * @param value as it was typed, right or wrong; {@code ""} when it is no longer said
   * @param mark absent when nobody can take it back
   * @param source absent: {@link IntakeSource#resident}
   * @param again true when the resident was asked for what the consultation knew; absent otherwise
   */
  @JsonTypeName("intake.changed")
  record ItemChanged(
      String item,
      String value,
      @Nullable EntryMark mark,
      @Nullable IntakeSource source,
      @Nullable Boolean again)
      implements ConsultationEvent {
    public ItemChanged(String item, String value, @Nullable EntryMark mark) {
      this(item, value, mark, null, null);
    }
  }

  /**
   * What was said has filled a document.
   *
   * @param values only what is different now; {@code ""} when a field is empty again
   * @param problems all there are now
   * @param overflow all there is now
   */
  @JsonTypeName("document.filled")
  record DocumentFilled(
      DocumentId document,
      Map<String, String> values,
      List<FieldProblem> problems,
      List<Overflow> overflow)
      implements ConsultationEvent {}

  /**
   * The resident is asked whether a field is right; an earlier question is no longer asked.
   *
   * @param item which fills the field; absent when none does
   * @param again true when the resident has confirmed just this already; absent otherwise
   */
  @JsonTypeName("confirmation.asked")
  record ConfirmationAsked(
      DocumentId document, String field, @Nullable String item, @Nullable Boolean again)
      implements ConsultationEvent {
    public ConfirmationAsked(DocumentId document, String field, @Nullable String item) {
      this(document, field, item, null);
    }
  }

  /** The resident has answered. */
  @JsonTypeName("confirmation.answered")
  record ConfirmationAnswered(DocumentId document, String field, boolean right)
      implements ConsultationEvent {}

  /** It is no longer asked. */
  @JsonTypeName("confirmation.cancelled")
  record ConfirmationCancelled() implements ConsultationEvent {}

  /** What happens to the pictures of characters that no font has. */
  sealed interface GlyphEvent extends ConsultationEvent {
    String character();
  }

  /**
   * 外字画像: from now on this picture stands wherever the character does.
   *
   * @param character the code point and, for a variant, the selector after it
   * @param file what is drawn, kept under this name and the consultation's own key
   */
  @JsonTypeName("glyph.attached")
  record GlyphAttached(String character, GlyphKind kind, FileHash file) implements GlyphEvent {}

  /** The character has no picture any more. */
  @JsonTypeName("glyph.removed")
  record GlyphRemoved(String character) implements GlyphEvent {}

  /** What happens to the marks on a document. */
  sealed interface AnnotationEvent extends ConsultationEvent {
    DocumentId document();
  }

  /**
   * @param mark called {@code ink} in the first streams
   */
  @JsonTypeName("annotation.added")
  record AnnotationAdded(DocumentId document, AnnotationId annotation, @JsonAlias("ink") Mark mark)
      implements AnnotationEvent {}

  /** Only in the first streams: somebody took back their own last stroke. */
  @JsonTypeName("annotation.removed")
  record AnnotationRemoved(DocumentId document, AnnotationId annotation)
      implements AnnotationEvent {}

  @JsonTypeName("annotations.erased")
  record AnnotationsErased(DocumentId document, List<AnnotationId> annotations)
      implements AnnotationEvent {}

  /** Somebody took back their own last step; which one follows from the stream. */
  @JsonTypeName("annotations.undone")
  record AnnotationsUndone(DocumentId document) implements AnnotationEvent {}

  /** Somebody did again what they had taken back last. */
  @JsonTypeName("annotations.redone")
  record AnnotationsRedone(DocumentId document) implements AnnotationEvent {}

  @JsonTypeName("signature.requested")
  record SignatureRequested(DocumentId document, String field) implements ConsultationEvent {}

  @JsonTypeName("signature.cancelled")
  record SignatureCancelled(DocumentId document) implements ConsultationEvent {}

  @JsonTypeName("signature.given")
  record SignatureGiven(DocumentId document, SignatureInk signature) implements ConsultationEvent {}

  /**
   * The finished PDF was made and is shown.
   *
   * @param file the finished PDF, kept under this name
   * @param remarks what staff must know of it; old events are without
   * @param withAnnotations whether what was drawn stays on it; old events are without
   * @param reason why it was finished although something was missing; absent when nothing was, and
   *     in what the kiosk is told
   */
  @JsonTypeName("document.finished")
  record DocumentFinished(
      DocumentId document,
      FileHash file,
      List<PageSize> pages,
      @Nullable List<FinishRemark> remarks,
      @Nullable Boolean withAnnotations,
      @Nullable String reason)
      implements ConsultationEvent {
    public DocumentFinished(
        DocumentId document,
        FileHash file,
        List<PageSize> pages,
        @Nullable List<FinishRemark> remarks) {
      this(document, file, pages, remarks, null, null);
    }
  }

  @JsonTypeName("document.reopened")
  record DocumentReopened(DocumentId document) implements ConsultationEvent {}

  /** 確定: the finished PDF is what counts, and is not opened again. */
  @JsonTypeName("document.filed")
  record DocumentFiled(DocumentId document) implements ConsultationEvent {}

  /** What happens to a paper that is to come out at the branch. */
  sealed interface PrintEvent extends ConsultationEvent {
    PrintId print();
  }

  /**
   * A paper is in the branch's 印刷トレイ, or on its way to the kiosk's printer.
   *
   * @param document absent for an お持ち帰り用紙
   * @param form of the document, if it has one
   * @param sheet the language of an お持ち帰り用紙; absent for a document
   * @param file the PDF; of a sheet kept under the consultation's own key
   * @param branch of the consultation, as {@code kiosk} and {@code number}: the tray knows no more
   * @param held true where it is printed only with an approval; absent otherwise
   */
  @JsonTypeName("print.requested")
  record PrintRequested(
      PrintId print,
      @Nullable DocumentId document,
      @Nullable FormId form,
      @Nullable SheetLanguage sheet,
      FileHash file,
      BranchId branch,
      KioskId kiosk,
      int number,
      PrintPlace place,
      int copies,
      @Nullable Boolean held)
      implements PrintEvent {}

  /**
   * It was given to a printer.
   *
   * @param again why once more; absent the first time
   * @param note the reason in words; left out of what the kiosk is told
   */
  @JsonTypeName("print.sent")
  record PrintSent(PrintId print, int copies, @Nullable PrintReason again, @Nullable String note)
      implements PrintEvent {}

  /** Somebody has found so many copies to be right. */
  @JsonTypeName("print.done")
  record PrintDone(PrintId print, int copies) implements PrintEvent {}

  /**
   * @param note the reason in words; left out of what the kiosk is told
   */
  @JsonTypeName("print.failed")
  record PrintFailed(PrintId print, PrintReason reason, @Nullable String note)
      implements PrintEvent {}

  /** What happens with 本人確認. */
  sealed interface IdentityCheckEvent extends ConsultationEvent {
    IdentitySubject subject();
  }

  /** The boxes that it ticks come with it, as {@link DocumentFilled}. */
  @JsonTypeName("identityCheck.recorded")
  record IdentityCheckRecorded(
      IdentitySubject subject, IdentityMethod method, List<IdentityKind> kinds)
      implements IdentityCheckEvent {}

  @JsonTypeName("identityCheck.withdrawn")
  record IdentityCheckWithdrawn(IdentitySubject subject) implements IdentityCheckEvent {}

  /** What happens to a 依頼 to the clerk. */
  sealed interface ClerkTaskEvent extends ConsultationEvent {
    ClerkTaskId task();
  }

  /**
   * @param procedure which one is to be accepted; absent for any other kind
   * @param note left out of what the kiosk is told, as in the events that follow
   */
  @JsonTypeName("clerkTask.requested")
  record ClerkTaskRequested(
      ClerkTaskId task, ClerkTaskKind kind, @Nullable ProcedureId procedure, @Nullable String note)
      implements ClerkTaskEvent {}

  /**
   * @param original number of the 原本受領簿 under which it was done; absent otherwise
   */
  @JsonTypeName("clerkTask.done")
  record ClerkTaskDone(ClerkTaskId task, @Nullable String note, @Nullable String original)
      implements ClerkTaskEvent {}

  @JsonTypeName("clerkTask.failed")
  record ClerkTaskFailed(ClerkTaskId task, ClerkTaskReason reason, @Nullable String note)
      implements ClerkTaskEvent {}

  @JsonTypeName("clerkTask.cancelled")
  record ClerkTaskCancelled(ClerkTaskId task) implements ClerkTaskEvent {}

  /** 受理: the clerk has accepted the procedure, face to face. */
  @JsonTypeName("procedure.accepted")
  record ProcedureAccepted(ProcedureId procedure) implements ConsultationEvent {}

  /** What happens to a question to the resident. */
  sealed interface QuestionEvent extends ConsultationEvent {
    QuestionId question();
  }

  /**
   * It is shown; an earlier one is no longer.
   *
   * @param wording absent for one of staff's own, as {@code guide} and {@code person}; see {@link
   *     QuestionView}
   * @param again true when the guide had its answer already; absent otherwise
   */
  @JsonTypeName("question.asked")
  record QuestionAsked(
      QuestionId question,
      String text,
      @Nullable Wording wording,
      @Nullable String guide,
      @Nullable String person,
      @Nullable Boolean again)
      implements QuestionEvent {
    public QuestionAsked(QuestionId question, String text) {
      this(question, text, null, null, null, null);
    }
  }

  @JsonTypeName("question.cancelled")
  record QuestionCancelled(QuestionId question) implements QuestionEvent {}

  @JsonTypeName("question.answered")
  record QuestionAnswered(QuestionId question, Answer answer) implements QuestionEvent {}

  /** What happens in 筆談. */
  sealed interface NotesEvent extends ConsultationEvent {}

  @JsonTypeName("notes.opened")
  record NotesOpened() implements NotesEvent {}

  @JsonTypeName("notes.closed")
  record NotesClosed() implements NotesEvent {}

  @JsonTypeName("note.written")
  record NoteWritten(String text) implements NotesEvent {}

  @JsonTypeName("note.drawn")
  record NoteDrawn(NoteInk ink) implements NotesEvent {}

  /** What happens in a practice (練習) only. */
  sealed interface PracticeEvent extends ConsultationEvent {}

  @JsonTypeName("practice.begun")
  record PracticeBegun(PracticeId resident) implements PracticeEvent {}

  /** Staff asked aloud. */
  @JsonTypeName("practice.asked")
  record AskedAloud(@Nullable String about, String words) implements PracticeEvent {}

  /** The resident spoke. */
  @JsonTypeName("practice.said")
  record SaidAloud(@Nullable String about, String words) implements PracticeEvent {}

  @JsonTypeName("hold.started")
  record HoldStarted(@Nullable String words) implements ConsultationEvent {}

  @JsonTypeName("hold.ended")
  record HoldEnded() implements ConsultationEvent {}

  /** What happens to a request that other staff come in. */
  sealed interface HandOverEvent extends ConsultationEvent {
    HandOverId handOver();
  }

  /**
   * @param staff the one person asked; absent: whoever is free of the department
   * @param summary left out of what the kiosk is told
   * @param until when it lapses unanswered
   */
  @JsonTypeName("handOver.requested")
  record HandOverRequested(
      HandOverId handOver,
      HandOverKind kind,
      DepartmentId department,
      @Nullable Person staff,
      @Nullable String summary,
      Instant until)
      implements HandOverEvent {}

  /** 確認: somebody who was asked looks at the case before answering. */
  @JsonTypeName("handOver.looked")
  record HandOverLooked(HandOverId handOver) implements HandOverEvent {}

  @JsonTypeName("handOver.accepted")
  record HandOverAccepted(HandOverId handOver) implements HandOverEvent {}

  /**
   * @param reason left out of what the kiosk is told
   */
  @JsonTypeName("handOver.refused")
  record HandOverRefused(HandOverId handOver, @Nullable String reason) implements HandOverEvent {}

  @JsonTypeName("handOver.cancelled")
  record HandOverCancelled(HandOverId handOver) implements HandOverEvent {}

  @JsonTypeName("handOver.lapsed")
  record HandOverLapsed(HandOverId handOver, HandOverLapse why) implements HandOverEvent {}

  /** Who of staff is in the consultation, and who leads it. */
  sealed interface CompanyEvent extends ConsultationEvent {
    Person staff();
  }

  /** 転送: somebody else leads from here on; who led before stays until they leave. */
  @JsonTypeName("consultation.transferred")
  record ConsultationTransferred(Person staff, DepartmentId department) implements CompanyEvent {}

  /** 同席: staff comes in beside the lead. */
  @JsonTypeName("company.joined")
  record CompanyJoined(Person staff, DepartmentId department, CompanionAs as)
      implements CompanyEvent {}

  /** They have left, by themselves or thanked by the lead. */
  @JsonTypeName("company.left")
  record CompanyLeft(Person staff) implements CompanyEvent {}

  /** What happens with the kiosk's document camera. */
  sealed interface DocumentCameraEvent extends ConsultationEvent {}

  @JsonTypeName("documentCamera.switched")
  record DocumentCameraSwitched(boolean on) implements DocumentCameraEvent {}

  @JsonTypeName("documentCamera.frozen")
  record DocumentCameraFrozen(boolean frozen) implements DocumentCameraEvent {}

  @JsonTypeName("still.requested")
  record StillRequested(StillId still) implements DocumentCameraEvent {}

  @JsonTypeName("still.failed")
  record StillFailed(StillId still) implements DocumentCameraEvent {}

  /**
   * A still of the document camera was taken and kept.
   *
   * @param file the JPEG, kept under this name and the consultation's own key
   * @param width in pixels, as {@code height}
   * @param bytes how long the JPEG is
   */
  @JsonTypeName("still.taken")
  record StillTaken(StillId still, Person askedBy, FileHash file, int width, int height, int bytes)
      implements DocumentCameraEvent {}

  /**
   * All but the outcome itself is left out of what the kiosk is told.
   *
   * @param reason why it was accepted although its 確認リスト had something open
   * @param passedOver the keys of those lines; absent when there were none
   */
  @JsonTypeName("outcome.recorded")
  record OutcomeRecorded(
      ProcedureId procedure,
      OutcomeCode outcome,
      @Nullable String note,
      @Nullable LocalDate followUp,
      @Nullable String reason,
      @Nullable List<String> passedOver)
      implements ConsultationEvent {
    public OutcomeRecorded(
        ProcedureId procedure,
        OutcomeCode outcome,
        @Nullable String note,
        @Nullable LocalDate followUp) {
      this(procedure, outcome, note, followUp, null, null);
    }
  }

  /**
   * 住所の非表示 is on or off. Who is at the branch sees everything anew after it.
   *
   * @param on absent where it stands for what this role is not told, as always at the kiosk
   * @param reason absent unless it is on
   */
  @JsonTypeName("privacy.set")
  record PrivacySet(@Nullable Boolean on, @Nullable PrivacyReason reason)
      implements ConsultationEvent {
    /** Something happened that this role is not told. */
    public static final PrivacySet UNTOLD = new PrivacySet(null, null);
  }

  /** What happens with a request to see or print what 住所の非表示 hides. The kiosk is told of none. */
  sealed interface PrivacyRequestEvent extends ConsultationEvent {
    PrivacyRequestId request();

    /** The paper that it is about; absent when it is about seeing. */
    @Nullable PrintId print();
  }

  /**
   * @param until when it lapses unanswered
   */
  @JsonTypeName("privacy.requested")
  record PrivacyRequested(
      PrivacyRequestId request, @Nullable PrintId print, String why, Instant until)
      implements PrivacyRequestEvent {}

  /**
   * For who has asked, and nobody else.
   *
   * @param reason why it was a supervisor who approved (決裁者不在)
   */
  @JsonTypeName("privacy.approved")
  record PrivacyApproved(PrivacyRequestId request, @Nullable PrintId print, @Nullable String reason)
      implements PrivacyRequestEvent {}

  @JsonTypeName("privacy.refused")
  record PrivacyRefused(PrivacyRequestId request, @Nullable PrintId print, @Nullable String reason)
      implements PrivacyRequestEvent {}

  @JsonTypeName("privacy.lapsed")
  record PrivacyLapsed(PrivacyRequestId request, @Nullable PrintId print)
      implements PrivacyRequestEvent {}

  /**
   * Whom it was approved for is shown what is hidden, takes a document away, or prints the paper.
   */
  @JsonTypeName("privacy.used")
  record PrivacyUsed(PrivacyRequestId request, @Nullable PrintId print)
      implements PrivacyRequestEvent {}

  @JsonTypeName("end.asked")
  record EndAsked() implements ConsultationEvent {}

  /**
   * The talk is over and the kiosk is cleared; the member of staff wraps up.
   *
   * @param reason why a finished document was left unfiled; absent when none was, and in what the
   *     kiosk is told
   */
  @JsonTypeName("consultation.ended")
  record ConsultationEnded(@Nullable String reason) implements ConsultationEvent {
    public ConsultationEnded() {
      this(null);
    }
  }

  /** The member of staff is free; after it only papers are printed. */
  @JsonTypeName("wrapUp.finished")
  record WrapUpFinished() implements ConsultationEvent {}
}
