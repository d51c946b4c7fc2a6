package org.madoguchi.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.UploadId;
import org.madoguchi.document.editor.FormDesk;
import org.madoguchi.document.gate.Inspection;
import org.madoguchi.wire.EditedForm;
import org.madoguchi.wire.UploadProgress;

/** The form editor's desk as administrators reach it, and what is on its way there. Thread-safe. */
final class FormEditing {
  /** Each is held in memory whole while it is looked at. */
  private static final int UPLOADS_AT_ONCE = 2;

  private final FormDesk desk;
  private final Map<UploadId, Inspection> onTheirWay = new ConcurrentHashMap<>();
  private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

  FormEditing(FormDesk desk) {
    this.desk = desk;
  }

  FormDesk desk() {
    return desk;
  }

  /** Makes something of a PDF that is let in. */
  @FunctionalInterface
  private interface Making {
    EditedForm of(byte[] pdf, Inspection inspection);
  }

  /** Lets a PDF in and makes a form of it. */
  EditedForm add(UploadId id, FormId form, String title, RoomDocuments.Body body)
      throws IOException {
    return letIn(id, body, (pdf, inspection) -> desk.add(form, title, pdf, inspection));
  }

  /** Lets a PDF in, which becomes the paper of a form. */
  EditedForm replace(UploadId id, FormId form, String revision, RoomDocuments.Body body)
      throws IOException {
    return letIn(id, body, (pdf, inspection) -> desk.replace(form, revision, pdf, inspection));
  }

  private EditedForm letIn(UploadId id, RoomDocuments.Body body, Making making) throws IOException {
    var inspection = new Inspection();
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      if (onTheirWay.putIfAbsent(id, inspection) != null) {
        throw new Problem.Conflict("form-exists");
      }
      return making.of(body.read(), inspection);
    } finally {
      onTheirWay.remove(id, inspection);
      uploads.release();
    }
  }

  /**
   * How far the gate has come with an upload.
   *
   * @throws Problem.NotFound {@code no-such-upload}
   */
  UploadProgress progress(UploadId id) {
    return onTheirWay(id).progress();
  }

  /**
   * Gives an upload up.
   *
   * @throws Problem.NotFound {@code no-such-upload}
   */
  void cancel(UploadId id) {
    onTheirWay(id).cancel();
  }

  private Inspection onTheirWay(UploadId id) {
    var inspection = onTheirWay.get(id);
    if (inspection == null) {
      throw new Problem.NotFound("no-such-upload");
    }
    return inspection;
  }
}
