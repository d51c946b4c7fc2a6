package org.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.wire.CallStep;

/**
 * 呼出: whom to ask next. Each waiting person is offered to one free member of staff, the longest
 * free first; whoever does not answer in time is followed by the next; then all of the department
 * are called, then the clerk of the branch is told, then the resident is offered to be called back.
 * Pure: it is asked again and again and says what follows from what is kept, so a restart loses
 * nothing.
 */
final class Offering {
  private final OfferTimes times;

  /**
   * Somebody who could be asked now: connected, not away, without a resident and without an offer.
   */
  record Free(Actor staff, Instant since) {}

  Offering(OfferTimes times) {
    this.times = times;
  }

  /**
   * What is to happen next, if anything.
   *
   * @param unable whether a member of staff can't answer what was offered: away, or with a resident
   */
  Optional<LineEvent> next(
      WaitingLines lines, List<Free> free, Predicate<String> unable, Instant now) {
    return lines.waiting().stream()
        .map(ticket -> next(lines, ticket, free, unable, now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<LineEvent> next(
      WaitingLines lines, Ticket ticket, List<Free> free, Predicate<String> unable, Instant now) {
    var calling = ticket.calling();
    var asked = calling.to();
    if (asked != null) {
      if (unable.test(asked.id())) {
        return Optional.of(new LineEvent.OfferLapsed(ticket.id(), asked, LineEvent.Lapse.unable));
      }
      return isOver(calling.until().minus(times.answer()), times.answer(), now)
          ? Optional.of(new LineEvent.OfferLapsed(ticket.id(), asked, LineEvent.Lapse.unanswered))
          : Optional.empty();
    }
    return free.stream()
        .filter(f -> f.staff.departments().contains(ticket.department()))
        .filter(f -> f.staff.skills().cover(ticket.procedure(), ticket.language()))
        .filter(f -> !calling.asked().contains(f.staff.person().id()))
        .min(Comparator.comparing(Free::since).thenComparing(f -> f.staff.person().id()))
        .<LineEvent>map(
            f ->
                new LineEvent.TicketOffered(
                    ticket.id(), f.staff.person(), now.plus(times.answer())))
        .or(() -> escalate(lines, ticket, free, now));
  }

  private Optional<LineEvent> escalate(
      WaitingLines lines, Ticket ticket, List<Free> free, Instant now) {
    var calling = ticket.calling();
    var next =
        switch (calling.step()) {
          case one -> isUnanswered(lines, ticket, free, now) ? CallStep.department : null;
          case department -> isOver(calling.stepAt(), times.clerk(), now) ? CallStep.clerk : null;
          case clerk -> isOver(calling.stepAt(), times.callback(), now) ? CallStep.callback : null;
          case callback -> null;
        };
    return next == null
        ? Optional.empty()
        : Optional.of(new LineEvent.TicketEscalated(ticket.id(), next));
  }

  /**
   * All who could be asked have been; or for more than a moment there is nobody of the department
   * at all, or nobody free but those who lack what is needed.
   */
  private boolean isUnanswered(WaitingLines lines, Ticket ticket, List<Free> free, Instant now) {
    if (!ticket.calling().asked().isEmpty()) {
      return true;
    }
    boolean isSomebodyFree =
        free.stream().anyMatch(f -> f.staff.departments().contains(ticket.department()));
    return (isSomebodyFree || !lines.isAtWork(ticket.department()))
        && isOver(ticket.since(), times.answer(), now);
  }

  /**
   * Whether so much time has passed. A clock that was moved back by more than that ends the wait
   * too: an offer must not hang until the old time comes again.
   */
  private static boolean isOver(@Nullable Instant since, Duration wait, Instant now) {
    return since == null || !now.isBefore(since.plus(wait)) || now.isBefore(since.minus(wait));
  }
}
