package org.madoguchi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.madoguchi.browser.Chromium;

/**
 * 書き込み from screen to screen: a pen of 120 Hz on the real staff screen, until the real kiosk has
 * drawn a frame with the point in it, while bots draw in all other rooms. Beside it two bare pages
 * that pass points over the relay and draw one path.
 */
final class PenPart {
  private static final int STROKES = 4;
  private static final int SAMPLES = 240;
  private static final long PERIOD = 1_000_000_000L / 120;
  private static final double FROM = 0.1;
  private static final double TO = 0.9;

  /** Remembers where the pen was when, as the device took it, in fractions of the page. */
  private static final String REMEMBER =
      """
      () => {
        window.pen = [];
        const page = document.querySelector('.page');
        const remember = (event) => {
          const { left, width } = page.getBoundingClientRect();
          for (const sample of event.getCoalescedEvents()) {
            pen.push([(sample.clientX - left) / width, performance.timeOrigin + sample.timeStamp]);
          }
        };
        window.addEventListener('pointermove', remember, { capture: true });
      }
      """;

  /** Remembers how far to the right the stroke was drawn when, after the frame with it. */
  private static final String WATCH =
      """
      () => {
        window.seen = [];
        const look = () => {
          const drawn = [...document.querySelectorAll('.ink path')].map((path) => path.getBBox());
          if (drawn.length === 0) return;
          const right = Math.max(...drawn.map(({ x, width }) => x + width));
          const after = new MessageChannel();
          after.port1.onmessage = () => {
            seen.push([right / 1000, performance.timeOrigin + performance.now()]);
          };
          after.port2.postMessage(undefined);
        };
        let asked = false;
        const observer = new MutationObserver(() => {
          if (!asked) {
            asked = true;
            requestAnimationFrame(() => { asked = false; look(); });
          }
        });
        observer.observe(document.querySelector('.ink'),
          { subtree: true, childList: true, attributes: true });
      }
      """;

  /** The least that does the same: points as they come, one path. */
  private static final String BARE =
      """
      (relay) => new Promise((open) => {
        const svg = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
        document.body.innerHTML = '';
        document.body.style.margin = '0';
        const page = document.body.appendChild(document.createElement('div'));
        page.className = 'page';
        page.style.cssText = 'width: 800px; height: 800px';
        const ink = page.appendChild(svg('svg'));
        ink.setAttribute('class', 'ink');
        ink.setAttribute('viewBox', '0 0 1000 1000');
        ink.style.cssText = 'width: 100%; height: 100%; fill: none; stroke: black';
        let path;
        let way = '';
        const socket = new WebSocket(relay);
        socket.onopen = () => open();
        socket.onmessage = ({ data }) => {
          if (data === 'up') return;
          if (data === 'down') {
            ink.replaceChildren(path = svg('path'));
            way = '';
            return;
          }
          for (const [u, v] of JSON.parse(data)) {
            way += `${way === '' ? 'M' : 'L'}${1000 * u} ${1000 * v}`;
          }
          path.setAttribute('d', way);
        };
        page.onpointerdown = () => socket.send('down');
        page.onpointerup = () => socket.send('up');
        page.onpointermove = (event) => {
          if (event.buttons !== 1) return;
          const points = event.getCoalescedEvents()
            .map(({ clientX, clientY }) => [clientX / 800, clientY / 800]);
          socket.send(JSON.stringify(points));
        };
      })
      """;

  /** The last is the room of the browser's two windows. */
  private static final int WINDOWS = 1;

  /** From the sender's device to the receiver's screen, in milliseconds. */
  record Times(double p50, double p95) {}

  private final Page sender;
  private final Page receiver;

  /** Both pages have a paper; the sender has the pen in hand. */
  PenPart(Page sender, Page receiver) {
    this.sender = sender;
    this.receiver = receiver;
    sender.evaluate(REMEMBER);
    receiver.evaluate(WATCH);
  }

  static void run(Report report, Jvm counter, Jvm bare, List<Pair> rooms, List<Pair> relays) {
    report.part("Pen at the desk to the kiosk's screen, real browser, 120 samples a second");
    var busy = rooms.subList(0, rooms.size() - WINDOWS);
    var busyRelays = relays.subList(0, relays.size() - WINDOWS);
    var pair = rooms.get(rooms.size() - 1);
    try (var chromium = Chromium.withFrames(10)) {
      var browser = chromium.browser();
      try (var desk = person(chromium, counter, "staff", BenchTown.staffCookie(pair.number()));
          var kiosk = person(chromium, counter, "kiosk", BenchTown.kioskCookie(pair.number()));
          var one = browser.newContext();
          var other = browser.newContext()) {
        var ours = new PenPart(atPaper(desk), atPaper(kiosk));
        ours.sender.keyboard().press("p");
        var theirs = new PenPart(atRelay(one, bare), atRelay(other, bare));
        ours.draw(1); // the first of all compiles
        theirs.draw(1);
        row(report, "nobody else", ours.draw(STROKES), theirs.draw(STROKES));
        row(
            report,
            busy.size() + " busy rooms",
            whileOthersDraw(InkPart.load(counter, busy), busy.size(), ours),
            whileOthersDraw(InkPart.load(bare, busyRelays), busyRelays.size(), theirs));
      }
    }
  }

  private static void row(Report report, String busy, Times ours, Times bare) {
    report.row(busy + ", pen to other screen p50, ms", ours.p50, bare.p50, "two bare pages");
    report.row(busy + ", pen to other screen p95, ms", ours.p95, bare.p95, "two bare pages");
  }

  /** Draws while bots do in so many rooms. */
  private static Times whileOthersDraw(Load load, int rooms, PenPart pen) {
    var bots =
        CompletableFuture.runAsync(
            () -> {
              try {
                var measured = Duration.ofMillis(STROKES * (SAMPLES * 1_000L / 120 + 500));
                load.open(InkPart.BATCHES_PER_SECOND * rooms, Duration.ofSeconds(2), measured);
              } catch (InterruptedException e) {
                throw new CompletionException(e);
              }
            });
    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    var times = pen.draw(STROKES);
    bots.join();
    return times;
  }

  /** A window of somebody who is in a room already. */
  static BrowserContext person(Chromium chromium, Jvm counter, String screen, String cookie) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(counter.origin())
                    .setLocale("ja-JP")
                    .setViewportSize(1280, 900));
    context.setDefaultTimeout(60_000);
    var token = cookie.substring(cookie.indexOf('=') + 1);
    context.addCookies(
        List.of(new Cookie("madoguchi", token).setDomain("localhost").setPath("/" + screen)));
    context.newPage().navigate("/" + screen);
    return context;
  }

  static Page atPaper(BrowserContext context) {
    var page = context.pages().get(0);
    page.locator(".page__raster").waitFor();
    return page;
  }

  private static Page atRelay(BrowserContext context, Jvm bare) {
    var page = context.newPage();
    page.navigate(bare.origin() + "/bytes?size=1");
    page.evaluate(BARE, bare.origin().replace("http", "ws") + "/relay/pen");
    return page;
  }

  /** Strokes from left to right; when each place was drawn, and when it was seen. */
  Times draw(int strokes) {
    var latencies = new Latencies();
    for (int stroke = 0; stroke < strokes; stroke++) {
      sender.evaluate("() => { pen.length = 0; }");
      receiver.evaluate("() => { seen.length = 0; }");
      stroke(0.1 + 0.02 * stroke);
      receiver.waitForFunction("to => seen.some(([u]) => u >= to)", TO - 0.001);
      compare(latencies);
      undo();
    }
    return new Times(latencies.millis(0.5), latencies.millis(0.95));
  }

  private void stroke(double v) {
    var box = sender.locator(".page").boundingBox();
    var y = box.y + box.height * v;
    sender.mouse().move(box.x + box.width * FROM, y);
    sender.mouse().down();
    long due = System.nanoTime();
    for (int i = 1; i <= SAMPLES; i++) {
      due += PERIOD;
      LockSupport.parkNanos(due - System.nanoTime());
      sender.mouse().move(box.x + box.width * (FROM + (TO - FROM) * i / SAMPLES), y);
    }
    sender.mouse().up();
  }

  @SuppressWarnings("unchecked") // both pages give lists of pairs of numbers
  private void compare(Latencies latencies) {
    var drawn = (List<List<Number>>) sender.evaluate("() => pen");
    var seen = (List<List<Number>>) receiver.evaluate("() => seen");
    int at = 0;
    for (var sample : drawn) {
      double u = sample.get(0).doubleValue();
      if (u <= FROM || u > TO) {
        continue;
      }
      while (at < seen.size() && seen.get(at).get(0).doubleValue() < u) {
        at++;
      }
      if (at < seen.size()) {
        double late = seen.get(at).get(1).doubleValue() - sample.get(1).doubleValue();
        latencies.add(Math.round(late * 1e6));
      }
    }
  }

  /** The next stroke begins on an empty page. */
  private void undo() {
    sender.keyboard().press("Control+z");
    receiver.waitForFunction(
        "() => [...document.querySelectorAll('.ink path')].length === 0"
            + " || document.querySelector('.page__raster') === null");
  }
}
