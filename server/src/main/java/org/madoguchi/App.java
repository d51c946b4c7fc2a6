package org.madoguchi;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Accounts;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.SignIns;
import org.madoguchi.booking.BookingDesk;
import org.madoguchi.booking.BookingTable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.consultation.HandOverBoard;
import org.madoguchi.consultation.HandOvers;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.consultation.TaskBoard;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.demo.Demo;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.editor.FormDesk;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.finish.FieldPictures;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.finish.Seal;
import org.madoguchi.document.finish.SealKey;
import org.madoguchi.document.finish.Watermark;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.sheet.SheetWriter;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Variants;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.equipment.EquipmentTable;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.FileStore;
import org.madoguchi.journal.SqlJournal;
import org.madoguchi.media.CallAdmission;
import org.madoguchi.media.CallTokens;
import org.madoguchi.media.Calls;
import org.madoguchi.opening.OpeningDesk;
import org.madoguchi.outcome.Reception;
import org.madoguchi.outcome.SessionTable;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;
import org.madoguchi.practice.Practice;
import org.madoguchi.practice.PracticeScripts;
import org.madoguchi.print.TakeHome;
import org.madoguchi.print.TakeHomeSheets;
import org.madoguchi.print.Tray;
import org.madoguchi.print.TrayTable;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.points.PointsTables;
import org.madoguchi.queue.Desk;
import org.madoguchi.queue.OfferTimes;
import org.madoguchi.queue.Ticket;
import org.madoguchi.queue.TicketTable;
import org.madoguchi.signaling.OpenRooms;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.web.Web;
import org.madoguchi.wire.Companion;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;
import org.madoguchi.work.WorkDesk;
import org.madoguchi.work.WorkPaths;
import org.madoguchi.work.WorkTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole counter. Each part is made here, by constructor, after what it needs; they are closed
 * in the reverse order. Tests start this same class on port 0.
 */
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Web web;
  private final Optional<Demo> demo;
  private final SignalingServer signaling;

  /**
   * Makes every part and opens the ports.
   *
   * @param settings the folder with madoguchi.yaml, town, procedures and forms
   * @param data where the database, the certificate, the raster cache and the inspectors' classes
   *     are
   */
  public App(Config given, Path settings, Path data, Clock clock, Mode mode) {
    var config = mode == Mode.practice ? given.forPractice() : given;
    var withDemo = mode.hasSamplePeople();
    try {
      Files.createDirectories(data);
      PracticeFolder.take(data, mode);
      var mailboxes = pool("mailbox", Math.max(4, 2 * cores()));
      var paper = pool("paper", cores());

      var fontFolder = fonts(config, data);
      var fontsRead = // beside the database, since each takes most of a second
          CompletableFuture.supplyAsync(() -> Fonts.open(fontFolder), paper);
      var asWritten = Directory.read(settings.resolve("town/town.yaml"));
      var keepsHours = config.reception().keepsHours(withDemo);
      var practiceKiosks =
          mode == Mode.practice ? Practice.kiosks(asWritten) : List.<Town.Kiosk>of();
      var directory = asWritten.with(practiceKiosks);
      var sealKey = // beside the fonts, since a new one takes as long
          CompletableFuture.supplyAsync(() -> sealKey(config, data, directory, clock), paper);
      var database = closing(database(config, data));
      var journal =
          closing(
              new SqlJournal(
                  database,
                  clock,
                  List.of(
                      new TicketTable(),
                      new SessionTable(),
                      new EquipmentTable(),
                      new TrayTable(),
                      new WorkTable(),
                      new BookingTable())));
      var files = new FileStore(database, clock);

      var fonts = closing(fontsRead.join());
      var uploadGate = new UploadGate(config.documents().maxUploadBytes());
      var forms = FormTemplates.load(settings.resolve("forms"), uploadGate);
      forms.all().forEach(form -> files.keep(form.pdf()));
      var rasters = closing(rasters(config, data, fonts));
      var inspectors = closing(new Inspectors(data.resolve("inspectors")));
      var intake = Intake.read(settings.resolve("intake.yaml"));
      var fillings = FormFillings.load(settings.resolve("forms"), intake);

      var catalog =
          Catalog.read(
              settings.resolve("procedures"),
              directory,
              forms.all().stream().map(form -> new FormId(form.id())).toList(),
              intake.catalog(),
              clock);
      var opening = // before anybody asks the directory when a counter answers
          closing(
              new OpeningDesk(
                  journal,
                  directory,
                  id -> catalog.get(id).department(),
                  keepsHours,
                  clock,
                  mailboxes));
      catalog
          .packs()
          .all()
          .forEach(pack -> files.keep(pack.json().getBytes(StandardCharsets.UTF_8)));
      var shipped = List.copyOf(forms.all());
      var formDesk =
          new FormDesk(
              new FormFolder(ownForms(config, data)),
              new FormDesk.Parts(
                  settings.resolve("forms"),
                  forms,
                  fillings,
                  intake,
                  catalog,
                  files,
                  uploadGate,
                  inspectors,
                  rasters,
                  fonts));

      var points =
          PointsTables.read(
              settings.resolve("points"),
              id -> catalog.all().stream().anyMatch(p -> p.procedure().equals(id)));
      var takeHome = TakeHome.read(settings.resolve("take-home"), catalog);

      var accounts = new Accounts(database);
      var signIns =
          new SignIns(database, accounts, clock, Duration.ofHours(config.access().sessionHours()));
      var kiosks = new Kiosks(database, directory, clock);

      var desk =
          closing(
              new Desk(
                  journal,
                  catalog,
                  directory,
                  offerTimes(config),
                  priorities(config),
                  Duration.ofSeconds(config.reception().waitingAlertSeconds()),
                  clock,
                  mailboxes));
      var equipment = closing(new Equipment(database, journal, directory, clock, mailboxes));
      var watermark = mode == Mode.practice ? new Watermark(fonts, "練習") : null;
      var finisher = new Finisher(fonts, new Seal(joined(sealKey)), watermark);
      var handOvers =
          new HandOvers(
              desk::presence, Duration.ofSeconds(config.reception().handOverSeconds()), clock);
      var rooms =
          closing(
              new Rooms(
                  journal,
                  catalog,
                  forms,
                  id -> directory.department(id).map(d -> d.name().ja()).orElse(id.value()),
                  fillings,
                  new FieldFit(fonts),
                  files,
                  finisher,
                  equipment::printsItself,
                  day -> !directory.opening().isClosed(day),
                  handOvers,
                  clock,
                  mailboxes,
                  paper));

      var callTokens = new CallTokens(config.media().token(), config.media().domain(), clock);
      var calls = new Calls(config.media(), callTokens, clock);
      signaling = closing(signaling(config, calls, callTokens, withDemo));

      desk.onAccepted(
          ticket -> {
            if (ticket.state() == TicketState.accepted) { // before the room, which may have ended
              callTokens.open(ticket.consultation(), ticket.staff());
              callTokens.open(ticket.consultation(), ticket.resident());
            }
            rooms.open(opened(ticket), ticket.staff());
          });
      var work =
          closing(
              new WorkDesk(
                  journal,
                  database,
                  directory,
                  catalog,
                  WorkPaths.of(config.work()),
                  clock,
                  mailboxes));
      var bookings =
          closing(
              new BookingDesk(
                  journal, database, directory, catalog, desk::receive, clock, mailboxes));
      var tasks = closing(new TaskBoard(mailboxes));
      rooms.onTasks(tasks::changed);
      var handOverBoard =
          closing(
              new HandOverBoard(
                  rooms,
                  d -> directory.opening().opening(d, clock.instant()).isOpen(),
                  clock,
                  mailboxes));
      rooms.onStaff(
          view -> {
            handOverBoard.changed(view);
            staffed(view, desk, callTokens);
          });
      rooms.onPhase(
          view -> {
            tasks.changed(view);
            handOverBoard.changed(view);
            staffed(view, desk, callTokens);
            reached(view).ifPresent(state -> desk.reached(view.ticket(), state));
            if (view.endedAt() != null) {
              callTokens.end(view.consultation());
              signaling.closeRoom(view.consultation().value());
            }
            if (view.phase() == ConsultationPhase.closed) {
              work.closed(view);
            }
          });
      if (mode == Mode.practice) {
        rooms.practise();
      }
      var tray = closing(new Tray(database, clock, mailboxes));
      rooms.onPrint(tray::happened);
      work.onCertificate(tray::changed);
      desk.open();
      handOverBoard.open();
      WorkTable.forgotten(database).forEach(rooms::repeat);
      var practice =
          mode == Mode.practice
              ? closing(
                  new Practice(
                      PracticeScripts.read(
                          settings.resolve("practice"),
                          new PracticeScripts.World(
                              directory,
                              catalog,
                              form -> forms.all().stream().anyMatch(f -> f.id().equals(form)),
                              item -> intake.item(item).isPresent())),
                      directory,
                      catalog,
                      journal,
                      desk,
                      rooms,
                      tasks::isAttended,
                      clock,
                      mailboxes))
              : null;
      if (practice != null) {
        practice.open();
      }

      demo =
          withDemo
              ? Optional.of(
                  new Demo(settings.resolve("town/staff.yaml"), asWritten, accounts, kiosks))
              : Optional.empty();
      Map<String, Servlet> more =
          demo.<Map<String, Servlet>>map(d -> Map.of("/demo/api/access", d.servlet()))
              .orElse(Map.of());
      web =
          closing(
              new Web(
                  config,
                  data,
                  clock,
                  new Web.Features(
                      journal,
                      signIns,
                      kiosks,
                      () ->
                          town(
                              directory,
                              catalog,
                              forms,
                              intake,
                              takeHome.atKiosk(),
                              config.documents().maxUploadBytes(),
                              withDemo,
                              !keepsHours,
                              mode == Mode.practice
                                  ? practiceKiosks.stream().map(Town.Kiosk::kiosk).toList()
                                  : null),
                      desk,
                      rooms,
                      tray,
                      work,
                      bookings,
                      tasks,
                      handOverBoard,
                      opening,
                      new TakeHomeSheets(
                          directory,
                          catalog,
                          takeHome,
                          new SheetWriter(fonts, watermark),
                          day -> directory.opening().isClosed(day)),
                      equipment,
                      files,
                      forms,
                      formDesk,
                      rasters,
                      closing(new FieldPictures(fonts)),
                      uploadGate,
                      inspectors,
                      new Variants(fonts),
                      calls,
                      signaling,
                      new Sessions(database, clock),
                      new Reception(database),
                      new SessionsCsv(directory, catalog, mode == Mode.practice),
                      points,
                      practice),
                  more));
      web.start();
      shipped.stream() // the first page drawn costs a second of class loading; now nobody waits
          .findFirst()
          .ifPresent(
              form -> {
                rasters.warmUp(form.inspected().sha256(), form::pdf);
                inspectors.prepare(form.pdf());
              });
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("the data folder " + data + " can't be used", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** What was made on another thread, or why it could not be. */
  private static <T> T joined(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw e;
    }
  }

  private Executor pool(String name, int threads) {
    var count = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(task, name + "-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    closing.push(
        () -> {
          pool.shutdown();
          if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
            pool.shutdownNow();
          }
        });
    return pool;
  }

  private static Database database(Config config, Path data) {
    var settings = config.database();
    var where = settings.url().isEmpty() ? data.resolve("madoguchi.db").toString() : settings.url();
    try {
      return settings.url().isEmpty()
          ? Database.sqlite(Path.of(where))
          : Database.postgresql(where, settings.user(), settings.password());
    } catch (RuntimeException e) {
      LOG.atDebug().setCause(e).log("the database was not opened");
      throw new ConfigProblem(
          "The database %s can't be opened: %s. See database: in madoguchi.yaml."
              .formatted(where.replaceFirst("\\?.*", ""), e.getMessage()));
    }
  }

  private static OfferTimes offerTimes(Config config) {
    var settings = config.reception();
    return new OfferTimes(
        Duration.ofSeconds(settings.answerSeconds()),
        Duration.ofSeconds(settings.clerkSeconds()),
        Duration.ofSeconds(settings.callbackSeconds()));
  }

  private static Map<Priority, Duration> priorities(Config config) {
    var minutes = config.reception().priorityMinutes();
    return Map.of(
        Priority.booked, Duration.ofMinutes(minutes.booked()),
        Priority.returning, Duration.ofMinutes(minutes.returning()),
        Priority.care, Duration.ofMinutes(minutes.care()));
  }

  private static Path fonts(Config config, Path data) {
    var folder = config.documents().fonts();
    return folder.isEmpty() ? data.resolve("fonts") : Path.of(folder);
  }

  private static Path ownForms(Config config, Path data) {
    var folder = config.documents().forms();
    return folder.isEmpty() ? data.resolve("forms") : Path.of(folder);
  }

  private static SealKey sealKey(Config config, Path data, Directory directory, Clock clock) {
    var settings = config.documents().seal();
    try {
      return settings.keystore().isEmpty()
          ? SealKey.openOrGenerate(
              data.resolve("seal.p12"), settings.keystorePassword(), directory.name().ja(), clock)
          : SealKey.open(Path.of(settings.keystore()), settings.keystorePassword(), clock);
    } catch (IllegalStateException e) {
      LOG.atDebug().setCause(e).log("the key of the seal was not opened");
      throw new ConfigProblem(e.getMessage() + ". See documents.seal in madoguchi.yaml.");
    }
  }

  private static PageRasters rasters(Config config, Path data, Fonts fonts) {
    var settings = config.documents();
    var megabyte = 1024L * 1024L;
    return new PageRasters(
        fonts,
        data.resolve("rasters"),
        settings.cacheHeapMegabytes(),
        settings.cacheDiskMegabytes() * megabyte);
  }

  private static SignalingServer signaling(
      Config config, Calls calls, CallTokens tokens, boolean withDemo) {
    var media = config.media();
    if (media.listenerPort() < 0) {
      return signaling(media, calls, tokens, withDemo, null);
    }
    try {
      var listener = new InetSocketAddress(media.listenerHost(), media.listenerPort());
      return signaling(media, calls, tokens, withDemo, listener);
    } catch (IllegalStateException e) {
      LOG.atWarn()
          .addKeyValue("port", media.listenerPort())
          .log(
              "the port for native Jitsi clients is taken; browsers are not affected."
                  + " Choose another with MADOGUCHI_MEDIA_LISTENER_PORT, or -1 for none");
      return signaling(media, calls, tokens, withDemo, null);
    }
  }

  private static SignalingServer signaling(
      Config.Media media,
      Calls calls,
      CallTokens tokens,
      boolean withDemo,
      @Nullable InetSocketAddress listener) {
    if (!media.upstream().isEmpty()) {
      return SignalingServer.relay(calls.upstream(), listener);
    }
    var embedded =
        SignalingConfig.forDomain(media.domain())
            .withMuc(calls.muc())
            .withServices(calls.services())
            .withListener(listener);
    var admission = new CallAdmission(tokens);
    var forTrying =
        withDemo
            && listener != null
            && !listener.isUnresolved()
            && listener.getAddress().isLoopbackAddress();
    return SignalingServer.start(
        embedded, forTrying ? new OpenRooms(admission, Demo.OPEN_ROOMS, true) : admission);
  }

  private static ConsultationEvent.ConsultationOpened opened(Ticket ticket) {
    return new ConsultationEvent.ConsultationOpened(
        ticket.consultation(),
        ticket.id(),
        ticket.number(),
        ticket.branch(),
        ticket.kiosk(),
        ticket.department(),
        ticket.procedure(),
        ticket.helper(),
        ticket.since(),
        ticket.staff(),
        ticket.resident());
  }

  /** Whoever of staff leads a consultation, or is in it, has somebody, and may enter the call. */
  private static void staffed(ConsultationView view, Desk desk, CallTokens tokens) {
    if (view.phase() == ConsultationPhase.talking) {
      var company = view.company().stream().map(Companion::person).toList();
      tokens.open(
          view.consultation(), Stream.concat(Stream.of(view.staff()), company.stream()).toList());
      desk.staffed(view.ticket(), view.staff(), company);
    }
  }

  private static Optional<TicketState> reached(ConsultationView view) {
    return switch (view.phase()) {
      case talking -> Optional.empty();
      case wrapUp -> Optional.of(TicketState.wrapUp);
      case closed -> Optional.of(TicketState.closed);
    };
  }

  private static Town town(
      Directory directory,
      Catalog catalog,
      FormTemplates forms,
      Intake intake,
      boolean sheetAtKiosk,
      long maxUploadBytes,
      boolean demo,
      boolean atAnyHour,
      @Nullable List<KioskId> practiceKiosks) {
    return new Town(
        directory.name(),
        demo,
        atAnyHour,
        practiceKiosks,
        sheetAtKiosk,
        maxUploadBytes,
        directory.branches(),
        directory.departments(),
        directory.kiosks(),
        directory.lifeEvents(),
        catalog.all().stream().map(procedure -> withOwnForms(procedure, forms)).toList(),
        catalog.bundles(),
        forms.all().stream()
            .map(
                form -> new Town.Form(new FormId(form.id()), new Words(form.title(), form.title())))
            .toList(),
        intake.catalog());
  }

  /** The procedure with the forms that say themselves that they belong to it. */
  private static Town.Procedure withOwnForms(Town.Procedure procedure, FormTemplates forms) {
    return procedure.with(
        forms.all().stream()
            .filter(form -> form.procedures().contains(procedure.procedure()))
            .map(form -> new FormId(form.id()))
            .toList());
  }

  private <T extends AutoCloseable> T closing(T part) {
    closing.push(part);
    return part;
  }

  /** The port of plain HTTP. */
  public int port() {
    return web.port();
  }

  /** The port of HTTPS; -1 when it is off. */
  public int httpsPort() {
    return web.httpsPort();
  }

  /** The port for native Jitsi clients; -1 when there is none. */
  public int signalingPort() {
    return signaling.port();
  }

  /** The sample town, when it is there. */
  public Optional<Demo> demo() {
    return demo;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        LOG.atWarn().setCause(e).log("a part did not close");
      }
    }
  }
}
