// Written from the Java records of org.madoguchi.wire by the build. Do not edit.

export type ClientMessage =
  | BookingMessage
  | DeskMessage
  | KioskMessage
  | OpeningMessage
  | OriginalMessage
  | PrintMessage
  | PrivacyMessage
  | RoomMessage
  | WorkMessage;

export type BookingMessage =
  | AskSlots
  | BookingCommand;

export interface AskSlots {
  readonly type: 'slots.ask';
  readonly procedure: ProcedureId;
}

export type ProcedureId = string;

export type BookingCommand =
  | ArriveBooked
  | CancelBooking
  | MakeBooking
  | ReceiveBooked;

export interface ArriveBooked {
  readonly type: 'booking.arrive';
  readonly id: CommandId;
  readonly number: number;
}

export type CommandId = string;

export interface CancelBooking {
  readonly type: 'booking.cancel';
  readonly id: CommandId;
  readonly booking: BookingId;
  readonly reason: string;
}

export type BookingId = string;

export interface MakeBooking {
  readonly type: 'booking.make';
  readonly id: CommandId;
  readonly booking: BookingId;
  readonly procedure: ProcedureId;
  readonly start: string;
  readonly language?: ServiceLanguage;
}

export type ServiceLanguage =
  | 'easy'
  | 'en'
  | 'zh'
  | 'ko'
  | 'vi'
  | 'tl'
  | 'pt'
  | 'ne'
  | 'id'
  | 'es'
  | 'signs';

export interface ReceiveBooked {
  readonly type: 'booking.receive';
  readonly id: CommandId;
  readonly booking: BookingId;
  readonly kiosk: KioskId;
}

export type KioskId = string;

export type DeskMessage =
  | DeskCommand
  | DeskHello;

export type DeskCommand =
  | AcceptTicket
  | AskCallback
  | CallCounter
  | FinishCallback
  | PassOffer
  | StaffCommand
  | StartForResident
  | WithdrawTicket;

export interface AcceptTicket {
  readonly type: 'ticket.accept';
  readonly id: CommandId;
  readonly ticket: TicketId;
}

export type TicketId = string;

export interface AskCallback {
  readonly type: 'ticket.askCallback';
  readonly id: CommandId;
  readonly ticket: TicketId;
}

export interface CallCounter {
  readonly type: 'ticket.call';
  readonly id: CommandId;
  readonly procedure: ProcedureId;
  readonly language?: ServiceLanguage;
}

export interface FinishCallback {
  readonly type: 'ticket.finishCallback';
  readonly id: CommandId;
  readonly ticket: TicketId;
}

export interface PassOffer {
  readonly type: 'ticket.pass';
  readonly id: CommandId;
  readonly ticket: TicketId;
}

export type StaffCommand =
  | ComeBack
  | GoAway;

export interface ComeBack {
  readonly type: 'staff.back';
  readonly id: CommandId;
}

export interface GoAway {
  readonly type: 'staff.away';
  readonly id: CommandId;
  readonly reason: AwayReason;
}

export type AwayReason =
  | 'rest'
  | 'lunch'
  | 'counter'
  | 'phone'
  | 'other';

export interface StartForResident {
  readonly type: 'ticket.start';
  readonly id: CommandId;
  readonly kiosk: KioskId;
  readonly procedure: ProcedureId;
  readonly helper: boolean;
  readonly priorities?: readonly Priority[];
  readonly language?: ServiceLanguage;
}

export type Priority =
  | 'booked'
  | 'returning'
  | 'care';

export interface WithdrawTicket {
  readonly type: 'ticket.withdraw';
  readonly id: CommandId;
  readonly ticket: TicketId;
}

export interface DeskHello {
  readonly type: 'desk.hello';
}

export type KioskMessage =
  | KioskCommand
  | LineProbe;

export type KioskCommand =
  | AbortSelfTest
  | BeginSelfTest
  | FinishSelfTest
  | RequestSelfTest;

export interface AbortSelfTest {
  readonly type: 'selfTest.abort';
  readonly id: CommandId;
}

export interface BeginSelfTest {
  readonly type: 'selfTest.begin';
  readonly id: CommandId;
}

export interface FinishSelfTest {
  readonly type: 'selfTest.finish';
  readonly id: CommandId;
  readonly steps: readonly SelfTestStep[];
}

export interface SelfTestStep {
  readonly part: SelfTestPart;
  readonly state: SelfTestState;
  readonly fault?: SelfTestFault;
  readonly milliseconds?: number;
}

export type SelfTestPart =
  | 'camera'
  | 'documentCamera'
  | 'sound'
  | 'network'
  | 'call'
  | 'printer';

export type SelfTestState =
  | 'ok'
  | 'failed'
  | 'unknown'
  | 'absent';

export type SelfTestFault =
  | 'cameraNotFound'
  | 'cameraRefused'
  | 'cameraBusy'
  | 'cameraNoPicture'
  | 'cameraDark'
  | 'documentCameraNotFound'
  | 'documentCameraRefused'
  | 'documentCameraBusy'
  | 'documentCameraNoPicture'
  | 'documentCameraDark'
  | 'microphoneNotFound'
  | 'microphoneRefused'
  | 'microphoneBusy'
  | 'microphoneSilent'
  | 'speakerNotFound'
  | 'speakerBlocked'
  | 'speakerNotHeard'
  | 'lineAway'
  | 'lineSlow'
  | 'callNotConnected'
  | 'callNoPicture'
  | 'printerNotKnown';

export interface RequestSelfTest {
  readonly type: 'selfTest.request';
  readonly id: CommandId;
  readonly kiosk: KioskId;
}

export interface LineProbe {
  readonly type: 'line.probe';
  readonly number: number;
}

export type OpeningMessage =
  | OpeningCommand;

export type OpeningCommand =
  | AddClosure
  | RemoveClosure
  | SetHours;

export interface AddClosure {
  readonly type: 'closure.add';
  readonly id: CommandId;
  readonly closure: ClosureId;
  readonly department?: DepartmentId;
  readonly from: string;
  readonly fromTime?: string;
  readonly to: string;
  readonly toTime?: string;
  readonly reason: string;
}

export type ClosureId = string;

export type DepartmentId = string;

export interface RemoveClosure {
  readonly type: 'closure.remove';
  readonly id: CommandId;
  readonly closure: ClosureId;
}

export interface SetHours {
  readonly type: 'hours.set';
  readonly id: CommandId;
  readonly department?: DepartmentId;
  readonly procedure?: ProcedureId;
  readonly rows: readonly HoursRow[];
}

export interface HoursRow {
  readonly weekday: Weekday;
  readonly open: string;
  readonly close: string;
  readonly lunchFrom?: string;
  readonly lunchTo?: string;
  readonly onHolidays: boolean;
}

export type Weekday =
  | 'mon'
  | 'tue'
  | 'wed'
  | 'thu'
  | 'fri'
  | 'sat'
  | 'sun';

export type OriginalMessage =
  | OriginalCommand;

export type OriginalCommand =
  | CancelOriginal
  | ConfirmOriginal
  | CorrectOriginal
  | ReceiveOriginal
  | ReturnOriginal
  | SendOriginal;

export interface CancelOriginal {
  readonly type: 'original.cancel';
  readonly id: CommandId;
  readonly original: OriginalId;
  readonly reason: string;
}

export type OriginalId = string;

export interface ConfirmOriginal {
  readonly type: 'original.confirm';
  readonly id: CommandId;
  readonly original: OriginalId;
}

export interface CorrectOriginal {
  readonly type: 'original.correct';
  readonly id: CommandId;
  readonly original: OriginalId;
  readonly reason: string;
}

export interface ReceiveOriginal {
  readonly type: 'original.receive';
  readonly id: CommandId;
  readonly original: OriginalId;
  readonly department: DepartmentId;
  readonly consultation?: ConsultationId;
  readonly task?: ClerkTaskId;
  readonly kind: OriginalKind;
  readonly note?: string;
  readonly count: number;
  readonly purpose: OriginalPurpose;
}

export type ConsultationId = string;

export type ClerkTaskId = string;

export type OriginalKind =
  | 'movingOutCertificate'
  | 'powerOfAttorney'
  | 'familyRegisterNotice'
  | 'familyRegisterCopy'
  | 'application'
  | 'attachment'
  | 'card'
  | 'other';

export type OriginalPurpose =
  | 'send'
  | 'giveBack'
  | 'keep';

export interface ReturnOriginal {
  readonly type: 'original.return';
  readonly id: CommandId;
  readonly original: OriginalId;
}

export interface SendOriginal {
  readonly type: 'original.send';
  readonly id: CommandId;
  readonly original: OriginalId;
}

export type PrintMessage =
  | PrintCommand;

export type PrintCommand =
  | ConfirmPrint
  | FailPrint
  | SendPrint;

export interface ConfirmPrint {
  readonly type: 'print.confirm';
  readonly id: CommandId;
  readonly consultation?: ConsultationId;
  readonly work?: WorkItemId;
  readonly print: PrintId;
  readonly copies: number;
}

export type WorkItemId = string;

export type PrintId = string;

export interface FailPrint {
  readonly type: 'print.fail';
  readonly id: CommandId;
  readonly consultation?: ConsultationId;
  readonly work?: WorkItemId;
  readonly print: PrintId;
  readonly reason: PrintReason;
  readonly note?: string;
}

export type PrintReason =
  | 'jam'
  | 'smudged'
  | 'moreCopies'
  | 'notPrinting'
  | 'other';

export interface SendPrint {
  readonly type: 'print.send';
  readonly id: CommandId;
  readonly consultation?: ConsultationId;
  readonly work?: WorkItemId;
  readonly print: PrintId;
  readonly copies: number;
  readonly again?: PrintReason;
  readonly note?: string;
}

export type PrivacyMessage =
  | PrivacyCommand;

export type PrivacyCommand =
  | ApprovePrivacy
  | RefusePrivacy
  | RequestPrivacy;

export interface ApprovePrivacy {
  readonly type: 'privacy.approve';
  readonly id: CommandId;
  readonly consultation: ConsultationId;
  readonly request: PrivacyRequestId;
  readonly reason?: string;
}

export type PrivacyRequestId = string;

export interface RefusePrivacy {
  readonly type: 'privacy.refuse';
  readonly id: CommandId;
  readonly consultation: ConsultationId;
  readonly request: PrivacyRequestId;
  readonly reason?: string;
}

export interface RequestPrivacy {
  readonly type: 'privacy.request';
  readonly id: CommandId;
  readonly consultation: ConsultationId;
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
  readonly why: string;
}

export type RoomMessage =
  | Passing
  | RoomCommand
  | RoomHello;

export type Passing =
  | DrawAnnotation
  | DrawShape
  | MovePointer
  | MoveView
  | PulsePointer;

export interface DrawAnnotation {
  readonly type: 'annotation.draw';
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly kind: InkKind;
  readonly page: number;
  readonly width: number;
  readonly from: number;
  readonly points: readonly number[];
}

export type DocumentId = string;

export type AnnotationId = string;

export type InkKind =
  | 'pen'
  | 'marker';

export interface DrawShape {
  readonly type: 'annotation.drawShape';
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly shape: ShapeMark;
}

export interface ShapeMark {
  readonly type: 'shape';
  readonly kind: ShapeKind;
  readonly page: number;
  readonly colour: string;
  readonly width: number;
  readonly from: Place;
  readonly to: Place;
}

export type ShapeKind =
  | 'line'
  | 'arrow'
  | 'box'
  | 'ellipse';

export interface Place {
  readonly u: number;
  readonly v: number;
}

export interface MovePointer {
  readonly type: 'pointer.move';
  readonly document: DocumentId;
  readonly page: number;
  readonly u?: number;
  readonly v?: number;
}

export interface MoveView {
  readonly type: 'view.move';
  readonly document: DocumentId;
  readonly page: number;
  readonly zoom: number;
  readonly middle: Place;
}

export interface PulsePointer {
  readonly type: 'pointer.pulse';
  readonly document: DocumentId;
  readonly page: number;
  readonly at: Place;
}

export type RoomCommand =
  | AddProcedure
  | AnnotationCommand
  | AnswerConfirmation
  | AskToEnd
  | CancelConfirmation
  | CancelSignature
  | ChangeField
  | ChangeItem
  | ClerkTaskCommand
  | ConfirmField
  | DocumentCameraCommand
  | EndConsultation
  | EndHold
  | FileDocument
  | FinishDocument
  | FinishWrapUp
  | GiveSignature
  | GuideCommand
  | HandOverCommand
  | IdentityCheckCommand
  | LeaveCompany
  | NotesCommand
  | OpenForm
  | PracticeCommand
  | QuestionCommand
  | RecordOutcome
  | RedoEntry
  | RemoveGlyph
  | ReopenDocument
  | RequestPrint
  | RequestSignature
  | SetPrivacy
  | ShowDocument
  | StartHold
  | ThankCompanion
  | TurnPage
  | UndoEntry;

export interface AddProcedure {
  readonly type: 'procedure.add';
  readonly id: CommandId;
  readonly procedure: ProcedureId;
}

export type AnnotationCommand =
  | AddAnnotation
  | EraseAnnotations
  | RedoAnnotation
  | UndoAnnotation;

export interface AddAnnotation {
  readonly type: 'annotation.add';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly mark: Mark;
}

export type Mark =
  | Ink
  | ShapeMark
  | StampMark
  | TextMark;

export interface Ink {
  readonly type: 'ink';
  readonly kind: InkKind;
  readonly page: number;
  readonly colour: string;
  readonly width: number;
  readonly points: readonly number[];
}

export interface StampMark {
  readonly type: 'stamp';
  readonly page: number;
  readonly colour: string;
  readonly at: Place;
  readonly stamp: StampKind;
  readonly words: readonly string[];
}

export type StampKind =
  | 'done'
  | 'checked'
  | 'here'
  | 'seal';

export interface TextMark {
  readonly type: 'text';
  readonly page: number;
  readonly colour: string;
  readonly at: Place;
  readonly size: number;
  readonly text: string;
}

export interface EraseAnnotations {
  readonly type: 'annotation.erase';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly annotations: readonly AnnotationId[];
}

export interface RedoAnnotation {
  readonly type: 'annotation.redo';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface UndoAnnotation {
  readonly type: 'annotation.undo';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface AnswerConfirmation {
  readonly type: 'confirmation.answer';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly field: string;
  readonly right: boolean;
}

export interface AskToEnd {
  readonly type: 'end.ask';
  readonly id: CommandId;
}

export interface CancelConfirmation {
  readonly type: 'confirmation.cancel';
  readonly id: CommandId;
}

export interface CancelSignature {
  readonly type: 'signature.cancel';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface ChangeField {
  readonly type: 'field.change';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly field: string;
  readonly value: string;
  readonly source?: IntakeSource;
}

export type IntakeSource =
  | 'resident'
  | 'document'
  | 'office';

export interface ChangeItem {
  readonly type: 'intake.change';
  readonly id: CommandId;
  readonly item: string;
  readonly value: string;
  readonly source?: IntakeSource;
}

export type ClerkTaskCommand =
  | CancelClerkTask
  | ConfirmClerkTask
  | FailClerkTask
  | RequestClerkTask;

export interface CancelClerkTask {
  readonly type: 'clerkTask.cancel';
  readonly id: CommandId;
  readonly task: ClerkTaskId;
}

export interface ConfirmClerkTask {
  readonly type: 'clerkTask.confirm';
  readonly id: CommandId;
  readonly task: ClerkTaskId;
  readonly note?: string;
}

export interface FailClerkTask {
  readonly type: 'clerkTask.fail';
  readonly id: CommandId;
  readonly task: ClerkTaskId;
  readonly reason: ClerkTaskReason;
  readonly note?: string;
}

export type ClerkTaskReason =
  | 'notHere'
  | 'notWanted'
  | 'equipment'
  | 'busy'
  | 'other';

export interface RequestClerkTask {
  readonly type: 'clerkTask.request';
  readonly id: CommandId;
  readonly task: ClerkTaskId;
  readonly kind: ClerkTaskKind;
  readonly procedure?: ProcedureId;
  readonly note?: string;
}

export type ClerkTaskKind =
  | 'identityDocument'
  | 'documentCamera'
  | 'original'
  | 'stamp'
  | 'copy'
  | 'print'
  | 'cash'
  | 'accept'
  | 'other';

export interface ConfirmField {
  readonly type: 'field.confirm';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly field: string;
}

export type DocumentCameraCommand =
  | FailStill
  | FreezeDocumentCamera
  | RequestStill
  | SwitchDocumentCamera;

export interface FailStill {
  readonly type: 'still.fail';
  readonly id: CommandId;
  readonly still: StillId;
}

export type StillId = string;

export interface FreezeDocumentCamera {
  readonly type: 'documentCamera.freeze';
  readonly id: CommandId;
  readonly frozen: boolean;
}

export interface RequestStill {
  readonly type: 'still.request';
  readonly id: CommandId;
  readonly still: StillId;
}

export interface SwitchDocumentCamera {
  readonly type: 'documentCamera.switch';
  readonly id: CommandId;
  readonly on: boolean;
}

export interface EndConsultation {
  readonly type: 'consultation.end';
  readonly id: CommandId;
  readonly reason?: string;
}

export interface EndHold {
  readonly type: 'hold.end';
  readonly id: CommandId;
}

export interface FileDocument {
  readonly type: 'document.file';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface FinishDocument {
  readonly type: 'document.finish';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly withAnnotations: boolean;
  readonly reason?: string;
}

export interface FinishWrapUp {
  readonly type: 'wrapUp.finish';
  readonly id: CommandId;
}

export interface GiveSignature {
  readonly type: 'signature.give';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly signature: SignatureInk;
}

export interface SignatureInk {
  readonly field: string;
  readonly strokes: readonly (readonly number[])[];
  readonly times?: readonly (readonly number[])[];
}

export type GuideCommand =
  | AnswerGuide
  | OpenGuide
  | TickGuideDocument;

export interface AnswerGuide {
  readonly type: 'guide.answer';
  readonly id: CommandId;
  readonly question: string;
  readonly person?: string;
  readonly answer?: GuideAnswer;
}

export type GuideAnswer =
  | 'yes'
  | 'no'
  | 'unknown';

export interface OpenGuide {
  readonly type: 'guide.open';
  readonly id: CommandId;
}

export interface TickGuideDocument {
  readonly type: 'guide.tick';
  readonly id: CommandId;
  readonly document: string;
  readonly tick?: DocumentTick;
}

export type DocumentTick =
  | 'today'
  | 'next';

export type HandOverCommand =
  | AcceptHandOver
  | CancelHandOver
  | RefuseHandOver
  | RequestHandOver;

export interface AcceptHandOver {
  readonly type: 'handOver.accept';
  readonly id: CommandId;
  readonly handOver: HandOverId;
}

export type HandOverId = string;

export interface CancelHandOver {
  readonly type: 'handOver.cancel';
  readonly id: CommandId;
  readonly handOver: HandOverId;
}

export interface RefuseHandOver {
  readonly type: 'handOver.refuse';
  readonly id: CommandId;
  readonly handOver: HandOverId;
  readonly reason?: string;
}

export interface RequestHandOver {
  readonly type: 'handOver.request';
  readonly id: CommandId;
  readonly handOver: HandOverId;
  readonly kind: HandOverKind;
  readonly department: DepartmentId;
  readonly staff?: string;
  readonly summary?: string;
}

export type HandOverKind =
  | 'transfer'
  | 'help'
  | 'join';

export type IdentityCheckCommand =
  | RecordIdentityCheck
  | WithdrawIdentityCheck;

export interface RecordIdentityCheck {
  readonly type: 'identityCheck.record';
  readonly id: CommandId;
  readonly subject: IdentitySubject;
  readonly method: IdentityMethod;
  readonly kinds: readonly IdentityKind[];
}

export type IdentitySubject =
  | 'filer'
  | 'agent';

export type IdentityMethod =
  | 'onePhoto'
  | 'twoOthers'
  | 'oral'
  | 'laterNotice';

export type IdentityKind =
  | 'mynumberCard'
  | 'driverLicence'
  | 'passport'
  | 'residenceCard'
  | 'disabilityCertificate'
  | 'healthInsurance'
  | 'pension'
  | 'careInsurance'
  | 'medicalCertificate'
  | 'studentCard'
  | 'twoDocuments'
  | 'mandate'
  | 'register'
  | 'oral'
  | 'other';

export interface WithdrawIdentityCheck {
  readonly type: 'identityCheck.withdraw';
  readonly id: CommandId;
  readonly subject: IdentitySubject;
}

export interface LeaveCompany {
  readonly type: 'company.leave';
  readonly id: CommandId;
}

export type NotesCommand =
  | CloseNotes
  | DrawNote
  | OpenNotes
  | WriteNote;

export interface CloseNotes {
  readonly type: 'notes.close';
  readonly id: CommandId;
}

export interface DrawNote {
  readonly type: 'note.draw';
  readonly id: CommandId;
  readonly ink: NoteInk;
}

export interface NoteInk {
  readonly strokes: readonly (readonly number[])[];
}

export interface OpenNotes {
  readonly type: 'notes.open';
  readonly id: CommandId;
}

export interface WriteNote {
  readonly type: 'note.write';
  readonly id: CommandId;
  readonly text: string;
}

export interface OpenForm {
  readonly type: 'form.open';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly form: FormId;
}

export type FormId = string;

export type PracticeCommand =
  | AskAloud
  | BeginPractice
  | SayAloud;

export interface AskAloud {
  readonly type: 'practice.ask';
  readonly id: CommandId;
  readonly about?: string;
  readonly words: string;
}

export interface BeginPractice {
  readonly type: 'practice.begin';
  readonly id: CommandId;
  readonly resident: PracticeId;
}

export type PracticeId = string;

export interface SayAloud {
  readonly type: 'practice.say';
  readonly id: CommandId;
  readonly about?: string;
  readonly words: string;
}

export type QuestionCommand =
  | AnswerQuestion
  | AskGuideQuestion
  | AskQuestion
  | CancelQuestion;

export interface AnswerQuestion {
  readonly type: 'question.answer';
  readonly id: CommandId;
  readonly question: QuestionId;
  readonly answer: Answer;
}

export type QuestionId = string;

export type Answer =
  | 'yes'
  | 'no'
  | 'unsure';

export interface AskGuideQuestion {
  readonly type: 'question.askOfGuide';
  readonly id: CommandId;
  readonly question: QuestionId;
  readonly guide: string;
  readonly person?: string;
}

export interface AskQuestion {
  readonly type: 'question.ask';
  readonly id: CommandId;
  readonly question: QuestionId;
  readonly text: string;
}

export interface CancelQuestion {
  readonly type: 'question.cancel';
  readonly id: CommandId;
  readonly question: QuestionId;
}

export interface RecordOutcome {
  readonly type: 'outcome.record';
  readonly id: CommandId;
  readonly procedure: ProcedureId;
  readonly outcome: OutcomeCode;
  readonly note?: string;
  readonly followUp?: string;
  readonly reason?: string;
}

export type OutcomeCode = string;

export interface RedoEntry {
  readonly type: 'entry.redo';
  readonly id: CommandId;
}

export interface RemoveGlyph {
  readonly type: 'glyph.remove';
  readonly id: CommandId;
  readonly character: string;
}

export interface ReopenDocument {
  readonly type: 'document.reopen';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface RequestPrint {
  readonly type: 'print.request';
  readonly id: CommandId;
  readonly print: PrintId;
  readonly document: DocumentId;
  readonly copies: number;
  readonly place: PrintPlace;
}

export type PrintPlace =
  | 'tray'
  | 'kiosk';

export interface RequestSignature {
  readonly type: 'signature.request';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly field: string;
}

export interface SetPrivacy {
  readonly type: 'privacy.set';
  readonly id: CommandId;
  readonly reason?: PrivacyReason;
}

export type PrivacyReason =
  | 'supportMeasures'
  | 'other';

export interface ShowDocument {
  readonly type: 'document.show';
  readonly id: CommandId;
  readonly document: DocumentId;
}

export interface StartHold {
  readonly type: 'hold.start';
  readonly id: CommandId;
  readonly words?: string;
}

export interface ThankCompanion {
  readonly type: 'company.thank';
  readonly id: CommandId;
  readonly staff: string;
}

export interface TurnPage {
  readonly type: 'page.turn';
  readonly id: CommandId;
  readonly document: DocumentId;
  readonly page: number;
}

export interface UndoEntry {
  readonly type: 'entry.undo';
  readonly id: CommandId;
}

export interface RoomHello {
  readonly type: 'room.hello';
  readonly since?: number;
}

export type WorkMessage =
  | WorkCommand;

export type WorkCommand =
  | AddWork
  | AskWorkAgain
  | FinishWork
  | GiveBackWork
  | PostponeWork
  | SendBackWork
  | TakeWork
  | WithdrawWork;

export interface AddWork {
  readonly type: 'work.add';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly department: DepartmentId;
  readonly kind: WorkKind;
  readonly branch: BranchId;
  readonly procedure?: ProcedureId;
  readonly note: string;
  readonly due?: string;
  readonly review: boolean;
}

export type WorkKind =
  | 'entry'
  | 'certificate'
  | 'followUp'
  | 'callback';

export type BranchId = string;

export interface AskWorkAgain {
  readonly type: 'work.askAgain';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly note: string;
}

export interface FinishWork {
  readonly type: 'work.finish';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly note?: string;
}

export interface GiveBackWork {
  readonly type: 'work.giveBack';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly note?: string;
}

export interface PostponeWork {
  readonly type: 'work.postpone';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly due: string;
  readonly note: string;
}

export interface SendBackWork {
  readonly type: 'work.sendBack';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly note: string;
}

export interface TakeWork {
  readonly type: 'work.take';
  readonly id: CommandId;
  readonly item: WorkItemId;
}

export interface WithdrawWork {
  readonly type: 'work.withdraw';
  readonly id: CommandId;
  readonly item: WorkItemId;
  readonly note: string;
}

export type ServerMessage =
  | BookingChanged
  | BookingMade
  | BookingsSnapshot
  | ClerkTasksSnapshot
  | DepartmentsChanged
  | DeskSnapshot
  | Done
  | EquipmentChanged
  | EquipmentSnapshot
  | HandOversSnapshot
  | HoursSnapshot
  | KioskChanged
  | LineEcho
  | OpeningsChanged
  | OriginalChanged
  | OriginalsSnapshot
  | PassedOn
  | PrivacyRequestsSnapshot
  | Refusal
  | RoomChecklist
  | RoomEvent
  | RoomGuide
  | RoomMembers
  | RoomSnapshot
  | Slots
  | StaffChanged
  | StaffMemberChanged
  | TicketChanged
  | TrayChanged
  | TraySnapshot
  | WallSnapshot
  | WorkChanged
  | WorkGone
  | WorkSnapshot;

export interface BookingChanged {
  readonly type: 'booking.changed';
  readonly booking: BookingView;
}

export interface BookingView {
  readonly booking: BookingId;
  readonly number?: number;
  readonly branch: BranchId;
  readonly department: DepartmentId;
  readonly procedure: ProcedureId;
  readonly start: string;
  readonly end: string;
  readonly language?: ServiceLanguage;
  readonly state: BookingState;
  readonly reason?: string;
}

export type BookingState =
  | 'booked'
  | 'arrived'
  | 'cancelled'
  | 'missed';

export interface BookingMade {
  readonly type: 'booking.made';
  readonly booking: BookingView;
}

export interface BookingsSnapshot {
  readonly type: 'bookings.snapshot';
  readonly bookings: readonly BookingView[];
}

export interface ClerkTasksSnapshot {
  readonly type: 'clerkTasks.snapshot';
  readonly tasks: readonly ClerkTaskItem[];
}

export interface ClerkTaskItem {
  readonly consultation: ConsultationId;
  readonly task: ClerkTaskId;
  readonly branch: BranchId;
  readonly kiosk: KioskId;
  readonly number: number;
  readonly kind: ClerkTaskKind;
  readonly at: string;
}

export interface DepartmentsChanged {
  readonly type: 'departments.changed';
  readonly departments: readonly DepartmentPresence[];
}

export interface DepartmentPresence {
  readonly department: DepartmentId;
  readonly open: boolean;
  readonly opensAt?: string;
  readonly free: readonly Person[];
  readonly busy: readonly Person[];
}

export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
}

export type Role =
  | 'resident'
  | 'clerk'
  | 'staff'
  | 'supervisor'
  | 'admin';

export interface DeskSnapshot {
  readonly type: 'desk.snapshot';
  readonly now: string;
  readonly tickets: readonly TicketView[];
  readonly kiosks: readonly KioskView[];
}

export interface TicketView {
  readonly ticket: TicketId;
  readonly number: number;
  readonly branch: BranchId;
  readonly kiosk: KioskId;
  readonly department: DepartmentId;
  readonly procedure: ProcedureId;
  readonly helper: boolean;
  readonly startedByClerk: boolean;
  readonly state: TicketState;
  readonly since: string;
  readonly ahead: number;
  readonly consultation?: ConsultationId;
  readonly staff?: Person;
  readonly language?: ServiceLanguage;
  readonly expectedWait?: WaitRange;
  readonly priorities?: readonly Priority[];
  readonly rank?: string;
  readonly calling?: CallStep;
  readonly company?: readonly Person[];
  readonly offeredTo?: Person;
  readonly offeredUntil?: string;
}

export type TicketState =
  | 'waiting'
  | 'accepted'
  | 'wrapUp'
  | 'callback'
  | 'withdrawn'
  | 'closed';

export interface WaitRange {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

export type CallStep =
  | 'one'
  | 'department'
  | 'clerk'
  | 'callback';

export interface KioskView {
  readonly kiosk: KioskId;
  readonly branch: BranchId;
  readonly name: string;
  readonly connected: boolean;
  readonly since?: string;
  readonly ticket?: TicketView;
}

export interface Done {
  readonly type: 'done';
  readonly ref: CommandId;
}

export interface EquipmentChanged {
  readonly type: 'equipment.changed';
  readonly kiosk: EquipmentView;
}

export interface EquipmentView {
  readonly kiosk: KioskId;
  readonly settings: KioskSettings;
  readonly configuredAt?: string;
  readonly requestedAt?: string;
  readonly begunAt?: string;
  readonly abortedAt?: string;
  readonly lastTest?: SelfTestResult;
}

export interface KioskSettings {
  readonly camera?: DeviceRef;
  readonly documentCamera?: DeviceRef;
  readonly microphone?: DeviceRef;
  readonly speaker?: DeviceRef;
  readonly volume: number;
  readonly pushToTalk: boolean;
  readonly codec?: VideoCodec;
  readonly printer: boolean;
  readonly selfTestAt: string;
}

export interface DeviceRef {
  readonly id: string;
  readonly label: string;
}

export type VideoCodec =
  | 'VP8'
  | 'H264';

export interface SelfTestResult {
  readonly at: string;
  readonly steps: readonly SelfTestStep[];
}

export interface EquipmentSnapshot {
  readonly type: 'equipment.snapshot';
  readonly kiosks: readonly EquipmentView[];
}

export interface HandOversSnapshot {
  readonly type: 'handOvers.snapshot';
  readonly items: readonly HandOverItem[];
}

export interface HandOverItem {
  readonly consultation: ConsultationId;
  readonly handOver: HandOverId;
  readonly kind: HandOverKind;
  readonly department: DepartmentId;
  readonly staff?: Person;
  readonly by: Person;
  readonly branch: BranchId;
  readonly procedure: ProcedureId;
  readonly number: number;
  readonly askedAt: string;
  readonly until: string;
}

export interface HoursSnapshot {
  readonly type: 'hours.snapshot';
  readonly hours: readonly HoursOf[];
  readonly closures: readonly Closure[];
}

export interface HoursOf {
  readonly department?: DepartmentId;
  readonly procedure?: ProcedureId;
  readonly rows: readonly HoursRow[];
  readonly closed: readonly ClosedSpan[];
  readonly changedBy?: Person;
  readonly changedAt?: string;
}

export interface ClosedSpan {
  readonly from: string;
  readonly to?: string;
}

export interface Closure {
  readonly closure: ClosureId;
  readonly department?: DepartmentId;
  readonly from: string;
  readonly fromTime?: string;
  readonly to: string;
  readonly toTime?: string;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

export interface KioskChanged {
  readonly type: 'kiosk.changed';
  readonly kiosk: KioskView;
}

export interface LineEcho {
  readonly type: 'line.echo';
  readonly number: number;
}

export interface OpeningsChanged {
  readonly type: 'openings.changed';
  readonly procedures: readonly OpeningView[];
}

export interface OpeningView {
  readonly procedure: ProcedureId;
  readonly open: boolean;
  readonly changesAt?: string;
}

export interface OriginalChanged {
  readonly type: 'original.changed';
  readonly original: OriginalItem;
}

export interface OriginalItem {
  readonly original: OriginalId;
  readonly branch: BranchId;
  readonly number: string;
  readonly department: DepartmentId;
  readonly consultation?: ConsultationId;
  readonly ticket?: number;
  readonly kind: OriginalKind;
  readonly note?: string;
  readonly count: number;
  readonly purpose: OriginalPurpose;
  readonly state: OriginalState;
  readonly steps: readonly OriginalStep[];
  readonly due?: string;
}

export type OriginalState =
  | 'held'
  | 'sent'
  | 'arrived'
  | 'returned'
  | 'cancelled';

export interface OriginalStep {
  readonly state: OriginalState;
  readonly by: Person;
  readonly at: string;
  readonly reason?: string;
}

export interface OriginalsSnapshot {
  readonly type: 'originals.snapshot';
  readonly originals: readonly OriginalItem[];
}

export type PassedOn =
  | AnnotationDrawing
  | PointerMoved
  | PointerPulsed
  | ShapeDrawing
  | ViewMoved;

export interface AnnotationDrawing {
  readonly type: 'annotation.drawing';
  readonly by: Person;
  readonly colour: string;
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly kind: InkKind;
  readonly page: number;
  readonly width: number;
  readonly from: number;
  readonly points: readonly number[];
}

export interface PointerMoved {
  readonly type: 'pointer.moved';
  readonly by: Person;
  readonly colour: string;
  readonly document: DocumentId;
  readonly page: number;
  readonly u?: number;
  readonly v?: number;
}

export interface PointerPulsed {
  readonly type: 'pointer.pulsed';
  readonly by: Person;
  readonly colour: string;
  readonly document: DocumentId;
  readonly page: number;
  readonly at: Place;
}

export interface ShapeDrawing {
  readonly type: 'annotation.drawingShape';
  readonly by: Person;
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly shape: ShapeMark;
}

export interface ViewMoved {
  readonly type: 'view.moved';
  readonly by: Person;
  readonly document: DocumentId;
  readonly page: number;
  readonly zoom: number;
  readonly middle: Place;
}

export interface PrivacyRequestsSnapshot {
  readonly type: 'privacyRequests.snapshot';
  readonly items: readonly PrivacyRequestItem[];
}

export interface PrivacyRequestItem {
  readonly consultation: ConsultationId;
  readonly request: PrivacyRequestId;
  readonly branch: BranchId;
  readonly department: DepartmentId;
  readonly number: number;
  readonly lead: Person;
  readonly by: Person;
  readonly print?: PrintId;
  readonly why: string;
  readonly askedAt: string;
  readonly until: string;
}

export interface Refusal {
  readonly type: 'refusal';
  readonly ref?: CommandId;
  readonly problem: string;
  readonly detail: Readonly<Record<string, string>>;
}

export interface RoomChecklist {
  readonly type: 'room.checklist';
  readonly checklist: ChecklistView;
}

export interface ChecklistView {
  readonly procedures: readonly ChecklistProcedure[];
}

export interface ChecklistProcedure {
  readonly procedure: ProcedureId;
  readonly lines: readonly ChecklistLine[];
}

export interface ChecklistLine {
  readonly key: string;
  readonly about: ChecklistAbout;
  readonly state: ChecklistState;
  readonly required: boolean;
  readonly asksReason: boolean;
}

export type ChecklistAbout =
  | AcceptanceCheck
  | BringCheck
  | ConfirmationCheck
  | FieldsCheck
  | FormCheck
  | GuideCheck
  | HandoutCheck
  | IdentityLine
  | OutcomeCheck
  | PaperCheck
  | QuestionCheck
  | SignatureCheck;

export interface AcceptanceCheck {
  readonly type: 'acceptance';
  readonly by?: Person;
}

export interface BringCheck {
  readonly type: 'bring';
  readonly document: string;
  readonly what: Wording;
  readonly tick?: DocumentTick;
}

export interface Wording {
  readonly ja: string;
  readonly easy: string;
  readonly en: string;
}

export interface ConfirmationCheck {
  readonly type: 'confirmation';
  readonly document: DocumentId;
  readonly confirmed: number;
  readonly of: number;
  readonly field?: string;
}

export interface FieldsCheck {
  readonly type: 'fields';
  readonly document: DocumentId;
  readonly right: number;
  readonly of: number;
  readonly field?: string;
}

export interface FormCheck {
  readonly type: 'form';
}

export interface GuideCheck {
  readonly type: 'guide';
}

export interface HandoutCheck {
  readonly type: 'handout';
}

export interface IdentityLine {
  readonly type: 'identity';
  readonly by?: Person;
}

export interface OutcomeCheck {
  readonly type: 'outcome';
}

export interface PaperCheck {
  readonly type: 'paper';
  readonly document: DocumentId;
  readonly finished: boolean;
}

export interface QuestionCheck {
  readonly type: 'question';
  readonly question: string;
  readonly person?: string;
  readonly ask: Wording;
  readonly answer?: GuideAnswer;
  readonly findOut?: Wording;
}

export interface SignatureCheck {
  readonly type: 'signature';
  readonly document: DocumentId;
  readonly given: number;
  readonly of: number;
  readonly field?: string;
}

export type ChecklistState =
  | 'open'
  | 'later'
  | 'done'
  | 'notNeeded';

export interface RoomEvent {
  readonly type: 'room.event';
  readonly seq: number;
  readonly at: string;
  readonly by: Person;
  readonly event: ConsultationEvent;
}

export type ConsultationEvent =
  | AnnotationEvent
  | ClerkTaskEvent
  | CompanyEvent
  | ConfirmationAnswered
  | ConfirmationAsked
  | ConfirmationCancelled
  | ConsultationEnded
  | ConsultationOpened
  | DocumentCameraEvent
  | DocumentFiled
  | DocumentFilled
  | DocumentFinished
  | DocumentOpened
  | DocumentReopened
  | DocumentShown
  | EndAsked
  | FieldChanged
  | GlyphEvent
  | GuideEvent
  | HandOverEvent
  | HoldEnded
  | HoldStarted
  | IdentityCheckEvent
  | ItemChanged
  | MemberJoined
  | NotesEvent
  | OutcomeRecorded
  | PageTurned
  | PracticeEvent
  | PrintEvent
  | PrivacyRequestEvent
  | PrivacySet
  | ProcedureAccepted
  | ProcedureAdded
  | QuestionEvent
  | SignatureCancelled
  | SignatureGiven
  | SignatureRequested
  | WrapUpFinished;

export type AnnotationEvent =
  | AnnotationAdded
  | AnnotationRemoved
  | AnnotationsErased
  | AnnotationsRedone
  | AnnotationsUndone;

export interface AnnotationAdded {
  readonly type: 'annotation.added';
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
  readonly mark: Mark;
}

export interface AnnotationRemoved {
  readonly type: 'annotation.removed';
  readonly document: DocumentId;
  readonly annotation: AnnotationId;
}

export interface AnnotationsErased {
  readonly type: 'annotations.erased';
  readonly document: DocumentId;
  readonly annotations: readonly AnnotationId[];
}

export interface AnnotationsRedone {
  readonly type: 'annotations.redone';
  readonly document: DocumentId;
}

export interface AnnotationsUndone {
  readonly type: 'annotations.undone';
  readonly document: DocumentId;
}

export type ClerkTaskEvent =
  | ClerkTaskCancelled
  | ClerkTaskDone
  | ClerkTaskFailed
  | ClerkTaskRequested;

export interface ClerkTaskCancelled {
  readonly type: 'clerkTask.cancelled';
  readonly task: ClerkTaskId;
}

export interface ClerkTaskDone {
  readonly type: 'clerkTask.done';
  readonly task: ClerkTaskId;
  readonly note?: string;
  readonly original?: string;
}

export interface ClerkTaskFailed {
  readonly type: 'clerkTask.failed';
  readonly task: ClerkTaskId;
  readonly reason: ClerkTaskReason;
  readonly note?: string;
}

export interface ClerkTaskRequested {
  readonly type: 'clerkTask.requested';
  readonly task: ClerkTaskId;
  readonly kind: ClerkTaskKind;
  readonly procedure?: ProcedureId;
  readonly note?: string;
}

export type CompanyEvent =
  | CompanyJoined
  | CompanyLeft
  | ConsultationTransferred;

export interface CompanyJoined {
  readonly type: 'company.joined';
  readonly staff: Person;
  readonly department: DepartmentId;
  readonly as: CompanionAs;
}

export type CompanionAs =
  | 'senior'
  | 'department'
  | 'sender';

export interface CompanyLeft {
  readonly type: 'company.left';
  readonly staff: Person;
}

export interface ConsultationTransferred {
  readonly type: 'consultation.transferred';
  readonly staff: Person;
  readonly department: DepartmentId;
}

export interface ConfirmationAnswered {
  readonly type: 'confirmation.answered';
  readonly document: DocumentId;
  readonly field: string;
  readonly right: boolean;
}

export interface ConfirmationAsked {
  readonly type: 'confirmation.asked';
  readonly document: DocumentId;
  readonly field: string;
  readonly item?: string;
  readonly again?: boolean;
}

export interface ConfirmationCancelled {
  readonly type: 'confirmation.cancelled';
}

export interface ConsultationEnded {
  readonly type: 'consultation.ended';
  readonly reason?: string;
}

export interface ConsultationOpened {
  readonly type: 'consultation.opened';
  readonly consultation: ConsultationId;
  readonly ticket: TicketId;
  readonly number: number;
  readonly branch: BranchId;
  readonly kiosk: KioskId;
  readonly department: DepartmentId;
  readonly procedure: ProcedureId;
  readonly helper: boolean;
  readonly waitingSince: string;
  readonly staff: Person;
  readonly resident: Person;
  readonly language?: ServiceLanguage;
}

export type DocumentCameraEvent =
  | DocumentCameraFrozen
  | DocumentCameraSwitched
  | StillFailed
  | StillRequested
  | StillTaken;

export interface DocumentCameraFrozen {
  readonly type: 'documentCamera.frozen';
  readonly frozen: boolean;
}

export interface DocumentCameraSwitched {
  readonly type: 'documentCamera.switched';
  readonly on: boolean;
}

export interface StillFailed {
  readonly type: 'still.failed';
  readonly still: StillId;
}

export interface StillRequested {
  readonly type: 'still.requested';
  readonly still: StillId;
}

export interface StillTaken {
  readonly type: 'still.taken';
  readonly still: StillId;
  readonly askedBy: Person;
  readonly file: FileHash;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export type FileHash = string;

export interface DocumentFiled {
  readonly type: 'document.filed';
  readonly document: DocumentId;
}

export interface DocumentFilled {
  readonly type: 'document.filled';
  readonly document: DocumentId;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
  readonly overflow: readonly Overflow[];
}

export interface FieldProblem {
  readonly field: string;
  readonly item: string;
  readonly code: string;
  readonly character?: string;
}

export interface Overflow {
  readonly list: string;
  readonly row: number;
}

export interface DocumentFinished {
  readonly type: 'document.finished';
  readonly document: DocumentId;
  readonly file: FileHash;
  readonly pages: readonly PageSize[];
  readonly remarks?: readonly FinishRemark[];
  readonly withAnnotations?: boolean;
  readonly reason?: string;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export type FinishRemark =
  | 'fontsNotEmbedded'
  | 'madeElsewhere'
  | 'signedElsewhere';

export interface DocumentOpened {
  readonly type: 'document.opened';
  readonly document: DocumentId;
  readonly title: string;
  readonly form?: FormId;
  readonly file: FileHash;
  readonly pages: readonly PageSize[];
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly page: number;
  readonly rect: Rect;
  readonly multiline: boolean;
  readonly maxLength?: number;
  readonly comb: boolean;
  readonly options: readonly string[];
  readonly item?: FieldItem;
  readonly circled?: boolean;
}

export type FieldKind =
  | 'text'
  | 'check'
  | 'choice'
  | 'signature';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface FieldItem {
  readonly key: string;
  readonly typed: boolean;
}

export interface DocumentReopened {
  readonly type: 'document.reopened';
  readonly document: DocumentId;
}

export interface DocumentShown {
  readonly type: 'document.shown';
  readonly document: DocumentId;
}

export interface EndAsked {
  readonly type: 'end.asked';
}

export interface FieldChanged {
  readonly type: 'field.changed';
  readonly document: DocumentId;
  readonly field: string;
  readonly value: string;
  readonly mark?: EntryMark;
}

export interface EntryMark {
  readonly number: number;
  readonly step: EntryStep;
}

export type EntryStep =
  | 'entered'
  | 'undone'
  | 'redone';

export type GlyphEvent =
  | GlyphAttached
  | GlyphRemoved;

export interface GlyphAttached {
  readonly type: 'glyph.attached';
  readonly character: string;
  readonly kind: GlyphKind;
  readonly file: FileHash;
}

export type GlyphKind =
  | 'strokes'
  | 'bitmap';

export interface GlyphRemoved {
  readonly type: 'glyph.removed';
  readonly character: string;
}

export type GuideEvent =
  | GuideAnswered
  | GuidePacked
  | GuideTicked;

export interface GuideAnswered {
  readonly type: 'guide.answered';
  readonly question?: string;
  readonly person?: string;
  readonly answer?: GuideAnswer;
}

export interface GuidePacked {
  readonly type: 'guide.packed';
  readonly procedure: ProcedureId;
  readonly file: FileHash;
}

export interface GuideTicked {
  readonly type: 'guide.ticked';
  readonly document?: string;
  readonly tick?: DocumentTick;
}

export type HandOverEvent =
  | HandOverAccepted
  | HandOverCancelled
  | HandOverLapsed
  | HandOverLooked
  | HandOverRefused
  | HandOverRequested;

export interface HandOverAccepted {
  readonly type: 'handOver.accepted';
  readonly handOver: HandOverId;
}

export interface HandOverCancelled {
  readonly type: 'handOver.cancelled';
  readonly handOver: HandOverId;
}

export interface HandOverLapsed {
  readonly type: 'handOver.lapsed';
  readonly handOver: HandOverId;
  readonly why: HandOverLapse;
}

export type HandOverLapse =
  | 'unanswered'
  | 'closed'
  | 'ended';

export interface HandOverLooked {
  readonly type: 'handOver.looked';
  readonly handOver: HandOverId;
}

export interface HandOverRefused {
  readonly type: 'handOver.refused';
  readonly handOver: HandOverId;
  readonly reason?: string;
}

export interface HandOverRequested {
  readonly type: 'handOver.requested';
  readonly handOver: HandOverId;
  readonly kind: HandOverKind;
  readonly department: DepartmentId;
  readonly staff?: Person;
  readonly summary?: string;
  readonly until: string;
}

export interface HoldEnded {
  readonly type: 'hold.ended';
}

export interface HoldStarted {
  readonly type: 'hold.started';
  readonly words?: string;
}

export type IdentityCheckEvent =
  | IdentityCheckRecorded
  | IdentityCheckWithdrawn;

export interface IdentityCheckRecorded {
  readonly type: 'identityCheck.recorded';
  readonly subject: IdentitySubject;
  readonly method: IdentityMethod;
  readonly kinds: readonly IdentityKind[];
}

export interface IdentityCheckWithdrawn {
  readonly type: 'identityCheck.withdrawn';
  readonly subject: IdentitySubject;
}

export interface ItemChanged {
  readonly type: 'intake.changed';
  readonly item: string;
  readonly value: string;
  readonly mark?: EntryMark;
  readonly source?: IntakeSource;
  readonly again?: boolean;
}

export interface MemberJoined {
  readonly type: 'member.joined';
  readonly member: Person;
}

export type NotesEvent =
  | NoteDrawn
  | NoteWritten
  | NotesClosed
  | NotesOpened;

export interface NoteDrawn {
  readonly type: 'note.drawn';
  readonly ink: NoteInk;
}

export interface NoteWritten {
  readonly type: 'note.written';
  readonly text: string;
}

export interface NotesClosed {
  readonly type: 'notes.closed';
}

export interface NotesOpened {
  readonly type: 'notes.opened';
}

export interface OutcomeRecorded {
  readonly type: 'outcome.recorded';
  readonly procedure: ProcedureId;
  readonly outcome: OutcomeCode;
  readonly note?: string;
  readonly followUp?: string;
  readonly reason?: string;
  readonly passedOver?: readonly string[];
}

export interface PageTurned {
  readonly type: 'page.turned';
  readonly document: DocumentId;
  readonly page: number;
}

export type PracticeEvent =
  | AskedAloud
  | PracticeBegun
  | SaidAloud;

export interface AskedAloud {
  readonly type: 'practice.asked';
  readonly about?: string;
  readonly words: string;
}

export interface PracticeBegun {
  readonly type: 'practice.begun';
  readonly resident: PracticeId;
}

export interface SaidAloud {
  readonly type: 'practice.said';
  readonly about?: string;
  readonly words: string;
}

export type PrintEvent =
  | PrintDone
  | PrintFailed
  | PrintRequested
  | PrintSent;

export interface PrintDone {
  readonly type: 'print.done';
  readonly print: PrintId;
  readonly copies: number;
}

export interface PrintFailed {
  readonly type: 'print.failed';
  readonly print: PrintId;
  readonly reason: PrintReason;
  readonly note?: string;
}

export interface PrintRequested {
  readonly type: 'print.requested';
  readonly print: PrintId;
  readonly document?: DocumentId;
  readonly form?: FormId;
  readonly sheet?: SheetLanguage;
  readonly file: FileHash;
  readonly branch: BranchId;
  readonly kiosk: KioskId;
  readonly number: number;
  readonly place: PrintPlace;
  readonly copies: number;
  readonly held?: boolean;
}

export type SheetLanguage =
  | 'ja'
  | 'easy'
  | 'en';

export interface PrintSent {
  readonly type: 'print.sent';
  readonly print: PrintId;
  readonly copies: number;
  readonly again?: PrintReason;
  readonly note?: string;
}

export type PrivacyRequestEvent =
  | PrivacyApproved
  | PrivacyLapsed
  | PrivacyRefused
  | PrivacyRequested
  | PrivacyUsed;

export interface PrivacyApproved {
  readonly type: 'privacy.approved';
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
  readonly reason?: string;
}

export interface PrivacyLapsed {
  readonly type: 'privacy.lapsed';
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
}

export interface PrivacyRefused {
  readonly type: 'privacy.refused';
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
  readonly reason?: string;
}

export interface PrivacyRequested {
  readonly type: 'privacy.requested';
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
  readonly why: string;
  readonly until: string;
}

export interface PrivacyUsed {
  readonly type: 'privacy.used';
  readonly request: PrivacyRequestId;
  readonly print?: PrintId;
}

export interface PrivacySet {
  readonly type: 'privacy.set';
  readonly on?: boolean;
  readonly reason?: PrivacyReason;
}

export interface ProcedureAccepted {
  readonly type: 'procedure.accepted';
  readonly procedure: ProcedureId;
}

export interface ProcedureAdded {
  readonly type: 'procedure.added';
  readonly procedure: ProcedureId;
}

export type QuestionEvent =
  | QuestionAnswered
  | QuestionAsked
  | QuestionCancelled;

export interface QuestionAnswered {
  readonly type: 'question.answered';
  readonly question: QuestionId;
  readonly answer: Answer;
}

export interface QuestionAsked {
  readonly type: 'question.asked';
  readonly question: QuestionId;
  readonly text: string;
  readonly wording?: Wording;
  readonly guide?: string;
  readonly person?: string;
  readonly again?: boolean;
}

export interface QuestionCancelled {
  readonly type: 'question.cancelled';
  readonly question: QuestionId;
}

export interface SignatureCancelled {
  readonly type: 'signature.cancelled';
  readonly document: DocumentId;
}

export interface SignatureGiven {
  readonly type: 'signature.given';
  readonly document: DocumentId;
  readonly signature: SignatureInk;
}

export interface SignatureRequested {
  readonly type: 'signature.requested';
  readonly document: DocumentId;
  readonly field: string;
}

export interface WrapUpFinished {
  readonly type: 'wrapUp.finished';
}

export interface RoomGuide {
  readonly type: 'room.guide';
  readonly guide: GuideView;
}

export interface GuideView {
  readonly packs: readonly GuidePack[];
  readonly questions: readonly GuideQuestion[];
  readonly consequences: readonly GuideConsequence[];
  readonly documents: readonly GuideDocument[];
  readonly deadlines: readonly GuideDeadline[];
  readonly conflicts: readonly GuideConflict[];
  readonly unsure: readonly GuideUnsure[];
  readonly notes: readonly GuideNote[];
}

export interface GuidePack {
  readonly procedure: ProcedureId;
  readonly version: string;
}

export interface GuideQuestion {
  readonly question: string;
  readonly person?: string;
  readonly ask: Wording;
  readonly why?: Wording;
  readonly answer?: GuideAnswer;
  readonly of: readonly ProcedureId[];
  readonly discreet: boolean;
}

export interface GuideConsequence {
  readonly of: ProcedureId;
  readonly consequence: string;
  readonly what: Wording;
  readonly reason: Wording;
  readonly law: readonly Law[];
  readonly procedure?: ProcedureId;
  readonly unverified: boolean;
}

export interface Law {
  readonly ja: string;
  readonly unverified: boolean;
}

export interface GuideDocument {
  readonly document: string;
  readonly what: Wording;
  readonly or: readonly Wording[];
  readonly of: readonly ProcedureId[];
  readonly unverified: boolean;
  readonly tick?: DocumentTick;
}

export interface GuideDeadline {
  readonly of: ProcedureId;
  readonly deadline: string;
  readonly what: Wording;
  readonly from: Wording;
  readonly fromDay?: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly count: DayCount;
  readonly last?: string;
  readonly counted?: string;
  readonly law: readonly Law[];
  readonly unverified: boolean;
}

export type PeriodUnit =
  | 'days'
  | 'months'
  | 'years';

export type DayCount =
  | 'firstDayNotCounted'
  | 'firstDayCounted';

export interface GuideConflict {
  readonly of: ProcedureId;
  readonly conflict: string;
  readonly what: Wording;
  readonly reason: Wording;
  readonly law: readonly Law[];
  readonly unverified: boolean;
}

export interface GuideUnsure {
  readonly question: string;
  readonly person?: string;
  readonly ask: Wording;
  readonly findOut: Wording;
  readonly depends: readonly Wording[];
}

export interface GuideNote {
  readonly of: ProcedureId;
  readonly ja: string;
  readonly unverified: boolean;
}

export interface RoomMembers {
  readonly type: 'room.members';
  readonly members: readonly Member[];
}

export interface Member {
  readonly person: Person;
  readonly connected: boolean;
  readonly colour: string;
}

export interface RoomSnapshot {
  readonly type: 'room.snapshot';
  readonly seq: number;
  readonly now: string;
  readonly consultation: ConsultationView;
  readonly members: readonly Member[];
}

export interface ConsultationView {
  readonly consultation: ConsultationId;
  readonly ticket: TicketId;
  readonly number: number;
  readonly branch: BranchId;
  readonly kiosk: KioskId;
  readonly department: DepartmentId;
  readonly helper: boolean;
  readonly waitingSince: string;
  readonly openedAt: string;
  readonly staff: Person;
  readonly resident: Person;
  readonly joined: readonly Person[];
  readonly phase: ConsultationPhase;
  readonly procedures: readonly ProcedureCase[];
  readonly documents: readonly DocumentView[];
  readonly shown?: DocumentId;
  readonly documentCamera: DocumentCameraView;
  readonly intake: IntakeView;
  readonly glyphs: readonly GlyphView[];
  readonly prints: readonly PrintView[];
  readonly clerkTasks: readonly ClerkTaskView[];
  readonly identityChecks: readonly IdentityCheckView[];
  readonly questions: readonly QuestionView[];
  readonly notes: NotesView;
  readonly hold?: HoldView;
  readonly practice?: PracticeView;
  readonly handOver?: HandOverView;
  readonly company: readonly Companion[];
  readonly privacy?: PrivacyView;
  readonly language?: ServiceLanguage;
  readonly handedOver: readonly HandedOver[];
  readonly endAsked: boolean;
  readonly endedAt?: string;
}

export type ConsultationPhase =
  | 'talking'
  | 'wrapUp'
  | 'closed';

export interface ProcedureCase {
  readonly procedure: ProcedureId;
  readonly acceptance?: Acceptance;
  readonly outcome?: OutcomeCode;
  readonly note?: string;
  readonly followUp?: string;
  readonly reason?: string;
}

export interface Acceptance {
  readonly by: Person;
  readonly at: string;
}

export interface DocumentView {
  readonly document: DocumentId;
  readonly title: string;
  readonly form?: FormId;
  readonly file: FileHash;
  readonly pages: readonly PageSize[];
  readonly fields: readonly FormField[];
  readonly page: number;
  readonly values: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly history: MarkHistory;
  readonly signatures: readonly SignatureInk[];
  readonly signatureAsked?: string;
  readonly finished?: FileHash;
  readonly finishedPages: readonly PageSize[];
  readonly remarks: readonly FinishRemark[];
  readonly filed: boolean;
  readonly finish?: FinishView;
  readonly problems: readonly FieldProblem[];
  readonly overflow: readonly Overflow[];
}

export interface Annotation {
  readonly annotation: AnnotationId;
  readonly by: Person;
  readonly at: string;
  readonly mark: Mark;
}

export interface MarkHistory {
  readonly erased: readonly Annotation[];
  readonly people: readonly PersonSteps[];
}

export interface PersonSteps {
  readonly by: Person;
  readonly done: readonly MarkStep[];
  readonly undone: readonly MarkStep[];
}

export interface MarkStep {
  readonly drawn: boolean;
  readonly annotations: readonly AnnotationId[];
}

export interface FinishView {
  readonly by: Person;
  readonly at: string;
  readonly withAnnotations: boolean;
  readonly reason?: string;
  readonly filedBy?: Person;
  readonly filedAt?: string;
}

export interface DocumentCameraView {
  readonly state: DocumentCameraState;
  readonly stillAsked?: StillRequest;
  readonly stills: readonly Still[];
}

export type DocumentCameraState =
  | 'off'
  | 'on'
  | 'frozen';

export interface StillRequest {
  readonly still: StillId;
  readonly by: Person;
  readonly at: string;
}

export interface Still {
  readonly still: StillId;
  readonly askedBy: Person;
  readonly at: string;
  readonly file: FileHash;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export interface IntakeView {
  readonly values: Readonly<Record<string, string>>;
  readonly entries: EntryCount;
  readonly confirmations: readonly Confirmation[];
  readonly sources: Readonly<Record<string, IntakeSource>>;
  readonly askedAgain: number;
}

export interface EntryCount {
  readonly done: number;
  readonly last: number;
}

export interface Confirmation {
  readonly document: DocumentId;
  readonly field: string;
  readonly item?: string;
  readonly state: ConfirmationState;
  readonly at: string;
}

export type ConfirmationState =
  | 'asked'
  | 'confirmed'
  | 'denied';

export interface GlyphView {
  readonly character: string;
  readonly kind: GlyphKind;
  readonly file: FileHash;
}

export interface PrintView {
  readonly print: PrintId;
  readonly document?: DocumentId;
  readonly sheet?: SheetLanguage;
  readonly file: FileHash;
  readonly place: PrintPlace;
  readonly copies: number;
  readonly by: Person;
  readonly at: string;
  readonly state: PrintState;
  readonly printed: number;
  readonly steps: readonly PrintStep[];
}

export type PrintState =
  | 'waiting'
  | 'sent'
  | 'done'
  | 'failed';

export interface PrintStep {
  readonly by: Person;
  readonly at: string;
  readonly state: PrintState;
  readonly copies: number;
  readonly reason?: PrintReason;
  readonly note?: string;
}

export interface ClerkTaskView {
  readonly task: ClerkTaskId;
  readonly kind: ClerkTaskKind;
  readonly procedure?: ProcedureId;
  readonly note?: string;
  readonly by: Person;
  readonly at: string;
  readonly state: ClerkTaskState;
  readonly reason?: ClerkTaskReason;
  readonly answer?: string;
  readonly original?: string;
  readonly endedBy?: Person;
  readonly endedAt?: string;
}

export type ClerkTaskState =
  | 'open'
  | 'done'
  | 'failed'
  | 'cancelled';

export interface IdentityCheckView {
  readonly subject: IdentitySubject;
  readonly method: IdentityMethod;
  readonly kinds: readonly IdentityKind[];
  readonly by: Person;
  readonly at: string;
}

export interface QuestionView {
  readonly question: QuestionId;
  readonly text: string;
  readonly by: Person;
  readonly at: string;
  readonly answer?: Answer;
  readonly endedAt?: string;
  readonly wording?: Wording;
  readonly guide?: string;
  readonly person?: string;
}

export interface NotesView {
  readonly open: boolean;
  readonly notes: readonly NoteView[];
}

export interface NoteView {
  readonly by: Person;
  readonly at: string;
  readonly text?: string;
  readonly ink?: NoteInk;
}

export interface HoldView {
  readonly by: Person;
  readonly since: string;
  readonly words?: string;
}

export interface PracticeView {
  readonly resident: PracticeId;
  readonly lines: readonly PracticeLine[];
}

export interface PracticeLine {
  readonly by: Person;
  readonly at: string;
  readonly about?: string;
  readonly words: string;
}

export interface HandOverView {
  readonly handOver: HandOverId;
  readonly kind: HandOverKind;
  readonly department: DepartmentId;
  readonly staff?: Person;
  readonly by: Person;
  readonly summary?: string;
  readonly askedAt: string;
  readonly until: string;
  readonly state: HandOverState;
  readonly looking: readonly Person[];
  readonly reason?: string;
  readonly lapse?: HandOverLapse;
  readonly endedBy?: Person;
  readonly endedAt?: string;
}

export type HandOverState =
  | 'asked'
  | 'accepted'
  | 'refused'
  | 'cancelled'
  | 'lapsed';

export interface Companion {
  readonly person: Person;
  readonly department: DepartmentId;
  readonly as: CompanionAs;
  readonly since: string;
}

export interface PrivacyView {
  readonly reason: PrivacyReason;
  readonly by: Person;
  readonly at: string;
  readonly requests: readonly PrivacyRequestView[];
}

export interface PrivacyRequestView {
  readonly request: PrivacyRequestId;
  readonly by: Person;
  readonly print?: PrintId;
  readonly why: string;
  readonly askedAt: string;
  readonly until: string;
  readonly state: PrivacyRequestState;
  readonly answeredBy?: Person;
  readonly reason?: string;
  readonly used: number;
}

export type PrivacyRequestState =
  | 'asked'
  | 'approved'
  | 'refused'
  | 'lapsed';

export interface HandedOver {
  readonly department: DepartmentId;
  readonly procedures: readonly ProcedureId[];
}

export interface Slots {
  readonly type: 'slots';
  readonly procedure: ProcedureId;
  readonly minutes: number;
  readonly days: readonly SlotDay[];
}

export interface SlotDay {
  readonly day: string;
  readonly free: readonly string[];
}

export interface StaffChanged {
  readonly type: 'staff.changed';
  readonly away?: Away;
}

export interface Away {
  readonly reason: AwayReason;
  readonly since: string;
}

export interface StaffMemberChanged {
  readonly type: 'staffMember.changed';
  readonly member: StaffMember;
}

export interface StaffMember {
  readonly person: Person;
  readonly departments: readonly DepartmentId[];
  readonly state: StaffState;
  readonly since: string;
  readonly reason?: AwayReason;
  readonly branch?: BranchId;
  readonly number?: number;
}

export type StaffState =
  | 'free'
  | 'offered'
  | 'inConsultation'
  | 'wrapUp'
  | 'away'
  | 'signedOut';

export interface TicketChanged {
  readonly type: 'ticket.changed';
  readonly ticket: TicketView;
}

export interface TrayChanged {
  readonly type: 'tray.changed';
  readonly item: TrayItem;
}

export interface TrayItem {
  readonly consultation?: ConsultationId;
  readonly work?: WorkItemId;
  readonly print: PrintId;
  readonly branch: BranchId;
  readonly kiosk?: KioskId;
  readonly number?: number;
  readonly procedure?: ProcedureId;
  readonly form?: FormId;
  readonly sheet?: SheetLanguage;
  readonly place: PrintPlace;
  readonly copies: number;
  readonly requestedAt: string;
  readonly state: PrintState;
  readonly printed: number;
  readonly reason?: PrintReason;
  readonly sentBy?: Role;
  readonly hold?: PrintHold;
  readonly changedAt: string;
}

export type PrintHold =
  | 'held'
  | 'asked'
  | 'approved';

export interface TraySnapshot {
  readonly type: 'tray.snapshot';
  readonly items: readonly TrayItem[];
}

export interface WallSnapshot {
  readonly type: 'wall.snapshot';
  readonly waitingAlertSeconds: number;
  readonly staff: readonly StaffMember[];
}

export interface WorkChanged {
  readonly type: 'work.changed';
  readonly item: WorkItem;
}

export interface WorkItem {
  readonly item: WorkItemId;
  readonly department: DepartmentId;
  readonly kind: WorkKind;
  readonly branch: BranchId;
  readonly consultation?: ConsultationId;
  readonly number?: number;
  readonly procedure?: ProcedureId;
  readonly note: string;
  readonly due?: string;
  readonly hidden?: boolean;
  readonly steps: readonly WorkStep[];
  readonly addedBy?: Person;
  readonly addedAt: string;
  readonly step: WorkStep;
  readonly state: WorkState;
  readonly holder?: Person;
  readonly enteredBy?: Person;
  readonly passed: readonly WorkPassed[];
  readonly paper?: WorkPaper;
  readonly remark?: string;
  readonly changedAt: string;
}

export type WorkStep =
  | 'reception'
  | 'entry'
  | 'review';

export type WorkState =
  | 'open'
  | 'taken'
  | 'returned'
  | 'done'
  | 'withdrawn';

export interface WorkPassed {
  readonly step: WorkStep;
  readonly by: Person;
  readonly at: string;
}

export interface WorkPaper {
  readonly print: PrintId;
  readonly copies: number;
  readonly state: PrintState;
  readonly printed: number;
}

export interface WorkGone {
  readonly type: 'work.gone';
  readonly item: WorkItemId;
}

export interface WorkSnapshot {
  readonly type: 'work.snapshot';
  readonly items: readonly WorkItem[];
}

export interface Me {
  readonly person: Person;
  readonly branch?: BranchId;
  readonly departments: readonly DepartmentId[];
  readonly kiosk?: KioskId;
  readonly workSteps: readonly WorkStep[];
  readonly contractor: boolean;
}

export interface SignIn {
  readonly account: string;
  readonly password: string;
}

export interface Enrolment {
  readonly code: string;
}

export interface Town {
  readonly name: Words;
  readonly demo: boolean;
  readonly atAnyHour: boolean;
  readonly practiceKiosks?: readonly KioskId[];
  readonly sheetAtKiosk: boolean;
  readonly maxUploadBytes: number;
  readonly branches: readonly Branch[];
  readonly departments: readonly Department[];
  readonly kiosks: readonly Kiosk[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly procedures: readonly Procedure[];
  readonly bundles: readonly Bundle[];
  readonly forms: readonly Form[];
  readonly intake: IntakeCatalog;
}

export interface Words {
  readonly ja: string;
  readonly easy?: string;
  readonly en: string;
}

export interface Branch {
  readonly branch: BranchId;
  readonly name: Words;
}

export interface Department {
  readonly department: DepartmentId;
  readonly name: Words;
  readonly phone?: string;
  readonly booking?: Booking;
}

export interface Booking {
  readonly minutes?: number;
  readonly places?: number;
  readonly days?: number;
}

export interface Kiosk {
  readonly kiosk: KioskId;
  readonly branch: BranchId;
  readonly name: string;
}

export interface LifeEvent {
  readonly id: string;
  readonly title: Words;
  readonly hint: Words;
  readonly procedures: readonly ProcedureId[];
}

export interface Procedure {
  readonly procedure: ProcedureId;
  readonly title: Words;
  readonly summary: Words;
  readonly department: DepartmentId;
  readonly bring: readonly Words[];
  readonly minutesFrom: number;
  readonly minutesTo: number;
  readonly inPerson: boolean;
  readonly quiet: boolean;
  readonly unverified: boolean;
  readonly remark?: Words;
  readonly identityCheck?: IdentityNeed;
  readonly forms: readonly FormId[];
  readonly outcomes: readonly Outcome[];
  readonly law: readonly Law[];
  readonly fee?: Fee;
}

export type IdentityNeed =
  | 'required'
  | 'asNeeded'
  | 'none';

export interface Outcome {
  readonly outcome: OutcomeCode;
  readonly title: Words;
  readonly accepts: boolean;
}

export interface Fee {
  readonly yen: number;
  readonly unverified: boolean;
}

export interface Bundle {
  readonly bundle: string;
  readonly title: Wording;
  readonly start: readonly ProcedureId[];
  readonly leads: readonly ProcedureId[];
  readonly unverified: boolean;
}

export interface Form {
  readonly form: FormId;
  readonly title: Words;
}

export interface IntakeCatalog {
  readonly groups: readonly IntakeGroup[];
  readonly items: readonly IntakeItem[];
}

export interface IntakeGroup {
  readonly key: string;
  readonly title: Words;
}

export interface IntakeItem {
  readonly key: string;
  readonly title: Words;
  readonly kind: ItemKind;
  readonly sensitive: boolean;
  readonly required: boolean;
  readonly options: readonly Option[];
  readonly digits?: number;
  readonly longest?: number;
  readonly notAfter?: string;
}

export type ItemKind =
  | 'name'
  | 'kana'
  | 'date'
  | 'address'
  | 'zip'
  | 'phone'
  | 'number'
  | 'choice'
  | 'yesno'
  | 'text'
  | 'account';

export interface Option {
  readonly value: string;
  readonly en: string;
}

export interface CallAccess {
  readonly path: string;
  readonly domain: string;
  readonly muc: string;
  readonly room: string;
  readonly token: string;
  readonly iceServers: readonly IceServer[];
  readonly relayOnly: boolean;
  readonly mode: CallMode;
  readonly codecs: readonly string[];
}

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

export type CallMode =
  | 'auto'
  | 'mesh'
  | 'bridge';

export interface CallStandby {
  readonly path: string;
  readonly domain: string;
  readonly muc: string;
  readonly relayOnly: boolean;
  readonly mode: CallMode;
  readonly codecs: readonly string[];
}

export interface CharacterVariant {
  readonly sequence: string;
  readonly path: string;
}

export interface ReceptionRow {
  readonly department: DepartmentId;
  readonly branch: BranchId;
  readonly booked: number;
  readonly arrived: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly callbacks: number;
  readonly callbacksDone: number;
  readonly callbackSeconds?: number;
}

export interface SessionRow {
  readonly consultation: ConsultationId;
  readonly number: number;
  readonly branch: BranchId;
  readonly department: DepartmentId;
  readonly procedure: ProcedureId;
  readonly staff: Person;
  readonly calledAt: string;
  readonly waitedSeconds: number;
  readonly talkedSeconds: number;
  readonly talking: boolean;
  readonly outcome?: OutcomeCode;
  readonly followUp?: string;
  readonly passedOver: number;
  readonly hidden: boolean;
  readonly askedAgain: number;
}

export interface OpeningDay {
  readonly day: string;
  readonly holiday: boolean;
  readonly spans: readonly OpeningSpan[];
}

export interface OpeningSpan {
  readonly from: string;
  readonly to?: string;
}

export interface SheetWish {
  readonly print: PrintId;
  readonly language: SheetLanguage;
  readonly line: string;
  readonly copies: number;
  readonly place: PrintPlace;
}

export interface PointsTable {
  readonly procedure: ProcedureId;
  readonly fiscalYear: number;
  readonly inForce: string;
  readonly title: Words;
  readonly source: string;
  readonly unverified: boolean;
  readonly guardians: PointsCombination;
  readonly ranks: readonly string[];
  readonly reasons: readonly PointsReason[];
  readonly adjustments: readonly PointsGroup[];
  readonly facts: readonly PointsFact[];
  readonly ties: readonly PointsTie[];
}

export type PointsCombination =
  | 'sumOfGuardians'
  | 'lowerPointsWin'
  | 'lowerRankWins';

export interface PointsReason {
  readonly reason: string;
  readonly title: Words;
  readonly commuting: boolean;
  readonly asks: readonly PointsMeasure[];
  readonly lines: readonly PointsLine[];
}

export type PointsMeasure =
  | 'daysPerWeek'
  | 'daysPerMonth'
  | 'minutesPerDay'
  | 'minutesPerWeek'
  | 'minutesPerMonth'
  | 'commuteMinutesPerDay';

export interface PointsLine {
  readonly line: string;
  readonly words: Words;
  readonly points: number;
  readonly rank?: string;
  readonly from: Readonly<Record<string, number>>;
  readonly evidence?: Words;
  readonly source?: string;
  readonly unverified: boolean;
}

export interface PointsGroup {
  readonly group: string;
  readonly title: Words;
  readonly mode: PointsMode;
  readonly lines: readonly PointsLine[];
}

export type PointsMode =
  | 'sumAll'
  | 'highestInGroup';

export interface PointsFact {
  readonly fact: string;
  readonly title: Words;
  readonly unit: Words;
}

export interface PointsTie {
  readonly compare: string;
  readonly first: PointsFirst;
  readonly words: Words;
}

export type PointsFirst =
  | 'smaller'
  | 'larger';

export interface PointsTrial {
  readonly fiscalYear: number;
  readonly household: PointsHousehold;
}

export interface PointsHousehold {
  readonly guardians: readonly PointsGuardian[];
  readonly adjustments: Readonly<Record<string, boolean>>;
  readonly facts: Readonly<Record<string, number>>;
}

export interface PointsGuardian {
  readonly reason?: string;
  readonly line?: string;
  readonly work: Readonly<Record<string, number>>;
}

export interface PointsScore {
  readonly from: number;
  readonly to: number;
  readonly bestRank?: string;
  readonly worstRank?: string;
  readonly lines: readonly ScoredLine[];
  readonly ties: readonly ScoredTie[];
}

export interface ScoredLine {
  readonly as: ScoredAs;
  readonly guardian?: number;
  readonly what?: Words;
  readonly why?: Words;
  readonly from: number;
  readonly to: number;
  readonly points?: number;
  readonly rank?: string;
  readonly evidence?: Words;
  readonly source?: string;
  readonly unverified: boolean;
}

export type ScoredAs =
  | 'counted'
  | 'covered'
  | 'open'
  | 'noLine';

export interface ScoredTie {
  readonly tie: PointsTie;
  readonly value?: number;
}

export interface PracticePerson {
  readonly resident: PracticeId;
  readonly name: string;
  readonly matter: Words;
  readonly level: PracticeLevel;
  readonly branch: BranchId;
  readonly department: DepartmentId;
  readonly procedure: ProcedureId;
  readonly language?: ServiceLanguage;
}

export type PracticeLevel =
  | 'easy'
  | 'usual'
  | 'hard';

export interface PracticeReview {
  readonly resident: PracticeId;
  readonly hints: readonly ReviewHint[];
  readonly heard: number;
  readonly facts: number;
  readonly differences: readonly ReviewDifference[];
  readonly askedTwice: number;
  readonly steps: readonly ReviewStep[];
  readonly outcomes: readonly ReviewResult[];
}

export interface ReviewHint {
  readonly hint: PracticeHint;
  readonly of?: string;
  readonly why: Words;
  readonly done: boolean;
}

export type PracticeHint =
  | 'guide'
  | 'confirm'
  | 'notes'
  | 'identity'
  | 'accept'
  | 'task'
  | 'add'
  | 'form'
  | 'sign'
  | 'print'
  | 'noForm';

export interface ReviewDifference {
  readonly item: string;
  readonly said: string;
  readonly written: string;
}

export interface ReviewStep {
  readonly step: PracticeStep;
  readonly seconds: number;
}

export type PracticeStep =
  | 'hearing'
  | 'filling'
  | 'finishing'
  | 'wrapUp';

export interface ReviewResult {
  readonly procedure: ProcedureId;
  readonly right: OutcomeCode;
  readonly recorded?: OutcomeCode;
}

export interface DemoAccess {
  readonly password: string;
  readonly accounts: readonly Account[];
  readonly codes: readonly Code[];
}

export interface Account {
  readonly account: string;
  readonly role: Role;
  readonly name: string;
}

export interface Code {
  readonly kiosk: KioskId;
  readonly code: string;
}

export interface PhotoPages {
  readonly pages: readonly PhotoPage[];
}

export interface PhotoPage {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly corners: readonly number[];
}

export interface UploadProgress {
  readonly page: number;
  readonly pages: number;
}

export interface FormEntry {
  readonly form: FormId;
  readonly title: string;
  readonly state: FormState;
  readonly procedures: readonly ProcedureId[];
  readonly pages: number;
  readonly fields: number;
  readonly version: number;
}

export type FormState =
  | 'shipped'
  | 'draft'
  | 'inUse'
  | 'changed';

export interface EditedForm {
  readonly form: FormId;
  readonly state: FormState;
  readonly version: number;
  readonly revision: string;
  readonly file: FileHash;
  readonly pages: readonly PageSize[];
  readonly pageChanges: readonly PageChange[];
  readonly notices: readonly FormNotice[];
  readonly plan: FormPlan;
  readonly problems: readonly FormProblem[];
}

export interface PageChange {
  readonly page: number;
  readonly before: PageSize;
  readonly after?: PageSize;
}

export type FormNotice =
  | 'signed'
  | 'xfa'
  | 'scripts'
  | 'fontsMissing';

export interface FormPlan {
  readonly title: string;
  readonly procedures: readonly ProcedureId[];
  readonly fields: readonly PlacedField[];
}

export interface PlacedField {
  readonly id: string;
  readonly title: string;
  readonly kind: PlacedKind;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly option?: string;
  readonly from?: string;
  readonly as?: string;
  readonly is?: string;
  readonly era?: string;
  readonly when?: string;
  readonly required?: string;
  readonly office: boolean;
  readonly own: boolean;
  readonly max: number;
  readonly options: readonly string[];
  readonly align: TextAlign;
  readonly size: number;
}

export type PlacedKind =
  | 'text'
  | 'paragraph'
  | 'comb'
  | 'check'
  | 'circle'
  | 'choice'
  | 'sign'
  | 'seal';

export type TextAlign =
  | 'left'
  | 'centre'
  | 'right';

export interface FormProblem {
  readonly at: number;
  readonly code: string;
  readonly inTheWay: boolean;
  readonly character?: string;
}

export interface FormSave {
  readonly revision: string;
  readonly plan: FormPlan;
}

export interface FormSaved {
  readonly revision: string;
  readonly state: FormState;
  readonly problems: readonly FormProblem[];
}

export interface FormTrial {
  readonly file: FileHash;
  readonly pages: readonly PageSize[];
  readonly problems: readonly FormProblem[];
}

export interface FormUse {
  readonly revision: string;
}

export interface PackEntry {
  readonly procedure: ProcedureId;
  readonly title: Words;
  readonly department: DepartmentId;
  readonly version: string;
  readonly since?: string;
  readonly next?: string;
  readonly unverified: number;
  readonly changes: number;
  readonly residents: number;
  readonly met: number;
  readonly revision: number;
}

export interface EditedPack {
  readonly day: string;
  readonly version: string;
  readonly since?: string;
  readonly next?: string;
  readonly revision: number;
  readonly procedure: Procedure;
  readonly notes: readonly Law[];
  readonly questions: readonly PackQuestion[];
  readonly conflicts: readonly PackRule[];
  readonly consequences: readonly PackRule[];
  readonly documents: readonly PackDocument[];
  readonly deadlines: readonly PackDeadline[];
  readonly changes: readonly PackValue[];
  readonly confirmed: readonly PackConfirmed[];
  readonly residents: readonly PackResident[];
  readonly own: string;
  readonly history: readonly PackRevision[];
}

export interface PackQuestion {
  readonly question: string;
  readonly ask: Wording;
  readonly why?: Wording;
  readonly findOut: Wording;
  readonly each: boolean;
  readonly discreet: boolean;
  readonly shared: boolean;
  readonly when?: PackCondition;
}

export interface PackCondition {
  readonly kind: PackConditionKind;
  readonly of: readonly PackCondition[];
  readonly question?: string;
  readonly is?: GuideAnswer;
  readonly from?: number;
  readonly to?: number;
}

export type PackConditionKind =
  | 'all'
  | 'any'
  | 'not'
  | 'answer'
  | 'anyPerson'
  | 'allPersons'
  | 'countPersons'
  | 'ageToday'
  | 'ageFiscalYearEnd';

export interface PackRule {
  readonly id: string;
  readonly what: Wording;
  readonly reason: Wording;
  readonly law: readonly Law[];
  readonly procedure?: ProcedureId;
  readonly unverified: boolean;
  readonly when?: PackCondition;
}

export interface PackDocument {
  readonly document: string;
  readonly what: Wording;
  readonly or: readonly Wording[];
  readonly unverified: boolean;
  readonly shared: boolean;
  readonly when?: PackCondition;
}

export interface PackDeadline {
  readonly deadline: string;
  readonly what: Wording;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly count: DayCount;
  readonly from: Wording;
  readonly item?: string;
  readonly openingDay: boolean;
  readonly law: readonly Law[];
  readonly unverified: boolean;
  readonly when?: PackCondition;
}

export interface PackValue {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

export interface PackConfirmed {
  readonly fact: string;
  readonly by: Person;
  readonly at: string;
  readonly from: string;
  readonly because: string;
}

export interface PackResident {
  readonly name: string;
  readonly today: string;
  readonly answers: Readonly<Record<string, GuideAnswer>>;
  readonly born: readonly string[];
  readonly parts: readonly PackTold[];
}

export interface PackTold {
  readonly part: PackPart;
  readonly expected: readonly string[];
  readonly told: readonly string[];
  readonly met: boolean;
}

export type PackPart =
  | 'next'
  | 'consequences'
  | 'documents'
  | 'conflicts'
  | 'unsure'
  | 'deadlines';

export interface PackRevision {
  readonly revision: number;
  readonly by: Person;
  readonly at: string;
  readonly from?: string;
  readonly restored?: number;
  readonly because: string;
  readonly changes: readonly PackValue[];
}

export interface PackSave {
  readonly id: CommandId;
  readonly revision: number;
  readonly from: string;
  readonly because: string;
  readonly edits: readonly PackEdit[];
  readonly confirm: readonly string[];
  readonly unconfirm: readonly string[];
  readonly yaml?: string;
  readonly acceptsDifferences: boolean;
}

export interface PackEdit {
  readonly path: string;
  readonly value?: string;
}

export interface PackChecked {
  readonly kept: boolean;
  readonly problems: readonly PackProblem[];
  readonly changes: readonly PackValue[];
  readonly differing: readonly PackResident[];
}

export interface PackProblem {
  readonly path?: string;
  readonly kind: PackProblemKind;
  readonly line?: number;
  readonly message?: string;
}

export type PackProblemKind =
  | 'empty'
  | 'tooLong'
  | 'notANumber'
  | 'outOfRange'
  | 'minutesOrder'
  | 'tooMany'
  | 'tooFew'
  | 'unknownDepartment'
  | 'unknownValue'
  | 'other';

export interface PackRestore {
  readonly id: CommandId;
  readonly revision: number;
  readonly to: number;
  readonly because: string;
}

export interface PackTry {
  readonly day: string;
  readonly answers: Readonly<Record<string, GuideAnswer>>;
  readonly persons: readonly PackTryPerson[];
  readonly dates: Readonly<Record<string, string>>;
}

export interface PackTryPerson {
  readonly born: string;
  readonly answers: Readonly<Record<string, GuideAnswer>>;
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly problem: string;
  readonly detail: Readonly<Record<string, string>>;
}
