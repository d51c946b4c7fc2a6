package org.madoguchi.procedure.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.wire.PointsCombination;
import org.madoguchi.wire.PointsFact;
import org.madoguchi.wire.PointsGroup;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsLine;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsMode;
import org.madoguchi.wire.PointsReason;
import org.madoguchi.wire.PointsScore;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.ScoredLine;

/** What holds for every household of every table: tried with many that chance makes. */
class ScorerPropertiesTest {
  private static final int HOUSEHOLDS = 500;
  private static final List<PointsTable> TABLES =
      Stream.concat(Tables.PUBLISHED.stream(), Stream.of(Tables.HOIKUSHO, Tables.GAKUDO))
          .map(PointsFile::table)
          .toList();

  private static void everywhere(BiConsumer<PointsTable, Random> property) {
    for (var table : TABLES) {
      for (int seed = 0; seed < HOUSEHOLDS; seed++) {
        try {
          property.accept(table, new Random(seed));
        } catch (AssertionError e) {
          throw new AssertionError(table.source() + ", seed " + seed, e);
        }
      }
    }
  }

  // ---- what chance makes

  private static PointsHousehold household(PointsTable table, Random random) {
    var adjustments = new HashMap<String, Boolean>();
    for (var line : adjustments(table)) {
      switch (random.nextInt(3)) {
        case 0 -> adjustments.put(line, true);
        case 1 -> adjustments.put(line, false);
        default -> {
          // not known
        }
      }
    }
    var facts = new HashMap<String, Long>();
    for (PointsFact fact : table.facts()) {
      if (random.nextBoolean()) {
        facts.put(fact.fact(), (long) random.nextInt(4));
      }
    }
    return new PointsHousehold(
        List.of(guardian(table, random), guardian(table, random)), adjustments, facts);
  }

  private static List<String> adjustments(PointsTable table) {
    return table.adjustments().stream()
        .flatMap(g -> g.lines().stream())
        .map(PointsLine::line)
        .toList();
  }

  private static PointsGuardian guardian(PointsTable table, Random random) {
    if (random.nextInt(6) == 0) {
      return Tables.nothingKnown();
    }
    var reason = table.reasons().get(random.nextInt(table.reasons().size()));
    if (reason.asks().isEmpty()) {
      var line = reason.lines().get(random.nextInt(reason.lines().size())).line();
      return Tables.chosen(reason.reason(), random.nextInt(4) == 0 ? null : line);
    }
    var work = new HashMap<PointsMeasure, Integer>();
    for (var measure : reason.asks()) {
      if (random.nextInt(5) > 0) {
        work.put(measure, random.nextInt(most(measure) + 1));
      }
    }
    return new PointsGuardian(reason.reason(), null, work);
  }

  private static int most(PointsMeasure measure) {
    return switch (measure) {
      case daysPerWeek -> 7;
      case daysPerMonth -> 25;
      case minutesPerDay -> 600;
      case minutesPerWeek -> 3_000;
      case minutesPerMonth -> 12_000;
      case commuteMinutesPerDay -> 120;
    };
  }

  private static PointsScore score(PointsTable table, PointsHousehold household) {
    return new Scorer(table).score(household);
  }

  // ---- what holds

  @Test
  void theLinesAddUpToTheTotalAtBothEnds() {
    everywhere(
        (table, random) -> {
          var score = score(table, household(table, random));
          assertThat(score.lines().stream().mapToInt(ScoredLine::from).sum())
              .isEqualTo(score.from());
          assertThat(score.lines().stream().mapToInt(ScoredLine::to).sum()).isEqualTo(score.to());
        });
  }

  @Test
  void whoWorksMoreNeverHasFewerPointsOrAWorseRank() {
    everywhere(
        (table, random) -> {
          var before = household(table, random);
          var at = random.nextInt(2);
          var work = new HashMap<>(before.guardians().get(at).work());
          work.replaceAll((measure, much) -> much + random.nextInt(200));
          var guardians = new ArrayList<>(before.guardians());
          guardians.set(
              at,
              new PointsGuardian(
                  before.guardians().get(at).reason(), before.guardians().get(at).line(), work));
          var less = score(table, before);
          var more =
              score(table, new PointsHousehold(guardians, before.adjustments(), before.facts()));
          assertThat(more.from()).isGreaterThanOrEqualTo(less.from());
          assertThat(more.to()).isGreaterThanOrEqualTo(less.to());
          assertThat(place(table, more.worstRank()))
              .isLessThanOrEqualTo(place(table, less.worstRank()));
          assertThat(place(table, more.bestRank()))
              .isLessThanOrEqualTo(place(table, less.bestRank()));
        });
  }

  private static int place(PointsTable table, String rank) {
    return rank == null ? table.ranks().size() : table.ranks().indexOf(rank);
  }

  @Test
  void toKnowMoreMakesTheRangeNarrowerAndNeverMovesIt() {
    everywhere(
        (table, random) -> {
          var known = household(table, random);
          var adjustments = new HashMap<>(known.adjustments());
          adjustments.keySet().removeIf(line -> random.nextInt(3) == 0);
          var guardians = new ArrayList<PointsGuardian>();
          for (var guardian : known.guardians()) {
            var work = new HashMap<>(guardian.work());
            work.keySet().removeIf(measure -> random.nextInt(3) == 0);
            guardians.add(
                random.nextInt(5) == 0
                    ? Tables.nothingKnown()
                    : new PointsGuardian(
                        guardian.reason(), random.nextInt(3) == 0 ? null : guardian.line(), work));
          }
          var later = score(table, known);
          var before = score(table, new PointsHousehold(guardians, adjustments, known.facts()));
          assertThat(later.from()).isGreaterThanOrEqualTo(before.from());
          assertThat(later.to()).isLessThanOrEqualTo(before.to());
          assertThat(place(table, later.worstRank()))
              .isLessThanOrEqualTo(place(table, before.worstRank()));
          assertThat(place(table, later.bestRank()))
              .isGreaterThanOrEqualTo(place(table, before.bestRank()));
        });
  }

  @Test
  void theOrderOfAdjustmentsGroupsAndGuardiansDoesNotMatter() {
    everywhere(
        (table, random) -> {
          var household = household(table, random);
          var mirrored =
              new PointsHousehold(
                  List.of(household.guardians().get(1), household.guardians().get(0)),
                  household.adjustments(),
                  household.facts());
          var score = score(table, household);
          var other = score(shuffled(table, random), mirrored);
          assertThat(List.of(other.from(), other.to()))
              .isEqualTo(List.of(score.from(), score.to()));
          assertThat(other.bestRank()).isEqualTo(score.bestRank());
          assertThat(other.worstRank()).isEqualTo(score.worstRank());
          assertThat(other.ties()).isEqualTo(score.ties());
        });
  }

  private static PointsTable shuffled(PointsTable table, Random random) {
    var groups = new ArrayList<PointsGroup>();
    for (var group : table.adjustments()) {
      var lines = new ArrayList<>(group.lines());
      Collections.shuffle(lines, random);
      groups.add(new PointsGroup(group.group(), group.title(), group.mode(), lines));
    }
    Collections.shuffle(groups, random);
    return with(table, table.reasons(), groups);
  }

  private static PointsTable with(
      PointsTable table, List<PointsReason> reasons, List<PointsGroup> groups) {
    return new PointsTable(
        table.procedure(),
        table.fiscalYear(),
        table.inForce(),
        table.title(),
        table.source(),
        table.unverified(),
        table.guardians(),
        table.ranks(),
        reasons,
        groups,
        table.facts(),
        table.ties());
  }

  @Test
  void theHighestOfAGroupIsNeverMoreThanAllOfIt() {
    everywhere(
        (table, random) -> {
          var household = household(table, random);
          var groups =
              table.adjustments().stream()
                  .map(g -> new PointsGroup(g.group(), g.title(), PointsMode.sumAll, g.lines()))
                  .toList();
          var highest = score(table, household);
          var all = score(with(table, table.reasons(), groups), household);
          assertThat(highest.from()).isLessThanOrEqualTo(all.from());
          assertThat(highest.to()).isLessThanOrEqualTo(all.to());
        });
  }

  @Test
  void theOrderOfHouseholdsIsTotalAndEachPairHasOneAnswer() {
    everywhere(
        (table, random) -> {
          var order = new Scorer(table).order();
          var a = score(table, household(table, random));
          var b = score(table, household(table, random));
          var c = score(table, household(table, random));
          assertThat(Integer.signum(order.compare(a, b)))
              .isEqualTo(-Integer.signum(order.compare(b, a)));
          assertThat(order.compare(a, a)).isZero();
          if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
          }
          if (order.compare(a, b) == 0) {
            assertThat(Integer.signum(order.compare(a, c)))
                .isEqualTo(Integer.signum(order.compare(b, c)));
          }
          if (place(table, a.worstRank()) == place(table, b.worstRank()) && a.from() > b.from()) {
            assertThat(order.compare(a, b)).isNegative();
          }
        });
  }

  @Test
  void ofTwoGuardiansTheLowerIsNeverMoreThanEither() {
    everywhere(
        (table, random) -> {
          if (table.guardians() != PointsCombination.lowerPointsWin) {
            return;
          }
          var household = household(table, random);
          var score = score(table, household);
          for (var guardian : household.guardians()) {
            var twice =
                new PointsHousehold(
                    List.of(guardian, guardian), household.adjustments(), household.facts());
            assertThat(score.from()).isLessThanOrEqualTo(score(table, twice).from());
            assertThat(score.to()).isLessThanOrEqualTo(score(table, twice).to());
          }
        });
    assertThat(TABLES).anyMatch(t -> t.guardians() == PointsCombination.lowerPointsWin);
  }

  @Test
  void whatChanceMakesIsOfAllKinds() {
    var open = new HashMap<Boolean, Integer>();
    everywhere(
        (table, random) -> {
          var score = score(table, household(table, random));
          open.merge(score.from() < score.to(), 1, Integer::sum);
        });
    assertThat(open.values()).hasSize(2).allMatch(times -> times > 400);
    assertThat(Map.copyOf(open)).containsKeys(true, false);
  }
}
