package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;
import org.madoguchi.wire.ClerkTaskView;
import org.madoguchi.wire.Companion;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentCameraView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.GlyphView;
import org.madoguchi.wire.HandOverView;
import org.madoguchi.wire.HandedOver;
import org.madoguchi.wire.HoldView;
import org.madoguchi.wire.IdentityCheckView;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.PracticeView;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.PrivacyView;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.QuestionView;

/**
 * What may become different in a view, so that a change names only what it changes. Lives as long
 * as the one change and belongs to who makes it.
 */
final class ViewChange {
  DepartmentId department;
  Person staff;
  List<Person> joined;
  ConsultationPhase phase;
  List<ProcedureCase> procedures;
  List<DocumentView> documents;
  @Nullable DocumentId shown;
  DocumentCameraView documentCamera;
  IntakeView intake;
  List<GlyphView> glyphs;
  List<PrintView> prints;
  List<ClerkTaskView> clerkTasks;
  List<IdentityCheckView> identityChecks;
  List<QuestionView> questions;
  NotesView notes;
  @Nullable HoldView hold;
  @Nullable PracticeView practice;
  @Nullable HandOverView handOver;
  List<Companion> company;
  @Nullable PrivacyView privacy;
  List<HandedOver> handedOver;
  boolean endAsked;
  @Nullable Instant endedAt;

  private ViewChange(ConsultationView v) {
    department = v.department();
    staff = v.staff();
    joined = v.joined();
    phase = v.phase();
    procedures = v.procedures();
    documents = v.documents();
    shown = v.shown();
    documentCamera = v.documentCamera();
    intake = v.intake();
    glyphs = v.glyphs();
    prints = v.prints();
    clerkTasks = v.clerkTasks();
    identityChecks = v.identityChecks();
    questions = v.questions();
    notes = v.notes();
    hold = v.hold();
    practice = v.practice();
    handOver = v.handOver();
    company = v.company();
    privacy = v.privacy();
    handedOver = v.handedOver();
    endAsked = v.endAsked();
    endedAt = v.endedAt();
  }

  /** The view with what the change makes of it; the one before stays as it is. */
  static ConsultationView of(ConsultationView v, Consumer<ViewChange> change) {
    var c = new ViewChange(v);
    change.accept(c);
    return new ConsultationView(
        v.consultation(),
        v.ticket(),
        v.number(),
        v.branch(),
        v.kiosk(),
        c.department,
        v.helper(),
        v.waitingSince(),
        v.openedAt(),
        c.staff,
        v.resident(),
        c.joined,
        c.phase,
        c.procedures,
        c.documents,
        c.shown,
        c.documentCamera,
        c.intake,
        c.glyphs,
        c.prints,
        c.clerkTasks,
        c.identityChecks,
        c.questions,
        c.notes,
        c.hold,
        c.practice,
        c.handOver,
        c.company,
        c.privacy,
        v.language(),
        c.handedOver,
        c.endAsked,
        c.endedAt);
  }
}
