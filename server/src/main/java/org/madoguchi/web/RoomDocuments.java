package org.madoguchi.web;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;

/** The documents of a room as its members may have them. Blocks; called by HTTP threads. */
final class RoomDocuments {
  private static final long PATIENCE_SECONDS = 10;

  /** Each is held in memory whole while it is looked at. */
  private static final int UPLOADS_AT_ONCE = 8;

  private final Rooms rooms;
  private final FileStore files;
  private final PageRasters rasters;
  private final FieldPictures fields;
  private final UploadGate gate;
  private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

  /** Reads a request's body to its end, within its bound. */
  @FunctionalInterface
  interface Body {
    byte[] read() throws IOException;
  }

  RoomDocuments(
      Rooms rooms, FileStore files, PageRasters rasters, FieldPictures fields, UploadGate gate) {
    this.rooms = rooms;
    this.files = files;
    this.rasters = rasters;
    this.fields = fields;
    this.gate = gate;
  }

  /**
   * A page as a picture.
   *
   * @throws Problem.NotFound {@code no-such-file} also when it belongs to another room
   */
  Raster page(Actor actor, ConsultationId room, FileHash file, int page, int width) {
    requireFile(await(rooms.view(actor, room)), file);
    return rasters.raster(file.value(), () -> bytes(file), page, width);
  }

  /**
   * A field's present value as a picture.
   *
   * @param at which of the document's fields, from 0
   * @param name which must be the present value's own, so that what is kept under it stays true
   * @throws Problem.NotFound {@code no-such-field} also when the value is another by now
   */
  byte[] field(
      Actor actor,
      ConsultationId room,
      DocumentId document,
      int at,
      String name,
      FieldPictures.Look look) {
    var shown =
        await(rooms.view(actor, room)).documents().stream()
            .filter(d -> d.document().equals(document))
            .findFirst()
            .orElseThrow(() -> new Problem.NotFound("no-such-document"));
    if (at >= shown.fields().size()) {
      throw new Problem.NotFound("no-such-field");
    }
    var field = shown.fields().get(at);
    var value = shown.values().getOrDefault(field.id(), "");
    if (value.isEmpty() || !FieldPictures.name(shown.file(), field.id(), value).equals(name)) {
      throw new Problem.NotFound("no-such-field");
    }
    return fields.picture(shown.file(), () -> bytes(shown.file()), field, value, look);
  }

  /** A document as a PDF. */
  byte[] pdf(Actor actor, ConsultationId room, FileHash file) {
    requireFile(await(rooms.view(actor, room)), file);
    return bytes(file);
  }

  /** Lets an upload in, keeps it and puts it on the table. */
  DocumentId upload(Actor actor, ConsultationId room, String title, Body body) throws IOException {
    await(rooms.view(actor, room));
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      var pdf = body.read();
      var inspected = gate.inspect(pdf);
      rasters.prepare(inspected, pdf);
      var file = files.keep(pdf);
      var document = DocumentId.fresh();
      await(
          rooms.openUpload(
              actor,
              room,
              new ConsultationEvent.DocumentOpened(
                  document, title, null, file, inspected.pages(), inspected.fields())));
      return document;
    } finally {
      uploads.release();
    }
  }

  private byte[] bytes(FileHash file) {
    return files.find(file).orElseThrow(() -> new Problem.NotFound("no-such-file"));
  }

  private static void requireFile(ConsultationView view, FileHash file) {
    if (view.documents().stream()
        .noneMatch(d -> d.file().equals(file) || file.equals(d.finished()))) {
      throw new Problem.NotFound("no-such-file");
    }
  }

  static <T> T await(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | CompletionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new Problem.Unavailable("busy");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Unavailable("busy");
    }
  }
}
