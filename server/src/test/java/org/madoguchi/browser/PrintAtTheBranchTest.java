package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.demo.Demo;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SignIn;

/**
 * Print in real windows. The printer is the test's: what a frame is asked to print is noted in its
 * page, which is all that a page can know of it.
 */
@Tag("browser")
class PrintAtTheBranchTest {
  /** Notes each paper that is printed, by its address; nothing else of the page is touched. */
  private static final String PRINTER =
      """
      if (window.top === window) {
        window.printed = [];
        const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
          get() {
            const frame = this;
            const real = own.get.call(frame);
            return new Proxy(real, {
              get: (of, name) =>
                name === 'print'
                  ? () => window.printed.push(new URL(frame.src).pathname)
                  : name === 'focus' ? () => undefined : of[name],
            });
          },
        });
      }
      """;

  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;
  private Window clerk;

  private Window window(int width, int height) {
    var window = windows.open(width, height);
    window.context().addInitScript(PRINTER);
    return window;
  }

  private void talk() {
    CounterWindows.calls(kiosk);
    staff = CounterWindows.answers(window(1440, 900).signIn("staff", "sato"));
    kiosk.sees("つながっています");
  }

  private void file() {
    staff
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("⊕ 開く|書類を開く")))
        .first()
        .click();
    staff
        .page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("住民異動届")))
        .first()
        .click();
    staff.finishAsIs();
    staff.press("確定する");
    staff.sees("確定しました");
  }

  private void over() {
    staff.press("終了");
    staff.page().getByText("不備で返戻", new Page.GetByTextOptions().setExact(true)).first().click();
    staff.press("記録して終える");
  }

  private static List<String> printed(Window window, int count) {
    window.page().waitForFunction("count => window.printed.length >= count", count);
    var printed = (List<?>) window.page().evaluate("() => window.printed");
    return printed.stream().map(String.class::cast).toList();
  }

  private Locator row(String paper) {
    return clerk.page().locator(".tray-row").filter(new Locator.FilterOptions().setHasText(paper));
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  /** The same screen in high contrast and with the colours of the system. */
  private static void pictures(Window window, String name) {
    window.picture(name);
    window.page().evaluate("() => document.documentElement.dataset.contrast = 'high'");
    window.picture(name + "-high");
    window.page().evaluate("() => delete document.documentElement.dataset.contrast");
    var media = new Page.EmulateMediaOptions();
    window.page().emulateMedia(media.setForcedColors(ForcedColors.ACTIVE));
    window.picture(name + "-forced");
    window.page().emulateMedia(media.setForcedColors(ForcedColors.NONE));
  }

  @Test
  void theClerkPrintsExactlyWhatWasFiledAndSaysHowItCameOut() throws IOException {
    kiosk = window(1080, 1920).enrol("西1番");
    talk();
    file();
    clerk = window(1280, 800).signIn("clerk", "tanaka");
    clerk.sees("印刷待ちなし");

    // staff sends the filed document and a sheet
    staff.press("印刷・お持ち帰り用紙");
    staff.press("印刷を依頼する");
    staff.sees("未印刷");
    staff.page().getByText("やさしい日本語", new Page.GetByTextOptions().setExact(true)).click();
    staff.page().getByLabel("ひとこと").fill("鍵は市民課の窓口です。");
    staff.press("印刷されるとおりに見る");
    staff.page().locator(".sheet-form__page").scrollIntoViewIfNeeded();
    pictures(staff, "staff-print");
    staff.press("お持ち帰り用紙の印刷を依頼する");
    staff.sees("お持ち帰り用紙(やさしい日本語)");
    staff.page().keyboard().press("Escape");
    var download = staff.page().waitForDownload(() -> staff.text("PDFを保存する").click());
    var filed = Files.readAllBytes(download.path());

    // it is there before and after the consultation
    clerk.page().getByText("西1番").first().click();
    clerk.sees("この相談に加わっています").picture("clerk-print-session");
    over();
    kiosk.sees("ご相談は終わりました");
    clerk.page().getByText("印刷トレイ").first().click();
    assertThat(clerk.page().locator(".tray-row")).hasCount(2);
    pictures(clerk, "clerk-tray");

    // printed: exactly the filed bytes, and the question afterwards
    var paper = row("住民異動届");
    button(paper, "印刷する").click();
    assertThat(paper).containsText("正しく印刷できましたか");
    var printed = printed(clerk, 1);
    assertThat(clerk.page().request().get(windows.server().origin() + printed.get(0)).body())
        .isEqualTo(filed);
    clerk.picture("clerk-tray-question");
    clerk.page().reload(); // printed it is; that nobody has answered is not forgotten
    clerk.page().getByText("印刷トレイ").first().click();
    assertThat(paper).containsText("正しく印刷できましたか");
    button(paper, "はい(1部)").click();
    assertThat(paper).containsText("印刷済み 1部");

    // no second copy without a reason; it jams, and that is said
    button(paper, "再印刷する").click();
    assertThat(paper).containsText("理由を選んでください");
    pictures(clerk, "clerk-tray-again");
    paper.getByText("部数の追加").click();
    button(paper, "再印刷する").click();
    assertThat(paper).containsText("正しく印刷できましたか");
    assertThat(printed(clerk, 1)).hasSize(1); // one since it was loaded anew
    button(paper, "いいえ").click();
    paper.getByText("紙づまり").click();
    button(paper, "記録する").click();
    assertThat(paper).containsText("できませんでした");
    staff.sees("紙づまり").picture("staff-print-wrap-up");

    // the sheet, two copies
    var sheet = row("お持ち帰り用紙");
    button(sheet, "印刷する").click();
    button(sheet, "1部増やす").click();
    button(sheet, "はい(2部)").click();
    assertThat(sheet).containsText("印刷済み 2部");
    clerk.picture("clerk-tray-done");
    assertThat(clerk.complaints()).isEmpty();
    assertThat(staff.complaints()).isEmpty();
  }

  @Test
  void aKioskWithAPrinterPrintsWhatIsSentToItAndTheSheetOfItsResident() {
    kiosk = window(1080, 1920).enrol("西1番");
    kiosk.sees("引っ越し");
    aPrinter();
    talk();
    file();
    staff.press("印刷・お持ち帰り用紙");
    staff.page().getByText("端末のプリンター").first().click();
    staff.press("印刷を依頼する");
    kiosk.sees("紙をお取りください");
    assertThat(printed(kiosk, 1)).hasSize(1);
    pictures(kiosk, "kiosk-printing");
    staff.sees("確認待ち");
    kiosk.press("紙を受け取りました");
    staff.sees("印刷済み 1部");
    staff.page().keyboard().press("Escape");

    over();
    kiosk.sees("お持ち帰り用紙");
    pictures(kiosk, "kiosk-sheet-offer");
    kiosk.page().setViewportSize(1920, 1080);
    kiosk.picture("kiosk-sheet-offer-landscape");
    kiosk.press("English");
    kiosk.sees("紙をお取りください").picture("kiosk-printing-landscape");
    assertThat(printed(kiosk, 2)).hasSize(2);
    clerk = window(1280, 800).signIn("clerk", "tanaka");
    kiosk.press("紙が出てきません");
    kiosk.sees("出張所の職員が印刷します");
    clerk.page().getByText("印刷トレイ").first().click();
    assertThat(row("お持ち帰り用紙(English)")).containsText("できませんでした");
    clerk.picture("clerk-tray-kiosk-failed");

    // nothing of the paper stays for the next
    kiosk.press("画面を消す");
    kiosk.sees("ご用件を選んでください");
    assertThat(kiosk.page().locator("iframe")).hasCount(0);
    assertThat(kiosk.complaints()).isEmpty();
  }

  private void aPrinter() {
    var cookie = "madoguchi=" + kiosk.context().cookies().get(0).value;
    var screen = new TestScreen(windows.server(), "kiosk", cookie);
    var answer =
        screen.post("settings/unlock", TestCounter.json(new SignIn("admin", Demo.PASSWORD)));
    var unlocked =
        new TestScreen(windows.server(), "kiosk", cookie + "; " + TestCounter.cookie(answer));
    var settings =
        new KioskSettings(null, null, null, null, 80, false, null, true, LocalTime.of(8, 0));
    assertThat(unlocked.post("settings", TestCounter.json(settings)).statusCode()).isEqualTo(204);
  }
}
