package org.madoguchi.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.madoguchi.TestTown.KATO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Opening;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.Closure;
import org.madoguchi.wire.HoursOf;
import org.madoguchi.wire.HoursRow;
import org.madoguchi.wire.OpeningDay;
import org.madoguchi.wire.OpeningMessage.AddClosure;
import org.madoguchi.wire.OpeningMessage.OpeningCommand;
import org.madoguchi.wire.OpeningMessage.RemoveClosure;
import org.madoguchi.wire.OpeningMessage.SetHours;
import org.madoguchi.wire.Weekday;
import org.madoguchi.wire.WireJson;

/** What supervisors change over the hours of the sample town, as a pure question. */
class OpeningBookTest {
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");
  private static final DepartmentId ZEIMU = new DepartmentId("zeimu");
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final ProcedureId TAX = new ProcedureId("zei_shomei");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final OpeningBook book = new OpeningBook(TestTown.DIRECTORY.opening());
  private Instant now = at("2026-11-24T09:30:00");
  private long seq;

  private static Instant at(String japaneseTime) {
    return LocalDateTime.parse(japaneseTime).atZone(OpeningDays.JAPAN).toInstant();
  }

  private static AddClosure closure(
      @Nullable DepartmentId department,
      LocalDate from,
      @Nullable String fromTime,
      LocalDate to,
      @Nullable String toTime) {
    return new AddClosure(
        CommandId.fresh(),
        ClosureId.fresh(),
        department,
        from,
        fromTime == null ? null : LocalTime.parse(fromTime),
        to,
        toTime == null ? null : LocalTime.parse(toTime),
        "停電");
  }

  private static AddClosure day(@Nullable DepartmentId department, LocalDate day) {
    return closure(department, day, null, day, null);
  }

  private static HoursRow row(Weekday weekday, String open, String close) {
    return new HoursRow(weekday, LocalTime.parse(open), LocalTime.parse(close), null, null, false);
  }

  private <C extends OpeningCommand> C does(C command) {
    var event = book.decide(command, now);
    if (event != null) {
      book.fold(new Entry<>(++seq, now, KATO.person(), command.id(), event));
    }
    return command;
  }

  private void refused(OpeningCommand command, String problem) {
    assertThatThrownBy(() -> book.decide(command, now))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(problem));
  }

  private Opening tennyu(String at) {
    return book.days().opening(SHIMIN, TENNYU, at(at));
  }

  private static OpeningDay.OpeningSpan span(String from, String to) {
    return new OpeningDay.OpeningSpan(LocalTime.parse(from), LocalTime.parse(to));
  }

  @Test
  void aClosingDayIsEnteredCountsForDeadlinesAndIsUndone() {
    var wednesday = TUESDAY.plusDays(1);
    var added = does(day(null, wednesday));
    assertThat(tennyu("2026-11-24T17:15:00"))
        .isEqualTo(new Opening(false, at("2026-11-26T08:30:00")));
    assertThat(book.days().isClosed(wednesday)).isTrue();
    assertThat(book.closures())
        .extracting(Closure::reason, Closure::by)
        .containsExactly(tuple("停電", KATO.person()));
    does(new RemoveClosure(CommandId.fresh(), added.closure()));
    assertThat(tennyu("2026-11-24T17:15:00"))
        .isEqualTo(new Opening(false, at("2026-11-25T08:30:00")));
    assertThat(book.days().isClosed(wednesday)).isFalse();
  }

  @Test
  void closingForTodayEndsTheDayAtOnceAndIsNoDayOfRest() {
    does(closure(null, TUESDAY, "09:30", TUESDAY, null));
    assertThat(tennyu("2026-11-24T09:29:59")).isEqualTo(new Opening(true, now));
    assertThat(tennyu("2026-11-24T09:30:00"))
        .isEqualTo(new Opening(false, at("2026-11-25T08:30:00")));
    assertThat(book.days().isClosed(TUESDAY)).isFalse();
    assertThat(book.days().day(SHIMIN, null, TUESDAY).spans())
        .containsExactly(span("08:30", "09:30"));
  }

  @Test
  void anHourWithoutADepartmentLeavesTheOthersOpen() {
    does(closure(ZEIMU, TUESDAY, "10:00", TUESDAY, "11:00"));
    assertThat(book.days().opening(ZEIMU, TAX, at("2026-11-24T10:30:00")))
        .isEqualTo(new Opening(false, at("2026-11-24T11:00:00")));
    assertThat(tennyu("2026-11-24T10:30:00").isOpen()).isTrue();
    assertThat(book.days().day(ZEIMU, null, TUESDAY).spans())
        .containsExactly(span("08:30", "10:00"), span("11:00", "12:00"), span("13:00", "17:15"));
    assertThat(book.days().day(null, null, TUESDAY).spans())
        .containsExactly(span("08:30", "17:15"));
  }

  @Test
  void aCounterThatAnswersAtAnyHourClosesTooAndClosuresFollowOnEachOther() {
    does(closure(null, TUESDAY, "12:00", TUESDAY, "13:00"));
    does(closure(SHIMIN, TUESDAY, "11:00", TUESDAY, "12:00"));
    var days = book.days().atAnyHour();
    assertThat(days.closes(SHIMIN, TENNYU)).isTrue();
    assertThat(days.opening(SHIMIN, TENNYU, at("2026-11-24T03:00:00")))
        .isEqualTo(new Opening(true, at("2026-11-24T11:00:00")));
    assertThat(days.opening(SHIMIN, TENNYU, at("2026-11-24T11:30:00")))
        .isEqualTo(new Opening(false, at("2026-11-24T13:00:00")));
    assertThat(days.opening(SHIMIN, TENNYU, at("2026-11-24T13:00:00")))
        .isEqualTo(new Opening(true, null));
  }

  @Test
  void aClosureThatIsPastUpsideDownTooFarOrThereAlreadyIsRefused() {
    refused(day(null, TUESDAY.minusDays(1)), "closure-is-past");
    refused(closure(null, TUESDAY, "09:00", TUESDAY, "09:30"), "closure-is-past");
    refused(closure(null, TUESDAY, "11:00", TUESDAY, "11:00"), "closure-ends-before-it-begins");
    refused(
        closure(null, TUESDAY.plusDays(2), null, TUESDAY.plusDays(1), null),
        "closure-ends-before-it-begins");
    refused(day(null, TUESDAY.plusYears(3)), "closure-too-far");
    refused(new RemoveClosure(CommandId.fresh(), ClosureId.fresh()), "no-such-closure");
    var added = does(day(null, TUESDAY));
    refused(added, "closure-exists");
    now = at("2026-11-25T00:00:00");
    refused(new RemoveClosure(CommandId.fresh(), added.closure()), "closure-is-past");
  }

  @Test
  void thereIsAnEndToHowManyMayBeEntered() {
    for (int i = 0; i < OpeningBook.CLOSURES; i++) {
      does(day(null, TUESDAY.plusDays(i)));
    }
    refused(day(null, TUESDAY), "too-many-closures");
    now = at("2026-11-26T00:00:00"); // two are over
    does(day(null, TUESDAY.plusDays(5)));
  }

  @Test
  void theHoursOfADepartmentAreChangedAndGivenBackToTheFile() {
    does(
        new SetHours(CommandId.fresh(), SHIMIN, null, List.of(row(Weekday.tue, "10:00", "12:00"))));
    assertThat(tennyu("2026-11-24T09:30:00"))
        .isEqualTo(new Opening(false, at("2026-11-24T10:00:00")));
    assertThat(tennyu("2026-11-24T12:00:00"))
        .isEqualTo(new Opening(false, at("2026-12-01T10:00:00")));
    assertThat(book.hours())
        .filteredOn(h -> SHIMIN.equals(h.department()))
        .extracting(HoursOf::changedBy)
        .containsExactly(KATO.person());
    assertThat(book.decide(new SetHours(CommandId.fresh(), null, null, List.of()), now)).isNull();
    does(new SetHours(CommandId.fresh(), SHIMIN, null, List.of()));
    assertThat(tennyu("2026-11-24T09:30:00").isOpen()).isTrue();
  }

  @Test
  void theHoursOfAProcedureAreChangedWithoutThoseOfItsDepartmentAndGivenBackToTheFile() {
    var card = new ProcedureId("mn_koushin");
    var mornings = List.of(row(Weekday.tue, "09:00", "12:00"));
    does(new SetHours(CommandId.fresh(), null, TENNYU, mornings));
    assertThat(tennyu("2026-11-24T12:00:00").isOpen()).isFalse();
    assertThat(book.days().opening(SHIMIN, at("2026-11-24T12:00:00")).isOpen()).isTrue();
    assertThat(book.days().opening(SHIMIN, card, at("2026-11-24T12:00:00")).isOpen()).isTrue();
    assertThat(book.days().day(SHIMIN, TENNYU, TUESDAY).spans())
        .containsExactly(span("09:00", "12:00"));
    assertThat(book.days().day(SHIMIN, null, TUESDAY).spans())
        .containsExactly(span("08:30", "17:15"));

    does(new SetHours(CommandId.fresh(), null, card, mornings)); // the file says 9:00 to 17:00
    assertThat(book.hours())
        .filteredOn(h -> card.equals(h.procedure()))
        .singleElement()
        .satisfies(h -> assertThat(h.rows()).isEqualTo(mornings))
        .satisfies(h -> assertThat(h.changedBy()).isEqualTo(KATO.person()));
    does(new SetHours(CommandId.fresh(), null, card, List.of()));
    assertThat(book.days().opening(SHIMIN, card, at("2026-11-24T16:59:00")))
        .isEqualTo(new Opening(true, at("2026-11-24T17:00:00")));
  }

  @Test
  void whatWasKeptBeforeProceduresCouldBeChangedIsReadAsItWas() throws Exception {
    var kept =
        WireJson.read(
            "{\"type\":\"hours.changed\",\"department\":\"zeimu\",\"before\":[],\"rows\":[]}",
            OpeningEvent.class);
    assertThat(kept).isEqualTo(new OpeningEvent.HoursChanged(ZEIMU, List.of(), List.of(), null));
  }

  @Test
  void theKeptChangeSaysWhatHeldBefore() {
    var event =
        book.decide(
            new SetHours(
                CommandId.fresh(), ZEIMU, null, List.of(row(Weekday.mon, "09:00", "16:00"))),
            now);
    assertThat(event)
        .isInstanceOfSatisfying(
            OpeningEvent.HoursChanged.class,
            changed -> {
              assertThat(changed.before()).hasSize(5);
              assertThat(changed.before().get(0).lunchFrom()).isEqualTo(LocalTime.NOON);
              assertThat(changed.rows()).hasSize(1);
            });
  }

  @Test
  void hoursThatCannotBeAreRefusedWithTheirDay() {
    for (var rows :
        List.of(
            List.of(row(Weekday.sat, "12:00", "09:00")),
            List.of(row(Weekday.sat, "09:00", "12:00"), row(Weekday.sat, "11:00", "13:00")),
            List.of(
                new HoursRow(
                    Weekday.sat,
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0),
                    LocalTime.of(11, 0),
                    null,
                    false)))) {
      var command = new SetHours(CommandId.fresh(), null, null, rows);
      assertThatThrownBy(() -> book.decide(command, now))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> {
                assertThat(p.code()).isEqualTo("hours-not-right");
                assertThat(p.detail()).containsEntry("weekday", "sat");
              });
    }
  }
}
