package org.madoguchi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.WireJson;

/**
 * Two people in one room with one form between them.
 *
 * @param number whose cookies they have
 * @param field one that takes text of its own: a change of it is one event
 */
record Pair(
    int number,
    ConsultationId room,
    DocumentId document,
    String field,
    Sockets.Socket staff,
    Sockets.Socket resident) {
  private static final ProcedureId PROCEDURE = new ProcedureId("tennyu");

  /** The whole way to a shared form, as people go it: call, accept, enter, open the form. */
  static List<Pair> atCounter(Sockets sockets, Jvm counter, int rooms)
      throws IOException, InterruptedException {
    var accepted = new ArrayList<ConsultationId>();
    for (int i = 0; i < rooms; i++) {
      accepted.add(consultation(sockets, counter, i));
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < rooms; i++) {
      var room = accepted.get(i);
      var staff =
          sockets.open(counter.origin(), "/staff/ws/room/" + room, BenchTown.staffCookie(i));
      var resident =
          sockets.open(counter.origin(), "/kiosk/ws/room/" + room, BenchTown.kioskCookie(i));
      for (var socket : List.of(staff, resident)) {
        socket.say(WireJson.write(new RoomMessage.RoomHello(null)));
        socket.expect(ServerMessage.RoomSnapshot.class, m -> true);
      }
      var document = DocumentId.fresh();
      staff.say(
          WireJson.write(new RoomMessage.OpenForm(CommandId.fresh(), document, BenchTown.FORM)));
      var opened =
          (ConsultationEvent.DocumentOpened)
              resident
                  .expect(
                      ServerMessage.RoomEvent.class,
                      m -> m.event() instanceof ConsultationEvent.DocumentOpened)
                  .event();
      var field =
          opened.fields().stream()
              .filter(f -> f.kind() == FieldKind.text && f.item() == null)
              .findFirst()
              .orElseThrow()
              .id();
      pairs.add(new Pair(i, room, document, field, staff, resident));
    }
    return pairs;
  }

  private static ConsultationId consultation(Sockets sockets, Jvm counter, int i)
      throws IOException, InterruptedException {
    var resident = sockets.open(counter.origin(), "/kiosk/ws/desk", BenchTown.kioskCookie(i));
    var staff = sockets.open(counter.origin(), "/staff/ws/desk", BenchTown.staffCookie(i));
    for (var socket : List.of(staff, resident)) {
      socket.say(WireJson.write(new DeskMessage.DeskHello()));
      socket.expect(ServerMessage.DeskSnapshot.class, m -> true);
    }
    resident.say(WireJson.write(new DeskMessage.CallCounter(CommandId.fresh(), PROCEDURE)));
    var ticket =
        staff.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.waiting);
    staff.say(
        WireJson.write(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket.ticket().ticket())));
    var accepted =
        resident.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted);
    staff.hangUp();
    resident.hangUp();
    var room = accepted.ticket().consultation();
    if (room == null) {
      throw new IllegalStateException("an accepted ticket without a consultation");
    }
    return room;
  }

  /** The same people where nothing is known of them. */
  static List<Pair> atBareServer(Sockets sockets, Jvm bare, List<Pair> like) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var pair : like) {
      var path = "/relay/" + pair.room;
      pairs.add(
          new Pair(
              pair.number,
              pair.room,
              pair.document,
              pair.field,
              sockets.open(bare.origin(), path, null),
              sockets.open(bare.origin(), path, null)));
    }
    return pairs;
  }

  boolean isGone() {
    return staff.isGone() || resident.isGone();
  }
}
