package org.madoguchi.access;

import static org.madoguchi.core.Role.admin;
import static org.madoguchi.core.Role.clerk;
import static org.madoguchi.core.Role.resident;
import static org.madoguchi.core.Role.staff;
import static org.madoguchi.core.Role.supervisor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.Mark;
import org.madoguchi.wire.OpeningMessage;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrivacyMessage;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ShapeMark;
import org.madoguchi.wire.StampMark;
import org.madoguchi.wire.TextMark;
import org.madoguchi.wire.WireJson;
import org.madoguchi.wire.WorkMessage;

/** The one table of who may say what. A message without a row stops the start. */
public final class Rights {
  private static final Map<Class<?>, Set<Role>> MESSAGES = new HashMap<>();
  private static final Map<Class<?>, Set<Role>> MARKS = new HashMap<>();
  private static final Map<Deed, Set<Role>> DEEDS = new EnumMap<>(Deed.class);

  /** 委託: all that a contractor may say; what is not here they may not, whatever staff may. */
  private static final Set<Class<?>> OF_CONTRACTORS =
      Set.of(
          DeskMessage.DeskHello.class,
          WorkMessage.TakeWork.class,
          WorkMessage.GiveBackWork.class,
          WorkMessage.FinishWork.class,
          WorkMessage.SendBackWork.class);

  private static final Set<Deed> DEEDS_OF_CONTRACTORS = EnumSet.of(Deed.giveCertificate);

  static {
    may(DeskMessage.DeskHello.class, resident, clerk, staff, supervisor, admin);
    may(DeskMessage.CallCounter.class, resident);
    may(DeskMessage.StartForResident.class, clerk);
    may(DeskMessage.WithdrawTicket.class, resident, clerk);
    may(DeskMessage.AcceptTicket.class, staff);
    may(DeskMessage.PassOffer.class, staff);
    may(DeskMessage.AskCallback.class, resident, clerk);
    may(DeskMessage.FinishCallback.class, staff, clerk);
    may(DeskMessage.GoAway.class, staff);
    may(DeskMessage.ComeBack.class, staff);

    may(KioskMessage.LineProbe.class, resident, clerk, staff, supervisor, admin);
    may(KioskMessage.RequestSelfTest.class, clerk, admin);
    may(KioskMessage.BeginSelfTest.class, resident);
    may(KioskMessage.AbortSelfTest.class, resident);
    may(KioskMessage.FinishSelfTest.class, resident);

    may(PrintMessage.SendPrint.class, clerk, resident);
    may(PrintMessage.ConfirmPrint.class, clerk, resident);
    may(PrintMessage.FailPrint.class, clerk, resident);

    may(PrivacyMessage.RequestPrivacy.class, staff, clerk);
    may(PrivacyMessage.ApprovePrivacy.class, staff, supervisor);
    may(PrivacyMessage.RefusePrivacy.class, staff, supervisor);

    may(WorkMessage.AddWork.class, staff, clerk);
    may(WorkMessage.TakeWork.class, staff);
    may(WorkMessage.GiveBackWork.class, staff);
    may(WorkMessage.FinishWork.class, staff);
    may(WorkMessage.SendBackWork.class, staff);
    may(WorkMessage.PostponeWork.class, staff);
    may(WorkMessage.AskWorkAgain.class, staff, clerk);
    may(WorkMessage.WithdrawWork.class, staff, clerk);

    may(OriginalMessage.ReceiveOriginal.class, clerk);
    may(OriginalMessage.SendOriginal.class, clerk);
    may(OriginalMessage.ConfirmOriginal.class, staff);
    may(OriginalMessage.ReturnOriginal.class, clerk);
    may(OriginalMessage.CorrectOriginal.class, staff, clerk);
    may(OriginalMessage.CancelOriginal.class, clerk);

    may(OpeningMessage.AddClosure.class, supervisor, admin);
    may(OpeningMessage.RemoveClosure.class, supervisor, admin);
    may(OpeningMessage.SetHours.class, supervisor, admin);
    may(BookingMessage.AskSlots.class, resident, clerk);
    may(BookingMessage.MakeBooking.class, resident, clerk);
    may(BookingMessage.CancelBooking.class, clerk);
    may(BookingMessage.ArriveBooked.class, resident);
    may(BookingMessage.ReceiveBooked.class, clerk);

    may(RoomMessage.RoomHello.class, resident, clerk, staff);
    may(RoomMessage.OpenForm.class, staff);
    may(RoomMessage.ShowDocument.class, staff);
    may(RoomMessage.TurnPage.class, staff);
    may(RoomMessage.ChangeField.class, staff);
    may(RoomMessage.ChangeItem.class, staff);
    may(RoomMessage.UndoEntry.class, staff);
    may(RoomMessage.RedoEntry.class, staff);
    may(RoomMessage.RemoveGlyph.class, staff);
    may(RoomMessage.ConfirmField.class, staff);
    may(RoomMessage.CancelConfirmation.class, staff);
    may(RoomMessage.AnswerConfirmation.class, resident);
    may(RoomMessage.AddAnnotation.class, staff, resident);
    may(RoomMessage.EraseAnnotations.class, staff, resident);
    may(RoomMessage.UndoAnnotation.class, staff, resident);
    may(RoomMessage.RedoAnnotation.class, staff, resident);
    may(RoomMessage.RequestSignature.class, staff);
    may(RoomMessage.CancelSignature.class, staff, resident);
    may(RoomMessage.GiveSignature.class, resident);
    may(RoomMessage.FinishDocument.class, staff);
    may(RoomMessage.ReopenDocument.class, staff);
    may(RoomMessage.FileDocument.class, staff);
    may(RoomMessage.RequestPrint.class, staff, clerk);
    may(RoomMessage.RecordIdentityCheck.class, staff, clerk);
    may(RoomMessage.WithdrawIdentityCheck.class, staff, clerk);
    may(RoomMessage.AskQuestion.class, staff);
    may(RoomMessage.AskGuideQuestion.class, staff);
    may(RoomMessage.CancelQuestion.class, staff);
    may(RoomMessage.AnswerQuestion.class, resident);
    may(RoomMessage.OpenNotes.class, staff, resident);
    may(RoomMessage.CloseNotes.class, staff, resident);
    may(RoomMessage.WriteNote.class, staff);
    may(RoomMessage.DrawNote.class, resident);
    may(RoomMessage.BeginPractice.class, resident);
    may(RoomMessage.AskAloud.class, staff);
    may(RoomMessage.SayAloud.class, resident);
    may(RoomMessage.StartHold.class, staff);
    may(RoomMessage.EndHold.class, staff);
    may(RoomMessage.RequestClerkTask.class, staff);
    may(RoomMessage.ConfirmClerkTask.class, clerk);
    may(RoomMessage.FailClerkTask.class, clerk);
    may(RoomMessage.CancelClerkTask.class, staff);
    may(RoomMessage.RequestHandOver.class, staff);
    may(RoomMessage.AcceptHandOver.class, staff);
    may(RoomMessage.RefuseHandOver.class, staff);
    may(RoomMessage.CancelHandOver.class, staff);
    may(RoomMessage.LeaveCompany.class, staff);
    may(RoomMessage.ThankCompanion.class, staff);
    may(RoomMessage.SwitchDocumentCamera.class, resident, clerk);
    may(RoomMessage.FreezeDocumentCamera.class, staff);
    may(RoomMessage.RequestStill.class, staff);
    may(RoomMessage.FailStill.class, resident);
    may(RoomMessage.OpenGuide.class, staff);
    may(RoomMessage.AnswerGuide.class, staff);
    may(RoomMessage.TickGuideDocument.class, staff);
    may(RoomMessage.SetPrivacy.class, staff, clerk);
    may(RoomMessage.AddProcedure.class, staff);
    may(RoomMessage.RecordOutcome.class, staff);
    may(RoomMessage.AskToEnd.class, resident);
    may(RoomMessage.EndConsultation.class, staff);
    may(RoomMessage.FinishWrapUp.class, staff);
    may(RoomMessage.MovePointer.class, staff, resident);
    may(RoomMessage.DrawAnnotation.class, staff, resident);
    may(RoomMessage.DrawShape.class, staff);
    may(RoomMessage.PulsePointer.class, staff, resident);
    may(RoomMessage.MoveView.class, staff);

    mayDraw(Ink.class, staff, resident);
    mayDraw(ShapeMark.class, staff);
    mayDraw(TextMark.class, staff);
    mayDraw(StampMark.class, staff);

    may(Deed.viewPage, staff, resident, clerk);
    may(Deed.uploadDocument, staff, clerk);
    may(Deed.downloadDocument, staff, clerk);
    may(Deed.viewVariants, staff);
    may(Deed.attachGlyph, staff);
    may(Deed.joinCall, staff, resident, clerk);
    may(Deed.giveStill, resident);
    may(Deed.viewStill, staff);
    may(Deed.viewPrint, clerk, resident);
    may(Deed.giveCertificate, staff);
    may(Deed.viewCertificate, staff, clerk);
    may(Deed.previewSheet, staff);
    may(Deed.askForSheet, staff, resident);
    may(Deed.simulatePoints, staff);
    may(Deed.practise, staff);
    may(Deed.listSessions, supervisor, admin);
    may(Deed.viewOpening, supervisor, admin);
    may(Deed.configureKiosk, clerk, admin);
    may(Deed.editForms, admin);
    may(Deed.editProcedures, supervisor, admin);

    for (var message : WireJson.records(ClientMessage.class)) {
      if (!MESSAGES.containsKey(message)) {
        throw new IllegalStateException("nobody is said to have the right to " + message);
      }
    }
    for (var mark : WireJson.records(Mark.class)) {
      if (!MARKS.containsKey(mark)) {
        throw new IllegalStateException("nobody is said to have the right to " + mark);
      }
    }
    for (var deed : Deed.values()) {
      if (!DEEDS.containsKey(deed)) {
        throw new IllegalStateException("nobody is said to have the right to " + deed);
      }
    }
  }

  private Rights() {}

  private static void may(Class<? extends ClientMessage> message, Role first, Role... more) {
    MESSAGES.put(message, EnumSet.of(first, more));
  }

  private static void mayDraw(Class<? extends Mark> mark, Role first, Role... more) {
    MARKS.put(mark, EnumSet.of(first, more));
  }

  private static void may(Deed deed, Role first, Role... more) {
    DEEDS.put(deed, EnumSet.of(first, more));
  }

  /**
   * @throws Problem.Forbidden {@code not-allowed}
   */
  public static void check(Actor actor, ClientMessage message) {
    var may =
        MESSAGES.get(message.getClass()).contains(actor.role())
            && (!actor.isContractor() || OF_CONTRACTORS.contains(message.getClass()));
    if (!may || message instanceof RoomMessage.AddAnnotation m && !mayDraw(actor, m.mark())) {
      throw new Problem.Forbidden("not-allowed");
    }
  }

  private static boolean mayDraw(Actor actor, Mark mark) {
    return MARKS.get(mark.getClass()).contains(actor.role());
  }

  /**
   * @throws Problem.Forbidden {@code not-allowed}
   */
  public static void check(Actor actor, Deed deed) {
    if (!DEEDS.get(deed).contains(actor.role())
        || actor.isContractor() && !DEEDS_OF_CONTRACTORS.contains(deed)) {
      throw new Problem.Forbidden("not-allowed");
    }
  }
}
