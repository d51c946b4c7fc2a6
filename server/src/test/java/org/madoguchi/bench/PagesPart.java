package org.madoguchi.bench;

import com.pngencoder.PngEncoder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** 申請書を開く: from the click until both members have the picture of the first page. */
final class PagesPart {
  private static final int WIDTH = 1200;

  /** Pages drawn before it counts: the machine compiles what it draws with. */
  private static final int WARM_UP = 8;

  /** Forms that look alike and are different files; each is drawn once. */
  static final int VARIATIONS = WARM_UP + 16;

  private static final int CACHED = 60;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Jvm counter;
  private final Jvm bare;

  private PagesPart(Jvm counter, Jvm bare) {
    this.counter = counter;
    this.bare = bare;
  }

  static void run(
      Report report, BenchTown town, Jvm counter, Jvm bare, List<Pair> rooms, List<Pair> relays)
      throws Exception {
    report.part("A form is opened and both have its first page, " + WIDTH + " px wide");
    var part = new PagesPart(counter, bare);
    part.cold(report, town, rooms);
    part.cached(report, town, rooms, relays);
  }

  private void cold(Report report, BenchTown town, List<Pair> rooms) throws Exception {
    var ours = new Latencies();
    var alone = new Latencies();
    for (int i = 0; i < VARIATIONS; i++) {
      var form = town.variations().get(i);
      var opened = open(rooms.get(i % rooms.size()), form);
      var drawn = draw(town, form);
      if (i >= WARM_UP) {
        ours.add(opened.nanos);
        alone.add(drawn);
      }
    }
    report.row("not yet drawn p50, ms", ours.millis(0.5), alone.millis(0.5), "PDFBox and PNG");
    report.row("not yet drawn slowest, ms", ours.millis(1), alone.millis(1), "PDFBox and PNG");
  }

  private void cached(Report report, BenchTown town, List<Pair> rooms, List<Pair> relays)
      throws Exception {
    var ours = new Latencies();
    var theirs = new Latencies();
    int size = 0;
    for (int i = -CACHED / 2; i < CACHED; i++) {
      var room = Math.floorMod(i, rooms.size());
      var form = town.variations().get(Math.floorMod(i, VARIATIONS));
      var opened = open(rooms.get(room), form);
      size = opened.bytes;
      var relayed = relay(relays.get(room), size);
      if (i >= 0) {
        ours.add(opened.nanos);
        theirs.add(relayed);
      }
    }
    var bytes = "relay, GET " + size / 1024 + " KB";
    report.row("drawn before p50, ms", ours.millis(0.5), theirs.millis(0.5), bytes);
    report.row("drawn before slowest, ms", ours.millis(1), theirs.millis(1), bytes);
  }

  /** How long until both had it, and how large the picture is. */
  private record Opened(long nanos, int bytes) {}

  private Opened open(Pair pair, FormId form) throws Exception {
    var document = DocumentId.fresh();
    var first = new CompletableFuture<HttpResponse<byte[]>>();
    var second = new CompletableFuture<HttpResponse<byte[]>>();
    pair.staff()
        .listen(text -> fetch(pair, "staff", BenchTown.staffCookie(pair.number()), text, first));
    pair.resident()
        .listen(text -> fetch(pair, "kiosk", BenchTown.kioskCookie(pair.number()), text, second));
    var said = WireJson.write(new RoomMessage.OpenForm(CommandId.fresh(), document, form));
    long started = System.nanoTime();
    pair.staff().say(said);
    int bytes = bytes(first);
    bytes(second);
    return new Opened(System.nanoTime() - started, bytes);
  }

  /** What a screen does when it is told of a document: asks for its first page. */
  private void fetch(
      Pair pair,
      String screen,
      String cookie,
      String text,
      CompletableFuture<HttpResponse<byte[]>> picture) {
    if (WireJson.read(text, ServerMessage.class) instanceof ServerMessage.RoomEvent told
        && told.event() instanceof ConsultationEvent.DocumentOpened opened) {
      get(page(pair, screen, opened.file()), cookie, picture);
    }
  }

  private String page(Pair pair, String screen, FileHash file) {
    return "%s/%s/api/rooms/%s/files/%s/pages/0?width=%d"
        .formatted(counter.origin(), screen, pair.room(), file, WIDTH);
  }

  /** The same with a server that only passes on and only has bytes. */
  private long relay(Pair pair, int size) throws Exception {
    var first = new CompletableFuture<HttpResponse<byte[]>>();
    var second = new CompletableFuture<HttpResponse<byte[]>>();
    var bytes = bare.origin() + "/bytes?size=" + size;
    pair.resident()
        .listen(
            text -> {
              get(bytes, "", first);
              get(bytes, "", second);
            });
    long started = System.nanoTime();
    pair.staff().say("open");
    bytes(first);
    bytes(second);
    return System.nanoTime() - started;
  }

  private void get(String address, String cookie, CompletableFuture<HttpResponse<byte[]>> answer) {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build();
    http.sendAsync(request, BodyHandlers.ofByteArray())
        .whenComplete(
            (got, failure) -> {
              if (failure == null) {
                answer.complete(got);
              } else {
                answer.completeExceptionally(failure);
              }
            });
  }

  private static int bytes(CompletableFuture<HttpResponse<byte[]>> answer) throws Exception {
    var got = answer.get(30, TimeUnit.SECONDS);
    if (got.statusCode() != 200) {
      throw new IOException("HTTP " + got.statusCode() + " " + new String(got.body(), "UTF-8"));
    }
    return got.body().length;
  }

  /** The same page by the same libraries in the same way, with nothing around it. */
  private static long draw(BenchTown town, FormId form) throws IOException {
    var pdf = Files.readAllBytes(town.settings().resolve("forms/" + form + ".pdf"));
    long started = System.nanoTime();
    try (var document = Loader.loadPDF(pdf)) {
      var scale = WIDTH / document.getPage(0).getCropBox().getWidth();
      var image = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
      new PngEncoder()
          .withBufferedImage(image)
          .withTryIndexedEncoding(true)
          .withMultiThreadedCompressionEnabled(false)
          .withCompressionLevel(6)
          .toBytes();
    }
    return System.nanoTime() - started;
  }
}
