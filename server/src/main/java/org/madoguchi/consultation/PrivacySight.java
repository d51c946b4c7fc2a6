package org.madoguchi.consultation;

import java.util.stream.Stream;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.PrivacyRequestState;
import org.madoguchi.wire.PrivacyRequestView;

/**
 * Who sees addresses while 住所の非表示 is on, and which papers come out: the one place that says so.
 * Pure.
 */
final class PrivacySight {
  private PrivacySight() {}

  /** Who leads sees them; other staff with an approval; nobody at the branch. */
  static boolean seesAddresses(ConsultationView view, Person person) {
    return view.privacy() == null
        || person.role() == Role.staff
            && (view.staff().id().equals(person.id()) || isApproved(view, person));
  }

  /** An approval to see is for one person, and as long as the talk goes on. */
  static boolean isApproved(ConsultationView view, Person person) {
    return view.phase() == ConsultationPhase.talking
        && requestsOf(view)
            .anyMatch(
                r ->
                    r.print() == null
                        && r.state() == PrivacyRequestState.approved
                        && r.by().id().equals(person.id()));
  }

  /** An お持ち帰り用紙 has no address; every other paper waits for an approval. */
  static boolean isHeld(ConsultationView view, PrintView print) {
    return view.privacy() != null && print.document() != null;
  }

  /** Whether the clerk may give this paper to a printer now: not held, or approved and not used. */
  static boolean maySend(ConsultationView view, Actor actor, PrintView print) {
    return !isHeld(view, print)
        || actor.role() != Role.resident
            && requestsOf(view).anyMatch(r -> isFor(r, print.print()) && r.used() == 0);
  }

  /** The PDF of a paper is fetched when it may be sent, or is being printed. */
  static boolean mayFetch(ConsultationView view, Actor actor, PrintView print) {
    return maySend(view, actor, print)
        || actor.role() != Role.resident
            && print.state() == PrintState.sent
            && requestsOf(view).anyMatch(r -> isFor(r, print.print()));
  }

  /** Whether somebody sees otherwise after this event than before, and is told everything anew. */
  static boolean isAnotherAfter(ConsultationEvent event, Role role) {
    return event instanceof ConsultationEvent.PrivacySet
        || role == Role.staff
            && (event instanceof ConsultationEvent.PrivacyApproved
                || event instanceof ConsultationEvent.ConsultationTransferred);
  }

  private static boolean isFor(PrivacyRequestView request, PrintId print) {
    return print.equals(request.print()) && request.state() == PrivacyRequestState.approved;
  }

  private static Stream<PrivacyRequestView> requestsOf(ConsultationView view) {
    return view.privacy() == null ? Stream.empty() : view.privacy().requests().stream();
  }
}
