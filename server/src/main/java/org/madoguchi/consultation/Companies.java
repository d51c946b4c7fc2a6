package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.Companion;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.CompanyEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandedOver;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.RoomMessage;

/** 主担当と同席: who of staff is in a consultation, who leads it, and what only they may do. Pure. */
final class Companies {
  private Companies() {}

  /** Who is in it beside the lead, by account. */
  static Optional<Companion> find(ConsultationView view, String account) {
    return view.company().stream().filter(c -> c.person().id().equals(account)).findFirst();
  }

  static boolean isLead(ConsultationView view, Actor actor) {
    return view.staff().id().equals(actor.person().id());
  }

  /**
   * @throws Problem.Forbidden {@code only-the-lead}
   */
  static void requireLead(ConsultationView view, Actor actor) {
    if (!isLead(view, actor)) {
      throw new Problem.Forbidden("only-the-lead");
    }
  }

  /**
   * Outcomes are the lead's, or for the procedures of a further department that department's.
   *
   * @throws Problem.Forbidden {@code only-the-lead}
   */
  static void requireOutcome(
      ConsultationView view, Catalog catalog, Actor actor, RoomMessage.RecordOutcome m) {
    var isOwn =
        find(view, actor.person().id())
            .filter(c -> c.as() == CompanionAs.department)
            .filter(c -> c.department().equals(catalog.get(m.procedure()).department()))
            .isPresent();
    if (!isOwn) {
      requireLead(view, actor);
    }
  }

  // ---- decide

  static List<ConsultationEvent> left(ConsultationView view, Actor actor) {
    if (isLead(view, actor)) {
      throw new Problem.Conflict("lead-stays");
    }
    return List.of(new ConsultationEvent.CompanyLeft(actor.person()));
  }

  static List<ConsultationEvent> thanked(
      ConsultationView view, Actor actor, RoomMessage.ThankCompanion m) {
    requireLead(view, actor);
    return find(view, m.staff())
        .<List<ConsultationEvent>>map(c -> List.of(new ConsultationEvent.CompanyLeft(c.person())))
        .orElse(List.of());
  }

  // ---- fold

  static ConsultationView folded(ConsultationView v, Instant at, CompanyEvent event) {
    var others = without(v.company(), event.staff());
    if (event instanceof ConsultationEvent.ConsultationTransferred e) {
      var before = new Companion(v.staff(), v.department(), CompanionAs.sender, at);
      return ViewChange.of(
          v,
          c -> {
            c.staff = e.staff();
            c.department = e.department();
            c.company = Consultation.add(others, before);
            c.handedOver = handedOver(v, e.department());
          });
    }
    if (event instanceof ConsultationEvent.CompanyJoined e) {
      var companion = new Companion(e.staff(), e.department(), e.as(), at);
      return ViewChange.of(v, c -> c.company = Consultation.add(others, companion));
    }
    return ViewChange.of(v, c -> c.company = others);
  }

  /** Who takes the case is at it again; who gives it away has had its turn. */
  private static List<HandedOver> handedOver(ConsultationView v, DepartmentId next) {
    var others =
        v.handedOver().stream()
            .filter(h -> !h.department().equals(next) && !h.department().equals(v.department()))
            .toList();
    var procedures = v.procedures().stream().map(ProcedureCase::procedure).toList();
    return next.equals(v.department())
        ? others
        : Consultation.add(others, new HandedOver(v.department(), procedures));
  }

  private static List<Companion> without(List<Companion> company, Person staff) {
    return company.stream().filter(c -> !c.person().id().equals(staff.id())).toList();
  }
}
