package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What passes between headquarters, branch and resident beside the paper, as they see it. */
@Tag("browser")
class ClerkTasksTest {
  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;
  private Window clerk;

  @BeforeEach
  void start() {
    kiosk = CounterWindows.calls(windows.open(1080, 1920).watched().enrol("西1番"));
    staff = CounterWindows.answers(windows.open(1440, 900).watched().signIn("staff", "sato"));
    clerk = windows.open(1280, 800).signIn("clerk", "tanaka");
    clerk.sees("相談中");
  }

  private static void pictures(Window window, String name) {
    window.picture(name);
    window.page().evaluate("() => document.documentElement.dataset.contrast = 'high'");
    window.picture(name + "-high");
    window.page().evaluate("() => delete document.documentElement.dataset.contrast");
  }

  private static Locator dialog(Window window) {
    return window.page().getByRole(AriaRole.DIALOG);
  }

  /** The form that comes brings 記入 to the front once; only then another side is chosen. */
  private void opensTheFormAndTheGuide() {
    CounterWindows.puts(staff, "住民異動届");
    staff.page().locator(".page__raster").waitFor();
    staff.page().getByRole(AriaRole.TAB, named("確認・案内")).click();
  }

  private void asks(String kind, String note) {
    staff.press("出張所に依頼する");
    dialog(staff).getByText(kind).click();
    dialog(staff).getByRole(AriaRole.TEXTBOX).fill(note);
    staff.press("依頼する");
  }

  @Test
  void theClerkIsCalledAwayFromTheBoardAnswersAndStaffSeesIt() {
    asks("コピーを取る", "表と裏を1枚に");
    assertThat(staff.page().locator(".task-card__task")).containsText("依頼中");
    assertThat(staff.page().locator("[role=dialog]")).hasCount(0);

    // at the board, before the clerk is in the room
    clerk.sees("要対応").sees("本庁からの依頼：コピーを取る");
    assertThat(clerk.page()).hasTitle(Pattern.compile("^\\(1\\) "));
    pictures(clerk, "clerk-task-board");
    clerk.page().getByText("西1番").first().click();
    clerk.sees("表と裏を1枚に");
    pictures(clerk, "clerk-task");
    clerk.press("済みました");
    assertThat(staff.page().locator(".task-card__task")).containsText("済み");
    assertThat(staff.page().locator(".task-card__task")).containsText("田中");
    assertThat(clerk.page().locator(".task-list__task")).hasCount(0);
    clerk.seesNoMore("要対応");

    // why not, in one of a few reasons
    asks("原本を預かる", "");
    clerk.press("できません");
    clerk.page().getByText("住民の方が持っていない").click();
    pictures(clerk, "clerk-task-why");
    clerk.press("本庁に伝える");
    staff.sees("住民の方が持っていない");
    pictures(staff, "staff-tasks");

    // taken back
    asks("押印してもらう", "");
    clerk.sees("押印してもらう");
    staff.press("取り消す");
    assertThat(clerk.page().locator(".task-list__task")).hasCount(0);
    assertThat(kiosk.complaints()).isEmpty();
    assertThat(staff.complaints()).isEmpty();
    assertThat(clerk.complaints()).isEmpty();
  }

  @Test
  void whatTheClerkTakesInHasANumberAndIsSentAndConfirmedAtHeadquarters() {
    var ito = windows.open(1440, 900).watched().signIn("staff", "ito");
    asks("原本を預かる", "転出証明書をお願いします");
    clerk.page().getByText("西1番").first().click();
    clerk.press("受領する");
    dialog(clerk).getByText("転出証明書", exactly()).first().waitFor(); // as it was asked for
    dialog(clerk).getByText("市民課", exactly()).first().waitFor();
    pictures(clerk, "clerk-original-form");
    clerk.press("記録して番号を付ける");
    clerk.sees("西-R8-");
    pictures(clerk, "clerk-original-number");
    clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(clerk.page().locator(".original-slip")).isVisible();
    assertThat(clerk.page().locator("#root")).isHidden();
    clerk.picture("clerk-original-slip");
    clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    clerk.page().locator(".dialog__foot").getByText("閉じる").click();
    assertThat(staff.page().locator(".task-card__task")).containsText("原本 西-R8-0001 受領");
    staff.picture("staff-original-received");

    clerk.page().getByText("原本受領簿").first().click();
    pictures(clerk, "clerk-originals");
    clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(clerk.button("本庁へ送付した")).isHidden();
    clerk.picture("clerk-originals-print");
    clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    clerk.press("本庁へ送付した");
    ito.sees("出張所から届く原本").sees("到着待ち 1件");
    pictures(ito, "staff-originals");
    ito.press("到着を確認した");
    assertThat(clerk.page().locator(".original-row")).containsText("本庁に到着");
    assertThat(clerk.page().locator(".original-row")).containsText("到着確認");
    assertThat(clerk.complaints()).isEmpty();
    assertThat(ito.complaints()).isEmpty();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void theClerkIdentifiesThePersonAndAcceptsAndOnlyThenItIsAccepted() {
    opensTheFormAndTheGuide();
    staff.sees("転入届は、まだ受理されていません");
    pictures(staff, "staff-identity-missing");
    staff.press("出張所に確認を依頼する");
    clerk.page().getByText("西1番").first().click();
    clerk.press("確認を記録する");
    dialog(clerk).getByText("写真のない書類 2点").click();
    dialog(clerk).getByText("健康保険の資格確認書").click();
    dialog(clerk).getByText("見た書類をあと1点選んでください").waitFor();
    dialog(clerk).getByText("年金手帳").click();
    pictures(clerk, "clerk-identity-form");
    clerk.press("記録する");
    var card = staff.page().locator(".identity-card").first();
    assertThat(card).containsText("健康保険の資格確認書、年金手帳・基礎年金番号通知書");
    assertThat(card).containsText("田中");
    var box = staff.page().locator(".field-input[data-field='id_two_documents']");
    assertThat(box.getByRole(AriaRole.CHECKBOX)).isChecked();

    staff.press("出張所に受理を依頼する");
    clerk.sees("転入届を受理する");
    pictures(clerk, "clerk-accept");
    clerk.press("受理します");
    staff.sees("転入届 受理");
    pictures(staff, "staff-accepted");
    staff.press("終了");
    dialog(staff).getByText("受理", new Locator.GetByTextOptions().setExact(true)).click();
    dialog(staff).getByText("口頭で確認したため").click(); // neither guide nor form was opened
    staff.press("記録して終える");
    kiosk.sees("ご相談は終わりました");
  }

  @Test
  void aQuestionStandsAloneAtTheKioskAndItsAnswerIsSeenWhereverStaffLooks() {
    opensTheFormAndTheGuide();
    staff.page().getByLabel(Pattern.compile("^質問")).fill("お子さまはいらっしゃいますか");
    staff.press("質問する");
    kiosk.sees("お子さまはいらっしゃいますか").sees("市民課 佐藤からの質問です");
    for (var answer : List.of("はい", "いいえ", "分からない")) {
      assertThat(kiosk.button(answer).boundingBox().height).isGreaterThanOrEqualTo(60);
    }
    pictures(kiosk, "kiosk-question");
    staff.page().getByRole(AriaRole.TAB, named("記入")).click();
    staff.sees("質問しています");
    for (var i = 0; i < 3; i++) {
      kiosk.page().keyboard().press("Tab"); // to 分からない, without touching
    }
    kiosk.page().keyboard().press("Enter");
    staff.sees("回答：分からない");
    pictures(staff, "staff-answer");
    assertThat(kiosk.page().locator(".kiosk-question-asked")).hasCount(0);
    assertThat(kiosk.complaints()).isEmpty();
  }

  @Test
  void onHoldNeitherSideSeesOrHearsTheOtherAlsoAfterAReload() {
    Lines.of(kiosk.page()).decodeMoreThan(10, 1);
    Lines.of(staff.page()).decodeMoreThan(10, 1);
    staff.press("保留");
    staff.page().getByRole(AriaRole.MENUITEM, named("担当の課に確認しています")).click();
    kiosk.sees("しばらくお待ちください").sees("担当の課に確認しています");
    staff.sees("保留中");
    assertThat(kiosk.page().locator("video")).hasCount(0);
    sendsNothing(kiosk);
    sendsNothing(staff);
    pictures(kiosk, "kiosk-hold");
    pictures(staff, "staff-hold");

    kiosk.page().reload();
    kiosk.sees("しばらくお待ちください");
    assertThat(kiosk.page().locator("video")).hasCount(0);

    staff.press("保留を解く");
    kiosk.seesNoMore("しばらくお待ちください");
    Lines.of(kiosk.page()).decodeAnother(10);
    Lines.of(staff.page()).decodeAnother(10);
    assertThat(kiosk.complaints()).isEmpty();
    assertThat(staff.complaints()).isEmpty();
  }

  @Test
  void inWritingStaffTypesAndTheResidentAnswersByHand() {
    kiosk.press("文字で話す");
    staff.page().getByLabel("端末に大きく表示する文字").fill("聞こえますか。\n文字でお話しします。");
    staff.press("表示する");
    var said = kiosk.page().locator(".kiosk-notes__said");
    assertThat(said).containsText("文字でお話しします。");
    var size = (Number) said.evaluate("p => parseFloat(getComputedStyle(p).fontSize)");
    assertThat(size.doubleValue()).isGreaterThanOrEqualTo(40);

    var box = kiosk.page().locator(".signature-pad__paper").boundingBox();
    var mouse = kiosk.page().mouse();
    mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
    mouse.down();
    mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2);
    mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7);
    mouse.up();
    pictures(kiosk, "kiosk-notes");
    kiosk.press("送る");
    assertThat(staff.page().locator(".note-ink path")).hasCount(1);
    pictures(staff, "staff-notes");
    kiosk.picture("kiosk-notes-sent");

    staff.press("筆談を終える");
    assertThat(said).hasCount(0);
    assertThat(staff.page().locator(".note-ink path")).hasCount(1); // kept
    assertThat(kiosk.complaints()).isEmpty();
  }

  /** Waits until none of its connections has a track to send. */
  private static void sendsNothing(Window window) {
    window
        .page()
        .waitForFunction("() => watch.lines().every(({ sending }) => sending.length === 0)");
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }
}
