package org.madoguchi.originals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.wire.OriginalItem;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;
import org.madoguchi.wire.OriginalStep;

/**
 * 原本 as it is now. Unchangeable; a change makes a new one.
 *
 * @param steps in order, never none
 */
record Original(OriginalEvent.OriginalReceived received, List<OriginalStep> steps) {
  /** 開庁日 within which what is to go to headquarters goes. */
  static final int DAYS_TO_SEND = 1;

  /** 開庁日 within which what was sent arrives, with the offices' own mail. */
  static final int DAYS_TO_ARRIVE = 3;

  Original with(OriginalStep step) {
    return new Original(received, Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  OriginalState state() {
    return last().state();
  }

  Book book() {
    return new Book(received.branch(), received.fiscalYear());
  }

  /** Whether somebody still has to answer for it. */
  boolean isOpen() {
    return state() == OriginalState.held || state() == OriginalState.sent;
  }

  boolean isOverSince(Instant then) {
    return !isOpen() && last().at().isBefore(then);
  }

  /** Where it was before a step that did not happen; null when there is nothing to go back to. */
  @Nullable OriginalState before() {
    return switch (state()) {
      case sent -> OriginalState.held;
      case arrived -> OriginalState.sent;
      case returned -> givenBackFrom();
      case held, cancelled -> null;
    };
  }

  private OriginalState givenBackFrom() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      var state = steps.get(i).state();
      if (state == OriginalState.held || state == OriginalState.arrived) {
        return state;
      }
    }
    throw new IllegalStateException("given back by whom?");
  }

  /** Whose business it is: the branch's that took it in, and the department's that it is for. */
  boolean concerns(Actor actor) {
    return switch (actor.role()) {
      case clerk -> received.branch().equals(actor.branch());
      case staff -> !actor.isContractor() && actor.departments().contains(received.department());
      case resident, supervisor, admin -> false;
    };
  }

  /**
   * @param isClosed on which days nobody works
   */
  OriginalItem view(Predicate<LocalDate> isClosed) {
    return new OriginalItem(
        received.original(),
        received.branch(),
        received.number(),
        received.department(),
        received.consultation(),
        received.ticket(),
        received.kind(),
        received.note(),
        received.count(),
        received.purpose(),
        state(),
        steps,
        due(isClosed));
  }

  /** The last day on which the next step is in time; null when none is awaited. */
  private @Nullable LocalDate due(Predicate<LocalDate> isClosed) {
    if (state() == OriginalState.sent) {
      return after(day(last()), DAYS_TO_ARRIVE, isClosed);
    }
    if (state() != OriginalState.held || received.purpose() == OriginalPurpose.keep) {
      return null;
    }
    var taken = day(steps.get(0)); // a correction does not make it any younger
    return received.purpose() == OriginalPurpose.giveBack
        ? taken
        : after(taken, DAYS_TO_SEND, isClosed);
  }

  private static LocalDate after(LocalDate day, int open, Predicate<LocalDate> isClosed) {
    var on = day;
    for (int left = open; left > 0; ) {
      on = on.plusDays(1);
      if (!isClosed.test(on)) {
        left--;
      }
    }
    return on;
  }

  private OriginalStep last() {
    return steps.get(steps.size() - 1);
  }

  private static LocalDate day(OriginalStep step) {
    return LocalDate.ofInstant(step.at(), OpeningDays.JAPAN);
  }
}
