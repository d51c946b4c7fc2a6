package org.madoguchi.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.WaitRange;

/**
 * How long the last residents took, from the answer to the end of the wrap-up, and what may be said
 * of a wait from that. Owned by the Desk.
 */
final class HandlingTimes {
  /** The last ones that count: today's first, of the days before as far as today has too few. */
  private static final int LAST = 20;

  /** With fewer nothing is said. */
  private static final int BASIS = 5;

  private static final int STEP_MINUTES = 5;

  private final Map<Object, Deque<Duration>> last = new HashMap<>();

  /** A resident was helped. */
  void add(Ticket ticket, Duration took) {
    if (took.isNegative()) {
      return; // the clock was moved back meanwhile
    }
    for (Object of : List.of(ticket.procedure(), ticket.department())) {
      var times = last.computeIfAbsent(of, o -> new ArrayDeque<>());
      times.addLast(took);
      if (times.size() > LAST) {
        times.removeFirst();
      }
    }
  }

  /**
   * How long the ticket waits from now: between the quartiles of its procedure, or of its
   * department where that has too few, for each turn that comes before; rounded outwards to five
   * minutes.
   *
   * @param ahead people before it
   * @param free staff who could answer now
   * @param working staff of the department who answer at all, free or not
   * @return empty when there is no basis
   */
  Optional<WaitRange> estimate(Ticket ticket, int ahead, int free, int working) {
    var times = basis(ticket);
    if (times == null || working == 0) {
      return Optional.empty();
    }
    if (ahead < free) {
      return Optional.of(new WaitRange(0, STEP_MINUTES));
    }
    int turns = ahead - free; // each of the free takes one at once
    int from = (int) (quartile(times, 1).toMinutes() * turns / working);
    double to = quartile(times, 3).toSeconds() / 60.0 * (turns + 1) / working;
    int lower = from / STEP_MINUTES * STEP_MINUTES;
    int upper = (int) Math.ceil(to / STEP_MINUTES) * STEP_MINUTES;
    return Optional.of(new WaitRange(lower, Math.max(lower + STEP_MINUTES, upper)));
  }

  private @Nullable List<Duration> basis(Ticket ticket) {
    for (Object of : List.of(ticket.procedure(), ticket.department())) {
      var times = last.get(of);
      if (times != null && times.size() >= BASIS) {
        return times.stream().sorted().toList();
      }
    }
    return null;
  }

  /** The nearest rank, which needs no guess between two. */
  private static Duration quartile(List<Duration> sorted, int which) {
    return sorted.get((int) Math.ceil(sorted.size() * which / 4.0) - 1);
  }
}
