package org.madoguchi.web;

import java.io.IOException;
import java.util.List;
import org.madoguchi.access.Deed;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.StillId;
import org.madoguchi.core.UploadId;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.gate.StillGate;
import org.madoguchi.document.text.Variants;
import org.madoguchi.media.Calls;
import org.madoguchi.wire.GlyphKind;
import org.madoguchi.wire.PhotoPages;
import org.madoguchi.wire.SheetWish;

/** The call, the documents and the papers of a room, for its members. */
final class RoomApi {
  private static final String ROOM = "rooms/([a-z0-9_-]{1,40})";
  private static final String FILE = ROOM + "/files/([0-9a-f]{64})";
  private static final String UPLOAD = ROOM + "/uploads/([a-z0-9_-]{1,40})";
  private static final String STILL = ROOM + "/stills/([a-z0-9_-]{1,40})\\.jpg";
  private static final String GLYPH =
      ROOM + "/glyphs/([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?\\.(strokes|bitmap)";
  private static final String FIELD =
      ROOM + "/documents/([a-z0-9_-]{1,40})/fields/(\\d{1,4})/([0-9a-f]{64})\\.png";

  private final Parts parts;

  /** What the answers are made from. */
  record Parts(
      Rooms rooms,
      Calls calls,
      RoomDocuments documents,
      RoomStills stills,
      RoomGlyphs glyphs,
      RoomPrints prints,
      Variants variants,
      long maxUploadBytes) {}

  RoomApi(Parts parts) {
    this.parts = parts;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "call", this::standby),
        new Route("POST", ROOM + "/call", this::call),
        new Route("POST", ROOM + "/documents", this::upload),
        new Route("GET", UPLOAD, this::uploadProgress),
        new Route("DELETE", UPLOAD, this::cancelUpload),
        new Route("POST", ROOM + "/photos", this::photos),
        new Route("GET", FILE + "\\.pdf", this::pdf),
        new Route("GET", FILE + "/pages/(\\d{1,3})", this::page),
        new Route("GET", FIELD, this::field),
        new Route("GET", "characters/([0-9A-F]{4,6})/variants", this::variants),
        new Route("POST", ROOM + "/glyph-picture", this::readGlyph),
        new Route("PUT", GLYPH, this::attachGlyph),
        new Route("PUT", STILL, this::giveStill),
        new Route("GET", STILL, this::still),
        new Route("GET", ROOM + "/prints/([a-z0-9_-]{1,40})\\.pdf", this::print),
        new Route("POST", ROOM + "/sheet", this::askForSheet),
        new Route("POST", ROOM + "/sheet/pages/(\\d{1,2})", this::previewSheet));
  }

  // ---- the call

  private void call(Ask ask) throws IOException {
    var actor = ask.actor(Deed.joinCall);
    RoomDocuments.await(parts.rooms.admit(actor, ask.room()));
    ask.json(parts.calls.access(ask.room(), actor.person()));
  }

  /** Nothing where nobody can be logged in before there is a call. */
  private void standby(Ask ask) throws IOException {
    ask.actor(Deed.joinCall);
    if (parts.calls.isUpstream()) {
      ask.noContent();
    } else {
      ask.json(parts.calls.standby("/" + ask.screen() + CallEndpoint.PATH));
    }
  }

  // ---- documents

  private void upload(Ask ask) throws IOException {
    var actor = ask.actor(Deed.uploadDocument);
    var ofPhotos = PhotoPages.MEDIA_TYPE.equals(ask.request().getContentType());
    RoomDocuments.Body body =
        () -> ask.body(parts.maxUploadBytes, ofPhotos ? "photo-too-large" : "pdf-too-large");
    ask.created(
        ofPhotos
            ? parts.documents.bind(actor, ask.room(), ask.upload(), ask.title(), body)
            : parts.documents.upload(actor, ask.room(), ask.upload(), ask.title(), body));
  }

  private void uploadProgress(Ask ask) throws IOException {
    var actor = ask.actor(Deed.uploadDocument);
    ask.json(parts.documents.progress(actor, ask.room(), new UploadId(ask.path().group(2))));
  }

  private void cancelUpload(Ask ask) {
    var actor = ask.actor(Deed.uploadDocument);
    parts.documents.cancel(actor, ask.room(), new UploadId(ask.path().group(2)));
    ask.noContent();
  }

  private void photos(Ask ask) throws IOException {
    var actor = ask.actor(Deed.uploadDocument);
    var photos =
        parts.documents.photos(
            actor, ask.room(), () -> ask.body(parts.maxUploadBytes, "photo-too-large"));
    ask.bytes(PhotoPages.MEDIA_TYPE, photos);
  }

  private void pdf(Ask ask) throws IOException {
    var actor = ask.actor(Deed.downloadDocument);
    ask.pdf(parts.documents.pdf(actor, ask.room(), ask.file(2)));
  }

  private void page(Ask ask) throws IOException {
    var actor = ask.actor(Deed.viewPage);
    ask.picture(parts.documents.page(actor, ask.room(), ask.file(2), ask.number(3), ask.width()));
  }

  private void field(Ask ask) throws IOException {
    var actor = ask.actor(Deed.viewPage);
    var look =
        "word".equals(ask.request().getParameter("look"))
            ? FieldPictures.Look.word
            : FieldPictures.Look.box;
    var png =
        parts.documents.field(
            actor,
            ask.room(),
            new DocumentId(ask.path().group(2)),
            ask.number(3),
            ask.path().group(4),
            look);
    ask.keepable();
    ask.bytes("image/png", png);
  }

  /** The same for as long as the server runs, and nobody's secret. */
  private void variants(Ask ask) throws IOException {
    ask.actor(Deed.viewVariants);
    var character = ask.character(1);
    ask.response().setHeader("Cache-Control", "private, max-age=3600");
    ask.json(parts.variants.of(character.codePointAt(0)));
  }

  // ---- characters that no font has

  private void readGlyph(Ask ask) throws IOException {
    var actor = ask.actor(Deed.attachGlyph);
    RoomDocuments.Body body = () -> ask.body(parts.maxUploadBytes, "photo-too-large");
    ask.bytes("application/octet-stream", parts.glyphs.read(actor, ask.room(), body));
  }

  private void attachGlyph(Ask ask) throws IOException {
    var actor = ask.actor(Deed.attachGlyph);
    var character = ask.character(2);
    var selector = ask.path().group(3);
    parts.glyphs.attach(
        actor,
        ask.room(),
        selector == null ? character : character + ask.character(3),
        GlyphKind.valueOf(ask.path().group(4)),
        () -> ask.body(RoomGlyphs.MAX_BYTES, "message-not-understood"));
    ask.noContent();
  }

  // ---- stills of the document camera

  private void giveStill(Ask ask) throws IOException {
    var actor = ask.actor(Deed.giveStill);
    parts.stills.give(
        actor,
        ask.room(),
        new StillId(ask.path().group(2)),
        () -> ask.body(StillGate.MAX_BYTES, "still-too-large"));
    ask.noContent();
  }

  private void still(Ask ask) throws IOException {
    var actor = ask.actor(Deed.viewStill);
    var id = new StillId(ask.path().group(2));
    ask.bytes("image/jpeg", parts.stills.jpeg(actor, ask.room(), id));
  }

  // ---- papers

  private void print(Ask ask) throws IOException {
    var actor = ask.actor(Deed.viewPrint);
    ask.pdf(parts.prints.pdf(actor, ask.room(), new PrintId(ask.path().group(2))));
  }

  private void askForSheet(Ask ask) throws IOException {
    var actor = ask.actor(Deed.askForSheet);
    parts.prints.ask(actor, ask.room(), ask.body(SheetWish.class));
    ask.noContent();
  }

  private void previewSheet(Ask ask) throws IOException {
    var actor = ask.actor(Deed.previewSheet);
    var wish = ask.body(SheetWish.class);
    var preview = parts.prints.preview(actor, ask.room(), wish, ask.number(2));
    ask.response().setHeader("X-Pages", String.valueOf(preview.pages()));
    ask.bytes(preview.picture().mediaType(), preview.picture().bytes());
  }
}
