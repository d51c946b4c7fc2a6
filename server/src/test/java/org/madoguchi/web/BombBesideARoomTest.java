package org.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestSocket;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.document.Pdfs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** One room is sent what no machine can draw; in the other nobody notices. */
@Timeout(180)
class BombBesideARoomTest {
  private static final FormId JUMINIDO = new FormId("juminido");
  private static final DocumentId DOCUMENT = DocumentId.fresh();

  private TestCounter counter;
  private ExecutorService people;

  @BeforeEach
  void start() {
    counter = TestCounter.start(Map.of("MADOGUCHI_LIMITS_COMMANDS_PER_SECOND", "100000"));
    people = Executors.newCachedThreadPool();
  }

  @AfterEach
  void stop() {
    people.shutdownNow();
    counter.close();
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(
      TestScreen by, ConsultationId room, byte[] pdf) {
    return CompletableFuture.supplyAsync(() -> by.upload(room, "x.pdf", pdf), people);
  }

  @Test
  void aBusyRoomGoesOnWhileAnotherIsSentFilesThatNeverEnd() {
    var sato = counter.staff("sato");
    var kiosk = counter.kiosk("nishi-1");
    var busy = sato.talkWith(kiosk);
    var resident = kiosk.room(busy);
    var staff = sato.room(busy);
    resident.expect(ServerMessage.RoomSnapshot.class);
    var field = openForm(staff, resident);
    var ito = counter.staff("ito");
    var other = ito.talkWith(counter.kiosk("higashi-1"));

    List<CompletableFuture<HttpResponse<byte[]>>> bombs = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      bombs.add(sent(ito, other, Pdfs.endlessShading()));
    }
    bombs.add(sent(ito, other, Pdfs.operators(20_000_000)));

    int seen = 0;
    while (bombs.stream().anyMatch(bomb -> !bomb.isDone())) {
      change(staff, resident, field, "新町 " + ++seen + "丁目");
      if (seen % 100 == 1) {
        assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
      }
    }
    assertThat(seen).isGreaterThan(100);
    for (var bomb : bombs) {
      var answer = bomb.join();
      assertThat(TestCounter.text(answer)).contains("pdf-too-complex");
      assertThat(answer.statusCode()).isEqualTo(422);
    }
    var view = ito.room(other).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(view.documents()).isEmpty();
  }

  /** A form, and one of its fields that only the office fills: a change of it is one event. */
  private static String openForm(TestSocket staff, TestSocket resident) {
    var open = CommandId.fresh();
    staff.command(new RoomMessage.OpenForm(open, DOCUMENT, JUMINIDO), open);
    return resident.expectEvent(ConsultationEvent.DocumentOpened.class).fields().stream()
        .filter(field -> field.kind() == FieldKind.text && field.item() == null)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Said, kept and told. */
  private static void change(TestSocket staff, TestSocket resident, String field, String value) {
    var change = CommandId.fresh();
    staff.command(new RoomMessage.ChangeField(change, DOCUMENT, field, value), change);
    assertThat(resident.expectEvent(ConsultationEvent.FieldChanged.class).value()).isEqualTo(value);
  }
}
