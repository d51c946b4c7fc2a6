package org.madoguchi.web;

import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.document.sheet.Sheet;
import org.madoguchi.journal.FileStore;
import org.madoguchi.print.TakeHomeSheets;
import org.madoguchi.wire.SheetWish;

/** The papers of a consultation that come out at its branch. Blocks; called by HTTP threads. */
final class RoomPrints {
  private static final int PREVIEW_WIDTH = 1200;

  private final Rooms rooms;
  private final TakeHomeSheets sheets;
  private final FileStore files;
  private final PageRasters rasters;
  private final boolean atKiosk;

  /**
   * A page as it will be printed.
   *
   * @param pages of the whole sheet
   */
  record Preview(Raster picture, int pages) {}

  /**
   * @param atKiosk whether a resident may ask for a sheet
   */
  RoomPrints(
      Rooms rooms, TakeHomeSheets sheets, FileStore files, PageRasters rasters, boolean atKiosk) {
    this.rooms = rooms;
    this.sheets = sheets;
    this.files = files;
    this.rasters = rasters;
    this.atKiosk = atKiosk;
  }

  /**
   * A paper, exactly as it was filed or made.
   *
   * @throws Problem.NotFound {@code no-such-print}
   */
  byte[] pdf(Actor actor, ConsultationId room, PrintId id) {
    var print = RoomDocuments.await(rooms.paper(actor, room, id));
    return files
        .find(Rooms.stream(room), print.file())
        .orElseThrow(() -> new Problem.NotFound("no-such-print"));
  }

  /**
   * A page of the sheet as it would be now; nothing is kept.
   *
   * @param page from 0
   */
  Preview preview(Actor actor, ConsultationId room, SheetWish wish, int page) {
    var sheet = make(actor, room, wish);
    if (page >= sheet.pages()) {
      throw new Problem.NotFound("no-such-page");
    }
    var name = FileHash.of(sheet.pdf()).value();
    return new Preview(rasters.raster(name, sheet::pdf, page, PREVIEW_WIDTH), sheet.pages());
  }

  /**
   * Makes the sheet and has it come out at the branch.
   *
   * @throws Problem.Forbidden {@code not-allowed} for a resident where the town offers none
   */
  void ask(Actor actor, ConsultationId room, SheetWish wish) {
    if (actor.role() == Role.resident && !(atKiosk && wish.line().isEmpty())) {
      throw new Problem.Forbidden("not-allowed");
    }
    var sheet = make(actor, room, wish);
    var file = files.keep(Rooms.stream(room), sheet.pdf());
    RoomDocuments.await(rooms.requestSheet(actor, room, wish, file));
  }

  private Sheet make(Actor actor, ConsultationId room, SheetWish wish) {
    var view = RoomDocuments.await(rooms.paperView(actor, room));
    return sheets.make(view, wish.language(), wish.line());
  }
}
