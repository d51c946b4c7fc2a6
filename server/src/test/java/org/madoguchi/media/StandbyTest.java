package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestVisitors;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.CallStandby;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.WireJson;

/** Screens that are logged in at the signaling before there is a call, and the rooms of others. */
@Timeout(120)
class StandbyTest {
  private static final String INSIDE = "code=\"110\"";
  private static final String REFUSED = "<not-allowed ";

  private static String join(TestScreen who, ConsultationId room) {
    try (var stream = TestStream.of(who).bind()) {
      return stream.join(room.value());
    }
  }

  @Test
  void whoIsLoggedInEntersTheOwnConsultationAsSoonAsItIsAcceptedAndNoOther() {
    try (var counter = TestCounter.start()) {
      var nishi = counter.kiosk("nishi-1");
      var higashi = counter.kiosk("higashi-1");
      var sato = counter.staff("sato");
      var ito = counter.staff("ito");
      try (var waiting = TestStream.of(nishi).bind();
          var free = TestStream.of(sato).bind()) {
        assertThat(waiting.join("made-up")).contains(REFUSED);

        var satos = sato.talkWith(nishi);
        var itos = ito.talkWith(higashi);
        assertThat(waiting.join(itos.value())).contains(REFUSED);
        assertThat(free.join(itos.value())).contains(REFUSED);
        assertThat(waiting.join(satos.value())).contains(INSIDE);
        assertThat(join(ito, satos)).contains(REFUSED);
        assertThat(join(counter.clerk("tanaka"), satos)).contains(REFUSED);
      }
    }
  }

  @Test
  void aClerkEntersOnceTheyAskedForTheWayIn() {
    try (var counter = TestCounter.start()) {
      var tanaka = counter.clerk("tanaka");
      var room = counter.staff("sato").talkWith(counter.kiosk("nishi-1"));
      assertThat(join(tanaka, room)).contains(REFUSED);
      assertThat(tanaka.post("rooms/" + room + "/call", new byte[0]).statusCode()).isEqualTo(200);
      assertThat(join(tanaka, room)).contains(INSIDE);
    }
  }

  @Test
  void afterARestartTheRoomIsOpenForWhoeverTalksAndAfterTheTalkForNobody() {
    try (var counter = TestCounter.start()) {
      var nishi = counter.kiosk("nishi-1");
      var sato = counter.staff("sato");
      var room = sato.talkWith(nishi);
      counter.restart();
      assertThat(nishi.post("rooms/" + room + "/call", new byte[0]).statusCode()).isEqualTo(200);
      assertThat(join(nishi, room)).contains(INSIDE);

      var talk = sato.room(room);
      var outcome =
          new RoomMessage.RecordOutcome(
              CommandId.fresh(),
              new ProcedureId("tennyu"),
              new OutcomeCode("returned"),
              null,
              null);
      talk.command(outcome, outcome.id());
      var end = new RoomMessage.EndConsultation(CommandId.fresh());
      talk.command(end, end.id());
      assertThat(join(nishi, room)).contains(REFUSED);
    }
  }

  @Test
  void whoIsNotSignedInOrMayNotCallIsPutOut() {
    try (var counter = TestCounter.start()) {
      var sato = counter.staff("sato");
      for (var who :
          new TestScreen[] {
            new TestScreen(counter, "staff", null),
            new TestScreen(counter, "kiosk", sato.cookie()),
            counter.signIn("supervisor", "kato")
          }) {
        try (var stream = TestStream.of(who)) {
          assertThat(stream.closeCode()).as(who.screen()).isEqualTo(4401);
        }
      }
    }
  }

  @Test
  void whoSignsOutIsNotLoggedInLongAfterwards() {
    var clock = new TestClock();
    try (var counter = TestCounter.start(Map.of(), clock)) {
      var sato = counter.staff("sato");
      try (var stream = TestStream.of(sato).bind()) {
        assertThat(sato.post("sign-out", new byte[0]).statusCode()).isEqualTo(204);
        clock.forward(Duration.ofSeconds(31));
        stream.say("<presence xmlns='jabber:client'/>");
        assertThat(stream.closeCode()).isEqualTo(4401);
      }
    }
  }

  @Test
  void theWayIsToldWhereTheRoomsAreOurs() {
    try (var counter = TestCounter.start()) {
      var answer = counter.staff("sato").get("call");
      assertThat(WireJson.read(TestVisitors.text(answer), CallStandby.class).path())
          .isEqualTo("/staff/ws/call");
      assertThat(counter.get("/staff/api/call", null).statusCode()).isEqualTo(401);
      assertThat(counter.signIn("supervisor", "kato").get("call").statusCode()).isEqualTo(403);
    }
    var upstream = Map.of("MADOGUCHI_MEDIA_UPSTREAM", "ws://127.0.0.1:9/xmpp-websocket");
    try (var counter = TestCounter.start(upstream)) {
      assertThat(counter.staff("sato").get("call").statusCode()).isEqualTo(204);
    }
  }
}
