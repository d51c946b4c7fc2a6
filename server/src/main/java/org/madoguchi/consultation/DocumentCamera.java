package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.StillId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.DocumentCameraEvent;
import org.madoguchi.wire.ConsultationEvent.StillTaken;
import org.madoguchi.wire.DocumentCameraState;
import org.madoguchi.wire.DocumentCameraView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.DocumentCameraCommand;
import org.madoguchi.wire.Still;
import org.madoguchi.wire.StillRequest;

/** 書画カメラ: what may be done with it and what follows, and how its part of the view changes. */
final class DocumentCamera {
  /** On from the start: a resident operates nothing, and may still put it off. */
  static final DocumentCameraView UNTOUCHED =
      new DocumentCameraView(DocumentCameraState.on, null, List.of());

  /** Stills of one consultation. */
  private static final int STILLS = 50;

  private DocumentCamera() {}

  /** For who may not see what was photographed. */
  static DocumentCameraView withoutStills(DocumentCameraView camera) {
    return new DocumentCameraView(camera.state(), null, List.of());
  }

  // ---- decide

  static List<ConsultationEvent> decided(DocumentCameraView camera, DocumentCameraCommand command) {
    if (command instanceof RoomMessage.SwitchDocumentCamera m) {
      return m.on() == (camera.state() != DocumentCameraState.off)
          ? List.of()
          : List.of(new ConsultationEvent.DocumentCameraSwitched(m.on()));
    }
    if (command instanceof RoomMessage.FreezeDocumentCamera m) {
      requireOn(camera);
      return m.frozen() == (camera.state() == DocumentCameraState.frozen)
          ? List.of()
          : List.of(new ConsultationEvent.DocumentCameraFrozen(m.frozen()));
    }
    if (command instanceof RoomMessage.RequestStill m) {
      requireOn(camera);
      if (camera.stills().size() >= STILLS) {
        throw new Problem.Conflict("too-many-stills", Map.of("most", String.valueOf(STILLS)));
      }
      if (isTaken(camera, m.still())) {
        throw new Problem.Conflict("still-exists");
      }
      return List.of(new ConsultationEvent.StillRequested(m.still()));
    }
    if (command instanceof RoomMessage.FailStill m) {
      return isAsked(camera, m.still())
          ? List.of(new ConsultationEvent.StillFailed(m.still()))
          : List.of(); // given up meanwhile
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  /** Giving the same still again, because the answer was lost, does nothing. */
  static List<ConsultationEvent> taken(DocumentCameraView camera, StillTaken still) {
    if (isTaken(camera, still.still())) {
      return List.of();
    }
    if (!isAsked(camera, still.still())) {
      throw new Problem.Conflict("still-not-asked");
    }
    return List.of(still);
  }

  private static void requireOn(DocumentCameraView camera) {
    if (camera.state() == DocumentCameraState.off) {
      throw new Problem.Conflict("document-camera-off");
    }
  }

  private static boolean isAsked(DocumentCameraView camera, StillId still) {
    return camera.stillAsked() != null && camera.stillAsked().still().equals(still);
  }

  private static boolean isTaken(DocumentCameraView camera, StillId still) {
    return camera.stills().stream().anyMatch(s -> s.still().equals(still));
  }

  // ---- fold

  static DocumentCameraView folded(
      DocumentCameraView camera, Person by, Instant at, DocumentCameraEvent event) {
    if (event instanceof ConsultationEvent.DocumentCameraSwitched e) {
      return in(camera, e.on() ? DocumentCameraState.on : DocumentCameraState.off);
    }
    if (event instanceof ConsultationEvent.DocumentCameraFrozen e) {
      return in(camera, e.frozen() ? DocumentCameraState.frozen : DocumentCameraState.on);
    }
    if (event instanceof ConsultationEvent.StillRequested e) {
      var asked = new StillRequest(e.still(), by, at);
      return new DocumentCameraView(camera.state(), asked, camera.stills());
    }
    if (event instanceof ConsultationEvent.StillFailed) {
      return new DocumentCameraView(camera.state(), null, camera.stills());
    }
    if (event instanceof StillTaken e) {
      var still = new Still(e.still(), e.askedBy(), at, e.file(), e.width(), e.height(), e.bytes());
      return new DocumentCameraView(camera.state(), null, Consultation.add(camera.stills(), still));
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static DocumentCameraView in(DocumentCameraView camera, DocumentCameraState state) {
    return new DocumentCameraView(state, camera.stillAsked(), camera.stills());
  }
}
