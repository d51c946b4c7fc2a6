package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import org.madoguchi.core.Person;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrintEvent;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.PrintStep;
import org.madoguchi.wire.PrintView;

/** 印刷: how the papers of the view change. */
final class Prints {
  private Prints() {}

  static List<PrintView> folded(List<PrintView> prints, Person by, Instant at, PrintEvent event) {
    if (event instanceof ConsultationEvent.PrintRequested e) {
      return Consultation.add(
          prints,
          new PrintView(
              e.print(),
              e.document(),
              e.sheet(),
              e.file(),
              e.place(),
              e.copies(),
              by,
              at,
              PrintState.waiting,
              0,
              List.of()));
    }
    var step = step(by, at, event);
    return prints.stream().map(p -> p.print().equals(event.print()) ? after(p, step) : p).toList();
  }

  private static PrintStep step(Person by, Instant at, PrintEvent event) {
    if (event instanceof ConsultationEvent.PrintSent e) {
      return new PrintStep(by, at, PrintState.sent, e.copies(), e.again(), e.note());
    }
    if (event instanceof ConsultationEvent.PrintDone e) {
      return new PrintStep(by, at, PrintState.done, e.copies(), null, null);
    }
    if (event instanceof ConsultationEvent.PrintFailed e) {
      return new PrintStep(by, at, PrintState.failed, 0, e.reason(), e.note());
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static PrintView after(PrintView p, PrintStep step) {
    return with(
        p,
        step.state(),
        p.printed() + (step.state() == PrintState.done ? step.copies() : 0),
        Consultation.add(p.steps(), step));
  }

  private static PrintView with(PrintView p, PrintState state, int printed, List<PrintStep> steps) {
    return new PrintView(
        p.print(),
        p.document(),
        p.sheet(),
        p.file(),
        p.place(),
        p.copies(),
        p.by(),
        p.at(),
        state,
        printed,
        steps);
  }

  // ---- what the kiosk is told

  /** The papers without what somebody wrote about them. */
  static List<PrintView> withoutNotes(List<PrintView> prints) {
    return prints.stream()
        .map(
            p ->
                with(
                    p,
                    p.state(),
                    p.printed(),
                    p.steps().stream()
                        .map(
                            s ->
                                new PrintStep(
                                    s.by(), s.at(), s.state(), s.copies(), s.reason(), null))
                        .toList()))
        .toList();
  }

  /** The event without what somebody wrote. */
  static ConsultationEvent withoutNote(PrintEvent event) {
    if (event instanceof ConsultationEvent.PrintRequested e && e.held() != null) {
      return new ConsultationEvent.PrintRequested(
          e.print(),
          e.document(),
          e.form(),
          e.sheet(),
          e.file(),
          e.branch(),
          e.kiosk(),
          e.number(),
          e.place(),
          e.copies(),
          null);
    }
    if (event instanceof ConsultationEvent.PrintSent e) {
      return new ConsultationEvent.PrintSent(e.print(), e.copies(), e.again(), null);
    }
    if (event instanceof ConsultationEvent.PrintFailed e) {
      return new ConsultationEvent.PrintFailed(e.print(), e.reason(), null);
    }
    return event;
  }
}
