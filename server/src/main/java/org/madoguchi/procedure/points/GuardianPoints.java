package org.madoguchi.procedure.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsLine;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsReason;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.ScoredAs;
import org.madoguchi.wire.ScoredLine;

/**
 * The base points (基準指数) of one guardian.
 *
 * @param points of the lines that are still possible
 * @param rank place among the table's ranks, 0 the best; one past the last where no line may fit
 * @param isOpen whether more than one line is possible
 * @param line the line, when it is known and there is one
 */
record GuardianPoints(
    @Nullable PointsReason reason,
    Range points,
    Range rank,
    boolean isOpen,
    @Nullable PointsLine line) {

  /**
   * @throws Problem.Invalid {@code message-not-understood} for a reason or line that is not in the
   *     table
   */
  static GuardianPoints of(PointsGuardian guardian, PointsTable table) {
    if (guardian.reason() == null) {
      var all = table.reasons().stream().flatMap(reason -> reason.lines().stream()).toList();
      return among(null, possible(all, true), table);
    }
    var reason =
        table.reasons().stream()
            .filter(r -> r.reason().equals(guardian.reason()))
            .findFirst()
            .orElseThrow(() -> new Problem.Invalid("message-not-understood"));
    if (!reason.asks().isEmpty()) {
      return among(reason, measured(reason, guardian.work()), table);
    }
    if (guardian.line() == null) {
      return among(reason, possible(reason.lines(), false), table);
    }
    var chosen = reason.lines().stream().filter(l -> l.line().equals(guardian.line())).findFirst();
    return among(
        reason,
        List.of(chosen.orElseThrow(() -> new Problem.Invalid("message-not-understood"))),
        table);
  }

  private static List<@Nullable PointsLine> possible(List<PointsLine> lines, boolean orNone) {
    var possible = new ArrayList<@Nullable PointsLine>(lines);
    if (orNone) {
      possible.add(null);
    }
    return possible;
  }

  /** The lines that may be the first that fits, as far as the work is known; null for none. */
  private static List<@Nullable PointsLine> measured(
      PointsReason reason, Map<PointsMeasure, Integer> work) {
    var possible = new ArrayList<@Nullable PointsLine>();
    for (var line : reason.lines()) {
      var fits = Fit.of(line, reason.commuting(), work);
      if (fits != Fit.no) {
        possible.add(line);
      }
      if (fits == Fit.yes) {
        return possible;
      }
    }
    possible.add(null);
    return possible;
  }

  private static GuardianPoints among(
      @Nullable PointsReason reason, List<@Nullable PointsLine> possible, PointsTable table) {
    @Nullable Range points = null;
    @Nullable Range rank = null;
    for (var line : possible) {
      var these = Range.of(line == null ? 0 : line.points());
      var place =
          Range.of(
              line == null || line.rank() == null
                  ? table.ranks().size()
                  : table.ranks().indexOf(line.rank()));
      points = points == null ? these : points.or(these);
      rank = rank == null ? place : rank.or(place);
    }
    if (points == null || rank == null) {
      throw new IllegalStateException("a reason has at least one line");
    }
    var line = possible.size() == 1 ? possible.get(0) : null;
    return new GuardianPoints(reason, points, rank, possible.size() > 1, line);
  }

  /**
   * This guardian as a line of the score.
   *
   * @param adds to the total
   * @param place counted, covered by the other guardian, or open which of the two counts
   */
  ScoredLine scored(int guardian, Range adds, ScoredAs place) {
    return new ScoredLine(
        as(place),
        guardian,
        reason == null ? null : reason.title(),
        line == null ? null : line.words(),
        adds.from(),
        adds.to(),
        line == null || line.rank() != null ? null : line.points(),
        line == null ? null : line.rank(),
        line == null ? null : line.evidence(),
        line == null ? null : line.source(),
        line != null && line.unverified());
  }

  private ScoredAs as(ScoredAs place) {
    if (place != ScoredAs.counted) {
      return place;
    }
    if (isOpen) {
      return ScoredAs.open;
    }
    return line == null ? ScoredAs.noLine : ScoredAs.counted;
  }
}
