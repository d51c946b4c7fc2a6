package org.madoguchi.web;

import jakarta.servlet.Servlet;
import jakarta.websocket.Endpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.Screen;
import org.madoguchi.access.SignIns;
import org.madoguchi.booking.BookingDesk;
import org.madoguchi.config.Config;
import org.madoguchi.consultation.HandOverBoard;
import org.madoguchi.consultation.PrivacyBoard;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.consultation.TaskBoard;
import org.madoguchi.document.editor.FormDesk;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.text.Variants;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.journal.FileStore;
import org.madoguchi.journal.Journal;
import org.madoguchi.media.Calls;
import org.madoguchi.opening.OpeningDesk;
import org.madoguchi.originals.OriginalsDesk;
import org.madoguchi.outcome.Reception;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;
import org.madoguchi.practice.Practice;
import org.madoguchi.print.TakeHomeSheets;
import org.madoguchi.print.Tray;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.editor.PackDesk;
import org.madoguchi.procedure.points.PointsTables;
import org.madoguchi.queue.Desk;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.wire.Town;
import org.madoguchi.work.WorkDesk;

/** Wires what is reachable over HTTP: each path and who answers it. */
public final class Web implements AutoCloseable {
  private final Heartbeat heartbeat = new Heartbeat();
  private final HttpServer server;

  /**
   * The features that answer.
   *
   * @param practice absent in earnest
   */
  public record Features(
      Journal journal,
      SignIns signIns,
      Kiosks kiosks,
      Supplier<Town> town,
      Desk desk,
      Rooms rooms,
      Tray tray,
      WorkDesk work,
      OriginalsDesk originals,
      BookingDesk bookings,
      TaskBoard tasks,
      HandOverBoard handOvers,
      PrivacyBoard privacy,
      OpeningDesk opening,
      TakeHomeSheets sheets,
      Equipment equipment,
      FileStore files,
      FormTemplates forms,
      FormDesk formDesk,
      PackDesk packs,
      Catalog catalog,
      PageRasters rasters,
      FieldPictures fieldPictures,
      UploadGate uploadGate,
      Inspectors inspectors,
      Variants variants,
      Calls calls,
      SignalingServer signaling,
      Sessions sessions,
      Reception reception,
      SessionsCsv csv,
      PointsTables points,
      @Nullable Practice practice) {}

  /**
   * @param more further servlets by path, such as the demo's
   */
  public Web(Config config, Path data, Clock clock, Features features, Map<String, Servlet> more) {
    var gate = new Gate(features.signIns, features.kiosks);
    var documents =
        new RoomDocuments(
            features.rooms,
            features.files,
            features.forms,
            features.rasters,
            features.fieldPictures,
            features.uploadGate,
            features.inspectors);
    var prints =
        new RoomPrints(
            features.rooms,
            features.sheets,
            features.files,
            features.rasters,
            features.town.get().sheetAtKiosk());
    var maxUploadBytes = config.documents().maxUploadBytes();
    var inRooms =
        new RoomApi.Parts(
            features.rooms,
            features.calls,
            documents,
            new RoomStills(features.rooms, features.files),
            new RoomGlyphs(features.rooms, features.files, features.inspectors),
            prints,
            features.variants,
            maxUploadBytes);
    var routes =
        Stream.of(
            new AccessApi(features.signIns, features.kiosks, features.town, features.equipment)
                .routes(),
            new RoomApi(inRooms).routes(),
            new SessionsApi(features.sessions, features.reception, features.csv).routes(),
            new OpeningApi(features.opening).routes(),
            new FormApi(new FormEditing(features.formDesk), maxUploadBytes).routes(),
            new PackApi(features.packs, features.catalog).routes(),
            new PointsApi(features.points, clock).routes(),
            new PracticeApi(features.practice).routes(),
            new WorkApi(
                    new WorkApi.Parts(
                        features.work,
                        features.files,
                        features.uploadGate,
                        features.inspectors,
                        features.rasters,
                        maxUploadBytes))
                .routes());
    var api = new Api(gate, routes.flatMap(List::stream).toList());
    var servlets = new HashMap<String, Servlet>(more);
    servlets.put("/healthz", new Health(features.journal, features.signaling));
    var shared =
        new ScreenEndpoint.Shared(gate, config.limits(), new AtomicInteger(), heartbeat, clock);
    var endpoints = new HashMap<String, Supplier<? extends Endpoint>>();
    endpoints.put("/xmpp-websocket", () -> new XmppEndpoint(features.signaling, heartbeat));
    for (var screen : Screen.values()) {
      servlets.put("/" + screen + "/api/*", api);
      endpoints.put(
          "/" + screen + "/ws/desk",
          () ->
              new DeskEndpoint(
                  shared,
                  features.desk,
                  features.equipment,
                  features.tray,
                  features.work,
                  features.originals,
                  features.bookings,
                  features.tasks,
                  features.handOvers,
                  features.privacy,
                  features.opening,
                  features.rooms));
      endpoints.put(
          "/" + screen + "/ws/room/{consultation}", () -> new RoomEndpoint(shared, features.rooms));
      if (!features.calls.isUpstream()) {
        endpoints.put(
            "/" + screen + CallEndpoint.PATH,
            () -> new CallEndpoint(features.signaling, heartbeat, gate, features.calls, clock));
      }
    }
    server = new HttpServer(config, data, clock, new HttpServer.Contents(servlets, endpoints));
  }

  /** Opens the ports. */
  public void start() {
    server.start();
  }

  /** The port of plain HTTP. */
  public int port() {
    return server.port();
  }

  /** The port of HTTPS; -1 when it is off. */
  public int httpsPort() {
    return server.httpsPort();
  }

  @Override
  public void close() {
    heartbeat.close();
    server.close();
  }
}
