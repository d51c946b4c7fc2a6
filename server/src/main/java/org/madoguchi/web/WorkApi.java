package org.madoguchi.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.madoguchi.access.Deed;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.UploadId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.document.gate.Inspection;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.journal.FileStore;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.work.WorkDesk;

/** 証明書 of a 作業: given by whoever made it, and printed at its branch. */
final class WorkApi {
  private static final String ITEM = "work/([a-z0-9_-]{1,40})";
  private static final String UPLOAD = ITEM + "/uploads/([a-z0-9_-]{1,40})";

  /** Each is held in memory whole while it is looked at. */
  private static final int UPLOADS_AT_ONCE = 4;

  private final Parts parts;
  private final Map<Upload, Inspection> onTheirWay = new ConcurrentHashMap<>();
  private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

  private record Upload(WorkItemId item, UploadId id) {}

  /** What the answers are made from. */
  record Parts(
      WorkDesk work,
      FileStore files,
      UploadGate gate,
      Inspectors inspectors,
      PageRasters rasters,
      long maxUploadBytes) {}

  WorkApi(Parts parts) {
    this.parts = parts;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", ITEM + "/certificate", this::give),
        new Route("GET", UPLOAD, this::progress),
        new Route("DELETE", UPLOAD, this::cancel),
        new Route("GET", ITEM + "/certificate\\.pdf", this::pdf));
  }

  private void give(Ask ask) throws IOException {
    var actor = ask.actor(Deed.giveCertificate);
    var item = item(ask);
    int copies = Bounds.whole(ask.queryNumber("copies", 1), 1, PrintMessage.MAX_COPIES);
    RoomDocuments.await(parts.work.requireCertifiable(actor, item));
    var upload = new Upload(item, ask.upload());
    var inspection = new Inspection();
    if (!uploads.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      if (onTheirWay.putIfAbsent(upload, inspection) != null) {
        throw new Problem.Conflict("document-exists");
      }
      var pdf = ask.body(parts.maxUploadBytes, "pdf-too-large");
      parts.gate.admit(pdf);
      var letIn = parts.inspectors.letIn(pdf, parts.rasters, inspection);
      var file = parts.files.keep(WorkDesk.stream(item), letIn.pdf());
      RoomDocuments.await(parts.work.certify(actor, item, PrintId.fresh(), file, copies));
    } finally {
      onTheirWay.remove(upload, inspection);
      uploads.release();
    }
    ask.noContent();
  }

  private void progress(Ask ask) throws IOException {
    ask.json(onItsWay(ask).progress());
  }

  private void cancel(Ask ask) {
    onItsWay(ask).cancel();
    ask.noContent();
  }

  private Inspection onItsWay(Ask ask) {
    var actor = ask.actor(Deed.giveCertificate);
    RoomDocuments.await(parts.work.requireCertifiable(actor, item(ask)));
    var inspection = onTheirWay.get(new Upload(item(ask), new UploadId(ask.path().group(2))));
    if (inspection == null) {
      throw new Problem.NotFound("no-such-upload");
    }
    return inspection;
  }

  private void pdf(Ask ask) throws IOException {
    var actor = ask.actor(Deed.viewCertificate);
    var file = RoomDocuments.await(parts.work.certificate(actor, item(ask)));
    ask.pdf(
        parts
            .files
            .find(WorkDesk.stream(item(ask)), file)
            .orElseThrow(() -> new Problem.NotFound("no-such-print")));
  }

  private static WorkItemId item(Ask ask) {
    return new WorkItemId(ask.path().group(1));
  }
}
