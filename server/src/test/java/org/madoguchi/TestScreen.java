package org.madoguchi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** A screen somebody is signed in at, and the WebSockets it opens. */
public record TestScreen(TestVisitors counter, String screen, String cookie) {

  /** The desk, after its hello. */
  public TestSocket desk() {
    return socket("/ws/desk").say(new DeskMessage.DeskHello());
  }

  /** A room, after its hello. */
  public TestSocket room(ConsultationId id) {
    return room(id, null);
  }

  public TestSocket room(ConsultationId id, Long since) {
    return socket("/ws/room/" + id).say(new RoomMessage.RoomHello(since));
  }

  /** A consultation of this member of staff with who calls from a kiosk. */
  public ConsultationId talkWith(TestScreen kiosk) {
    var desk = kiosk.desk();
    desk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    var ticket = desk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    desk().say(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket));
    return desk.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
        .ticket()
        .consultation();
  }

  /** This clerk identifies the resident and accepts 転入届, as the room's staff asks. */
  public void accepts(ConsultationId id, TestSocket staff) {
    var clerk = room(id);
    var identified =
        new RoomMessage.RecordIdentityCheck(
            CommandId.fresh(),
            IdentitySubject.filer,
            IdentityMethod.onePhoto,
            List.of(IdentityKind.mynumberCard));
    clerk.command(identified, identified.id());
    var task = ClerkTaskId.fresh();
    var asked =
        new RoomMessage.RequestClerkTask(
            CommandId.fresh(), task, ClerkTaskKind.accept, new ProcedureId("tennyu"), null);
    staff.command(asked, asked.id());
    var accepted = new RoomMessage.ConfirmClerkTask(CommandId.fresh(), task, null);
    clerk.command(accepted, accepted.id());
  }

  /** A WebSocket that has said nothing yet. */
  public TestSocket socket(String path) {
    return TestSocket.open(counter, "/" + screen + path, cookie);
  }

  public HttpResponse<byte[]> get(String path) {
    return counter.get("/" + screen + "/api/" + path, cookie);
  }

  public HttpResponse<byte[]> post(String path, byte[] body) {
    return counter.post("/" + screen + "/api/" + path, cookie, body);
  }

  public HttpResponse<byte[]> put(String path, byte[] body) {
    return counter.put("/" + screen + "/api/" + path, cookie, body);
  }

  public HttpResponse<byte[]> upload(ConsultationId room, String name, byte[] pdf) {
    return counter.post(
        "/" + screen + "/api/rooms/" + room + "/documents",
        cookie,
        pdf,
        Map.of("Content-Type", "application/pdf", "X-File-Name", name));
  }
}
