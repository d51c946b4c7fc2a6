package org.madoguchi.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.NISHI_2;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Skills;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.TicketState;

/** Whom to ask next, as a pure question. */
class OfferingTest {
  static final OfferTimes TIMES =
      new OfferTimes(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(60));

  private final WaitingLines lines = new WaitingLines(Map.of());
  private final Offering offering = new Offering(TIMES);
  private final List<Actor> here = new ArrayList<>(List.of(SATO, ITO, SUZUKI));
  private final Set<String> away = new HashSet<>();
  private Instant now = Instant.parse("2026-11-24T00:00:00Z");
  private @Nullable ServiceLanguage language;
  private long seq;

  private Ticket happened(LineEvent event) {
    return lines.fold(new Entry<>(++seq, now, SATO.person(), CommandId.fresh(), event));
  }

  private TicketId calls(Actor kiosk) {
    return happened(
            lines.take(
                TicketId.fresh(),
                LocalDate.of(2026, 11, 24),
                kiosk.ownBranch(),
                kiosk.ownKiosk(),
                new DepartmentId("shimin"),
                new ProcedureId("tennyu"),
                false,
                false,
                kiosk.person(),
                List.of(),
                language))
        .id();
  }

  private void accepts(Actor staff, TicketId ticket) {
    happened(lines.accept(staff, ticket, ConsultationId.fresh()));
  }

  private void isOver(TicketId ticket) {
    happened(lines.follow(ticket, TicketState.wrapUp).orElseThrow());
    happened(lines.follow(ticket, TicketState.closed).orElseThrow());
  }

  private Optional<LineEvent> next() {
    var free =
        here.stream()
            .filter(a -> !away.contains(a.person().id()) && !lines.isEngaged(a.person().id()))
            .map(a -> new Offering.Free(a, lines.lastFree(a.person().id()).orElse(Instant.EPOCH)))
            .toList();
    return offering.next(
        lines, free, account -> away.contains(account) || lines.isBusy(account), now);
  }

  /** Lets everything happen that follows from now. */
  private void settle() {
    for (var event = next(); event.isPresent(); event = next()) {
      happened(event.get());
    }
  }

  private void after(int seconds) {
    now = now.plusSeconds(seconds);
    settle();
  }

  private void isAsked(Actor staff, TicketId ticket) {
    assertThat(lines.find(ticket).orElseThrow().calling().to()).isEqualTo(staff.person());
  }

  private void hasReached(CallStep step, TicketId ticket) {
    var calling = lines.find(ticket).orElseThrow().calling();
    assertThat(calling.to()).isNull();
    assertThat(calling.step()).isEqualTo(step);
  }

  @Test
  void whoIsFreeTheLongestIsAskedFirst() {
    var first = calls(NISHI_1);
    accepts(ITO, first);
    isOver(first);
    now = now.plusSeconds(60);
    var second = calls(NISHI_1);
    accepts(SATO, second);
    isOver(second);
    var third = calls(NISHI_1);
    settle();
    isAsked(ITO, third);
  }

  @Test
  void whoDoesNotAnswerIsFollowedByTheNextAndThenByAll() {
    var ticket = calls(NISHI_1);
    settle();
    isAsked(ITO, ticket); // both came at the same time
    after(19);
    isAsked(ITO, ticket);
    after(1);
    isAsked(SATO, ticket);
    after(20);
    hasReached(CallStep.department, ticket);
    after(40);
    hasReached(CallStep.clerk, ticket);
    after(60);
    hasReached(CallStep.callback, ticket);
    after(3_600);
    hasReached(CallStep.callback, ticket);
    accepts(SATO, ticket); // it is never too late to answer
  }

  @Test
  void nobodyOfAnotherDepartmentIsAsked() {
    here.removeIf(staff -> staff != SUZUKI);
    var ticket = calls(NISHI_1);
    after(20);
    hasReached(CallStep.department, ticket);
  }

  @Test
  void whoSpeaksTheLanguageIsAskedFirstAndThenEverybody() {
    var signs = new Skills(List.of(), List.of(ServiceLanguage.signs));
    here.set(
        0, new Actor(SATO.person(), null, SATO.departments(), null, signs)); // ito comes before
    language = ServiceLanguage.signs;
    var first = calls(NISHI_1);
    var second = calls(NISHI_2);
    settle();
    isAsked(SATO, first);
    hasReached(CallStep.one, second);
    after(20);
    isAsked(SATO, second);
    hasReached(CallStep.department, first);
  }

  @Test
  void whoDoesOtherProceduresIsAskedOnlyWithEverybody() {
    var others = new Skills(List.of(new ProcedureId("inkan")), List.of());
    here.removeIf(staff -> staff != SATO);
    here.set(0, new Actor(SATO.person(), null, SATO.departments(), null, others));
    var ticket = calls(NISHI_1);
    after(19);
    hasReached(CallStep.one, ticket);
    after(1);
    hasReached(CallStep.department, ticket);
  }

  @Test
  void whoPassesItOnIsNotAskedAgain() {
    var ticket = calls(NISHI_1);
    settle();
    assertThatThrownBy(() -> lines.pass(SATO, ticket))
        .isInstanceOfSatisfying(
            Problem.Conflict.class, p -> assertThat(p.code()).isEqualTo("not-offered-to-you"));
    happened(lines.pass(ITO, ticket));
    settle();
    isAsked(SATO, ticket);
    happened(lines.pass(SATO, ticket));
    settle();
    hasReached(CallStep.department, ticket);
  }

  @Test
  void whoGoesAwayOrTakesSomebodyElseIsNoLongerAsked() {
    var first = calls(NISHI_1);
    var second = calls(NISHI_2);
    settle();
    isAsked(ITO, first);
    isAsked(SATO, second);
    away.add("ito");
    settle();
    assertThat(lines.find(first).orElseThrow().calling().to()).isNull();
    accepts(SATO, first); // by hand, though asked about the other
    settle();
    assertThat(lines.find(second).orElseThrow().calling().to()).isNull();
    away.clear();
    settle();
    isAsked(ITO, second);
  }

  @Test
  void whileAllTalkEverybodyWaitsAndNobodyIsAlarmed() {
    accepts(SATO, calls(NISHI_1));
    here.remove(ITO);
    var ticket = calls(NISHI_2);
    after(3_600);
    hasReached(CallStep.one, ticket);
  }

  @Test
  void whoBecomesFreeIsAskedAboutTheFirstInTheLineAlsoWhenAllWereCalled() {
    here.remove(ITO);
    var first = calls(NISHI_1);
    after(20); // 佐藤 does not answer
    after(20);
    hasReached(CallStep.department, first);
    var second = calls(NISHI_2);
    here.add(ITO);
    here.remove(SATO);
    settle();
    isAsked(ITO, first);
    assertThat(lines.find(second).orElseThrow().calling().to()).isNull();
  }

  @Test
  void aClockMovedBackNeitherHoldsAnOfferNorDoublesIt() {
    var ticket = calls(NISHI_1);
    settle();
    isAsked(ITO, ticket);
    after(-10); // within the time of an offer it only lasts longer
    isAsked(ITO, ticket);
    after(-3_600);
    isAsked(SATO, ticket);
    after(20);
    hasReached(CallStep.department, ticket);
    after(-3_600);
    hasReached(CallStep.clerk, ticket);
  }

  @Test
  void aResidentAsksToBeCalledBackOnceItIsOfferedAndTheClerkAtAnyTime() {
    here.clear();
    var ticket = calls(NISHI_1);
    assertThatThrownBy(() -> lines.askCallback(NISHI_1, ticket)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> lines.askCallback(YAMAMOTO, ticket)).isInstanceOf(Problem.class);
    assertThat(lines.askCallback(TANAKA, ticket)).isNotNull();
    after(20);
    after(40);
    after(60);
    happened(lines.askCallback(NISHI_1, ticket));
    assertThat(lines.at(NISHI_1.ownKiosk())).isEmpty();
    assertThat(lines.waiting()).isEmpty();
    assertThatThrownBy(() -> accepts(SATO, ticket)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> lines.finishCallback(SUZUKI, ticket)).isInstanceOf(Problem.class);
    happened(lines.finishCallback(SATO, ticket));
    assertThat(lines.all()).isEmpty();
  }
}
