package org.madoguchi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.TestTown;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/** When the counters of the sample town answer. */
class OpeningDaysTest {
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");
  private static final DepartmentId ZEIMU = new DepartmentId("zeimu");
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final ProcedureId CARD = new ProcedureId("mn_koushin");
  private static final ProcedureId TAX = new ProcedureId("zei_shomei");

  private final OpeningDays days = TestTown.DIRECTORY.opening();

  private static Instant at(String japaneseTime) {
    return LocalDateTime.parse(japaneseTime).atZone(OpeningDays.JAPAN).toInstant();
  }

  private void openUntil(String at, DepartmentId department, ProcedureId procedure, String until) {
    assertThat(days.opening(department, procedure, at(at))).isEqualTo(new Opening(true, at(until)));
  }

  private void closedUntil(
      String at, DepartmentId department, ProcedureId procedure, String until) {
    assertThat(days.opening(department, procedure, at(at)))
        .isEqualTo(new Opening(false, at(until)));
  }

  @Test
  void aDayOpensWithItsFirstMinuteAndIsOverWithTheLast() {
    closedUntil("2026-11-24T08:29:59", SHIMIN, TENNYU, "2026-11-24T08:30:00");
    openUntil("2026-11-24T08:30:00", SHIMIN, TENNYU, "2026-11-24T17:15:00");
    openUntil("2026-11-24T17:14:59", SHIMIN, TENNYU, "2026-11-24T17:15:00");
    closedUntil("2026-11-24T17:15:00", SHIMIN, TENNYU, "2026-11-25T08:30:00");
  }

  @Test
  void aWeekdayMayBeLonger() {
    openUntil("2026-11-26T18:00:00", SHIMIN, TENNYU, "2026-11-26T19:00:00");
  }

  @Test
  void afterALongWeekendItIsTheDayAfterTheHoliday() { // 11/23 is 勤労感謝の日
    closedUntil("2026-11-20T17:15:00", SHIMIN, TENNYU, "2026-11-24T08:30:00");
    closedUntil("2026-11-23T10:00:00", SHIMIN, TENNYU, "2026-11-24T08:30:00");
  }

  @Test
  void overTheNewYearTheTownIsClosed() {
    closedUntil("2026-12-28T17:15:00", SHIMIN, TENNYU, "2027-01-04T08:30:00");
  }

  @Test
  void whereLunchIsNotCoveredNobodyAnswersThen() {
    openUntil("2026-11-24T11:59:00", ZEIMU, TAX, "2026-11-24T12:00:00");
    closedUntil("2026-11-24T12:00:00", ZEIMU, TAX, "2026-11-24T13:00:00");
    openUntil("2026-11-24T13:00:00", ZEIMU, TAX, "2026-11-24T17:15:00");
    assertThat(days.isOpen(SHIMIN, TENNYU, at("2026-11-24T12:30:00"))).isTrue();
  }

  @Test
  void aProcedureMayHaveHoursOfItsOwn() {
    closedUntil("2026-11-24T08:45:00", SHIMIN, CARD, "2026-11-24T09:00:00");
    closedUntil("2026-11-26T17:00:00", SHIMIN, CARD, "2026-11-27T09:00:00");
  }

  @Test
  void theTownsOfficesRestOnWeekendsHolidaysAndItsOwnDays() {
    assertThat(days.isClosed(LocalDate.of(2026, 11, 21))).isTrue(); // a Saturday
    assertThat(days.isClosed(LocalDate.of(2026, 11, 23))).isTrue();
    assertThat(days.isClosed(LocalDate.of(2026, 12, 29))).isTrue();
    assertThat(days.isClosed(LocalDate.of(2027, 1, 3))).isTrue();
    assertThat(days.isClosed(LocalDate.of(2027, 1, 4))).isFalse();
    assertThat(days.isClosed(LocalDate.of(2026, 11, 24))).isFalse();
  }

  @Test
  void aTownWithoutHoursIsAlwaysOpenAndItsOfficesStillRest() {
    var always = TestTown.DIRECTORY.opening().atAnyHour();
    assertThat(always.opening(SHIMIN, TENNYU, at("2027-01-01T03:00:00")))
        .isEqualTo(new Opening(true, null));
    assertThat(always.isClosed(LocalDate.of(2027, 1, 4))).isFalse();
    assertThat(always.isClosed(LocalDate.of(2026, 12, 30))).isTrue();
  }

  @Test
  void whatCannotBeMeantIsRefusedByName(@TempDir Path folder) throws IOException {
    refused(folder, "hours: [{ open: 25:00, close: 26:00 }]", "must be a time such as 08:30");
    refused(folder, "hours: [{ open: 17:00, close: 08:30 }]", "opens before it closes");
    refused(
        folder,
        "hours: [{ open: 08:30, close: 17:00, lunch: { from: 16:00, to: 18:00 } }]",
        "lunch is between");
    refused(folder, "closed: [{ from: 02-30 }]", "02-30");
    refused(folder, "closed: [{ from: 12-29, to: 2027-01-03 }]", "once or every year");
    refused(folder, "closed: [{ from: 2027-02-03, to: 2027-02-01 }]", "end after they begin");
    refused(folder, "departments: [{ department: nobody }]", "nobody, which is not listed");
  }

  private static void refused(Path folder, String opening, String why) throws IOException {
    var file =
        Files.writeString(folder.resolve("town.yaml"), TOWN + "opening: { " + opening + " }");
    assertThatThrownBy(() -> Directory.read(file))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining(why);
  }

  private static final String TOWN = "name: { ja: 町, en: Town }\n";
}
