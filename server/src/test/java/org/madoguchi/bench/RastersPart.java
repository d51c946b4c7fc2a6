package org.madoguchi.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.document.Pdfs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** Pages as pictures beside the native tools, and what rooms notice of another room's bombs. */
final class RastersPart {
  /** Pages drawn before it counts: the machine compiles what it draws with. */
  private static final int WARM_UP = 10;

  private static final int CACHED = 100;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Report report;
  private final BenchTown town;
  private final Jvm counter;
  private final Jvm bare;

  /** Where a scan comes in, and what should not. */
  private final Pair room;

  private final List<Pair> rooms;

  private RastersPart(Report report, BenchTown town, Jvm counter, Jvm bare, List<Pair> rooms) {
    this.report = report;
    this.town = town;
    this.counter = counter;
    this.bare = bare;
    this.rooms = rooms;
    room = rooms.get(rooms.size() - 1);
  }

  static void run(Report report, BenchTown town, Jvm counter, Jvm bare, List<Pair> rooms)
      throws Exception {
    report.part("Pages as pictures; the tools' start is in their time");
    var part = new RastersPart(report, town, counter, bare, rooms);
    part.forms();
    part.scan();
    part.besideBombs();
  }

  /** Each of our forms once, asked of a server that has never drawn it. */
  private void forms() throws Exception {
    var pages = new ArrayList<Shown>();
    for (var form : town.variations()) { // no room takes them all
      var where = rooms.get(pages.size() % rooms.size());
      var pdf = town.settings().resolve("forms/" + form + ".pdf");
      pages.add(new Shown(where, opened(where, form), pdf));
    }
    for (int width : new int[] {1200, 1800}) {
      var ours = new Latencies();
      var poppler = new Latencies();
      var mupdf = new Latencies();
      int bytes = 0;
      for (int i = 0; i < pages.size(); i++) {
        var page = pages.get(i);
        long started = System.nanoTime();
        bytes = get(page.room, page(page.room, page.file, width)).body().length;
        long took = System.nanoTime() - started;
        long pdftoppm = pdftoppm(page.pdf, width);
        long mutool = mutool(page.pdf, width);
        if (i >= WARM_UP) {
          ours.add(took);
          poppler.add(pdftoppm);
          mupdf.add(mutool);
        }
      }
      row("a form, " + width + " px, first time", ours, poppler, mupdf);
      report.row("a form, " + width + " px, KB", bytes / 1024.0);
      cached(pages, width, bytes);
    }
  }

  private void cached(List<Shown> pages, int width, int bytes) throws Exception {
    var ours = new Latencies();
    var theirs = new Latencies();
    for (int i = -CACHED / 2; i < CACHED; i++) {
      var shown = pages.get(Math.floorMod(i, 4));
      var page = page(shown.room, shown.file, width);
      long started = System.nanoTime();
      get(shown.room, page);
      long took = System.nanoTime() - started;
      started = System.nanoTime();
      get(room, bare.origin() + "/bytes?size=" + bytes);
      long relayed = System.nanoTime() - started;
      if (i >= 0) {
        ours.add(took);
        theirs.add(relayed);
      }
    }
    var bareIs = "GET of as many bytes";
    report.row(
        "drawn before, " + width + " px, p50, ms", ours.millis(0.5), theirs.millis(0.5), bareIs);
    report.row(
        "drawn before, " + width + " px, p99, ms", ours.millis(0.99), theirs.millis(0.99), bareIs);
  }

  /** A sheet of 300 dpi out of a scanner: all its pages are drawn while it is let in. */
  private void scan() throws Exception {
    var letIn = new Latencies();
    var ours = new Latencies();
    var poppler = new Latencies();
    var mupdf = new Latencies();
    int bytes = 0;
    for (int i = 0; i < 8; i++) {
      var pdf = scanned(i);
      var file = Files.write(town.folder().resolve("scan.pdf"), pdf);
      var opened = opening(room);
      long started = System.nanoTime();
      var answer = http.send(upload(room, pdf), BodyHandlers.ofByteArray());
      long took = System.nanoTime() - started;
      if (answer.statusCode() != 201) {
        throw new IOException("not let in: " + new String(answer.body(), "UTF-8"));
      }
      var hash = opened.get(20, TimeUnit.SECONDS).file();
      started = System.nanoTime();
      get(room, page(room, hash, 2400));
      long drawn = System.nanoTime() - started;
      bytes = get(room, page(room, hash, 1800)).body().length;
      if (i >= 2) {
        letIn.add(took);
        ours.add(drawn);
        poppler.add(pdftoppm(file, 2400));
        mupdf.add(mutool(file, 2400));
      }
    }
    report.row("a scan is let in, checked and drawn twice, p50, ms", letIn.millis(0.5));
    row("a scan, 2400 px in a process of its own", ours, poppler, mupdf);
    report.row("a scan, 1800 px, KB", bytes / 1024.0);
  }

  private void row(String what, Latencies ours, Latencies poppler, Latencies mupdf) {
    report.row(what + ", p50, ms", ours.millis(0.5), poppler.millis(0.5), "pdftoppm");
    report.row(what + ", p50, ms", ours.millis(0.5), mupdf.millis(0.5), "mutool");
  }

  /** Everybody writes twice a second; then the same while one room is sent what never ends. */
  private void besideBombs() throws Exception {
    var load =
        new Load(
            counter,
            rooms,
            pair ->
                WireJson.write(
                    new RoomMessage.ChangeField(
                        Load.COMMAND, pair.document(), pair.field(), Load.MOMENT)),
            "value");
    double rate = 2.0 * rooms.size();
    var quiet = load.open(rate, Duration.ofSeconds(4), Duration.ofSeconds(6));
    var bombs = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      bombs.add(http.sendAsync(upload(room, Pdfs.endlessShading()), BodyHandlers.ofByteArray()));
    }
    var beside = load.open(rate, Duration.ofSeconds(2), Duration.ofSeconds(6));
    boolean stillThere = bombs.stream().noneMatch(CompletableFuture::isDone);
    report.row("said to told p50 beside bombs, ms", beside.p50(), quiet.p50(), "without the bombs");
    report.row("said to told p99 beside bombs, ms", beside.p99(), quiet.p99(), "without the bombs");
    if (!stillThere) {
      report.row("a bomb was over before the measuring was, so these say less", 0);
    }
    for (var bomb : bombs) {
      bomb.get(120, TimeUnit.SECONDS);
    }
  }

  /** A page that a room has, and the same file on the disk. */
  private record Shown(Pair room, FileHash file, Path pdf) {}

  private static FileHash opened(Pair room, FormId form) throws Exception {
    var opened = opening(room);
    room.staff()
        .say(WireJson.write(new RoomMessage.OpenForm(CommandId.fresh(), DocumentId.fresh(), form)));
    return opened.get(20, TimeUnit.SECONDS).file();
  }

  /** The next document that is opened there. */
  private static CompletableFuture<ConsultationEvent.DocumentOpened> opening(Pair room) {
    var next = new CompletableFuture<ConsultationEvent.DocumentOpened>();
    room.staff()
        .listen(
            text -> {
              if (WireJson.read(text, ServerMessage.class) instanceof ServerMessage.RoomEvent told
                  && told.event() instanceof ConsultationEvent.DocumentOpened opened) {
                next.complete(opened);
              }
            });
    return next;
  }

  private HttpRequest upload(Pair pair, byte[] pdf) {
    return request(pair, counter.origin() + "/staff/api/rooms/" + pair.room() + "/documents")
        .header("Content-Type", "application/pdf")
        .header("Origin", counter.origin())
        .POST(HttpRequest.BodyPublishers.ofByteArray(pdf))
        .build();
  }

  private String page(Pair pair, FileHash file, int width) {
    return "%s/staff/api/rooms/%s/files/%s/pages/0?width=%d"
        .formatted(counter.origin(), pair.room(), file, width);
  }

  private static HttpRequest.Builder request(Pair pair, String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Cookie", BenchTown.staffCookie(pair.number()));
  }

  private HttpResponse<byte[]> get(Pair pair, String address)
      throws IOException, InterruptedException {
    var answer = http.send(request(pair, address).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP " + answer.statusCode());
    }
    return answer;
  }

  private long pdftoppm(Path pdf, int width) throws IOException, InterruptedException {
    var out = town.folder().resolve("poppler").toString();
    return timed(
        "pdftoppm",
        "-png",
        "-singlefile",
        "-f",
        "1",
        "-scale-to-x",
        String.valueOf(width),
        "-scale-to-y",
        "-1",
        pdf.toString(),
        out);
  }

  private long mutool(Path pdf, int width) throws IOException, InterruptedException {
    var out = town.folder().resolve("mupdf.png").toString();
    return timed(
        "mutool", "draw", "-q", "-w", String.valueOf(width), "-o", out, pdf.toString(), "1");
  }

  /** How long a tool takes, from its start to its end. */
  private long timed(String... command) throws IOException, InterruptedException {
    long started = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " failed");
    }
    return System.nanoTime() - started;
  }

  /** Grey, with a little noise as all scanners have, and writing. */
  private static byte[] scanned(int number) {
    var sheet = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
    var pen = sheet.createGraphics();
    var random = new Random(number);
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        sheet.getRaster().setSample(x, y, 0, 236 + random.nextInt(16));
      }
    }
    pen.setColor(Color.DARK_GRAY);
    pen.setStroke(new BasicStroke(3));
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
    for (int line = 0; line < 36; line++) {
      pen.drawLine(200, 310 + 85 * line, 2280, 310 + 85 * line);
      pen.drawString("Sheet " + number + ", line " + line + ": 1234567890", 220, 290 + 85 * line);
    }
    pen.dispose();
    return Pdfs.made(
        document -> {
          var page = new PDPage(PDRectangle.A4);
          document.addPage(page);
          try (var content = new PDPageContentStream(document, page)) {
            var image = JPEGFactory.createFromImage(document, sheet, 0.8f);
            content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
          }
        });
  }
}
