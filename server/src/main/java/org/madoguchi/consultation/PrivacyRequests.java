package org.madoguchi.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacyRequestEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrivacyMessage.ApprovePrivacy;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.PrivacyMessage.RefusePrivacy;
import org.madoguchi.wire.PrivacyMessage.RequestPrivacy;
import org.madoguchi.wire.PrivacyRequestState;
import org.madoguchi.wire.PrivacyRequestView;
import org.madoguchi.wire.PrivacyView;

/**
 * 閲覧・印刷の承認: who asks to see or print what 住所の非表示 hides, who answers, and until when. An approval to
 * see ends with the talk; one to print is for one printing. Pure.
 */
final class PrivacyRequests {
  /** How long an answer is waited for. */
  static final Duration ANSWERED = Duration.ofMinutes(5);

  /** Requests while it is on. */
  private static final int MOST = 100;

  private PrivacyRequests() {}

  // ---- decide

  static List<ConsultationEvent> decided(
      ConsultationView view, Actor actor, PrivacyCommand command, Instant now) {
    if (view.privacy() == null) {
      throw new Problem.Conflict("nothing-hidden");
    }
    if (command instanceof RequestPrivacy m) {
      return requested(view, actor, m, now);
    }
    var request = open(view, command.request(), now);
    if (command instanceof ApprovePrivacy m) {
      requireAnswers(view, actor, request);
      if (actor.role() == Role.supervisor && m.reason() == null) {
        throw new Problem.Invalid("reason-missing");
      }
      return List.of(
          new ConsultationEvent.PrivacyApproved(request.request(), request.print(), m.reason()));
    }
    if (command instanceof RefusePrivacy m) {
      requireAnswers(view, actor, request);
      return List.of(
          new ConsultationEvent.PrivacyRefused(request.request(), request.print(), m.reason()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private static List<ConsultationEvent> requested(
      ConsultationView view, Actor actor, RequestPrivacy m, Instant now) {
    if (m.print() == null) {
      requireLooker(view, actor);
    } else {
      requirePaper(view, actor, m.print());
    }
    if (find(view, m.request()).isPresent() || all(view).count() >= MOST) {
      throw new Problem.Conflict("too-many-privacy-requests");
    }
    var events = new ArrayList<ConsultationEvent>();
    for (var before : of(view, actor.person(), m.print())) {
      if (now.isBefore(before.until())) {
        throw new Problem.Conflict("privacy-request-open");
      }
      events.add(lapse(before)); // nobody was there to say so
    }
    events.add(
        new ConsultationEvent.PrivacyRequested(
            m.request(), m.print(), m.why(), now.plus(ANSWERED)));
    return events;
  }

  private static void requireLooker(ConsultationView view, Actor actor) {
    if (view.phase() != ConsultationPhase.talking) {
      throw new Problem.Conflict("consultation-over");
    }
    if (actor.role() != Role.staff || !Decisions.maySee(view, actor)) {
      throw new Problem.Forbidden("not-a-member");
    }
    if (PrivacySight.seesAddresses(view, actor.person())) {
      throw new Problem.Conflict("nothing-hidden");
    }
  }

  private static void requirePaper(ConsultationView view, Actor actor, PrintId id) {
    if (actor.role() != Role.clerk || !Decisions.isMember(view, actor)) {
      throw new Problem.Forbidden("not-a-member");
    }
    var print =
        view.prints().stream()
            .filter(p -> p.print().equals(id))
            .findFirst()
            .orElseThrow(() -> new Problem.NotFound("no-such-print"));
    if (PrivacySight.maySend(view, actor, print)) {
      throw new Problem.Conflict("nothing-hidden");
    }
  }

  /** Who leads answers until the wrap-up is over; a supervisor also afterwards, for papers. */
  private static void requireAnswers(
      ConsultationView view, Actor actor, PrivacyRequestView request) {
    var isOver =
        request.print() == null
            ? view.phase() != ConsultationPhase.talking
            : view.phase() == ConsultationPhase.closed && actor.role() != Role.supervisor;
    if (isOver) {
      throw new Problem.Conflict("consultation-over");
    }
    if (actor.role() != Role.supervisor) {
      Companies.requireLead(view, actor);
    }
  }

  private static PrivacyRequestView open(ConsultationView view, PrivacyRequestId id, Instant now) {
    var request = find(view, id).orElseThrow(() -> new Problem.NotFound("no-such-request"));
    if (request.state() != PrivacyRequestState.asked || !now.isBefore(request.until())) {
      throw new Problem.Conflict("privacy-request-over");
    }
    return request;
  }

  /** What nobody has answered in time. */
  static List<ConsultationEvent> lapsed(ConsultationView view, Instant now) {
    return asked(view).filter(r -> !now.isBefore(r.until())).map(PrivacyRequests::lapse).toList();
  }

  /** With the end of the talk nobody is shown anything any more; papers may still be approved. */
  static List<ConsultationEvent> ended(ConsultationView view) {
    return asked(view).filter(r -> r.print() == null).map(PrivacyRequests::lapse).toList();
  }

  /** Somebody with an approval to see is shown it now; nothing for anybody else. */
  static List<ConsultationEvent> looked(ConsultationView view, Person person) {
    return !PrivacySight.isApproved(view, person)
        ? List.of()
        : all(view)
            .filter(r -> isLook(r, person) && r.state() == PrivacyRequestState.approved)
            .reduce((before, last) -> last)
            .<List<ConsultationEvent>>map(r -> List.of(used(r)))
            .orElse(List.of());
  }

  /** A held paper goes to the printer: the approval is used up. */
  static List<ConsultationEvent> printed(ConsultationView view, PrintId print) {
    return all(view)
        .filter(r -> print.equals(r.print()))
        .filter(r -> r.state() == PrivacyRequestState.approved && r.used() == 0)
        .<ConsultationEvent>map(PrivacyRequests::used)
        .toList();
  }

  private static ConsultationEvent used(PrivacyRequestView request) {
    return new ConsultationEvent.PrivacyUsed(request.request(), request.print());
  }

  private static ConsultationEvent lapse(PrivacyRequestView request) {
    return new ConsultationEvent.PrivacyLapsed(request.request(), request.print());
  }

  private static Stream<PrivacyRequestView> all(ConsultationView view) {
    return view.privacy() == null ? Stream.empty() : view.privacy().requests().stream();
  }

  /** What waits for an answer. */
  static Stream<PrivacyRequestView> asked(ConsultationView view) {
    return all(view).filter(r -> r.state() == PrivacyRequestState.asked);
  }

  private static List<PrivacyRequestView> of(
      ConsultationView view, Person person, @Nullable PrintId print) {
    return asked(view)
        .filter(r -> print == null ? isLook(r, person) : print.equals(r.print()))
        .toList();
  }

  private static boolean isLook(PrivacyRequestView r, Person person) {
    return r.print() == null && r.by().id().equals(person.id());
  }

  private static Optional<PrivacyRequestView> find(ConsultationView view, PrivacyRequestId id) {
    return all(view).filter(r -> r.request().equals(id)).findFirst();
  }

  // ---- fold

  /**
   * @param before absent when it was taken off meanwhile; nothing is kept of it then
   */
  static @Nullable PrivacyView folded(
      @Nullable PrivacyView before, Person by, Instant at, PrivacyRequestEvent event) {
    if (before == null) {
      return null;
    }
    if (event instanceof ConsultationEvent.PrivacyRequested e) {
      var request =
          new PrivacyRequestView(
              e.request(),
              by,
              e.print(),
              e.why(),
              at,
              e.until(),
              PrivacyRequestState.asked,
              null,
              null,
              0);
      return with(before, Consultation.add(before.requests(), request));
    }
    return with(
        before,
        before.requests().stream()
            .map(r -> r.request().equals(event.request()) ? after(r, by, event) : r)
            .toList());
  }

  private static PrivacyRequestView after(
      PrivacyRequestView r, Person by, PrivacyRequestEvent event) {
    if (event instanceof ConsultationEvent.PrivacyApproved e) {
      return with(r, PrivacyRequestState.approved, by, e.reason(), 0);
    }
    if (event instanceof ConsultationEvent.PrivacyRefused e) {
      return with(r, PrivacyRequestState.refused, by, e.reason(), 0);
    }
    if (event instanceof ConsultationEvent.PrivacyLapsed) {
      return with(r, PrivacyRequestState.lapsed, null, null, 0);
    }
    if (event instanceof ConsultationEvent.PrivacyUsed) {
      return with(r, r.state(), r.answeredBy(), r.reason(), r.used() + 1);
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static PrivacyRequestView with(
      PrivacyRequestView r,
      PrivacyRequestState state,
      @Nullable Person answeredBy,
      @Nullable String reason,
      int used) {
    return new PrivacyRequestView(
        r.request(),
        r.by(),
        r.print(),
        r.why(),
        r.askedAt(),
        r.until(),
        state,
        answeredBy,
        reason,
        used);
  }

  private static PrivacyView with(PrivacyView v, List<PrivacyRequestView> requests) {
    return new PrivacyView(v.reason(), v.by(), v.at(), requests);
  }
}
