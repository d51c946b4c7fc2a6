package org.madoguchi.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.OpeningView;
import org.madoguchi.wire.Town;

/** 受付時間 of all procedures as they were looked up last. Owned by the Desk. */
final class Openings {
  private final Supplier<OpeningDays> days;
  private final Catalog catalog;
  private List<OpeningView> now = List.of();

  /**
   * @param days as they hold at the moment of asking
   */
  Openings(Supplier<OpeningDays> days, Catalog catalog) {
    this.days = days;
    this.catalog = catalog;
  }

  /** Looks at the clock. Returns whether a counter has opened or closed since. */
  boolean look(Instant at) {
    var before = now;
    now =
        catalog.all().stream()
            .filter(p -> days.get().closes(p.department(), p.procedure()))
            .map(p -> view(p, at))
            .toList();
    return !now.equals(before);
  }

  private OpeningView view(Town.Procedure procedure, Instant at) {
    var opening = days.get().opening(procedure.department(), procedure.procedure(), at);
    return new OpeningView(procedure.procedure(), opening.isOpen(), opening.changesAt());
  }

  List<OpeningView> all() {
    return now;
  }

  /**
   * @throws Problem.Conflict {@code counter-closed}
   */
  void check(Town.Procedure procedure, Instant at) {
    var opening = days.get().opening(procedure.department(), procedure.procedure(), at);
    if (!opening.isOpen()) {
      throw new Problem.Conflict(
          "counter-closed",
          opening.changesAt() == null
              ? Map.of()
              : Map.of("opensAt", opening.changesAt().toString()));
    }
  }
}
