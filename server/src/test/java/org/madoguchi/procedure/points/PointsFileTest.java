package org.madoguchi.procedure.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsTrial;

/** A table as its operator writes it down, with the mistakes they may make. */
class PointsFileTest {
  private static final ProcedureId HOIKUSHO = new ProcedureId("hoikusho");
  private static final String TABLE =
      """
      procedure: hoikusho
      fiscalYear: 2026
      inForce: 2026-04-01
      title: { ja: 基準, en: Points }
      source: 要綱
      guardians: sumOfGuardians
      reasons:
        - reason: work
          title: { ja: 就労, en: Work }
          lines:
            - { points: 9, from: { hoursPerWeek: 40 }, words: { ja: 40時間, en: 40 } }
            - { points: 8, from: { hoursPerWeek: 37.5 }, words: { ja: 37時間半, en: 37 } }
            - { points: 7, words: { ja: それ未満, en: less } }
        - reason: birth
          title: { ja: 出産, en: Birth }
          lines:
            - { points: 9, words: { ja: 出産, en: Birth } }
      adjustments:
        - group: child
          title: { ja: 児童, en: Child }
          mode: highestInGroup
          lines:
            - { line: sibling, points: 3, words: { ja: きょうだい, en: Sibling } }
      facts:
        - { fact: tax, title: { ja: 税, en: Tax }, unit: { ja: 円, en: yen } }
      ties:
        - { compare: tax, first: smaller, words: { ja: 税の少ない方, en: Less tax } }
      cases:
        - case: 例
          guardians: [ { reason: work, hoursPerWeek: 37.5 }, { reason: birth, line: birth-1 } ]
          applies: [sibling]
          total: 20
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void refused(String before, String after, String... words) throws IOException {
    assertThat(TABLE).contains(before);
    write("hoikusho-2026.yaml", TABLE.replace(before, after));
    assertThatThrownBy(() -> PointsTables.read(folder, HOIKUSHO::equals))
        .isInstanceOfSatisfying(
            ConfigProblem.class, p -> assertThat(p.getMessage()).contains(words));
  }

  @Test
  void aSmallTableIsATable() throws IOException {
    var table = PointsFile.read(write("hoikusho-2026.yaml", TABLE)).table();
    assertThat(table.reasons().get(0).asks()).containsExactly(PointsMeasure.minutesPerWeek);
    assertThat(table.reasons().get(0).lines().get(1).from())
        .containsEntry(PointsMeasure.minutesPerWeek, 2250);
    assertThat(table.reasons().get(1).asks()).isEmpty();
    assertThat(table.reasons().get(1).lines().get(0).line()).isEqualTo("birth-1");
    assertThat(PointsTables.read(folder, HOIKUSHO::equals).from(LocalDate.of(2026, 12, 1)))
        .containsExactly(table);
  }

  @Test
  void aMistakeIsNamedWithItsFileAndLine() throws IOException {
    var file = "hoikusho-2026.yaml:";
    refused("points: 8,", "pionts: 8,", file + "12", "points is missing");
    refused("points: 8,", "points: 8, price: 1,", file + "12", "unknown key price");
    refused("points: 8,", "points: eight,", file + "12", "whole number");
    refused("hoursPerWeek: 37.5 }, w", "hoursPerWeek: 7:30 }, w", file + "12", "7.75");
    refused("hoursPerWeek: 37.5 }, w", "hours: 37.5 }, w", file + "12", "unknown key hours");
    refused("mode: highestInGroup", "mode: highest", file + "21", "highestInGroup");
    refused("inForce: 2026-04-01", "inForce: 令和8年4月1日", file + "3", "2026-04-01");
    refused("en: Points }", "fr: Points }", file + "4", "en is missing");
    refused("source: 要綱", "source: 要綱\nsource: 規則", file + "6", "source is said twice");
    refused("  lines:\n      - { line", "  lines: 3\n      - { line", "hoikusho-2026.yaml");
  }

  @Test
  void aTableIsRefusedWhereItWouldBeUnfair() throws IOException {
    var file = "hoikusho-2026.yaml:";
    refused("points: 8,", "points: 10,", file + "12", "works less would have more", "work-1");
    refused("hoursPerWeek: 37.5 }, w", "hoursPerWeek: 40 }, w", file + "12", "never reached");
    refused("points: 3,", "points: -3,", file + "23", "sumAll");
    refused("compare: tax", "compare: income", file + "27", "income");
    refused("line: sibling", "line: birth-1", file + "23", "birth-1 is said twice");
    refused("reason: birth\n", "reason: work\n", "is said twice");
    refused("inForce: 2026-04-01", "inForce: 2027-04-01", file + "3", "after the end");
    refused("guardians: sumOfGuardians", "guardians: lowerRankWins", "ranks are needed");
  }

  @Test
  void aTestHouseholdThatComesToSomethingElseStopsTheStart() throws IOException {
    refused("total: 20", "total: 21", "hoikusho-2026.yaml:29", "例", "21", "comes to 20");
    refused("applies: [sibling]", "applies: [sister]", "hoikusho-2026.yaml:31", "sister");
    refused("applies: [sibling]", "open: [sibling]", "comes to 17 to 20");
    refused("reason: birth, line: birth-1", "reason: birth, line: b", "hoikusho-2026.yaml:30");
  }

  @Test
  void aFileIsCalledAfterItsProcedureAndYearAndTheProcedureExists() throws IOException {
    refused("fiscalYear: 2026", "fiscalYear: 2027", "hoikusho-2027.yaml");
    refused("procedure: hoikusho", "procedure: gakudo", "gakudo-2026.yaml");
    Files.delete(folder.resolve("hoikusho-2026.yaml"));
    write("gakudo-2026.yaml", TABLE.replace("procedure: hoikusho", "procedure: gakudo"));
    assertThatThrownBy(() -> PointsTables.read(folder, HOIKUSHO::equals))
        .hasMessageContaining("no procedure gakudo");
  }

  @Test
  void theTableOfADayIsThatOfItsFiscalYear() throws IOException {
    for (int year : List.of(2025, 2026, 2027)) {
      write(
          "hoikusho-" + year + ".yaml",
          TABLE
              .replace("fiscalYear: 2026", "fiscalYear: " + year)
              .replace("inForce: 2026-04-01", "inForce: 2025-04-01"));
    }
    var tables = PointsTables.read(folder, HOIKUSHO::equals);
    var years = new ArrayList<Integer>();
    for (var day : List.of("2025-04-01", "2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01")) {
      years.add(tables.on(HOIKUSHO, LocalDate.parse(day)).orElseThrow().fiscalYear());
    }
    assertThat(years).containsExactly(2025, 2025, 2026, 2026, 2027);
    assertThat(tables.on(HOIKUSHO, LocalDate.parse("2025-03-31"))).isEmpty();
    assertThat(tables.from(LocalDate.parse("2026-12-01")))
        .extracting(t -> t.fiscalYear())
        .containsExactly(2026, 2027);
    assertThat(tables.from(LocalDate.parse("2029-12-01")))
        .as("the newest, where there is no table of the year")
        .extracting(t -> t.fiscalYear())
        .containsExactly(2027);
    var household =
        Tables.household(
            tables.on(HOIKUSHO, LocalDate.parse("2026-12-01")).orElseThrow(),
            Tables.nothingKnown(),
            Tables.nothingKnown());
    assertThat(tables.simulate(HOIKUSHO, new PointsTrial(2027, household)).to()).isEqualTo(18);
    assertThatThrownBy(() -> tables.simulate(HOIKUSHO, new PointsTrial(2031, household)))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void aTownWithoutTheFolderHasNoTables() {
    var tables = PointsTables.read(folder.resolve("none"), HOIKUSHO::equals);
    assertThat(tables.from(LocalDate.parse("2026-12-01"))).isEmpty();
  }
}
