package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.IdentityCheckEvent;
import org.madoguchi.wire.ConsultationEvent.IdentityCheckRecorded;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.IdentityCheckView;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.IdentityCheckCommand;
import org.madoguchi.wire.RoomMessage.RecordIdentityCheck;

/** 本人確認: what is recorded of it, what must be, and how the record changes. Pure. */
final class IdentityChecks {
  /** Issued by an authority, with a photograph: one of these is enough. */
  private static final Set<IdentityKind> WITH_PHOTO =
      EnumSet.of(
          IdentityKind.mynumberCard,
          IdentityKind.driverLicence,
          IdentityKind.passport,
          IdentityKind.residenceCard,
          IdentityKind.disabilityCertificate,
          IdentityKind.other);

  /** Two of these are. */
  private static final Set<IdentityKind> WITHOUT_PHOTO =
      EnumSet.of(
          IdentityKind.healthInsurance,
          IdentityKind.pension,
          IdentityKind.careInsurance,
          IdentityKind.medicalCertificate,
          IdentityKind.studentCard,
          IdentityKind.other);

  private IdentityChecks() {}

  // ---- decide

  static List<ConsultationEvent> decided(
      ConsultationView view, Actor actor, IdentityCheckCommand command) {
    if (command instanceof RecordIdentityCheck m) {
      requireRight(m);
      var recorded = new IdentityCheckRecorded(m.subject(), m.method(), m.kinds());
      var events = ticked(view, actor, recorded);
      if (actor.role() == Role.clerk) {
        events.addAll(ClerkTasks.identified(view));
      }
      return events;
    }
    if (command instanceof RoomMessage.WithdrawIdentityCheck m) {
      return view.identityChecks().stream().noneMatch(c -> c.subject() == m.subject())
          ? List.of()
          : ticked(view, actor, new ConsultationEvent.IdentityCheckWithdrawn(m.subject()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  /** The event, and what it makes of the boxes on the open forms. */
  private static List<ConsultationEvent> ticked(
      ConsultationView view, Actor actor, IdentityCheckEvent event) {
    var now = folded(view.identityChecks(), actor.person(), Instant.EPOCH, event);
    var events = new ArrayList<ConsultationEvent>(List.of(event));
    events.addAll(IdentityBoxes.ticked(view.documents(), now));
    return events;
  }

  /** What was seen must be what the method means; authority is an agent's alone. */
  private static void requireRight(RecordIdentityCheck m) {
    var papers = EnumSet.noneOf(IdentityKind.class);
    papers.addAll(m.kinds());
    var isRight = papers.size() == m.kinds().size();
    var authority = papers.removeAll(IdentityBoxes.AUTHORITY);
    isRight &= !authority || m.subject() == IdentitySubject.agent;
    isRight &=
        switch (m.method()) {
          case onePhoto -> !papers.isEmpty() && WITH_PHOTO.containsAll(papers);
          case twoOthers -> papers.size() >= 2 && WITHOUT_PHOTO.containsAll(papers);
          case oral, laterNotice -> WITHOUT_PHOTO.containsAll(papers);
        };
    if (!isRight) {
      throw new Problem.Invalid("identity-kinds-not-right");
    }
  }

  /**
   * Refuses to go on while a procedure of the consultation asks for it and nobody was identified.
   *
   * @throws Problem.Conflict {@code identity-check-missing}
   */
  static void require(ConsultationView view, Catalog catalog) {
    var asked =
        view.procedures().stream()
            .anyMatch(p -> catalog.get(p.procedure()).requiresIdentityCheck());
    if (asked && view.identityChecks().isEmpty()) {
      throw new Problem.Conflict("identity-check-missing");
    }
  }

  // ---- fold

  static List<IdentityCheckView> folded(
      List<IdentityCheckView> checks, Person by, Instant at, IdentityCheckEvent event) {
    var others = checks.stream().filter(c -> c.subject() != event.subject()).toList();
    return event instanceof IdentityCheckRecorded e
        ? Consultation.add(
            others, new IdentityCheckView(e.subject(), e.method(), e.kinds(), by, at))
        : others;
  }
}
