package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;

/** The main job in real browser windows, against the real server in a process of its own. */
@Tag("browser")
class StoryTest {
  private static final String STAFF_AT_KIOSK = "市民課 佐藤の映像";
  private static final String KIOSK_AT_STAFF = "西出張所 西1番の映像";

  private static Chromium chromium;

  @TempDir Path data;

  private final List<Window> windows = new ArrayList<>();
  private ServerProcess server;
  private Window kiosk;
  private Window staff;

  @BeforeAll
  static void launch() {
    chromium = Chromium.withDevices();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    server = new ServerProcess(data);
    server.start(Map.of());
  }

  /** A window left open would go on with its call. */
  @AfterEach
  void stop() {
    windows.forEach(Window::close);
    server.close();
  }

  private Window window(int width, int height, boolean allowed) {
    var window = new Window(chromium.browser(), server.origin(), width, height, allowed);
    windows.add(window);
    return window;
  }

  private void callFromKiosk(boolean withDevices) {
    kiosk = window(1080, 1920, withDevices).enrol("西1番");
    kiosk.sees("引っ越し").picture("kiosk-1-home");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.sees("お手元にご用意ください").picture("kiosk-2-topic");
    kiosk.press("職員を呼び出す");
    kiosk.sees("呼び出します。よろしいですか").picture("kiosk-3-confirm");
    kiosk.press("呼び出す");
    kiosk.sees("次が、お客さまの番です").picture("kiosk-4-waiting");
  }

  private void accept() {
    staff = window(1440, 900, true).signIn("staff", "sato");
    staff.sees("1人がお待ちです").picture("staff-1-queue");
    assertThat(staff.page()).hasTitle("(1) 呼出 | リモート窓口");
    staff.page().getByRole(AriaRole.BUTTON, named("番に応答する")).first().click();
    staff.button("終了").waitFor();
    kiosk.sees("つながっています");
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile(part));
  }

  private void openForm() {
    staff.page().getByRole(AriaRole.BUTTON, named("⊕ 開く|書類を開く")).first().click();
    staff.page().getByRole(AriaRole.MENUITEM, named("住民異動届")).first().click();
    field("氏名").waitFor();
    kiosk.page().locator(".page__raster").waitFor();
  }

  /** A text field on the paper at the staff's screen, by part of its label. */
  private Locator field(String label) {
    return staff
        .page()
        .locator("input.field-input__control[type=text], textarea.field-input__control")
        .and(staff.page().getByLabel(java.util.regex.Pattern.compile(label)))
        .first();
  }

  private static void stroke(Window window, double fromU, double fromV, double toU, double toV) {
    var box = window.page().locator(".drawing-surface").boundingBox();
    var mouse = window.page().mouse();
    mouse.move(box.x + box.width * fromU, box.y + box.height * fromV);
    mouse.down();
    for (int i = 1; i <= 12; i++) {
      var at = i / 12.0;
      mouse.move(
          box.x + box.width * (fromU + (toU - fromU) * at),
          box.y + box.height * (fromV + (toV - fromV) * at));
    }
    mouse.up();
  }

  private static Locator strokes(Window window) {
    return window.page().locator(".ink__stroke[d]:not([d=''])");
  }

  @Test
  void aResidentCallsHeadquartersAnswersTheyFillOneFormTogetherAndTheOutcomeIsKept()
      throws Exception {
    callFromKiosk(true);
    accept();

    // a second member of staff no longer sees it waiting
    var ito = window(1440, 900, true).signIn("staff", "ito");
    ito.sees("お待ちの方はいません").picture("staff-0-empty");
    ito.close();

    // picture and sound both ways
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, 20);
    staff.seesMoreFramesThan(KIOSK_AT_STAFF, 20);

    // the clerk sees the kiosk's state and joins
    var clerk = window(1280, 800, true).signIn("clerk", "tanaka");
    clerk.sees("相談中");
    clerk.page().getByText("西1番").first().click();
    clerk.sees("この相談に加わっています");

    // the same form on both sides; what is typed appears as it is typed
    openForm();
    field("氏名").fill("𠮷野 花子");
    kiosk.sees("𠮷野 花子");
    clerk.sees("𠮷野 花子").picture("clerk-1-session");
    staff.picture("staff-2-form");
    kiosk.picture("kiosk-5-form");

    // both draw, each undoes their own
    staff.take("ペン");
    stroke(staff, 0.2, 0.3, 0.5, 0.32);
    assertThat(strokes(kiosk)).hasCount(1);
    kiosk.take("マーカー");
    stroke(kiosk, 0.2, 0.5, 0.6, 0.5);
    assertThat(strokes(staff)).hasCount(2);
    staff.picture("staff-3-ink");
    kiosk.picture("kiosk-6-ink");
    staff.press("元に戻す");
    assertThat(strokes(kiosk)).hasCount(1);
    staff.take("指す");
    kiosk.take("指す");
    var paper = staff.page().locator(".page").boundingBox();
    staff.page().mouse().move(paper.x + 200, paper.y + 200);
    assertThat(kiosk.page().locator(".pointer")).hasCount(1);

    // the resident signs
    staff.press("署名をお願いする");
    kiosk.press("署名する");
    kiosk.sees("ご署名ください");
    var pad = kiosk.page().locator(".signature-pad__paper");
    var box = pad.boundingBox();
    var mouse = kiosk.page().mouse();
    mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
    mouse.down();
    mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3);
    mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7);
    mouse.up();
    kiosk.picture("kiosk-7-sign").press("これでよい");

    // nothing that is missing is passed over without a word
    staff.press("完成させる");
    staff.sees("まだ足りないものが").press("このまま完成させる");
    staff.sees("理由を選んでください").picture("staff-4-missing").press("もどる");

    // finished, shown to both as it will be printed
    staff.finishAsIs();
    kiosk.sees("印刷されるとおり");
    kiosk.page().locator(".page__raster").waitFor();
    staff.sees("修正する").picture("staff-4-finished");
    kiosk.picture("kiosk-8-finished");
    assertThat(staff.text("PDFを保存する")).hasCount(0);
    staff.sees("長期保存の形式(PDF/A-2b)").sees("印刷したあと、紙に記入・署名していただくため");
    staff.press("確定する");
    kiosk.sees("確定しました");
    var download = staff.page().waitForDownload(() -> staff.text("PDFを保存する").click());
    assertThat(Files.readAllBytes(download.path()))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

    // 転入届 is accepted face to face, by the clerk who has identified the person
    staff.page().getByRole(AriaRole.TAB, named("確認・案内")).click();
    staff.press("出張所に確認を依頼する");
    clerk.press("確認を記録する");
    clerk.page().getByText("写真付きの書類 1点").click();
    clerk.page().getByText("マイナンバーカード").last().click();
    clerk.press("記録する");
    staff.press("出張所に受理を依頼する");
    clerk.sees("転入届を受理する").press("受理します");
    staff.sees("転入届 受理");

    // no end without an outcome
    staff.press("終了");
    staff.press("記録して終える");
    staff.sees("結果が選ばれていません").picture("staff-5-end");
    staff
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByText("受理", new Locator.GetByTextOptions().setExact(true))
        .click();

    // what was not checked needs a reason
    staff.press("記録して終える");
    staff.sees("理由がありません：転入届").picture("staff-5-passed-over");
    staff.page().getByText("口頭で確認したため").click();
    staff.press("記録して終える");

    // the kiosk is cleared and nothing of it remains
    kiosk.sees("ご相談は終わりました").picture("kiosk-9-ended");
    kiosk.press("画面を消す");
    kiosk.sees("ご用件を選んでください");
    assertThat(kiosk.page().content()).doesNotContain("𠮷野");
    assertThat(
            (Number)
                kiosk
                    .page()
                    .evaluate(
                        "async () => sessionStorage.length + (await caches.keys()).length +"
                            + " document.querySelectorAll('video, img.page__raster').length"))
        .isEqualTo(0);

    // wrap-up, then free
    staff.sees("後処理を終える").picture("staff-6-wrap-up").press("後処理を終える");
    staff.sees("お待ちの方はいません");

    // the supervisor's list
    var supervisor = window(1440, 900, true).signIn("supervisor", "kato");
    supervisor.page().getByRole(AriaRole.TAB, named("記録")).click();
    supervisor.sees("転入届").sees("受理").picture("supervisor-1-sessions");
    var csv = supervisor.page().waitForDownload(() -> supervisor.text("CSVをダウンロード").click());
    assertThat(Files.readString(csv.path())).startsWith("\uFEFF").contains("転入届", "受理");

    assertThat(kiosk.complaints()).isEmpty();
    assertThat(staff.complaints()).isEmpty();
    assertThat(clerk.complaints()).isEmpty();
    assertThat(supervisor.complaints()).isEmpty();
  }

  @Test
  void theCallGoesOnWhileTheServerIsKilledAndEverybodyIsBackWithoutATouch() {
    callFromKiosk(true);
    accept();
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, 5);
    staff.seesMoreFramesThan(KIOSK_AT_STAFF, 5);
    openForm();
    field("氏名").fill("山田 太郎");
    kiosk.sees("山田 太郎");
    staff.take("ペン");
    stroke(staff, 0.2, 0.3, 0.5, 0.32);
    assertThat(strokes(kiosk)).hasCount(1);

    server.kill();
    kiosk.sees("回線待ち").picture("kiosk-away");
    staff.sees("回線待ち").picture("staff-away");
    var shown = kiosk.framesOf(STAFF_AT_KIOSK);
    var seen = staff.framesOf(KIOSK_AT_STAFF);
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, shown + 30);
    staff.seesMoreFramesThan(KIOSK_AT_STAFF, seen + 30);
    stroke(staff, 0.2, 0.4, 0.5, 0.42); // drawn while the line is away

    server.start(Map.of());
    kiosk.sees("つながっています");
    assertThat(strokes(kiosk)).hasCount(2);
    kiosk.sees("山田 太郎");
    shown = kiosk.framesOf(STAFF_AT_KIOSK);
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, shown + 30);

    // and any window may be loaded anew
    kiosk.page().reload();
    kiosk.sees("山田 太郎");
    assertThat(strokes(kiosk)).hasCount(2);
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, 5);
    staff.page().reload();
    field("氏名").waitFor();
    assertThat(field("氏名")).hasValue("山田 太郎");
    staff.seesMoreFramesThan(KIOSK_AT_STAFF, 5);
  }

  @Test
  void whereTheCameraIsRefusedTheSessionGoesOnAndBothAreTold() {
    callFromKiosk(false);
    accept();
    kiosk.sees("カメラとマイクが使えない").picture("kiosk-no-camera");
    staff.sees("カメラの使用が許可されていません").picture("staff-no-camera");
    kiosk.seesMoreFramesThan(STAFF_AT_KIOSK, 5);
    openForm();
  }

  @Test
  void staffSharesAnyPdfAndABadFileGetsOnePlainSentence() throws Exception {
    callFromKiosk(true);
    accept();
    var page = staff.page();
    var bad = Files.createTempFile("broken", ".pdf");
    Files.writeString(bad, "<html>not a PDF</html>");
    page.setInputFiles("input[type=file]", bad);
    staff.sees("PDFではないファイルです").picture("staff-bad-pdf");
    page.setInputFiles("input[type=file]", Path.of("../config/forms/juminhyo.pdf"));
    kiosk.page().locator(".page__raster").waitFor();
    Files.delete(bad);
  }
}
