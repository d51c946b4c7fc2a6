package org.madoguchi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Deed;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.Rights;
import org.madoguchi.access.Screen;
import org.madoguchi.access.SignIns;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.StillId;
import org.madoguchi.core.UploadId;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.gate.StillGate;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.document.text.Variants;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.media.Calls;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;
import org.madoguchi.wire.Enrolment;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormSave;
import org.madoguchi.wire.FormUse;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.PhotoPages;
import org.madoguchi.wire.SheetWish;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a screen asks over HTTP, below {@code /{screen}/api/}. */
final class Api extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final int SMALL_BODY = 4_096;
  private static final String STILL = "rooms/([a-z0-9_-]{1,40})/stills/([a-z0-9_-]{1,40})\\.jpg";
  private static final String UPLOAD = "rooms/([a-z0-9_-]{1,40})/uploads/([a-z0-9_-]{1,40})";
  private static final String FIELD =
      "rooms/([a-z0-9_-]{1,40})/documents/([a-z0-9_-]{1,40})/fields/(\\d{1,4})/([0-9a-f]{64})\\.png";
  private static final String OWN_FORM = "forms/([a-z0-9][a-z0-9_-]{0,39})";
  private static final String PAGE_OF_FILE = "/([0-9a-f]{64})/pages/(\\d{1,3})";

  /** A plan of a thousand fields is a quarter of this. */
  private static final int PLAN_BODY = 2 << 20;

  private static final long ENROLLED_SECONDS = Duration.ofDays(400).toSeconds();

  private final transient Parts parts;
  private final transient List<Route> routes =
      List.of(
          new Route("GET", "me", Api::me),
          new Route("GET", "town", Api::town),
          new Route("POST", "sign-in", Api::signIn),
          new Route("POST", "sign-out", Api::signOut),
          new Route("POST", "enrol", Api::enrol),
          new Route("POST", "settings/unlock", Api::unlock),
          new Route("POST", "settings/lock", Api::lock),
          new Route("POST", "settings", Api::configure),
          new Route("GET", "characters/([0-9A-F]{4,6})/variants", Api::variants),
          new Route("GET", "sessions", Api::sessions),
          new Route("GET", "sessions\\.csv", Api::sessionsCsv),
          new Route("GET", "call", Api::standby),
          new Route("POST", "rooms/([a-z0-9_-]{1,40})/call", Api::call),
          new Route("POST", "rooms/([a-z0-9_-]{1,40})/documents", Api::upload),
          new Route("GET", UPLOAD, Api::uploadProgress),
          new Route("DELETE", UPLOAD, Api::cancelUpload),
          new Route("POST", "rooms/([a-z0-9_-]{1,40})/photos", Api::photos),
          new Route("GET", "rooms/([a-z0-9_-]{1,40})/files/([0-9a-f]{64})\\.pdf", Api::pdf),
          new Route("PUT", STILL, Api::giveStill),
          new Route("GET", STILL, Api::still),
          new Route(
              "GET", "rooms/([a-z0-9_-]{1,40})/files/([0-9a-f]{64})/pages/(\\d{1,3})", Api::page),
          new Route("GET", FIELD, Api::field),
          new Route("GET", "rooms/([a-z0-9_-]{1,40})/prints/([a-z0-9_-]{1,40})\\.pdf", Api::print),
          new Route("POST", "rooms/([a-z0-9_-]{1,40})/sheet", Api::askForSheet),
          new Route("POST", "rooms/([a-z0-9_-]{1,40})/sheet/pages/(\\d{1,2})", Api::previewSheet),
          new Route("GET", "forms", Api::forms),
          new Route("POST", OWN_FORM, Api::addForm),
          new Route("GET", OWN_FORM, Api::editedForm),
          new Route("PUT", OWN_FORM, Api::saveForm),
          new Route("DELETE", OWN_FORM, Api::deleteForm),
          new Route("GET", "form-uploads/([a-z0-9_-]{1,40})", Api::formUpload),
          new Route("DELETE", "form-uploads/([a-z0-9_-]{1,40})", Api::cancelFormUpload),
          new Route("POST", OWN_FORM + "/use", Api::useForm),
          new Route("DELETE", OWN_FORM + "/use", Api::withdrawForm),
          new Route("POST", OWN_FORM + "/trial", Api::tryForm),
          new Route("POST", OWN_FORM + "/shipped-trial", Api::tryShippedForm),
          new Route("GET", OWN_FORM + PAGE_OF_FILE, Api::formPage),
          new Route("GET", "form-trials" + PAGE_OF_FILE, Api::trialPage));

  /** What the answers are made from. */
  record Parts(
      Gate gate,
      SignIns signIns,
      Kiosks kiosks,
      Supplier<Town> town,
      Rooms rooms,
      RoomDocuments documents,
      Calls calls,
      RoomStills stills,
      RoomPrints prints,
      Variants variants,
      Equipment equipment,
      Sessions sessions,
      SessionsCsv csv,
      FormEditing forms,
      long maxUploadBytes) {}

  /** One request as the answers see it. */
  private record Ask(
      Screen screen,
      Matcher path,
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable String token) {}

  @FunctionalInterface
  private interface Answer {
    void answer(Api api, Ask ask) throws IOException;
  }

  private record Route(String method, Pattern path, Answer answer) {
    Route(String method, String path, Answer answer) {
      this(method, Pattern.compile(path), answer);
    }
  }

  Api(Parts parts) {
    this.parts = parts;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      response.setHeader("Cache-Control", "no-store");
      route(request, response);
    } catch (Problem problem) {
      drain(request.getInputStream());
      Problems.write(response, problem);
    } catch (IllegalArgumentException e) {
      drain(request.getInputStream());
      Problems.write(response, new Problem.Invalid("message-not-understood"));
    } catch (JdbiException e) {
      LOG.atError().addKeyValue("cause", e.getMessage()).log("the database does not answer");
      Problems.write(response, new Problem.Unavailable("storage-unavailable"));
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("request failed");
      Problems.writeInternal(response);
    }
  }

  private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var uri = request.getRequestURI();
    var screen = Gate.screen(uri).orElseThrow(() -> new Problem.NotFound("no-such-address"));
    var rest = uri.substring(("/" + screen + "/api/").length());
    for (var route : routes) {
      var path = route.path.matcher(rest);
      if (route.method.equals(request.getMethod()) && path.matches()) {
        var token = Gate.token(request.getHeader("Cookie"));
        route.answer.answer(this, new Ask(screen, path, request, response, token));
        return;
      }
    }
    throw new Problem.NotFound("no-such-address");
  }

  // ---- answers

  private void me(Ask ask) throws IOException {
    json(ask, parts.gate.require(ask.screen, ask.token).me());
  }

  private void town(Ask ask) throws IOException {
    json(ask, parts.town.get());
  }

  private void signIn(Ask ask) throws IOException {
    if (ask.screen == Screen.kiosk) {
      throw new Problem.Forbidden("not-allowed");
    }
    var body = WireJson.read(body(ask), SignIn.class);
    var token = parts.signIns.signIn(ask.screen, body.account(), body.password());
    setCookie(ask, token, parts.signIns.lasts().toSeconds());
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void signOut(Ask ask) {
    if (ask.token != null && ask.screen != Screen.kiosk) {
      parts.signIns.signOut(ask.token);
      setCookie(ask, "", 0);
    }
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void enrol(Ask ask) throws IOException {
    if (ask.screen != Screen.kiosk) {
      throw new Problem.Forbidden("not-allowed");
    }
    var token = parts.kiosks.enrol(WireJson.read(body(ask), Enrolment.class).code());
    setCookie(ask, token, ENROLLED_SECONDS);
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void unlock(Ask ask) throws IOException {
    var kiosk = kiosk(ask);
    var body = WireJson.read(body(ask), SignIn.class);
    var token = parts.signIns.unlock(kiosk, body.account(), body.password());
    setUnlocked(ask, token, SignIns.UNLOCKED_LASTS.toSeconds());
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void lock(Ask ask) {
    kiosk(ask);
    var token = Gate.unlockedToken(ask.request.getHeader("Cookie"));
    if (token != null) {
      parts.signIns.signOut(token);
      setUnlocked(ask, "", 0);
    }
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void configure(Ask ask) throws IOException {
    var kiosk = kiosk(ask);
    var actor = parts.gate.requireUnlocked(ask.request.getHeader("Cookie"));
    Rights.check(actor, Deed.configureKiosk);
    var settings = WireJson.read(body(ask), KioskSettings.class);
    RoomDocuments.await(parts.equipment.configure(actor, kiosk, settings));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** The same for as long as the server runs, and nobody's secret. */
  private void variants(Ask ask) throws IOException {
    actor(ask, Deed.viewVariants);
    var codePoint = Integer.parseInt(ask.path.group(1), 16);
    if (!Character.isValidCodePoint(codePoint)) {
      throw new Problem.Invalid("message-not-understood");
    }
    ask.response.setHeader("Cache-Control", "private, max-age=3600");
    json(ask, parts.variants.of(codePoint));
  }

  private void sessions(Ask ask) throws IOException {
    actor(ask, Deed.listSessions);
    json(ask, parts.sessions.of(day(ask)));
  }

  private void sessionsCsv(Ask ask) throws IOException {
    actor(ask, Deed.listSessions);
    var day = day(ask);
    ask.response.setHeader(
        "Content-Disposition", "attachment; filename=\"madoguchi-" + day + ".csv\"");
    bytes(ask, "text/csv; charset=utf-8", parts.csv.write(parts.sessions.of(day)));
  }

  private LocalDate day(Ask ask) {
    var date = ask.request.getParameter("date");
    try {
      return date == null ? parts.sessions.today() : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private void call(Ask ask) throws IOException {
    var actor = actor(ask, Deed.joinCall);
    var room = room(ask);
    RoomDocuments.await(parts.rooms.view(actor, room));
    json(ask, parts.calls.access(room, actor.person()));
  }

  /** Nothing where nobody can be logged in before there is a call. */
  private void standby(Ask ask) throws IOException {
    actor(ask, Deed.joinCall);
    if (parts.calls.isUpstream()) {
      ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      json(ask, parts.calls.standby("/" + ask.screen + CallEndpoint.PATH));
    }
  }

  private void upload(Ask ask) throws IOException {
    var actor = actor(ask, Deed.uploadDocument);
    var header = ask.request.getHeader("X-Upload-Id");
    var id = header == null ? UploadId.fresh() : new UploadId(header);
    var ofPhotos = PhotoPages.MEDIA_TYPE.equals(ask.request.getContentType());
    RoomDocuments.Body body =
        () -> body(ask, parts.maxUploadBytes, ofPhotos ? "photo-too-large" : "pdf-too-large");
    var document =
        ofPhotos
            ? parts.documents.bind(actor, room(ask), id, title(ask), body)
            : parts.documents.upload(actor, room(ask), id, title(ask), body);
    ask.response.setStatus(HttpServletResponse.SC_CREATED);
    json(ask, document);
  }

  private void uploadProgress(Ask ask) throws IOException {
    var actor = actor(ask, Deed.uploadDocument);
    json(ask, parts.documents.progress(actor, room(ask), new UploadId(ask.path.group(2))));
  }

  private void cancelUpload(Ask ask) {
    var actor = actor(ask, Deed.uploadDocument);
    parts.documents.cancel(actor, room(ask), new UploadId(ask.path.group(2)));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void photos(Ask ask) throws IOException {
    var actor = actor(ask, Deed.uploadDocument);
    var photos =
        parts.documents.photos(
            actor, room(ask), () -> body(ask, parts.maxUploadBytes, "photo-too-large"));
    bytes(ask, PhotoPages.MEDIA_TYPE, photos);
  }

  private static String title(Ask ask) {
    var header = ask.request.getHeader("X-File-Name");
    var name = header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
    var title =
        name.replaceFirst("(?i)\\.(pdf|jpe?g|png|tiff?)$", "")
            .replaceAll("\\p{IsControl}", " ")
            .strip();
    var end = title.offsetByCodePoints(0, Math.min(100, title.codePointCount(0, title.length())));
    return title.isEmpty() ? "PDF" : Bounds.text(title.substring(0, end), 100);
  }

  private void pdf(Ask ask) throws IOException {
    var actor = actor(ask, Deed.downloadDocument);
    var file = new FileHash(ask.path.group(2));
    wholePdf(ask, parts.documents.pdf(actor, room(ask), file));
  }

  private void print(Ask ask) throws IOException {
    var actor = actor(ask, Deed.viewPrint);
    wholePdf(ask, parts.prints.pdf(actor, room(ask), new PrintId(ask.path.group(2))));
  }

  private static void wholePdf(Ask ask, byte[] pdf) throws IOException {
    // The browser's own viewer draws it; the policy for our pages would only be in its way.
    ask.response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
    bytes(ask, "application/pdf", pdf);
  }

  private void askForSheet(Ask ask) throws IOException {
    var actor = actor(ask, Deed.askForSheet);
    parts.prints.ask(actor, room(ask), WireJson.read(body(ask), SheetWish.class));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void previewSheet(Ask ask) throws IOException {
    var actor = actor(ask, Deed.previewSheet);
    var wish = WireJson.read(body(ask), SheetWish.class);
    var page = Integer.parseInt(ask.path.group(2));
    var preview = parts.prints.preview(actor, room(ask), wish, page);
    ask.response.setHeader("X-Pages", String.valueOf(preview.pages()));
    bytes(ask, preview.picture().mediaType(), preview.picture().bytes());
  }

  private void giveStill(Ask ask) throws IOException {
    var actor = actor(ask, Deed.giveStill);
    parts.stills.give(
        actor,
        room(ask),
        new StillId(ask.path.group(2)),
        () -> body(ask, StillGate.MAX_BYTES, "still-too-large"));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void still(Ask ask) throws IOException {
    var actor = actor(ask, Deed.viewStill);
    bytes(ask, "image/jpeg", parts.stills.jpeg(actor, room(ask), new StillId(ask.path.group(2))));
  }

  private void page(Ask ask) throws IOException {
    var actor = actor(ask, Deed.viewPage);
    picture(
        ask,
        parts.documents.page(
            actor,
            room(ask),
            new FileHash(ask.path.group(2)),
            Integer.parseInt(ask.path.group(3)),
            width(ask)));
  }

  private void field(Ask ask) throws IOException {
    var actor = actor(ask, Deed.viewPage);
    var png =
        parts.documents.field(
            actor,
            room(ask),
            new DocumentId(ask.path.group(2)),
            Integer.parseInt(ask.path.group(3)),
            ask.path.group(4),
            "word".equals(ask.request.getParameter("look"))
                ? FieldPictures.Look.word
                : FieldPictures.Look.box);
    keepable(ask);
    bytes(ask, "image/png", png);
  }

  private void forms(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    json(ask, parts.forms.desk().list());
  }

  private void addForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var header = ask.request.getHeader("X-Upload-Id");
    var id = header == null ? UploadId.fresh() : new UploadId(header);
    var form =
        parts.forms.add(
            id, form(ask), title(ask), () -> body(ask, parts.maxUploadBytes, "pdf-too-large"));
    ask.response.setStatus(HttpServletResponse.SC_CREATED);
    json(ask, form);
  }

  private void formUpload(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    json(ask, parts.forms.progress(new UploadId(ask.path.group(1))));
  }

  private void cancelFormUpload(Ask ask) {
    actor(ask, Deed.editForms);
    parts.forms.cancel(new UploadId(ask.path.group(1)));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void editedForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    json(ask, parts.forms.desk().get(form(ask)));
  }

  private void saveForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var save = WireJson.read(body(ask, PLAN_BODY, "message-not-understood"), FormSave.class);
    json(ask, parts.forms.desk().save(form(ask), save));
  }

  private void deleteForm(Ask ask) {
    actor(ask, Deed.editForms);
    parts.forms.desk().delete(form(ask));
    ask.response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private void useForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var use = WireJson.read(body(ask), FormUse.class);
    json(ask, parts.forms.desk().use(form(ask), use.revision()));
  }

  private void withdrawForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    json(ask, parts.forms.desk().withdraw(form(ask)));
  }

  private void tryForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var plan = WireJson.read(body(ask, PLAN_BODY, "message-not-understood"), FormPlan.class);
    json(ask, parts.forms.desk().tryOut(form(ask), plan));
  }

  private void tryShippedForm(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    json(ask, parts.forms.desk().tryShipped(form(ask)));
  }

  private void formPage(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var file = new FileHash(ask.path.group(2));
    var page = Integer.parseInt(ask.path.group(3));
    picture(ask, parts.forms.desk().page(form(ask), file, page, width(ask)));
  }

  private void trialPage(Ask ask) throws IOException {
    actor(ask, Deed.editForms);
    var file = new FileHash(ask.path.group(1));
    var page = Integer.parseInt(ask.path.group(2));
    picture(ask, parts.forms.desk().trialPage(file, page, width(ask)));
  }

  private static void picture(Ask ask, Raster raster) throws IOException {
    keepable(ask);
    bytes(ask, raster.mediaType(), raster.bytes());
  }

  private static int width(Ask ask) {
    var width = ask.request.getParameter("width");
    return Integer.parseInt(width == null ? "1200" : width);
  }

  private static FormId form(Ask ask) {
    return new FormId(ask.path.group(1));
  }

  /** Its address never means anything else; but nothing of a resident stays in a kiosk's cache. */
  private static void keepable(Ask ask) {
    if (ask.screen != Screen.kiosk) {
      ask.response.setHeader("Cache-Control", "private, max-age=3600, immutable");
    }
  }

  // ---- parts of answers

  private Actor actor(Ask ask, Deed deed) {
    var actor = parts.gate.require(ask.screen, ask.token);
    Rights.check(actor, deed);
    return actor;
  }

  /** Which kiosk asks; nobody else has settings. */
  private KioskId kiosk(Ask ask) {
    if (ask.screen != Screen.kiosk) {
      throw new Problem.Forbidden("not-allowed");
    }
    return parts.gate.require(ask.screen, ask.token).ownKiosk();
  }

  private static void setUnlocked(Ask ask, String token, long seconds) {
    ask.response.addHeader(
        "Set-Cookie", Gate.unlockedCookie(token, seconds, ask.request.isSecure()));
  }

  private static ConsultationId room(Ask ask) {
    return new ConsultationId(ask.path.group(1));
  }

  private static void setCookie(Ask ask, String token, long seconds) {
    ask.response.addHeader(
        "Set-Cookie", Gate.cookie(ask.screen, token, seconds, ask.request.isSecure()));
  }

  /** A few words; the body of every request that carries no file. */
  private static byte[] body(Ask ask) throws IOException {
    return body(ask, SMALL_BODY, "message-not-understood");
  }

  /** The whole body, if it is not longer than that. */
  private static byte[] body(Ask ask, long max, String tooLong) throws IOException {
    var in = ask.request.getInputStream();
    var bytes = in.readNBytes((int) max + 1);
    if (bytes.length > max) {
      throw new Problem.Invalid(tooLong);
    }
    return bytes;
  }

  /**
   * Reads what nobody wants to its end: a client that is still sending would not hear the refusal.
   */
  private static void drain(InputStream in) throws IOException {
    var buffer = new byte[64 * 1024];
    long left = 512L * 1024 * 1024;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = in.read(buffer);
      left -= read;
    }
  }

  private static void json(Ask ask, Object body) throws IOException {
    bytes(ask, "application/json", WireJson.write(body).getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(Ask ask, String type, byte[] bytes) throws IOException {
    ask.response.setContentType(type);
    ask.response.setContentLength(bytes.length);
    ask.response.getOutputStream().write(bytes);
  }
}
