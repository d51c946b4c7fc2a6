package org.madoguchi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.madoguchi.browser.Chromium;

/**
 * 応答: from the click of a member of staff until both have the other's first frame, with the real
 * screens; beside two peer connections in one page that hand each other everything directly. Both
 * open camera and microphone first, since neither screen has them before.
 */
final class CallPart {
  private static final int RUNS = 9;
  private static final int FRAMES_PER_SECOND = 30;

  /** Remembers when something was clicked last and when the first frame of anybody came. */
  private static final String WATCH =
      """
      addEventListener('click', () => { window.clickedAt = Date.now(); }, true);
      window.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(...args) {
          super(...args);
          this.addEventListener('track', async ({ track }) => {
            if (track.kind !== 'video') return;
            await new MediaStreamTrackProcessor({ track }).readable.getReader().read();
            window.frameAt ??= Date.now();
            this.frameAt = Date.now();
          });
        }
      };
      """;

  /** Milliseconds until both have decoded a frame. */
  private static final String BARE =
      """
      async () => {
        const begun = Date.now();
        const ends = [new RTCPeerConnection(), new RTCPeerConnection()];
        const [a, b] = ends;
        a.onicecandidate = ({ candidate }) => b.addIceCandidate(candidate);
        b.onicecandidate = ({ candidate }) => a.addIceCandidate(candidate);
        await Promise.all(ends.map(async (end) => {
          const stream = await navigator.mediaDevices.getUserMedia(
            { audio: true, video: { width: { ideal: 1280 }, height: { ideal: 720 } } });
          for (const track of stream.getTracks()) end.addTrack(track, stream);
        }));
        await a.setLocalDescription();
        await b.setRemoteDescription(a.localDescription);
        await b.setLocalDescription();
        await a.setRemoteDescription(b.localDescription);
        while (!a.frameAt || !b.frameAt) await new Promise((done) => setTimeout(done, 10));
        for (const end of ends) {
          for (const { track } of end.getSenders()) track.stop();
          end.close();
        }
        return Math.max(a.frameAt, b.frameAt) - begun;
      }
      """;

  private final Browser browser;
  private final String origin;

  private CallPart(Browser browser, String origin) {
    this.browser = browser;
    this.origin = origin;
  }

  static void run(Report report, Jvm counter) {
    report.part("応答 to the first frame at both ends, median of " + RUNS);
    var ours = new Latencies();
    var bare = new Latencies();
    try (var chromium = Chromium.withFrames(FRAMES_PER_SECOND)) {
      var part = new CallPart(chromium.browser(), counter.origin());
      part.call(RUNS); // the first of all compiles and fills caches
      part.bare();
      for (int i = 0; i < RUNS; i++) {
        ours.add(part.call(i) * 1_000_000);
        bare.add(part.bare() * 1_000_000);
      }
    }
    report.row("call set-up p50, ms", ours.millis(0.5), bare.millis(0.5), "two peer connections");
    report.row("call set-up slowest, ms", ours.millis(1), bare.millis(1), "two peer connections");
  }

  /** A person of {@link BenchTown} at their screen. */
  private BrowserContext person(String screen, String cookie) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("ja-JP")
                .setViewportSize(1280, 900)
                .setPermissions(List.of("camera", "microphone")));
    context.setDefaultTimeout(60_000);
    context.addInitScript(WATCH);
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
      var staff = member.pages().get(0);
      press(staff, "番に応答する");
      kiosk.waitForFunction("() => window.frameAt");
      staff.waitForFunction("() => window.frameAt");
      var last = Math.max(millis(kiosk, "frameAt"), millis(staff, "frameAt"));
      return last - millis(staff, "clickedAt");
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
        .first()
        .click();
  }

  private static long millis(Page page, String name) {
    return ((Number) page.evaluate("window." + name)).longValue();
  }

  private long bare() {
    try (var context = person("staff", BenchTown.staffCookie(0))) {
      return ((Number) context.pages().get(0).evaluate(BARE)).longValue();
    }
  }
}
