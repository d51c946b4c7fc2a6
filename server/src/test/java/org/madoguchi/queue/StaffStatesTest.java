package org.madoguchi.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.KATO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.StaffMember;
import org.madoguchi.wire.StaffState;
import org.madoguchi.wire.TicketState;

/** What a member of staff does, as a pure question. */
class StaffStatesTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");

  private final WaitingLines lines = new WaitingLines(Map.of());
  private final Attendance attendance = new Attendance();
  private final StaffStates states = new StaffStates(Duration.ofSeconds(20));
  private Instant now = MORNING;
  private long seq;

  @BeforeEach
  void satoCame() {
    attendance.came("sato", now);
    states.came(SATO);
  }

  private Ticket happened(LineEvent event) {
    return lines.fold(new Entry<>(++seq, now, SATO.person(), CommandId.fresh(), event));
  }

  private TicketId somebodyCalls() {
    return happened(
            lines.take(
                TicketId.fresh(),
                LocalDate.of(2026, 11, 24),
                NISHI_1.ownBranch(),
                NISHI_1.ownKiosk(),
                new DepartmentId("shimin"),
                new ProcedureId("tennyu"),
                false,
                false,
                NISHI_1.person(),
                List.of(),
                null))
        .id();
  }

  private void after(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  private StaffMember sato() {
    return states.all(lines, attendance, now).get("sato");
  }

  private void is(StaffState state, Instant since) {
    assertThat(sato())
        .extracting(StaffMember::state, StaffMember::since)
        .containsExactly(state, since);
  }

  @Test
  void whoCameIsFreeSinceThen() {
    after(3);
    is(StaffState.free, MORNING);
    assertThat(sato().departments()).isEqualTo(SATO.departments());
    assertThat(states.all(lines, attendance, now)).containsOnlyKeys("sato");
  }

  @Test
  void aTalkGoesFromTheOfferToTheWrapUpAndEachHasItsOwnClock() {
    var ticket = somebodyCalls();
    happened(new LineEvent.TicketOffered(ticket, SATO.person(), now.plusSeconds(20)));
    is(StaffState.offered, now);
    assertThat(sato().branch()).isEqualTo(new BranchId("nishi"));
    assertThat(sato().number()).isEqualTo(1);
    after(1);
    var answered = now;
    happened(lines.accept(SATO, ticket, ConsultationId.fresh()));
    after(9);
    is(StaffState.inConsultation, answered);
    var gone = now;
    happened(lines.follow(ticket, TicketState.wrapUp).orElseThrow());
    after(2);
    is(StaffState.wrapUp, gone);
    assertThat(sato().branch()).isEqualTo(new BranchId("nishi"));
    happened(lines.follow(ticket, TicketState.closed).orElseThrow());
    is(StaffState.free, now);
    assertThat(sato().number()).isNull();
  }

  @Test
  void whoIsAwayIsAwayWithTheReasonAndSinceTheyWent() {
    after(5);
    attendance.fold(
        new Entry<>(1, now, SATO.person(), null, new StaffEvent.StaffAway(AwayReason.lunch)));
    var went = now;
    after(10);
    is(StaffState.away, went);
    assertThat(sato().reason()).isEqualTo(AwayReason.lunch);
    attendance.fold(new Entry<>(2, now, SATO.person(), null, new StaffEvent.StaffBack()));
    is(StaffState.free, now);
  }

  @Test
  void whoLeavesIsSignedOutUntilTheDayIsOver() {
    after(30);
    attendance.left("sato");
    states.left(SATO, now);
    is(StaffState.signedOut, now);
    after(24 * 60);
    assertThat(sato()).isNull();
  }

  @Test
  void whoHasSomebodyIsInConsultationAlsoWithoutAScreenAndAfterARestart() {
    happened(lines.accept(SATO, somebodyCalls(), ConsultationId.fresh()));
    states.left(SATO, now);
    is(StaffState.inConsultation, now);
    var anew = new StaffStates(Duration.ofSeconds(20)).all(lines, attendance, now).get("sato");
    assertThat(anew.state()).isEqualTo(StaffState.inConsultation);
    assertThat(anew.departments()).containsExactly(new DepartmentId("shimin"));
  }

  @Test
  void onlyASupervisorSeesIt() {
    assertThat(StaffStates.sees(KATO)).isTrue();
    for (var other : List.of(SATO, ITO, TANAKA, NISHI_1)) {
      assertThat(StaffStates.sees(other)).isFalse();
    }
  }
}
