package org.madoguchi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.madoguchi.browser.Chromium;

/**
 * 応答: from the click of a member of staff until both have the other's first frame, with the real
 * screens; beside two peer connections that hand each other everything directly, both in one empty
 * page, and each in its own, which open camera and microphone first. The resident has waited until
 * the kiosk said that its camera is ready, and the member of staff has been free until the screen
 * was logged in: who is called needs longer than that to answer.
 */
final class CallPart {
  private static final int RUNS = 15;
  private static final int FRAMES_PER_SECOND = 30;

  /** Steps of a call, by the marks of {@link #WATCH}; each counts when both ends have done it. */
  private static final List<String> STEPS =
      List.of("told", "devices open", "joined", "described", "connected");

  /** Remembers when something was clicked last, and when each step first came. */
  private static final String WATCH =
      """
      window.at = {};
      const mark = (step) => { window.at[step] ??= Date.now(); };
      addEventListener('click', () => { window.at.clicked = Date.now(); }, true);
      window.blocked = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          window.blocked.push({ from: performance.timeOrigin + startTime, duration });
        }
      }).observe({ entryTypes: ['longtask'] });
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        mark('devices open');
        return stream;
      };
      window.WebSocket = class extends WebSocket {
        constructor(url, protocols) {
          super(url, protocols);
          this.addEventListener('message', ({ data }) => {
            if (data.startsWith('<enabled')) mark('logged in');
            if (data.includes('"accepted"')) mark('told');
            if (/<status[^>]*110/.test(data)) mark('joined');
          });
        }
      };
      window.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(...args) {
          super(...args);
          this.addEventListener('signalingstatechange', () => {
            if (this.signalingState === 'stable') mark('described');
          });
          this.addEventListener('connectionstatechange', () => mark(this.connectionState));
          this.addEventListener('track', async ({ track }) => {
            if (track.kind !== 'video') return;
            await new MediaStreamTrackProcessor({ track }).readable.getReader().read();
            mark('frame');
            this.frameAt = Date.now();
          });
        }
      };
      window.openDevices = async (end) => {
        const stream = await devices.getUserMedia(
          { audio: true, video: { width: { ideal: 1280 }, height: { ideal: 720 } } });
        for (const track of stream.getTracks()) end.addTrack(track, stream);
      };
      """;

  /** Milliseconds until both have decoded a frame. */
  private static final String IN_ONE_PAGE =
      """
      async () => {
        const begun = Date.now();
        const ends = [new RTCPeerConnection(), new RTCPeerConnection()];
        const [a, b] = ends;
        a.onicecandidate = ({ candidate }) => b.addIceCandidate(candidate);
        b.onicecandidate = ({ candidate }) => a.addIceCandidate(candidate);
        await Promise.all(ends.map(openDevices));
        await a.setLocalDescription();
        await b.setRemoteDescription(a.localDescription);
        await b.setLocalDescription();
        await a.setRemoteDescription(b.localDescription);
        while (!a.frameAt || !b.frameAt) await new Promise((done) => setTimeout(done, 10));
        return Math.max(a.frameAt, b.frameAt) - begun;
      }
      """;

  /** One of two ends that reach each other as pages of one browser do. */
  private static final String IN_ITS_OWN_PAGE =
      """
      (initiates) => {
        const line = new BroadcastChannel('bare');
        const begin = () => {
          window.at.clicked = Date.now();
          const end = new RTCPeerConnection();
          const say = (message) => line.postMessage(JSON.parse(JSON.stringify(message)));
          end.onicecandidate = ({ candidate }) => say({ candidate });
          const describe = async () => {
            await end.setLocalDescription();
            say({ description: end.localDescription });
          };
          const hear = async ({ candidate, description }) => {
            if (!description) return end.addIceCandidate(candidate);
            await end.setRemoteDescription(description);
            if (!initiates) await describe();
          };
          let steps = openDevices(end).then(() => initiates && describe());
          line.onmessage = ({ data }) => { steps = steps.then(() => hear(data)); };
        };
        line.onmessage = begin;
        if (initiates) {
          begin();
          line.postMessage('accepted');
        }
      }
      """;

  private final Browser browser;
  private final String origin;
  private final Map<String, Latencies> steps = new LinkedHashMap<>();
  private final Map<String, Latencies> blocked = new LinkedHashMap<>();

  private CallPart(Browser browser, String origin) {
    this.browser = browser;
    this.origin = origin;
    STEPS.forEach(step -> steps.put(step, new Latencies()));
    List.of("staff", "kiosk").forEach(screen -> blocked.put(screen, new Latencies()));
  }

  static void run(Report report, Jvm counter) {
    report.part("応答 to the first frame at both ends, median of " + RUNS);
    var ours = new Latencies();
    var one = new Latencies();
    var two = new Latencies();
    try (var chromium = Chromium.withFrames(FRAMES_PER_SECOND)) {
      // The first of all compiles and fills caches.
      new CallPart(chromium.browser(), counter.origin()).measure(RUNS);
      var part = new CallPart(chromium.browser(), counter.origin());
      for (int i = 0; i < RUNS; i++) {
        var times = part.measure(i);
        ours.add(times[0] * 1_000_000);
        one.add(times[1] * 1_000_000);
        two.add(times[2] * 1_000_000);
      }
      report.row("call set-up p50, ms", ours.millis(0.5), two.millis(0.5), "two bare pages");
      report.row("call set-up slowest, ms", ours.millis(1), two.millis(1), "two bare pages");
      report.row("call set-up p50, ms", ours.millis(0.5), one.millis(0.5), "both in one page");
      part.steps.forEach((step, times) -> report.row("— both " + step, times.millis(0.5)));
      part.blocked.forEach(
          (screen, times) -> report.row("— long tasks, " + screen, times.millis(0.5)));
    }
  }

  private long[] measure(int i) {
    return new long[] {call(i), inOnePage(), inTwoPages()};
  }

  private BrowserContext visitor() {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("ja-JP")
                .setViewportSize(1280, 900)
                .setPermissions(List.of("camera", "microphone")));
    context.setDefaultTimeout(60_000);
    context.addInitScript(WATCH);
    return context;
  }

  /** A person of {@link BenchTown} at their screen. */
  private BrowserContext person(String screen, String cookie) {
    var context = visitor();
    var token = cookie.substring(cookie.indexOf('=') + 1);
    context.addCookies(
        List.of(new Cookie("madoguchi", token).setDomain("localhost").setPath("/" + screen)));
    context.newPage().navigate("/" + screen);
    return context;
  }

  private long call(int i) {
    try (var resident = person("kiosk", BenchTown.kioskCookie(i));
        var member = person("staff", BenchTown.staffCookie(i))) {
      var kiosk = resident.pages().get(0);
      kiosk.getByText("引っ越し").first().click();
      kiosk.getByText("転入届").first().click();
      press(kiosk, "^職員を呼び出す$");
      press(kiosk, "^呼び出す$");
      kiosk.getByText("カメラの準備ができました").waitFor();
      var staff = member.pages().get(0);
      staff.waitForFunction("() => window.at['logged in']");
      press(staff, "番に応答する");
      var clicked = frames(staff, kiosk);
      blocked.get("staff").add(blocked(staff, clicked) * 1_000_000);
      blocked.get("kiosk").add(blocked(kiosk, clicked) * 1_000_000);
      steps.forEach((step, times) -> times.add((later(staff, kiosk, step) - clicked) * 1_000_000));
      return later(staff, kiosk, "frame") - clicked;
    }
  }

  /** Milliseconds of tasks of 50 and more that began after the click and before the first frame. */
  private static long blocked(Page page, long clicked) {
    return ((Number)
            page.evaluate(
                """
                (clicked) => window.blocked
                  .filter(({ from }) => from > clicked && from < window.at.frame)
                  .reduce((sum, { duration }) => sum + duration, 0)
                """,
                (double) clicked))
        .longValue();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
        .first()
        .click();
  }

  /** Waits for both first frames; when it began, as the first page has it. */
  private static long frames(Page a, Page b) {
    a.waitForFunction("() => window.at.frame");
    b.waitForFunction("() => window.at.frame");
    return millis(a, "clicked");
  }

  private static long later(Page a, Page b, String step) {
    return Math.max(millis(a, step), millis(b, step));
  }

  private static long millis(Page page, String step) {
    return ((Number) page.evaluate("step => window.at[step]", step)).longValue();
  }

  private long inOnePage() {
    try (var context = visitor()) {
      return ((Number) emptyPage(context).evaluate(IN_ONE_PAGE)).longValue();
    }
  }

  private long inTwoPages() {
    try (var context = visitor()) {
      var a = emptyPage(context);
      var b = emptyPage(context);
      b.evaluate(IN_ITS_OWN_PAGE, false);
      a.evaluate(IN_ITS_OWN_PAGE, true);
      var begun = frames(a, b);
      return later(a, b, "frame") - begun;
    }
  }

  /** Of the same origin but without a screen, which would join a call of its own. */
  private static Page emptyPage(BrowserContext context) {
    var page = context.newPage();
    page.navigate("/healthz");
    return page;
  }
}
