package org.madoguchi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestCounter;
import org.madoguchi.TestPostgres;
import org.madoguchi.TestTown;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.ServerMessage;

/** The projection's statements on a PostgreSQL, and two nodes that write to one kiosk's stream. */
@Timeout(120)
class EquipmentOnPostgresqlTest {
  @Test
  void twoNodesKeepWhatBothWereToldInOneStream() throws Exception {
    try (var postgres = TestPostgres.start()) {
      var environment = TestPostgres.settings(postgres);
      try (var one = TestCounter.start(environment);
          var other = TestCounter.start(environment)) {
        var clerk = one.clerk("tanaka").desk();
        var kiosk = other.kiosk("nishi-1").desk();
        var finish = CommandId.fresh();
        kiosk.command(new KioskMessage.FinishSelfTest(finish, TestTown.ALL_WELL), finish);
        clerk.say(new KioskMessage.RequestSelfTest(CommandId.fresh(), new KioskId("nishi-1")));

        var told =
            clerk.expect(
                ServerMessage.EquipmentChanged.class, m -> m.kiosk().requestedAt() != null);
        assertThat(told.kiosk().lastTest().steps()).isEqualTo(TestTown.ALL_WELL);
        one.restart();
        var kept = one.clerk("tanaka").desk().expect(ServerMessage.EquipmentSnapshot.class);
        assertThat(kept.kiosks()).contains(told.kiosk());
      }
    }
  }
}
