package org.madoguchi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.ClosedDays;
import org.madoguchi.directory.Hours;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.wire.SlotDay;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;

/** Which times may be booked; it is Tuesday, 24 November 2026. */
class SlotsTest {
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");
  private static final DepartmentId ZEIMU = new DepartmentId("zeimu");
  private static final Town.Procedure TENNYU = procedure("tennyu");
  private static final Town.Procedure ZEI_SHOMEI = procedure("zei_shomei");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Town.Procedure procedure(String id) {
    return TestTown.CATALOG.get(new ProcedureId(id));
  }

  private static Hours hours(String open, String close, Hours.Lunch lunch) {
    return new Hours(List.of(), LocalTime.parse(open), LocalTime.parse(close), lunch, false);
  }

  private static Town.Department department(DepartmentId id, Town.Booking booking) {
    return new Town.Department(id, new Words("課", "Office"), null, booking);
  }

  private static Slots slots(Town.Booking rule, List<OpeningDays.OfProcedure> procedures) {
    var lunch = new Hours.Lunch(LocalTime.NOON, LocalTime.of(13, 0));
    var opening =
        new OpeningDays(
            List.of(hours("08:30", "17:15", null)),
            List.of(new ClosedDays("2026-11-26", null)),
            List.of(
                new OpeningDays.OfDepartment(
                    ZEIMU, List.of(hours("08:30", "17:15", lunch)), List.of())),
            procedures,
            List.of());
    return new Slots(() -> opening, List.of(department(SHIMIN, rule), department(ZEIMU, rule)));
  }

  private static Slots slots(int minutes, int places, int days) {
    return slots(new Town.Booking(minutes, places, days), List.of());
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(OpeningDays.JAPAN).toInstant();
  }

  private static List<SlotDay> free(Slots slots, Town.Procedure procedure, String now) {
    return slots.free(procedure, start -> 0, at(TODAY, now));
  }

  private static List<String> times(SlotDay day) {
    return day.free().stream()
        .map(start -> LocalTime.ofInstant(start, OpeningDays.JAPAN).toString())
        .toList();
  }

  @Test
  void theDayIsCutIntoTimesThatEndBeforeItDoes() {
    assertThat(times(free(slots(60, 1, 1), TENNYU, "07:00").get(0)))
        .containsExactly("08:30", "09:30", "10:30", "11:30", "12:30", "13:30", "14:30", "15:30");
  }

  @Test
  void nobodyIsBookedIntoALunchThatIsNotCovered() {
    assertThat(times(free(slots(60, 1, 1), ZEI_SHOMEI, "07:00").get(0)))
        .containsExactly("08:30", "09:30", "10:30", "13:00", "14:00", "15:00", "16:00");
  }

  @Test
  void aTimeMayBeBookedUntilItBegins() {
    var slots = slots(30, 1, 1);
    assertThat(times(free(slots, TENNYU, "16:29").get(0))).containsExactly("16:30");
    assertThat(slots.find(TENNYU, at(TODAY, "16:30"), at(TODAY, "16:29")).end())
        .isEqualTo(at(TODAY, "17:00"));
    assertThatThrownBy(() -> slots.find(TENNYU, at(TODAY, "16:30"), at(TODAY, "16:30")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("slot-not-offered"));
  }

  @Test
  void openDaysAreCountedAndClosedOnesAreNot() {
    assertThat(free(slots(30, 1, 4), TENNYU, "09:00"))
        .extracting(SlotDay::day)
        .containsExactly(
            TODAY, TODAY.plusDays(1), TODAY.plusDays(3), TODAY.plusDays(6)); // 26 closed, weekend
  }

  @Test
  void aDayOnWhichNothingBeginsAnyMoreIsNotCounted() {
    assertThat(free(slots(30, 1, 1), TENNYU, "17:00"))
        .extracting(SlotDay::day)
        .containsExactly(TODAY.plusDays(1));
  }

  @Test
  void aTimeWithTwoPlacesIsFreeUntilBothAreTaken() {
    var slots = slots(30, 2, 1);
    var half = at(TODAY, "16:30");
    var now = at(TODAY, "16:00");
    assertThat(slots.free(TENNYU, start -> start.equals(half) ? 1 : 0, now).get(0).free())
        .containsExactly(half);
    assertThat(slots.free(TENNYU, start -> start.equals(half) ? 2 : 0, now).get(0).free())
        .isEmpty();
  }

  @Test
  void aProcedureWithShorterHoursHasThoseTimesOfItsDepartmentThatLieWithinThem() {
    var nineToNoon =
        new OpeningDays.OfProcedure(
            TENNYU.procedure(), List.of(hours("09:00", "11:00", null)), List.of());
    var slots = slots(new Town.Booking(60, 1, 1), List.of(nineToNoon));
    assertThat(times(free(slots, TENNYU, "07:00").get(0))).containsExactly("09:30");
  }

  @Test
  void whatWasNotWrittenDownIsHalfAnHourForOneInTwoWeeks() {
    assertThat(new Town.Booking(null, null, null)).isEqualTo(new Town.Booking(30, 1, 14));
  }

  @Test
  void aDepartmentThatTakesNoBookingsOffersNone() {
    assertThatThrownBy(() -> free(slots(30, 1, 1), procedure("kaigo_nintei"), "09:00"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("slot-not-offered"));
  }

  @Test
  void noTimeBetweenTwoIsOffered() {
    var slots = slots(30, 1, 1);
    assertThatThrownBy(() -> slots.find(TENNYU, at(TODAY, "10:15"), at(TODAY, "09:00")))
        .isInstanceOf(Problem.Conflict.class);
  }
}
