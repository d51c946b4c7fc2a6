package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** One visit from the call to the CSV, kept in a PostgreSQL; the statements are the same. */
@Timeout(120)
class CounterOnPostgresqlTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  @Test
  void aVisitIsTheSameOnPostgresql() throws Exception {
    try (var postgres = TestPostgres.start()) {
      var environment = TestPostgres.settings(postgres);
      try (var counter = TestCounter.start(environment)) {
        visit(counter);
      }
    }
  }

  private static void visit(TestCounter counter) {
    var kiosk = counter.kiosk("nishi-1");
    var sato = counter.staff("sato");
    var kioskDesk = kiosk.desk();
    kioskDesk.say(new DeskMessage.CallCounter(CommandId.fresh(), TENNYU));
    var ticket = kioskDesk.expect(ServerMessage.TicketChanged.class).ticket();
    kioskDesk.say(new DeskMessage.CallCounter(CommandId.fresh(), TENNYU));
    assertThat(kioskDesk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("kiosk-busy");
    sato.desk().say(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket.ticket()));
    var id =
        kioskDesk
            .expect(
                ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
            .ticket()
            .consultation();

    var room = sato.room(id);
    var document = DocumentId.fresh();
    done(room, new RoomMessage.OpenForm(CommandId.fresh(), document, new FormId("juminido")));
    done(room, new RoomMessage.ChangeField(CommandId.fresh(), document, "filer_name", "𠮷野 花子"));
    done(room, new RoomMessage.FinishDocument(CommandId.fresh(), document, false, "署名は紙で"));
    done(room, new RoomMessage.FileDocument(CommandId.fresh(), document));
    counter.clerk("tanaka").accepts(id, room);
    var accepted = new OutcomeCode("accepted");
    done(
        room,
        new RoomMessage.RecordOutcome(CommandId.fresh(), TENNYU, accepted, "済", null, "窓口で確かめたため"));

    counter.restart();

    var again = sato.room(id);
    var view = again.expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(view.documents().get(0).values()).containsEntry("filer_name", "𠮷野 花子");
    var pdf = sato.get("rooms/" + id + "/files/" + view.documents().get(0).finished() + ".pdf");
    assertThat(pdf.statusCode()).isEqualTo(200);
    done(again, new RoomMessage.EndConsultation(CommandId.fresh()));
    done(again, new RoomMessage.FinishWrapUp(CommandId.fresh()));
    var csv = counter.signIn("supervisor", "kato").get("sessions.csv");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains(",転入届,").contains(",受理,");
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
  }

  private static void done(TestSocket room, RoomCommand command) {
    room.command(command, command.id());
  }
}
