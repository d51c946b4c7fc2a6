package org.madoguchi;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.access.Accounts;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.SignIns;
import org.madoguchi.config.Config;
import org.madoguchi.demo.Demo;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.sheet.SheetWriter;
import org.madoguchi.document.text.Variants;
import org.madoguchi.opening.OpeningDesk;
import org.madoguchi.outcome.Reception;
import org.madoguchi.outcome.Sessions;
import org.madoguchi.outcome.SessionsCsv;
import org.madoguchi.practice.Practice;
import org.madoguchi.practice.PracticeScripts;
import org.madoguchi.print.TakeHome;
import org.madoguchi.print.TakeHomeSheets;
import org.madoguchi.procedure.points.PointsTables;
import org.madoguchi.web.Web;
import org.madoguchi.wire.Town;

/**
 * The whole counter. Each part is made here, by constructor, after what it needs; they are closed
 * in the reverse order. Tests start this same class on port 0.
 */
public final class App implements AutoCloseable {
  private final Closing closing = new Closing();
  private final Web web;
  private final Optional<Demo> demo;
  private final Calling calling;

  /**
   * Makes every part and opens the ports.
   *
   * @param settings the folder with madoguchi.yaml, town, procedures and forms
   * @param data where the database, the certificate, the raster cache and the inspectors' classes
   *     are
   */
  public App(Config given, Path settings, Path data, Clock clock, Mode mode) {
    var practises = mode == Mode.practice;
    var config = practises ? given.forPractice() : given;
    var withDemo = mode.hasSamplePeople();
    try {
      Files.createDirectories(data);
      PracticeFolder.take(data, mode);
      var pools =
          new Counter.Pools(
              closing.pool("mailbox", Math.max(4, 2 * cores())), closing.pool("paper", cores()));

      var asWritten = Directory.read(settings.resolve("town/town.yaml"));
      var practiceKiosks = practises ? Practice.kiosks(asWritten) : List.<Town.Kiosk>of();
      var directory = asWritten.with(practiceKiosks);
      var ahead = Paper.Ahead.of(config.documents(), data, directory, clock, pools.paper());
      var storage = Storage.open(config.database(), data, clock, closing);
      var keepsHours = config.reception().keepsHours(withDemo);
      var paper =
          Paper.open(
              config.documents(),
              settings,
              data,
              directory,
              storage.files(),
              ahead,
              practises ? "練習" : null,
              clock,
              closing);
      var catalog = paper.catalog();
      var opening = // before anybody asks the directory when a counter answers
          closing.with(
              new OpeningDesk(
                  storage.journal(),
                  directory,
                  id -> catalog.get(id).department(),
                  keepsHours,
                  clock,
                  pools.mailboxes()));
      var points =
          PointsTables.read(
              settings.resolve("points"),
              id -> catalog.all().stream().anyMatch(p -> p.procedure().equals(id)));
      var takeHome = TakeHome.read(settings.resolve("take-home"), catalog);

      var accounts = new Accounts(storage.database());
      var sessionTime = Duration.ofHours(config.access().sessionHours());
      var signIns = new SignIns(storage.database(), accounts, clock, sessionTime);
      var kiosks = new Kiosks(storage.database(), directory, clock);

      var counter = Counter.make(config, directory, storage, paper, clock, pools, closing);
      calling = Calling.start(config.media(), withDemo, clock, closing);
      counter.join(calling);
      if (practises) {
        counter.rooms().practise();
      }
      counter.open(storage);
      var practice =
          practises ? practice(settings, directory, storage, paper, counter, clock, pools) : null;

      demo =
          withDemo
              ? Optional.of(
                  new Demo(settings.resolve("town/staff.yaml"), asWritten, accounts, kiosks))
              : Optional.empty();
      Map<String, Servlet> more =
          demo.<Map<String, Servlet>>map(d -> Map.of("/demo/api/access", d.servlet()))
              .orElse(Map.of());
      var town =
          new ToldTown(
              directory,
              catalog,
              paper.forms(),
              paper.intake(),
              takeHome.atKiosk(),
              config.documents().maxUploadBytes(),
              withDemo,
              !keepsHours,
              practises ? practiceKiosks.stream().map(Town.Kiosk::kiosk).toList() : null);
      web =
          closing.with(
              new Web(
                  config,
                  data,
                  clock,
                  new Web.Features(
                      storage.journal(),
                      signIns,
                      kiosks,
                      town,
                      counter.desk(),
                      counter.rooms(),
                      counter.tray(),
                      counter.work(),
                      counter.originals(),
                      counter.bookings(),
                      counter.tasks(),
                      counter.handOvers(),
                      counter.privacy(),
                      opening,
                      new TakeHomeSheets(
                          directory,
                          catalog,
                          takeHome,
                          new SheetWriter(paper.fonts(), paper.watermark()),
                          day -> directory.opening().isClosed(day)),
                      counter.equipment(),
                      storage.files(),
                      paper.forms(),
                      paper.formDesk(),
                      paper.packDesk(),
                      catalog,
                      paper.rasters(),
                      paper.fieldPictures(),
                      paper.uploadGate(),
                      paper.inspectors(),
                      new Variants(paper.fonts()),
                      calling.calls(),
                      calling.signaling(),
                      new Sessions(storage.database(), clock),
                      new Reception(storage.database()),
                      new SessionsCsv(directory, catalog, practises),
                      points,
                      practice),
                  more));
      web.start();
      paper.warmUp();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("the data folder " + data + " can't be used", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Practice practice(
      Path settings,
      Directory directory,
      Storage storage,
      Paper paper,
      Counter counter,
      Clock clock,
      Counter.Pools pools) {
    var world =
        new PracticeScripts.World(
            directory,
            paper.catalog(),
            form -> paper.forms().all().stream().anyMatch(f -> f.id().equals(form)),
            item -> paper.intake().item(item).isPresent());
    var practice =
        closing.with(
            new Practice(
                PracticeScripts.read(settings.resolve("practice"), world),
                directory,
                paper.catalog(),
                storage.journal(),
                counter.desk(),
                counter.rooms(),
                counter.tasks()::isAttended,
                clock,
                pools.mailboxes()));
    practice.open();
    return practice;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
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
    return calling.signaling().port();
  }

  /** The sample town, when it is there. */
  public Optional<Demo> demo() {
    return demo;
  }

  @Override
  public void close() {
    closing.close();
  }
}
