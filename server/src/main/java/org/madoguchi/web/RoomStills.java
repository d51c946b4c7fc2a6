package org.madoguchi.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.StillId;
import org.madoguchi.document.gate.StillGate;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;

/**
 * The document camera's stills of a room: one way in and one out. Blocks; called by HTTP threads.
 */
final class RoomStills {
  /** Each is held in memory whole while it is looked at. */
  private static final int AT_ONCE = 8;

  private final Rooms rooms;
  private final FileStore files;
  private final StillGate gate = new StillGate();
  private final Semaphore uploads = new Semaphore(AT_ONCE);

  RoomStills(Rooms rooms, FileStore files) {
    this.rooms = rooms;
    this.files = files;
  }

  /**
   * The kiosk gives the still it was asked for; giving it again does nothing.
   *
   * @throws Problem.Conflict {@code still-not-asked}
   */
  void give(Actor actor, ConsultationId room, StillId id, RoomDocuments.Body body)
      throws IOException {
    var camera = RoomDocuments.await(rooms.view(actor, room)).documentCamera();
    if (camera.stills().stream().anyMatch(s -> s.still().equals(id))) {
      return;
    }
    var asked = camera.stillAsked();
    if (asked == null || !asked.still().equals(id)) {
      throw new Problem.Conflict("still-not-asked");
    }
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      var picture = gate.inspect(body.read());
      var jpeg = picture.jpeg();
      var file = files.keep(Rooms.stream(room), jpeg);
      RoomDocuments.await(
          rooms.takeStill(
              actor,
              room,
              new ConsultationEvent.StillTaken(
                  id, asked.by(), file, picture.width(), picture.height(), jpeg.length)));
    } finally {
      uploads.release();
    }
  }

  /**
   * The JPEG, as long as the talk goes on.
   *
   * @throws Problem.NotFound {@code no-such-still}
   */
  byte[] jpeg(Actor actor, ConsultationId room, StillId id) {
    var view = RoomDocuments.await(rooms.view(actor, room));
    return view.documentCamera().stills().stream()
        .filter(s -> s.still().equals(id) && view.phase() == ConsultationPhase.talking)
        .findFirst()
        .flatMap(s -> files.find(Rooms.stream(room), s.file()))
        .orElseThrow(() -> new Problem.NotFound("no-such-still"));
  }
}
