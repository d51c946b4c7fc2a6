package org.madoguchi.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.NISHI_1;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.WaitRange;

/** An honest range, or none. */
class HandlingTimesTest {
  private final HandlingTimes times = new HandlingTimes();
  private final Ticket tennyu = ticket("tennyu");

  private static Ticket ticket(String procedure) {
    return Ticket.taken(
        new LineEvent.TicketTaken(
            TicketId.fresh(),
            1,
            LocalDate.of(2026, 11, 24),
            NISHI_1.ownBranch(),
            NISHI_1.ownKiosk(),
            new DepartmentId("shimin"),
            new ProcedureId(procedure),
            false,
            false,
            NISHI_1.person(),
            List.of(),
            null),
        Instant.EPOCH);
  }

  private void took(Ticket ticket, int... minutes) {
    for (int m : minutes) {
      times.add(ticket, Duration.ofMinutes(m));
    }
  }

  @Test
  void withoutFiveTimesNothingIsSaid() {
    took(tennyu, 10, 10, 10, 10);
    assertThat(times.estimate(tennyu, 1, 0, 1)).isEmpty();
    took(tennyu, 10);
    assertThat(times.estimate(tennyu, 1, 0, 1)).isPresent();
  }

  @Test
  void itIsTheQuartilesForEachTurnAndRoundedOutwards() {
    took(tennyu, 30, 8, 12, 10, 14); // quartiles 10 and 14
    assertThat(times.estimate(tennyu, 2, 0, 1)).contains(new WaitRange(20, 45));
    assertThat(times.estimate(tennyu, 2, 0, 2)).contains(new WaitRange(10, 25));
    assertThat(times.estimate(tennyu, 0, 0, 1)).contains(new WaitRange(0, 15));
  }

  @Test
  void itIsNeverASingleMinute() {
    took(tennyu, 10, 10, 10, 10, 10);
    var range = times.estimate(tennyu, 1, 0, 1).orElseThrow();
    assertThat(range.toMinutes()).isGreaterThan(range.fromMinutes());
    assertThat(times.estimate(tennyu, 0, 1, 1)).contains(new WaitRange(0, 5));
  }

  @Test
  void whereNobodyAnswersAtAllNothingIsSaid() {
    took(tennyu, 10, 10, 10, 10, 10);
    assertThat(times.estimate(tennyu, 0, 0, 0)).isEmpty();
  }

  @Test
  void aProcedureThatIsSeldomDoneTakesWhatItsDepartmentTakes() {
    took(tennyu, 10, 10, 10, 10, 10);
    took(ticket("inkan"), 60);
    assertThat(times.estimate(ticket("inkan"), 1, 0, 1)).contains(new WaitRange(10, 20));
  }

  @Test
  void theLastOnesCountAndAClockThatWasMovedBackDoesNot() {
    for (int i = 0; i < 20; i++) {
      took(tennyu, 60);
    }
    for (int i = 0; i < 20; i++) {
      took(tennyu, 10);
    }
    took(tennyu, -5);
    assertThat(times.estimate(tennyu, 1, 0, 1)).contains(new WaitRange(10, 20));
  }
}
