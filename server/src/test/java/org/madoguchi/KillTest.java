package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.SqlJournal;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.ItemChanged;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.RoomMessage.ChangeField;
import org.madoguchi.wire.RoomMessage.OpenForm;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** What anybody was told has happened, also when the server is killed in the middle of it. */
@Timeout(300)
class KillTest {
  private static final Map<String, String> FAST =
      Map.of("MADOGUCHI_LIMITS_COMMANDS_PER_SECOND", "1000");

  @TempDir Path data;

  @Test
  void whatAMemberWasToldOutlivesAKillAndASecondOne() {
    try (var server = new ServerProcess(data)) {
      server.start(FAST);
      var kiosk = server.kiosk("nishi-1");
      var sato = server.staff("sato");
      var id = accepted(kiosk, sato);
      var document = DocumentId.fresh();
      var open = CommandId.fresh();
      sato.room(id).command(new OpenForm(open, document, new FormId("juminido")), open);

      var said = new ArrayList<ChangeField>();
      for (int round = 0; round < 2; round++) {
        var burst = new ArrayList<ChangeField>();
        for (int i = 0; i < 400; i++) {
          burst.add(new ChangeField(CommandId.fresh(), document, "filer_name", round + "番 " + i));
        }
        said.addAll(burst);
        var resident = kiosk.room(id);
        var staff = sato.room(id);
        var speaking =
            CompletableFuture.runAsync(() -> burst.forEach(staff::say)).exceptionally(gone -> null);
        var told = new ArrayList<ServerMessage.RoomEvent>();
        while (told.size() < 50) {
          told.add(resident.expect(ServerMessage.RoomEvent.class));
        }
        server.kill();
        resident.closeCode();
        speaking.join();
        resident.drain().stream()
            .filter(ServerMessage.RoomEvent.class::isInstance)
            .map(ServerMessage.RoomEvent.class::cast)
            .forEach(told::add);

        var kept = kept(id);
        assertThat(told).hasSizeLessThan(400); // it was killed in the middle
        for (var event : told) {
          var entry = kept.get((int) event.seq() - 1);
          assertThat(entry.event()).isEqualTo(event.event());
          assertThat(entry.seq()).isEqualTo(event.seq());
          assertThat(entry.by()).isEqualTo(event.by());
        }

        // the screen comes back and says all that it has no answer to, here simply everything
        server.start(FAST);
        var again = sato.room(id);
        burst.forEach(command -> again.command(command, command.id()));
        var last = burst.get(burst.size() - 1).value();
        assertThat(values(kiosk, id)).containsEntry("filer_name", last);
      }

      server.kill();
      var kept =
          kept(id).stream()
              .filter(
                  e ->
                      e.event() instanceof ItemChanged change && change.item().equals("filer.name"))
              .toList();
      assertThat(kept)
          .extracting(Entry::cause)
          .isEqualTo(said.stream().map(ChangeField::id).toList());
      assertThat(kept)
          .extracting(e -> ((ItemChanged) e.event()).value())
          .isEqualTo(said.stream().map(ChangeField::value).toList());
    }
  }

  private static ConsultationId accepted(TestScreen kiosk, TestScreen sato) {
    var desk = kiosk.desk();
    desk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    var ticket = desk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    sato.desk().say(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket));
    return desk.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
        .ticket()
        .consultation();
  }

  private static Map<String, String> values(TestScreen screen, ConsultationId id) {
    var view = screen.room(id).expect(ServerMessage.RoomSnapshot.class).consultation();
    return view.documents().get(0).values();
  }

  /** What the stopped server has left on the disk. */
  private List<Entry<ConsultationEvent>> kept(ConsultationId id) {
    try (var database = Database.sqlite(data.resolve("madoguchi.db"));
        var journal = new SqlJournal(database, Clock.systemUTC(), List.of())) {
      var stream = "consultation." + id;
      assertThat(journal.verify(stream)).isTrue();
      return journal.read(stream, 1, ConsultationEvent.class);
    }
  }
}
