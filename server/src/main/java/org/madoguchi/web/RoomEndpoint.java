package org.madoguchi.web;

import jakarta.websocket.Session;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.RoomMessage;

/** {@code /{screen}/ws/room/{consultation}}: one consultation, for its members only. */
public final class RoomEndpoint extends ScreenEndpoint {
  private final Rooms rooms;
  private @Nullable ConsultationId id;

  RoomEndpoint(Shared shared, Rooms rooms) {
    super(shared);
    this.rooms = rooms;
  }

  @Override
  void opened(Actor actor, ScreenOutbox outbox, Session session) {
    try {
      id = new ConsultationId(session.getPathParameters().get("consultation"));
    } catch (IllegalArgumentException e) {
      outbox.close(NO_SUCH_ROOM, "no-such-room");
      return;
    }
    rooms
        .view(actor, id)
        .whenComplete(
            (view, failure) -> {
              if (failure != null) {
                refuse(outbox, failure);
              }
            });
  }

  private static void refuse(ScreenOutbox outbox, Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    var code = cause instanceof Problem problem ? problem.code() : "internal";
    switch (code) {
      case "not-a-member" -> outbox.close(NOT_A_MEMBER, code);
      case "no-such-room" -> outbox.close(NO_SUCH_ROOM, code);
      default -> outbox.close(Outbox.TRY_AGAIN_LATER, code);
    }
  }

  @Override
  void heard(Actor actor, ScreenOutbox outbox, ClientMessage message) {
    if (!(message instanceof RoomMessage said) || id == null) {
      throw new Problem.Invalid("message-not-understood");
    }
    rooms.hear(actor, outbox, id, said);
  }

  @Override
  void closed(Actor actor, ScreenOutbox outbox) {
    if (id != null) {
      rooms.leave(outbox, id);
    }
  }
}
