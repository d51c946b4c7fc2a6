package org.madoguchi.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.madoguchi.browser.Chromium;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.WireJson;

/**
 * A hundred minutes of writing in quick motion: strokes of a second each, as a screen sends them,
 * while a real desk and a real kiosk look on. Each minute the page is wiped, so whatever is more at
 * the end than after the first ten minutes has grown.
 */
final class WritingPart {
  private static final int MINUTES = 100;
  private static final int CHECKED_EVERY = 10;
  private static final int STROKES_A_MINUTE = 60;
  private static final int BATCHES = 62;
  private static final int POINTS_A_BATCH = 2;
  private static final int STROKES_OF_A_REAL_PEN = 2;
  private static final String COLOUR = "#0017c1";
  private static final double WIDTH = 0.002;

  private final Pair pair;
  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

  /** What is in use, once what nobody needs any more was collected. */
  private record Use(double deskHeap, double kioskHeap, double nodes, double listeners) {}

  private WritingPart(Pair pair) {
    this.pair = pair;
    pair.resident().listen(this::hear);
    pair.staff().listen(text -> {});
  }

  private void hear(String text) {
    if (!text.contains("annotation.draw")) {
      heard.add(text);
    }
  }

  static void run(Report report, Jvm counter, Pair pair) throws IOException, InterruptedException {
    report.part("A hundred minutes of writing, the page wiped each minute");
    var writing = new WritingPart(pair);
    try (var chromium = Chromium.withFrames(10);
        var desk =
            PenPart.person(chromium, counter, "staff", BenchTown.staffCookie(pair.number()));
        var kiosk =
            PenPart.person(chromium, counter, "kiosk", BenchTown.kioskCookie(pair.number()))) {
      var deskPage = PenPart.atPaper(desk);
      var kioskPage = PenPart.atPaper(kiosk);
      deskPage.keyboard().press("p");
      var screens = List.of(deskPage, kioskPage);
      var pen = new PenPart(deskPage, kioskPage);
      pen.draw(STROKES_OF_A_REAL_PEN); // the first of all compiles
      writing.write(CHECKED_EVERY, screens);
      var usedFirst = use(deskPage, kioskPage);
      var heapFirst = counter.liveHeap();
      var timesFirst = pen.draw(STROKES_OF_A_REAL_PEN);
      for (int at = CHECKED_EVERY; at < MINUTES; at += CHECKED_EVERY) {
        writing.write(CHECKED_EVERY, screens);
        System.err.println("… " + (at + CHECKED_EVERY) + " minutes " + use(deskPage, kioskPage));
      }
      var used = use(deskPage, kioskPage);
      var first = "after 10 minutes";
      report.row("server, live heap, MB", counter.liveHeap() / 1e6, heapFirst / 1e6, first);
      report.row("desk, live heap, MB", used.deskHeap, usedFirst.deskHeap, first);
      report.row("kiosk, live heap, MB", used.kioskHeap, usedFirst.kioskHeap, first);
      report.row("both screens, DOM nodes", used.nodes, usedFirst.nodes, first);
      report.row("both screens, listeners", used.listeners, usedFirst.listeners, first);
      var times = pen.draw(STROKES_OF_A_REAL_PEN);
      report.row("pen to other screen p50, ms", times.p50(), timesFirst.p50(), first);
      report.row("pen to other screen p95, ms", times.p95(), timesFirst.p95(), first);
    }
  }

  /** Both screens are waited for, or what waits for them would be measured. */
  private void write(int minutes, List<Page> screens) throws InterruptedException {
    for (int minute = 0; minute < minutes; minute++) {
      var strokes = new ArrayList<AnnotationId>();
      for (int i = 0; i < STROKES_A_MINUTE; i++) {
        strokes.add(stroke(i));
      }
      screens.forEach(screen -> show(screen, STROKES_A_MINUTE));
      say(new RoomMessage.EraseAnnotations(CommandId.fresh(), pair.document(), strokes));
      await("annotations.erased");
      screens.forEach(screen -> show(screen, 0));
    }
  }

  private static void show(Page screen, int strokes) {
    screen.waitForFunction("n => document.querySelectorAll('.ink path').length === n", strokes);
  }

  /** Live first, batch by batch, then whole. */
  private AnnotationId stroke(int line) throws InterruptedException {
    var id = AnnotationId.fresh();
    var whole = new ArrayList<Double>();
    for (int batch = 0; batch < BATCHES; batch++) {
      var from = whole.size() / 3;
      for (int i = 0; i < POINTS_A_BATCH; i++) {
        var along = (from + i) / (double) (BATCHES * POINTS_A_BATCH);
        whole.addAll(
            List.of(
                rounded(0.1 + 0.8 * along),
                rounded((line + 1.0) / (STROKES_A_MINUTE + 1) + 0.005 * Math.sin(20 * along)),
                0.5));
      }
      say(
          new RoomMessage.DrawAnnotation(
              pair.document(),
              id,
              InkKind.pen,
              0,
              WIDTH,
              from,
              List.copyOf(whole.subList(3 * from, whole.size()))));
    }
    var ink = new Ink(InkKind.pen, 0, COLOUR, WIDTH, whole);
    say(new RoomMessage.AddAnnotation(CommandId.fresh(), pair.document(), id, ink));
    await("annotation.added");
    return id;
  }

  private static double rounded(double number) {
    return Math.round(1e4 * number) / 1e4;
  }

  private void say(RoomMessage message) {
    pair.staff().say(WireJson.write(message));
  }

  private void await(String event) throws InterruptedException {
    String text;
    do {
      text = heard.poll(20, TimeUnit.SECONDS);
      if (text == null) {
        throw new IllegalStateException("no " + event + " came");
      }
    } while (!text.contains(event));
  }

  private static Use use(Page desk, Page kiosk) {
    var atDesk = Screen.of(desk);
    var atKiosk = Screen.of(kiosk);
    return new Use(
        atDesk.heap / 1e6,
        atKiosk.heap / 1e6,
        atDesk.nodes + atKiosk.nodes,
        atDesk.listeners + atKiosk.listeners);
  }

  /** What a page holds, as Chromium's DevTools protocol tells. */
  private record Screen(double heap, double nodes, double listeners) {

    static Screen of(Page page) {
      var devTools = page.context().newCDPSession(page);
      devTools.send("HeapProfiler.collectGarbage");
      devTools.send("HeapProfiler.collectGarbage"); // what only weak references kept
      var counters = devTools.send("Memory.getDOMCounters");
      var screen =
          new Screen(
              number(devTools.send("Runtime.getHeapUsage"), "usedSize"),
              number(counters, "nodes"),
              number(counters, "jsEventListeners"));
      devTools.detach();
      return screen;
    }

    private static double number(JsonObject answer, String name) {
      return answer.get(name).getAsDouble();
    }
  }
}
