package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;

/** What the server may say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage {

  /** The command is done, durably. */
  @JsonTypeName("done")
  record Done(CommandId ref) implements ServerMessage {}

  /**
   * The command is refused and nothing has changed.
   *
   * @param ref the refused command; absent when what was said could not be read that far
   * @param problem its code, such as {@code ticket-already-accepted}
   * @param detail ids and numbers that help to say it better
   */
  @JsonTypeName("refusal")
  record Refusal(@Nullable CommandId ref, String problem, Map<String, String> detail)
      implements ServerMessage {}

  /** All that this person may see of reception; the answer to {@code desk.hello}. */
  @JsonTypeName("desk.snapshot")
  record DeskSnapshot(Instant now, List<TicketView> tickets, List<KioskView> kiosks)
      implements ServerMessage {}

  /** One ticket is new or looks different now. */
  @JsonTypeName("ticket.changed")
  record TicketChanged(TicketView ticket) implements ServerMessage {}

  /** One kiosk looks different now. */
  @JsonTypeName("kiosk.changed")
  record KioskChanged(KioskView kiosk) implements ServerMessage {}

  /**
   * How this member of staff stands; after {@code desk.hello}, and when it has changed.
   *
   * @param away absent while they may be called
   */
  @JsonTypeName("staff.changed")
  record StaffChanged(@Nullable Away away) implements ServerMessage {}

  /**
   * What only the supervisor's wall shows, after {@code desk.hello}: everybody of the staff who is
   * there, was there today, or has somebody.
   *
   * @param waitingAlertSeconds a longer wait is marked
   */
  @JsonTypeName("wall.snapshot")
  record WallSnapshot(int waitingAlertSeconds, List<StaffMember> staff) implements ServerMessage {}

  /** A member of staff came, or does something else now; for the wall only. */
  @JsonTypeName("staffMember.changed")
  record StaffMemberChanged(StaffMember member) implements ServerMessage {}

  /** 受付時間 of the procedures that have any; after {@code desk.hello}, and when one has changed. */
  @JsonTypeName("openings.changed")
  record OpeningsChanged(List<OpeningView> procedures) implements ServerMessage {}

  /**
   * 受付時間 of a usual week and the 臨時休業 that are not long over; for supervisors, after {@code
   * desk.hello} and when one has changed.
   *
   * @param hours of the town first, then of departments and procedures that differ
   */
  @JsonTypeName("hours.snapshot")
  record HoursSnapshot(List<HoursOf> hours, List<Closure> closures) implements ServerMessage {}

  /** The equipment of all kiosks that this person may see; after {@code desk.hello}. */
  @JsonTypeName("equipment.snapshot")
  record EquipmentSnapshot(List<EquipmentView> kiosks) implements ServerMessage {}

  /** The equipment of one kiosk looks different now. */
  @JsonTypeName("equipment.changed")
  record EquipmentChanged(EquipmentView kiosk) implements ServerMessage {}

  /** 印刷トレイ: the papers of one's own branch, or kiosk, that matter now; after hello. */
  @JsonTypeName("tray.snapshot")
  record TraySnapshot(List<TrayItem> items) implements ServerMessage {}

  /** A paper of the tray is new or looks different now. */
  @JsonTypeName("tray.changed")
  record TrayChanged(TrayItem item) implements ServerMessage {}

  /** 作業: all of one's own department, or branch, that is open or was done today; after hello. */
  @JsonTypeName("work.snapshot")
  record WorkSnapshot(List<WorkItem> items) implements ServerMessage {}

  /** A work item is new or looks different now. */
  @JsonTypeName("work.changed")
  record WorkChanged(WorkItem item) implements ServerMessage {}

  /** A work item is no longer this person's to see, as when another has taken a contractor's. */
  @JsonTypeName("work.gone")
  record WorkGone(WorkItemId item) implements ServerMessage {}

  /** 原本: those taken in at one's own branch, or for one's own departments; after hello. */
  @JsonTypeName("originals.snapshot")
  record OriginalsSnapshot(List<OriginalItem> originals) implements ServerMessage {}

  /** An original is new, or somewhere else now. */
  @JsonTypeName("original.changed")
  record OriginalChanged(OriginalItem original) implements ServerMessage {}

  /** 予約: those of one's own branch, or department, that are to come or were today; after hello. */
  @JsonTypeName("bookings.snapshot")
  record BookingsSnapshot(List<BookingView> bookings) implements ServerMessage {}

  /** A booking is new or looks different now. */
  @JsonTypeName("booking.changed")
  record BookingChanged(BookingView booking) implements ServerMessage {}

  /** To whoever said {@link BookingMessage.MakeBooking}, with the number, before it is done. */
  @JsonTypeName("booking.made")
  record BookingMade(BookingView booking) implements ServerMessage {}

  /**
   * The answer to {@link BookingMessage.AskSlots}.
   *
   * @param minutes how long each time is
   * @param days the next open days, those without a free time too
   */
  @JsonTypeName("slots")
  record Slots(ProcedureId procedure, int minutes, List<SlotDay> days) implements ServerMessage {}

  /**
   * 依頼 that wait for a clerk of one's own branch, all of them, the longest first; after hello, and
   * each time one comes or goes.
   */
  @JsonTypeName("clerkTasks.snapshot")
  record ClerkTasksSnapshot(List<ClerkTaskItem> tasks) implements ServerMessage {}

  /**
   * 転送・支援要請 that wait for this member of staff, or anybody of their departments; all of them, after
   * hello, and each time one comes or goes.
   */
  @JsonTypeName("handOvers.snapshot")
  record HandOversSnapshot(List<HandOverItem> items) implements ServerMessage {}

  /**
   * 閲覧・印刷の承認 that wait for an answer; supervisors only, all of them, after hello, and each time one
   * comes or goes.
   */
  @JsonTypeName("privacyRequests.snapshot")
  record PrivacyRequestsSnapshot(List<PrivacyRequestItem> items) implements ServerMessage {}

  /** Which departments can be asked to come in; staff only, after hello and when it has changed. */
  @JsonTypeName("departments.changed")
  record DepartmentsChanged(List<DepartmentPresence> departments) implements ServerMessage {}

  /** The answer to {@link KioskMessage.LineProbe}. */
  @JsonTypeName("line.echo")
  record LineEcho(int number) implements ServerMessage {}

  /** The whole consultation after event {@code seq}. */
  @JsonTypeName("room.snapshot")
  record RoomSnapshot(long seq, Instant now, ConsultationView consultation, List<Member> members)
      implements ServerMessage {}

  /** What happened in the consultation, in order, without gaps. */
  @JsonTypeName("room.event")
  record RoomEvent(long seq, Instant at, Person by, ConsultationEvent event)
      implements ServerMessage {}

  /** Who belongs to the room, and whose screen is connected now. */
  @JsonTypeName("room.members")
  record RoomMembers(List<Member> members) implements ServerMessage {}

  /** What the 手続案内 says now; staff only, and each time it says something else. */
  @JsonTypeName("room.guide")
  record RoomGuide(GuideView guide) implements ServerMessage {}

  /** 確認リスト; staff only, and each time it says something else. */
  @JsonTypeName("room.checklist")
  record RoomChecklist(ChecklistView checklist) implements ServerMessage {}

  /** What is told on but not kept, and dropped first when a line is slow. */
  sealed interface PassedOn extends ServerMessage {}

  /** 指し示し of another person; both coordinates absent when it left the page. */
  @JsonTypeName("pointer.moved")
  record PointerMoved(
      Person by,
      String colour,
      DocumentId document,
      int page,
      @Nullable Double u,
      @Nullable Double v)
      implements PassedOn {}

  /** The stroke of another person while their pen is down. */
  @JsonTypeName("annotation.drawing")
  record AnnotationDrawing(
      Person by,
      String colour,
      DocumentId document,
      AnnotationId annotation,
      InkKind kind,
      int page,
      double width,
      int from,
      List<Double> points)
      implements PassedOn {}

  /** The shape of another person while it is drawn out. */
  @JsonTypeName("annotation.drawingShape")
  record ShapeDrawing(Person by, DocumentId document, AnnotationId annotation, ShapeMark shape)
      implements PassedOn {}

  /** ここです of another person. */
  @JsonTypeName("pointer.pulsed")
  record PointerPulsed(Person by, String colour, DocumentId document, int page, Place at)
      implements PassedOn {}

  /** What the member of staff looks at; as in {@link RoomMessage.MoveView}. */
  @JsonTypeName("view.moved")
  record ViewMoved(Person by, DocumentId document, int page, double zoom, Place middle)
      implements PassedOn {}
}
