package org.madoguchi.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.HIGASHI_1;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.TicketState;

/** The waiting lines as pure questions. */
class WaitingLinesTest {
  private static final DepartmentId SHIMIN = new DepartmentId("shimin");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final WaitingLines lines = new WaitingLines(Map.of());
  private Instant now = Instant.parse("2026-11-24T00:00:00Z");
  private long seq;

  private Ticket happened(LineEvent event) {
    now = now.plusSeconds(30);
    return lines.fold(new Entry<>(++seq, now, SATO.person(), CommandId.fresh(), event));
  }

  private LineEvent.TicketTaken take(Actor kiosk, LocalDate day) {
    return lines.take(
        TicketId.fresh(),
        day,
        kiosk.ownBranch(),
        kiosk.ownKiosk(),
        SHIMIN,
        new ProcedureId("tennyu"),
        false,
        false,
        kiosk.person(),
        List.of(),
        null);
  }

  private Ticket calls(Actor kiosk) {
    return happened(take(kiosk, TODAY));
  }

  private Ticket accepts(Actor staff, Ticket ticket) {
    return happened(lines.accept(staff, ticket.id(), ConsultationId.fresh()));
  }

  private static void refused(String code, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void numbersCountUpAtEachBranchAndBeginAgainEachDay() {
    assertThat(calls(NISHI_1).number()).isEqualTo(1);
    assertThat(calls(NISHI_2).number()).isEqualTo(2);
    assertThat(calls(HIGASHI_1).number()).isEqualTo(1);
    lines.all().stream().toList().forEach(t -> happened(new LineEvent.TicketWithdrawn(t.id())));
    assertThat(calls(NISHI_1).number()).isEqualTo(3);
    assertThat(happened(take(NISHI_2, TODAY.plusDays(1))).number()).isEqualTo(1);
  }

  @Test
  void aKioskIsBusyFromTheCallToTheEndOfTheTalk() {
    var ticket = calls(NISHI_1);
    refused("kiosk-busy", () -> calls(NISHI_1));
    accepts(SATO, ticket);
    refused("kiosk-busy", () -> calls(NISHI_1));
    happened(new LineEvent.TicketEnded(ticket.id()));
    assertThat(calls(NISHI_1).number()).isEqualTo(2); // 佐藤 still wraps up
    assertThat(lines.at(NISHI_1.ownKiosk())).isPresent();
  }

  @Test
  void theFirstToAcceptHasIt() {
    var ticket = calls(NISHI_1);
    accepts(SATO, ticket);
    refused("ticket-already-accepted", () -> accepts(ITO, ticket));
  }

  @Test
  void whoLeadsAndWhoIsBesideThemHaveTheResidentAndWhoHasLeftIsFree() {
    var ticket = calls(NISHI_1);
    accepts(SATO, ticket);
    var company = List.of(SATO.person());
    happened(lines.staffing(ticket.id(), ITO.person(), company).orElseThrow());
    assertThat(lines.staffing(ticket.id(), ITO.person(), company)).isEmpty();
    assertThat(lines.isBusy("sato")).isTrue();
    assertThat(lines.isBusy("ito")).isTrue();
    happened(lines.staffing(ticket.id(), ITO.person(), List.of()).orElseThrow());
    assertThat(lines.isBusy("sato")).isFalse();
    happened(lines.follow(ticket.id(), TicketState.wrapUp).orElseThrow());
    assertThat(lines.staffing(ticket.id(), SATO.person(), List.of())).isEmpty();
    assertThat(lines.isBusy("ito")).isTrue();
  }

  @Test
  void aMemberOfStaffHasOneResidentUntilTheWrapUpIsFinished() {
    var first = calls(NISHI_1);
    var second = calls(NISHI_2);
    accepts(SATO, first);
    refused("staff-busy", () -> accepts(SATO, second));
    happened(lines.follow(first.id(), TicketState.wrapUp).orElseThrow());
    refused("staff-busy", () -> accepts(SATO, second));
    happened(lines.follow(first.id(), TicketState.closed).orElseThrow());
    assertThat(accepts(SATO, second).staff()).isEqualTo(SATO.person());
  }

  @Test
  void nobodyAcceptsForAnotherDepartment() {
    var ticket = calls(NISHI_1);
    refused("no-such-ticket", () -> accepts(SUZUKI, ticket));
    refused("no-such-ticket", () -> lines.accept(SATO, TicketId.fresh(), ConsultationId.fresh()));
  }

  @Test
  void aTicketIsWithdrawnByItsKioskOrItsBranchWhileItWaits() {
    var ticket = calls(NISHI_1);
    refused("no-such-ticket", () -> lines.withdraw(NISHI_2, ticket.id()));
    refused("no-such-ticket", () -> lines.withdraw(YAMAMOTO, ticket.id()));
    refused("no-such-ticket", () -> lines.withdraw(NISHI_1, TicketId.fresh()));
    assertThat(lines.withdraw(TANAKA, ticket.id())).isNotNull();
    happened(lines.withdraw(NISHI_1, ticket.id()));
    refused("no-such-ticket", () -> lines.withdraw(NISHI_1, ticket.id()));
    var next = calls(NISHI_1);
    accepts(SATO, next);
    refused("ticket-not-waiting", () -> lines.withdraw(NISHI_1, next.id()));
  }

  @Test
  void theLineIsInTheOrderOfComing() {
    var first = calls(NISHI_1);
    var second = calls(HIGASHI_1);
    var third = calls(NISHI_2);
    assertThat(lines.waiting(SHIMIN)).containsExactly(first, second, third);
    assertThat(lines.ahead(third)).isEqualTo(2);
    var accepted = accepts(SATO, first);
    assertThat(lines.ahead(third)).isEqualTo(1);
    assertThat(lines.ahead(accepted)).isZero();
    assertThat(lines.waiting(new DepartmentId("hoken"))).isEmpty();
  }

  @Test
  void whoIsToWaitLessCountsAsHavingWaitedAlready() {
    var patient = new WaitingLines(Map.of(Priority.care, Duration.ofMinutes(10)));
    var first = patient.fold(entry(take(NISHI_1, TODAY)));
    var care =
        patient.fold(
            entry(
                patient.take(
                    TicketId.fresh(),
                    TODAY,
                    NISHI_2.ownBranch(),
                    NISHI_2.ownKiosk(),
                    SHIMIN,
                    new ProcedureId("tennyu"),
                    false,
                    true,
                    NISHI_2.person(),
                    List.of(Priority.care),
                    null)));
    assertThat(patient.waiting(SHIMIN)).containsExactly(care, first);
    assertThat(patient.ahead(first)).isEqualTo(1);
    now = now.plusSeconds(600);
    var late = patient.fold(entry(take(HIGASHI_1, TODAY)));
    assertThat(patient.waiting(SHIMIN)).containsExactly(care, first, late);
    assertThat(late.view(2, null, now, false).priorities()).isNull(); // no resident is told
  }

  private Entry<LineEvent> entry(LineEvent event) {
    now = now.plusSeconds(30);
    return new Entry<>(++seq, now, SATO.person(), CommandId.fresh(), event);
  }

  @Test
  void whatAConsultationHasReachedIsFollowedOnceAndNeverBackwards() {
    var ticket = accepts(SATO, calls(NISHI_1));
    assertThat(lines.follow(ticket.id(), TicketState.accepted)).isEmpty();
    happened(lines.follow(ticket.id(), TicketState.wrapUp).orElseThrow());
    assertThat(lines.follow(ticket.id(), TicketState.wrapUp)).isEmpty();
    happened(lines.follow(ticket.id(), TicketState.closed).orElseThrow());
    assertThat(lines.follow(ticket.id(), TicketState.wrapUp)).isEmpty();
    assertThat(lines.all()).isEmpty();
  }

  @Test
  void theLastCommandsAreRememberedAndNotAllThereEverWere() {
    var first = new CommandId("first");
    lines.fold(new Entry<>(++seq, now, SATO.person(), first, take(NISHI_1, TODAY)));
    assertThat(lines.isDone(first)).isTrue();
    for (int i = 0; i < 4_096; i++) {
      var ticket = lines.at(NISHI_1.ownKiosk());
      happened(
          ticket.isPresent()
              ? new LineEvent.TicketWithdrawn(ticket.get().id())
              : take(NISHI_1, TODAY));
    }
    assertThat(lines.isDone(first)).isFalse();
  }
}
