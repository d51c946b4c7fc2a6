package org.madoguchi.document.gate;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.raster.PageRasters;

/** Keeps what an inspector says about a PDF: its pages as they are drawn. Serves one thread. */
final class Hearing implements InspectorProcess.Ear {
  private final PageRasters rasters;
  private final Inspection inspection;
  private byte @Nullable [] pdf;
  private @Nullable InspectedPdf inspected;

  Hearing(byte @Nullable [] pdf, PageRasters rasters, Inspection inspection) {
    this.pdf = pdf;
    this.rasters = rasters;
    this.inspection = inspection;
  }

  @Override
  public void hear(Frame frame) throws IOException {
    if (frame instanceof Frame.Made made) {
      pdf = made.pdf();
    } else if (frame instanceof Frame.Sound sound && pdf != null) {
      inspected = sound.inspected();
      if (!inspected.sha256().equals(UploadGate.sha256(pdf))) {
        throw new IOException("another file");
      }
      inspection.reached(0, inspected.pages().size());
    } else if (frame instanceof Frame.Drawn drawn && inspected != null) {
      int pages = inspected.pages().size();
      if (drawn.page() < 0 || drawn.page() >= pages || drawn.picture().length == 0) {
        throw new IOException("no such page");
      }
      rasters.keep(inspected.sha256(), drawn.page(), drawn.width(), drawn.picture());
      inspection.reached(drawn.page() + 1, pages);
    } else {
      throw new IOException("a frame out of turn");
    }
  }

  Inspectors.LetIn letIn() {
    if (pdf == null || inspected == null) {
      throw new Problem.Invalid("pdf-broken");
    }
    return new Inspectors.LetIn(pdf, inspected);
  }

  void forget() {
    if (inspected != null) {
      rasters.forget(inspected.sha256());
    }
  }
}
