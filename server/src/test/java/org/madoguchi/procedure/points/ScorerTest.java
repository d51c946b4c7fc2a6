package org.madoguchi.procedure.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.madoguchi.procedure.points.Tables.chosen;
import static org.madoguchi.procedure.points.Tables.household;
import static org.madoguchi.procedure.points.Tables.nothingKnown;
import static org.madoguchi.procedure.points.Tables.works;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsScore;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.ScoredAs;
import org.madoguchi.wire.ScoredLine;
import org.madoguchi.wire.ScoredTie;

/** What a household comes to, and the reason for each point. */
class ScorerTest {
  private static final PointsTable TABLE = Tables.HOIKUSHO.table();
  private static final PointsGuardian FULL = works(5, 8);

  private static PointsScore score(PointsTable table, PointsHousehold household) {
    return new Scorer(table).score(household);
  }

  @Test
  void theTablesOfRealMunicipalitiesComeToWhatTheyPublish() {
    for (var file : Tables.PUBLISHED) {
      assertThat(file.cases()).as(file.table().source()).isNotEmpty();
      assertThat(PointsTables.failures(file)).as(file.table().source()).isEmpty();
    }
  }

  @Test
  void everyPointHasItsReasonAndItsEvidence() {
    var score =
        score(
            TABLE, household(TABLE, FULL, chosen("illness", "outpatient"), "sibling-in", "unpaid"));
    assertThat(score.lines())
        .extracting(ScoredLine::guardian, l -> l.what().ja(), l -> l.why().ja(), ScoredLine::from)
        .containsExactly(
            tuple(0, "就労", "週5日以上、1日8時間以上", 20),
            tuple(1, "疾病・障害", "通院しながらの療養", 12),
            tuple(null, "児童の状況", "きょうだいが希望する施設に在園", 5),
            tuple(null, "減点", "保育料の滞納(分納の約束なし)", -5));
    assertThat(score.lines())
        .extracting(l -> l.evidence() == null ? null : l.evidence().ja())
        .containsExactly("就労証明書", "診断書、障害者手帳", null, null);
    assertThat(score.from()).isEqualTo(32);
    assertThat(score.to()).isEqualTo(32);
  }

  @Test
  void ofAGroupTheHighestCountsAndTheOthersAreShownCovered() {
    var score = score(TABLE, household(TABLE, FULL, FULL, "sibling-together", "sibling-in"));
    assertThat(score.lines())
        .filteredOn(l -> l.guardian() == null)
        .extracting(ScoredLine::as, ScoredLine::points, ScoredLine::from)
        .containsExactly(tuple(ScoredAs.counted, 5, 5), tuple(ScoredAs.covered, 3, 0));
    assertThat(score.to()).isEqualTo(45);
  }

  @Test
  void whatIsNotKnownIsARangeAndNeverASilentZero() {
    var nothing =
        score(
            TABLE,
            new PointsHousehold(List.of(nothingKnown(), nothingKnown()), Map.of(), Map.of()));
    assertThat(nothing.lines()).extracting(ScoredLine::as).containsOnly(ScoredAs.open);
    assertThat(nothing.from()).isEqualTo(-17);
    assertThat(nothing.to()).isEqualTo(40 + 10 + 5 + 6);

    var hoursOpen = works(Map.of(PointsMeasure.daysPerWeek, 4));
    var line = score(TABLE, household(TABLE, hoursOpen, FULL)).lines().get(0);
    assertThat(line.as()).isEqualTo(ScoredAs.open);
    assertThat(line.what().ja()).isEqualTo("就労");
    assertThat(List.of(line.from(), line.to())).containsExactly(0, 16);

    var lineOpen = new PointsGuardian("illness", null, Map.of());
    var range = score(TABLE, household(TABLE, lineOpen, FULL));
    assertThat(List.of(range.from(), range.to())).containsExactly(32, 40);
  }

  @Test
  void whatIsOpenButCannotChangeAnythingIsNotOpen() {
    var applies = new HashMap<>(household(TABLE, FULL, FULL, "single-parent").adjustments());
    applies.remove("posted-away");
    var score = score(TABLE, new PointsHousehold(List.of(FULL, FULL), applies, Map.of()));
    assertThat(score.lines()).extracting(ScoredLine::as).doesNotContain(ScoredAs.open);
    assertThat(List.of(score.from(), score.to())).containsExactly(50, 50);
  }

  @Test
  void whoMeetsNoLineIsToldSo() {
    var line = score(TABLE, household(TABLE, works(2, 8), FULL)).lines().get(0);
    assertThat(line.as()).isEqualTo(ScoredAs.noLine);
    assertThat(line.why()).isNull();
    assertThat(line.to()).isZero();
  }

  @Test
  void ofTwoRanksTheLowerCountsAndTheOtherIsCovered() {
    var table = Tables.published("nagoya/hoikusho-2024").table();
    var full = works(Map.of(PointsMeasure.minutesPerMonth, 160 * 60));
    var seeking = chosen("jobseeking", "jobseeking-1");
    var score = score(table, household(table, full, seeking, "single-parent"));
    assertThat(score.worstRank()).isEqualTo("H");
    assertThat(score.to()).isEqualTo(4);
    assertThat(score.lines())
        .extracting(ScoredLine::as, ScoredLine::rank)
        .startsWith(tuple(ScoredAs.covered, "A"), tuple(ScoredAs.counted, "H"));

    var open = score(table, household(table, full, works(Map.of())));
    assertThat(open.bestRank()).isEqualTo("A");
    assertThat(open.worstRank()).isNull();
    var sure =
        score(
            table,
            household(table, seeking, works(Map.of(PointsMeasure.minutesPerMonth, 64 * 60))));
    assertThat(sure.bestRank()).isEqualTo("H");
  }

  @Test
  void asLongAsItIsOpenWhichGuardianCountsBothAreOpenAndTheLessKnownHasTheRange() {
    var table = Tables.GAKUDO.table();
    var known = chosen("care", "care-1"); // 16
    var open = works(Map.of(PointsMeasure.daysPerMonth, 16)); // 19, 18, 16, 14 or none
    var score = score(table, household(table, known, open));
    assertThat(score.lines())
        .extracting(ScoredLine::as, ScoredLine::points, ScoredLine::from, ScoredLine::to)
        .containsExactly(tuple(ScoredAs.open, 16, 0, 0), tuple(ScoredAs.open, null, 0, 16));
    var other = score(table, household(table, open, known));
    assertThat(other.lines()).extracting(ScoredLine::to).containsExactly(16, 0);
  }

  @Test
  void theWayToWorkCountsWhereTheTableSaysSo() {
    var table = Tables.GAKUDO.table();
    var near = Map.of(PointsMeasure.daysPerMonth, 20, PointsMeasure.minutesPerDay, 7 * 60 + 30);
    var way = new HashMap<>(near);
    way.put(PointsMeasure.commuteMinutesPerDay, 30);
    assertThat(score(table, household(table, works(way), works(way))).to()).isEqualTo(20);
    way.put(PointsMeasure.commuteMinutesPerDay, 29);
    assertThat(score(table, household(table, works(way), works(way))).to()).isEqualTo(19);
    var open = score(table, household(table, works(near), works(near)));
    assertThat(List.of(open.from(), open.to())).containsExactly(19, 20);
  }

  @Test
  void theTieBreaksAreInTheirOrderAndSayWhatTheyCompare() {
    var household = household(TABLE, FULL, works(4, 8), "sibling-in");
    var taxed =
        new PointsHousehold(household.guardians(), household.adjustments(), Map.of("tax", 52_000L));
    assertThat(score(TABLE, taxed).ties())
        .extracting(t -> t.tie().compare(), ScoredTie::value)
        .containsExactly(
            tuple("basePoints", 36L),
            tuple("single-parent", 0L),
            tuple("sibling-in", 1L),
            tuple("tax", 52_000L));
    assertThat(score(TABLE, household).ties().get(3).value()).isNull();
  }

  @Test
  void equalPointsAreDecidedByTheTieBreaksAndAnUnknownOneStandsBehind() {
    var order = new Scorer(TABLE).order();
    var base = score(TABLE, household(TABLE, FULL, works(4, 8), "single-parent")); // 36 + 10
    var poorer = score(TABLE, household(TABLE, works(5, 7), works(5, 7), "single-parent"));
    assertThat(base.from()).isEqualTo(poorer.from());
    assertThat(order.compare(base, poorer)).isZero(); // equal base points, too

    var sibling = score(TABLE, household(TABLE, FULL, FULL, "sibling-in", "posted-away")); // 47
    assertThat(order.compare(sibling, base)).isNegative();

    var known = household(TABLE, FULL, FULL);
    var little = new PointsHousehold(known.guardians(), known.adjustments(), Map.of("tax", 1L));
    var much = new PointsHousehold(known.guardians(), known.adjustments(), Map.of("tax", 2L));
    assertThat(order.compare(score(TABLE, little), score(TABLE, much))).isNegative();
    assertThat(order.compare(score(TABLE, much), score(TABLE, known))).isNegative();
  }

  @Test
  void whatTheTableDoesNotHaveIsRefused() {
    var known = household(TABLE, FULL, FULL);
    for (var wrong :
        List.of(
            household(TABLE, FULL, chosen("holiday", "beach")),
            household(TABLE, FULL, chosen("illness", "beach")),
            household(TABLE, FULL, FULL, "beach"),
            new PointsHousehold(known.guardians(), known.adjustments(), Map.of("beach", 1L)))) {
      assertThatThrownBy(() -> score(TABLE, wrong))
          .isInstanceOf(Problem.Invalid.class)
          .hasMessage("message-not-understood");
    }
  }
}
