package org.madoguchi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.document.GlyphBitmap;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.photo.PhotoKind;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.GlyphStrokes;
import org.madoguchi.wire.WireJson;

/** 外字画像 of a room. Blocks; called by HTTP threads. */
final class RoomGlyphs {
  /** Of what is kept: 4,000 points with all their digits, or the bits. */
  static final int MAX_BYTES = 256 << 10;

  /** Each is held in memory whole while it is looked at. */
  private static final int AT_ONCE = 4;

  private final Rooms rooms;
  private final FileStore files;
  private final Inspectors inspectors;
  private final Semaphore reading = new Semaphore(AT_ONCE);

  RoomGlyphs(Rooms rooms, FileStore files, Inspectors inspectors) {
    this.rooms = rooms;
    this.files = files;
    this.inspectors = inspectors;
  }

  /** The one character of an image file, as {@link GlyphKind#bitmap}; nothing is kept. */
  byte[] read(Actor actor, ConsultationId room, RoomDocuments.Body body) throws IOException {
    RoomDocuments.await(rooms.admit(actor, room));
    if (!reading.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      var file = body.read();
      PhotoKind.of(file);
      return inspectors.glyph(file).bits();
    } finally {
      reading.release();
    }
  }

  /**
   * Keeps a picture, which stands for the character from now on.
   *
   * @throws Problem.Invalid message-not-understood, character-can-be-printed
   * @throws Problem.Conflict too-many-glyphs, consultation-over
   */
  void attach(
      Actor actor, ConsultationId room, String character, GlyphKind kind, RoomDocuments.Body body)
      throws IOException {
    RoomDocuments.await(rooms.admit(actor, room));
    var file = files.keep(Rooms.stream(room), checked(kind, body.read()));
    RoomDocuments.await(
        rooms.attachGlyph(actor, room, new ConsultationEvent.GlyphAttached(character, kind, file)));
  }

  /** As it is kept: nothing in it but what is drawn. */
  private static byte[] checked(GlyphKind kind, byte[] given) {
    return switch (kind) {
      case strokes ->
          WireJson.write(WireJson.read(given, GlyphStrokes.class)).getBytes(StandardCharsets.UTF_8);
      case bitmap -> {
        if (given.length != GlyphBitmap.BYTES) {
          throw new Problem.Invalid("message-not-understood");
        }
        yield given;
      }
    };
  }
}
