package org.madoguchi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser window: a profile of its own, its size, and what is pressed in it. */
final class Window implements AutoCloseable {
  private static final Path PICTURES = Path.of("target/screenshots");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param allowed whether camera and microphone may be used
   */
  Window(Browser browser, String origin, int width, int height, boolean allowed) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setPermissions(allowed ? List.of("camera", "microphone") : List.of())
                .setAcceptDownloads(true));
    context.setDefaultTimeout(60_000);
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
      complaints.add(message.text());
    }
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Errors nobody caught, and what the security policy had to stop. */
  List<String> complaints() {
    return complaints;
  }

  /** Its media lines are counted from now on; see {@link Lines}. */
  Window watched() {
    Lines.watch(context);
    return this;
  }

  Window open(String path) {
    page.navigate(path);
    return this;
  }

  Window enrol(String kioskName) {
    open("/kiosk");
    page.getByText(kioskName).first().click();
    press("この端末を登録する");
    return this;
  }

  Window signIn(String screen, String account) {
    open("/" + screen);
    page.getByLabel("アカウント名").fill(account);
    page.getByLabel("パスワード").fill("madoguchi");
    press("サインイン");
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Window press(String name) {
    button(name).first().click();
    return this;
  }

  /** Takes a tool of the paper: 指す, ペン, マーカー. */
  Window take(String tool) {
    page.locator(".tool").filter(new Locator.FilterOptions().setHasText(tool)).first().click();
    return this;
  }

  /** Takes a tool out of its menu on a desk: 図形 → 矢印, 印 → 済. */
  Window take(String menu, String tool) {
    take(menu);
    page.getByRole(
            AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(Pattern.compile(tool)))
        .click();
    return this;
  }

  /** 完成させる although something is missing: the first of the reasons. */
  Window finishAsIs() {
    press("完成させる");
    page.getByRole(AriaRole.DIALOG).locator(".radio").first().click();
    return press("このまま完成させる");
  }

  Locator text(String words) {
    return page.getByText(words).first();
  }

  Window sees(String words) {
    text(words).waitFor();
    return this;
  }

  Window seesNoMore(String words) {
    text(words).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return this;
  }

  Window picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(false));
    return this;
  }

  /** Frames of the other's picture that were decoded and shown so far. */
  int framesOf(String videoLabel) {
    var frames =
        page.getByLabel(videoLabel, new Page.GetByLabelOptions().setExact(true))
            .first()
            .evaluate("v => v.getVideoPlaybackQuality().totalVideoFrames");
    return ((Number) frames).intValue();
  }

  /** Waits until more than that many frames of the other's picture were shown. */
  Window seesMoreFramesThan(String videoLabel, int frames) {
    page.waitForFunction(
        "([label, frames]) => [...document.querySelectorAll('video')].some(v =>"
            + " v.getAttribute('aria-label') === label &&"
            + " v.getVideoPlaybackQuality().totalVideoFrames > frames)",
        List.of(videoLabel, frames));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
