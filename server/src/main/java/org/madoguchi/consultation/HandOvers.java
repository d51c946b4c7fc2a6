package org.madoguchi.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.CompanionAs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.HandOverEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DepartmentPresence;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.HandOverState;
import org.madoguchi.wire.HandOverView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.HandOverCommand;

/**
 * 転送・支援要請: whom the lead may ask to come in, and how it is answered. Until somebody accepts, the
 * case stays where it is. Decides on what it is given and on who is there now.
 */
public final class HandOvers {
  /** A kiosk, the lead and two more are as many pictures as each can send the others. */
  private static final int COMPANY = 2;

  private final Function<DepartmentId, DepartmentPresence> presence;
  private final Duration answered;
  private final Clock clock;

  /**
   * @param presence how a department stands now; a {@link Problem} for one there is not
   * @param answered how long an answer is waited for
   */
  public HandOvers(
      Function<DepartmentId, DepartmentPresence> presence, Duration answered, Clock clock) {
    this.presence = presence;
    this.answered = answered;
    this.clock = clock;
  }

  /** Whether this person is being asked to come in, and may look at the case to decide. */
  static boolean isAsked(ConsultationView view, Actor actor) {
    var handOver = view.handOver();
    return handOver != null
        && handOver.state() == HandOverState.asked
        && actor.role() == Role.staff
        && !Companies.isLead(view, actor)
        && (handOver.staff() == null
            ? actor.departments().contains(handOver.department())
            : handOver.staff().id().equals(actor.person().id()));
  }

  /** What somebody may say who is asked and not yet in; to whom it was not said is told here. */
  static boolean isAnswer(RoomMessage message) {
    return message instanceof RoomMessage.AcceptHandOver
        || message instanceof RoomMessage.RefuseHandOver;
  }

  // ---- decide

  List<ConsultationEvent> decided(ConsultationView view, Actor actor, HandOverCommand command) {
    if (command instanceof RoomMessage.RequestHandOver m) {
      Companies.requireLead(view, actor);
      return List.of(requested(view, m));
    }
    var handOver = open(view, command.handOver());
    if (command instanceof RoomMessage.AcceptHandOver) {
      requireAsked(view, actor);
      var isHere = Companies.find(view, actor.person().id()).isPresent();
      if (!isHere && presence.apply(handOver.department()).busy().contains(actor.person())) {
        throw new Problem.Conflict("staff-busy");
      }
      return List.of(
          new ConsultationEvent.HandOverAccepted(handOver.handOver()),
          comesIn(handOver, actor.person()));
    }
    if (command instanceof RoomMessage.RefuseHandOver m) {
      requireAsked(view, actor);
      return List.of(new ConsultationEvent.HandOverRefused(m.handOver(), m.reason()));
    }
    if (command instanceof RoomMessage.CancelHandOver m) {
      Companies.requireLead(view, actor);
      return List.of(new ConsultationEvent.HandOverCancelled(m.handOver()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private ConsultationEvent requested(ConsultationView view, RoomMessage.RequestHandOver m) {
    if (view.handOver() != null && view.handOver().state() == HandOverState.asked) {
      throw new Problem.Conflict("hand-over-open");
    }
    if (m.kind() == HandOverKind.transfer && (m.summary() == null || m.summary().isBlank())) {
      throw new Problem.Invalid("summary-missing");
    }
    var there = presence.apply(m.department());
    if (!there.open()) {
      throw new Problem.Conflict(
          "department-closed",
          there.opensAt() == null ? Map.of() : Map.of("opensAt", there.opensAt().toString()));
    }
    var staff = m.staff() == null ? null : asked(view, there, m.kind(), m.staff());
    var comesAnew = staff == null || Companies.find(view, staff.id()).isEmpty();
    if (comesAnew && view.company().size() >= COMPANY) {
      throw new Problem.Conflict("company-full");
    }
    if (staff == null && others(view, there).findAny().isEmpty()) {
      throw new Problem.Conflict("nobody-of-the-department");
    }
    return new ConsultationEvent.HandOverRequested(
        m.handOver(), m.kind(), m.department(), staff, m.summary(), clock.instant().plus(answered));
  }

  /** The one person who is asked; who is here already can only take the case over. */
  private static Person asked(
      ConsultationView view, DepartmentPresence there, HandOverKind kind, String account) {
    var companion = Companies.find(view, account);
    if (companion.isPresent() && kind == HandOverKind.transfer) {
      return companion.get().person();
    }
    if (companion.isPresent() || view.staff().id().equals(account)) {
      throw new Problem.Conflict("already-in-company");
    }
    if (there.busy().stream().anyMatch(p -> p.id().equals(account))) {
      throw new Problem.Conflict("asked-staff-busy");
    }
    return there.free().stream()
        .filter(p -> p.id().equals(account))
        .findFirst()
        .orElseThrow(() -> new Problem.Conflict("nobody-of-the-department"));
  }

  private static Stream<Person> others(ConsultationView view, DepartmentPresence there) {
    return Stream.concat(there.free().stream(), there.busy().stream())
        .filter(p -> !p.id().equals(view.staff().id()))
        .filter(p -> Companies.find(view, p.id()).isEmpty());
  }

  private static void requireAsked(ConsultationView view, Actor actor) {
    if (!isAsked(view, actor)) {
      throw new Problem.Forbidden("not-asked");
    }
  }

  private static ConsultationEvent comesIn(HandOverView handOver, Person staff) {
    return switch (handOver.kind()) {
      case transfer -> new ConsultationEvent.ConsultationTransferred(staff, handOver.department());
      case help ->
          new ConsultationEvent.CompanyJoined(staff, handOver.department(), CompanionAs.senior);
      case join ->
          new ConsultationEvent.CompanyJoined(staff, handOver.department(), CompanionAs.department);
    };
  }

  /** Somebody who is asked looks at the case; said once of each. */
  static List<ConsultationEvent> looked(ConsultationView view, Actor actor) {
    var handOver = view.handOver();
    return handOver == null
            || !isAsked(view, actor)
            || Companies.find(view, actor.person().id()).isPresent()
            || handOver.looking().contains(actor.person())
        ? List.of()
        : List.of(new ConsultationEvent.HandOverLooked(handOver.handOver()));
  }

  /** What nobody answers any more, if it is still this one that waits. */
  static List<ConsultationEvent> lapsed(ConsultationView view, HandOverId id, HandOverLapse why) {
    var handOver = view.handOver();
    return handOver == null
            || handOver.state() != HandOverState.asked
            || !handOver.handOver().equals(id)
        ? List.of()
        : List.of(new ConsultationEvent.HandOverLapsed(id, why));
  }

  /** With the end of the talk nobody is asked any more. */
  static List<ConsultationEvent> ended(ConsultationView view) {
    return view.handOver() == null
        ? List.of()
        : lapsed(view, view.handOver().handOver(), HandOverLapse.ended);
  }

  private static HandOverView open(ConsultationView view, HandOverId id) {
    var handOver = view.handOver();
    if (handOver == null || !handOver.handOver().equals(id)) {
      throw new Problem.NotFound("no-such-hand-over");
    }
    if (handOver.state() == HandOverState.accepted) {
      throw new Problem.Conflict("hand-over-already-accepted");
    }
    if (handOver.state() != HandOverState.asked) {
      throw new Problem.Conflict("hand-over-not-open");
    }
    return handOver;
  }

  // ---- fold

  static HandOverView folded(
      @Nullable HandOverView before, Person by, Instant at, HandOverEvent event) {
    if (event instanceof ConsultationEvent.HandOverRequested e) {
      return new HandOverView(
          e.handOver(),
          e.kind(),
          e.department(),
          e.staff(),
          by,
          e.summary(),
          at,
          e.until(),
          HandOverState.asked,
          List.of(),
          null,
          null,
          null,
          null);
    }
    if (before == null) {
      throw new IllegalStateException("an answer to what was never asked");
    }
    if (event instanceof ConsultationEvent.HandOverLooked) {
      return looked(before, by);
    }
    if (event instanceof ConsultationEvent.HandOverAccepted) {
      return ended(before, by, at, HandOverState.accepted, null, null);
    }
    if (event instanceof ConsultationEvent.HandOverRefused e) {
      return ended(before, by, at, HandOverState.refused, e.reason(), null);
    }
    if (event instanceof ConsultationEvent.HandOverCancelled) {
      return ended(before, by, at, HandOverState.cancelled, null, null);
    }
    if (event instanceof ConsultationEvent.HandOverLapsed e) {
      return ended(before, by, at, HandOverState.lapsed, null, e.why());
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static HandOverView looked(HandOverView h, Person by) {
    return new HandOverView(
        h.handOver(),
        h.kind(),
        h.department(),
        h.staff(),
        h.by(),
        h.summary(),
        h.askedAt(),
        h.until(),
        h.state(),
        Consultation.add(h.looking(), by),
        null,
        null,
        null,
        null);
  }

  private static HandOverView ended(
      HandOverView h,
      Person by,
      Instant at,
      HandOverState state,
      @Nullable String reason,
      @Nullable HandOverLapse lapse) {
    return new HandOverView(
        h.handOver(),
        h.kind(),
        h.department(),
        h.staff(),
        h.by(),
        h.summary(),
        h.askedAt(),
        h.until(),
        state,
        h.looking(),
        reason,
        lapse,
        by,
        at);
  }

  // ---- what the kiosk is told

  /** Without what staff wrote to each other. */
  static @Nullable HandOverView withoutWords(@Nullable HandOverView h) {
    return h == null
        ? null
        : new HandOverView(
            h.handOver(),
            h.kind(),
            h.department(),
            h.staff(),
            h.by(),
            null,
            h.askedAt(),
            h.until(),
            h.state(),
            h.looking(),
            null,
            h.lapse(),
            h.endedBy(),
            h.endedAt());
  }

  /** The event without what staff wrote to each other. */
  static HandOverEvent withoutWords(HandOverEvent event) {
    if (event instanceof ConsultationEvent.HandOverRequested e) {
      return new ConsultationEvent.HandOverRequested(
          e.handOver(), e.kind(), e.department(), e.staff(), null, e.until());
    }
    if (event instanceof ConsultationEvent.HandOverRefused e) {
      return new ConsultationEvent.HandOverRefused(e.handOver(), null);
    }
    return event;
  }
}
