package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.StaffMember;
import org.madoguchi.wire.StaffState;
import org.madoguchi.wire.TicketState;

/** What the supervisor's wall is told while the counter works. */
class WallScenarioTest {
  private final TestClock clock = new TestClock();
  private final TestCounter counter =
      TestCounter.start(Map.of("MADOGUCHI_RECEPTION_WAITING_ALERT_SECONDS", "90"), clock);

  @AfterEach
  void stop() {
    counter.close();
  }

  private static StaffMember sato(TestSocket wall, StaffState state) {
    Predicate<StaffMember> isSato = m -> m.person().id().equals("sato") && m.state() == state;
    return wall.expect(ServerMessage.StaffMemberChanged.class, m -> isSato.test(m.member()))
        .member();
  }

  @Test
  void aTalkIsFollowedFromTheOfferToTheEndAndGoingAwayIsSeenWithItsReason() {
    var wall = counter.signIn("supervisor", "kato").desk();
    var before = wall.expect(ServerMessage.WallSnapshot.class);
    assertThat(before.waitingAlertSeconds()).isEqualTo(90);
    assertThat(before.staff()).isEmpty();

    var desk = counter.staff("sato").desk();
    assertThat(sato(wall, StaffState.free).since()).isEqualTo(clock.instant());
    var kiosk = counter.kiosk("nishi-1");
    var kioskDesk = kiosk.desk();
    kioskDesk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    var ticket =
        wall.expect(ServerMessage.TicketChanged.class, m -> m.ticket().offeredTo() != null)
            .ticket();
    assertThat(sato(wall, StaffState.offered).branch().value()).isEqualTo("nishi");
    clock.forward(Duration.ofSeconds(5));
    var accept = new DeskMessage.AcceptTicket(CommandId.fresh(), ticket.ticket());
    desk.command(accept, accept.id());
    var talking = sato(wall, StaffState.inConsultation);
    assertThat(talking.since()).isEqualTo(clock.instant());
    assertThat(talking.number()).isEqualTo(ticket.number());

    var late = counter.signIn("supervisor", "kato").desk();
    assertThat(late.expect(ServerMessage.WallSnapshot.class).staff()).containsExactly(talking);

    var away = new DeskMessage.GoAway(CommandId.fresh(), AwayReason.phone);
    desk.command(away, away.id()); // counts once the talk is over
    counter.restart();
    var anew = counter.signIn("supervisor", "kato").desk();
    assertThat(anew.expect(ServerMessage.WallSnapshot.class).staff())
        .singleElement()
        .satisfies(m -> assertThat(m.state()).isEqualTo(StaffState.inConsultation));
  }

  @Test
  void whoGoesAwayAndWhoIsGoneIsToldApart() {
    var wall = counter.signIn("supervisor", "kato").desk();
    var desk = counter.staff("sato").desk();
    var away = new DeskMessage.GoAway(CommandId.fresh(), AwayReason.lunch);
    desk.command(away, away.id());
    assertThat(sato(wall, StaffState.away).reason()).isEqualTo(AwayReason.lunch);
    var back = new DeskMessage.ComeBack(CommandId.fresh());
    desk.command(back, back.id());
    assertThat(sato(wall, StaffState.free).reason()).isNull();
    desk.close();
    sato(wall, StaffState.signedOut);
  }

  @Test
  void nobodyButASupervisorHearsOfIt() {
    var others =
        List.of(
            counter.staff("ito").desk(),
            counter.clerk("tanaka").desk(),
            counter.kiosk("nishi-2").desk());
    counter.staff("sato").talkWith(counter.kiosk("nishi-2"));
    for (var socket : others) {
      var next = socket.expect(ServerMessage.class, m -> isOfTheWall(m) || isAccepted(m));
      assertThat(next).isInstanceOf(ServerMessage.TicketChanged.class);
    }
  }

  private static boolean isAccepted(ServerMessage message) {
    return message instanceof ServerMessage.TicketChanged changed
        && changed.ticket().state() == TicketState.accepted;
  }

  private static boolean isOfTheWall(ServerMessage message) {
    return message instanceof ServerMessage.WallSnapshot
        || message instanceof ServerMessage.StaffMemberChanged;
  }
}
