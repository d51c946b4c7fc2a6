package org.madoguchi.procedure.points;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsTable;

/**
 * 検算例: a household that travels with its table, and what it must come to.
 *
 * @param place where it is written, as {@code file:line}
 * @param rank the rank that must be sure; absent where the table has none
 */
record PointsCase(
    String place, String words, PointsHousehold household, Range total, @Nullable String rank) {

  /** What it comes to instead, in words; empty when all is well. */
  Optional<String> failure(PointsTable table) {
    var score = new Scorer(table).score(household);
    var total = new Range(score.from(), score.to());
    var isRanked = rank == null || rank.equals(score.bestRank()) && rank.equals(score.worstRank());
    if (total.equals(this.total) && isRanked) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: %s should come to %s and comes to %s"
            .formatted(
                place,
                words,
                said(this.total, rank, rank),
                said(total, score.bestRank(), score.worstRank())));
  }

  private static String said(Range total, @Nullable String best, @Nullable String worst) {
    var points = total.isKnown() ? "" + total.from() : total.from() + " to " + total.to();
    if (worst == null) {
      return points;
    }
    return points + ", rank " + (worst.equals(best) ? worst : best + " to " + worst);
  }
}
