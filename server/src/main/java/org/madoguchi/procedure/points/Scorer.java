package org.madoguchi.procedure.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.PointsFact;
import org.madoguchi.wire.PointsFirst;
import org.madoguchi.wire.PointsGroup;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsLine;
import org.madoguchi.wire.PointsMode;
import org.madoguchi.wire.PointsScore;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.PointsTie;
import org.madoguchi.wire.ScoredAs;
import org.madoguchi.wire.ScoredLine;
import org.madoguchi.wire.ScoredTie;

/**
 * Scores households with one table. Pure: it keeps nothing. What is not known makes the score a
 * range; it is never taken for "no".
 */
public final class Scorer {
  /** What a tie-break may compare beside facts and adjustments. */
  static final String BASE_POINTS = "basePoints";

  static final String ADJUSTMENT_POINTS = "adjustmentPoints";

  private final PointsTable table;

  public Scorer(PointsTable table) {
    this.table = table;
  }

  /**
   * The points of a household and the reason for each.
   *
   * @throws Problem.Invalid {@code message-not-understood} when it names what the table does not
   *     have
   */
  public PointsScore score(PointsHousehold household) {
    checkNames(household);
    var lines = new ArrayList<ScoredLine>();
    var first = GuardianPoints.of(household.guardians().get(0), table);
    var second = GuardianPoints.of(household.guardians().get(1), table);
    var rank = first.rank().max(second.rank());
    var base =
        switch (table.guardians()) {
          case sumOfGuardians -> sum(first, second, lines);
          case lowerPointsWin ->
              oneWins(first, second, worse(first.points(), second.points()), lines);
          case lowerRankWins ->
              oneWins(first, second, worse(negated(first.rank()), negated(second.rank())), lines);
        };
    var adjustment = Range.ZERO;
    for (var group : table.adjustments()) {
      adjustment = adjustment.plus(adjust(group, household.adjustments(), lines));
    }
    var total = base.plus(adjustment);
    return new PointsScore(
        total.from(),
        total.to(),
        rank(rank.from()),
        rank(rank.to()),
        lines,
        ties(household, base, adjustment));
  }

  private void checkNames(PointsHousehold household) {
    var names = new HashSet<String>();
    table.adjustments().forEach(g -> g.lines().forEach(l -> names.add(l.line())));
    var facts = table.facts().stream().map(PointsFact::fact).toList();
    if (!names.containsAll(household.adjustments().keySet())
        || !facts.containsAll(household.facts().keySet())) {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private @Nullable String rank(int place) {
    return place < table.ranks().size() ? table.ranks().get(place) : null;
  }

  // ---- guardians

  private static Range sum(GuardianPoints first, GuardianPoints second, List<ScoredLine> lines) {
    lines.add(first.scored(0, first.points(), ScoredAs.counted));
    lines.add(second.scored(1, second.points(), ScoredAs.counted));
    return first.points().plus(second.points());
  }

  /** Of two guardians one counts; as long as it is open which, the less known has what they add. */
  private static Range oneWins(
      GuardianPoints first, GuardianPoints second, Worse worse, List<ScoredLine> lines) {
    switch (worse) {
      case first -> {
        lines.add(first.scored(0, first.points(), ScoredAs.counted));
        lines.add(second.scored(1, Range.ZERO, ScoredAs.covered));
        return first.points();
      }
      case second -> {
        lines.add(first.scored(0, Range.ZERO, ScoredAs.covered));
        lines.add(second.scored(1, second.points(), ScoredAs.counted));
        return second.points();
      }
      default -> {
        var base = first.points().min(second.points());
        var isFirst = first.isOpen();
        lines.add(first.scored(0, isFirst ? base : Range.ZERO, ScoredAs.open));
        lines.add(second.scored(1, isFirst ? Range.ZERO : base, ScoredAs.open));
        return base;
      }
    }
  }

  private enum Worse {
    first,
    second,
    open
  }

  private static Worse worse(Range first, Range second) {
    if (first.to() <= second.from()) {
      return Worse.first;
    }
    return second.to() <= first.from() ? Worse.second : Worse.open;
  }

  /** A rank counts from the best, points from the worst. */
  private static Range negated(Range rank) {
    return new Range(-rank.to(), -rank.from());
  }

  // ---- adjustments

  private static Range adjust(
      PointsGroup group, Map<String, Boolean> applies, List<ScoredLine> lines) {
    var known = new ArrayList<PointsLine>();
    var open = new ArrayList<PointsLine>();
    for (var line : group.lines()) {
      var one = applies.get(line.line());
      if (one == null) {
        open.add(line);
      } else if (one) {
        known.add(line);
      }
    }
    var sum = Range.ZERO;
    @Nullable PointsLine highest =
        group.mode() == PointsMode.sumAll
            ? null
            : known.stream().max(Comparator.comparingInt(PointsLine::points)).orElse(null);
    for (var line : known) {
      var isCovered = highest != null && line != highest;
      var adds = isCovered ? Range.ZERO : Range.of(line.points());
      sum = sum.plus(adds);
      lines.add(scored(group, line, isCovered ? ScoredAs.covered : ScoredAs.counted, adds));
    }
    var more = group.mode() == PointsMode.sumAll ? any(open) : above(sum.to(), open);
    if (!more.isKnown()) {
      lines.add(scored(group, null, ScoredAs.open, more));
    }
    return sum.plus(more);
  }

  /** What any of these lines can add together. */
  private static Range any(List<PointsLine> lines) {
    var sum = Range.ZERO;
    for (var line : lines) {
      sum = sum.plus(Range.ZERO.or(Range.of(line.points())));
    }
    return sum;
  }

  /** What the highest of these lines can add to what is already there; they have no deductions. */
  private static Range above(int already, List<PointsLine> lines) {
    var highest = lines.stream().mapToInt(PointsLine::points).max().orElse(0);
    return new Range(0, Math.max(0, highest - already));
  }

  private static ScoredLine scored(
      PointsGroup group, @Nullable PointsLine line, ScoredAs as, Range adds) {
    return new ScoredLine(
        as,
        null,
        group.title(),
        line == null ? null : line.words(),
        adds.from(),
        adds.to(),
        line == null ? null : line.points(),
        null,
        line == null ? null : line.evidence(),
        line == null ? null : line.source(),
        line != null && line.unverified());
  }

  // ---- ties

  private List<ScoredTie> ties(PointsHousehold household, Range base, Range adjustment) {
    var facts = new HashMap<String, Long>(household.facts());
    household.adjustments().forEach((line, applies) -> facts.put(line, applies ? 1L : 0L));
    if (base.isKnown()) {
      facts.put(BASE_POINTS, (long) base.from());
    }
    if (adjustment.isKnown()) {
      facts.put(ADJUSTMENT_POINTS, (long) adjustment.from());
    }
    return table.ties().stream().map(tie -> new ScoredTie(tie, facts.get(tie.compare()))).toList();
  }

  /**
   * The order of households, who comes first being the smaller: by rank, then points, then the
   * tie-breaks in their order. As long as something is open a household stands where it is sure to
   * stand: with its worst rank and its fewest points, and after those whose tie-break is known. Who
   * is equal in everything is equal here; the municipality decides.
   */
  public Comparator<PointsScore> order() {
    var order =
        Comparator.<PointsScore>comparingInt(score -> place(score.worstRank()))
            .thenComparing(PointsScore::from, Comparator.reverseOrder());
    for (int i = 0; i < table.ties().size(); i++) {
      var at = i;
      order =
          order.thenComparing(
              score -> score.ties().get(at).value(), valueOrder(table.ties().get(i)));
    }
    return order;
  }

  private int place(@Nullable String rank) {
    return rank == null ? table.ranks().size() : table.ranks().indexOf(rank);
  }

  private static Comparator<@Nullable Long> valueOrder(PointsTie tie) {
    Comparator<Long> order = Comparator.naturalOrder();
    return Comparator.nullsLast(tie.first() == PointsFirst.smaller ? order : order.reversed());
  }
}
