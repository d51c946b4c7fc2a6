package org.madoguchi.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
import org.madoguchi.core.UploadId;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.Inspection;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.photo.PhotoKind;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.UploadProgress;

/** The documents of a room as its members may have them. Blocks; called by HTTP threads. */
final class RoomDocuments {
  private static final long PATIENCE_SECONDS = 10;

  /** Each is held in memory whole while it is looked at. */
  private static final int UPLOADS_AT_ONCE = 8;

  private final Rooms rooms;
  private final FileStore files;
  private final FormTemplates forms;
  private final PageRasters rasters;
  private final FieldPictures fields;
  private final UploadGate gate;
  private final Inspectors inspectors;
  private final Map<Upload, Inspection> onTheirWay = new ConcurrentHashMap<>();
  private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

  /** Reads a request's body to its end, within its bound. */
  @FunctionalInterface
  interface Body {
    byte[] read() throws IOException;
  }

  /** One upload of one room. */
  private record Upload(ConsultationId room, UploadId id) {}

  /** Lets a body in that has been read. */
  @FunctionalInterface
  private interface Entrance {
    Inspectors.LetIn letIn(byte[] body, Inspection inspection);
  }

  RoomDocuments(
      Rooms rooms,
      FileStore files,
      FormTemplates forms,
      PageRasters rasters,
      FieldPictures fields,
      UploadGate gate,
      Inspectors inspectors) {
    this.rooms = rooms;
    this.files = files;
    this.forms = forms;
    this.rasters = rasters;
    this.fields = fields;
    this.gate = gate;
    this.inspectors = inspectors;
  }

  /**
   * A page as a picture.
   *
   * @throws Problem.NotFound {@code no-such-file} also when it belongs to another room
   */
  Raster page(Actor actor, ConsultationId room, FileHash file, int page, int width) {
    var document = requireFile(await(rooms.view(actor, room)), file);
    var isForeign = document.file().equals(file) && !forms.isOurs(file);
    return isForeign
        ? rasters.foreign(
            file.value(), page, width, (p, w) -> inspectors.draw(bytes(room, file), p, w))
        : rasters.raster(file.value(), () -> bytes(room, file), page, width);
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
    var view = await(rooms.view(actor, room));
    var shown =
        view.documents().stream()
            .filter(d -> d.document().equals(document))
            .findFirst()
            .orElseThrow(() -> new Problem.NotFound("no-such-document"));
    if (at >= shown.fields().size()) {
      throw new Problem.NotFound("no-such-field");
    }
    var field = shown.fields().get(at);
    var value = shown.values().getOrDefault(field.id(), "");
    var seen = new FieldPictures.Shown(shown.file(), field, value, view.glyphs());
    if (value.isEmpty() || !seen.name().equals(name)) {
      throw new Problem.NotFound("no-such-field");
    }
    return fields.picture(seen, file -> bytes(room, file), look);
  }

  /**
   * A document as a PDF.
   *
   * @throws Problem.Conflict {@code document-not-filed} for a finished one that may still change
   */
  byte[] pdf(Actor actor, ConsultationId room, FileHash file) {
    var view = await(rooms.view(actor, room));
    requireFile(view, file);
    if (view.documents().stream().anyMatch(d -> file.equals(d.finished()) && !d.filed())) {
      throw new Problem.Conflict("document-not-filed");
    }
    await(rooms.tookAway(actor, room));
    return bytes(room, file);
  }

  /** Lets a PDF in, keeps it and puts it on the table. */
  DocumentId upload(Actor actor, ConsultationId room, UploadId id, String title, Body body)
      throws IOException {
    return upload(
        actor,
        room,
        id,
        title,
        body,
        (pdf, inspection) -> {
          gate.admit(pdf);
          return inspectors.letIn(pdf, rasters, inspection);
        });
  }

  /** Makes a document of photographs and puts it on the table. */
  DocumentId bind(Actor actor, ConsultationId room, UploadId id, String title, Body body)
      throws IOException {
    return upload(
        actor,
        room,
        id,
        title,
        body,
        (photos, inspection) -> inspectors.letIn(PhotoBody.read(photos), rasters, inspection));
  }

  private DocumentId upload(
      Actor actor, ConsultationId room, UploadId id, String title, Body body, Entrance entrance)
      throws IOException {
    await(rooms.admit(actor, room));
    var upload = new Upload(room, id);
    var inspection = new Inspection();
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      if (onTheirWay.putIfAbsent(upload, inspection) != null) {
        throw new Problem.Conflict("document-exists");
      }
      var letIn = entrance.letIn(body.read(), inspection);
      var file = files.keep(Rooms.stream(room), letIn.pdf());
      var inspected = letIn.inspected();
      var document = DocumentId.fresh();
      await(
          rooms.openUpload(
              actor,
              room,
              new ConsultationEvent.DocumentOpened(
                  document, title, null, file, inspected.pages(), inspected.fields())));
      return document;
    } finally {
      onTheirWay.remove(upload, inspection);
      uploads.release();
    }
  }

  /**
   * How far the gate has come with an upload.
   *
   * @throws Problem.NotFound {@code no-such-upload}
   */
  UploadProgress progress(Actor actor, ConsultationId room, UploadId id) {
    return onTheirWay(actor, room, id).progress();
  }

  /**
   * Gives an upload up.
   *
   * @throws Problem.NotFound {@code no-such-upload} also when it is on the table already
   */
  void cancel(Actor actor, ConsultationId room, UploadId id) {
    onTheirWay(actor, room, id).cancel();
  }

  private Inspection onTheirWay(Actor actor, ConsultationId room, UploadId id) {
    await(rooms.admit(actor, room));
    var inspection = onTheirWay.get(new Upload(room, id));
    if (inspection == null) {
      throw new Problem.NotFound("no-such-upload");
    }
    return inspection;
  }

  /** The pictures of an image file, upright, and where the sheet is on each; nothing is kept. */
  byte[] photos(Actor actor, ConsultationId room, Body body) throws IOException {
    await(rooms.admit(actor, room));
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      var file = body.read();
      PhotoKind.of(file);
      return PhotoBody.write(inspectors.photos(file));
    } finally {
      uploads.release();
    }
  }

  private byte[] bytes(ConsultationId room, FileHash file) {
    return files
        .find(Rooms.stream(room), file)
        .orElseThrow(() -> new Problem.NotFound("no-such-file"));
  }

  private static DocumentView requireFile(ConsultationView view, FileHash file) {
    return view.documents().stream()
        .filter(d -> d.file().equals(file) || file.equals(d.finished()))
        .findFirst()
        .orElseThrow(() -> new Problem.NotFound("no-such-file"));
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
