package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The supervisor's wall and hours in real browser windows, while a counter works. */
@Tag("browser")
class WallTest {
  @RegisterExtension
  private final CounterWindows counter =
      new CounterWindows(
          Chromium::withDevices, Map.of("MADOGUCHI_RECEPTION_WAITING_ALERT_SECONDS", "2"));

  private static Locator dialog(Window window) {
    return window.page().getByRole(AriaRole.DIALOG);
  }

  private static void tab(Window window, String name) {
    window.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
  }

  /** The cell of a branch and the first department, 市民課. */
  private static Locator cell(Window wall, String branch) {
    return wall.page()
        .locator(".wall-table tr")
        .filter(new Locator.FilterOptions().setHasText(branch))
        .locator("td")
        .first();
  }

  private static void satoIs(Window wall, String state) {
    assertThat(
            wall.page()
                .locator(".wall-member")
                .filter(new Locator.FilterOptions().setHasText("市民課 佐藤")))
        .containsText(state);
  }

  @Test
  void aWaitTurnsRedAndSaysSoAndTheStaffIsSeenFromTheOfferToTheEnd() {
    var wall = counter.open(1440, 900).signIn("supervisor", "kato");
    wall.sees("接続している職員はいません");
    assertThat(cell(wall, "西出張所")).hasText("なし");
    var kiosk = counter.open(1080, 1920).enrol("西1番");
    CounterWindows.calls(kiosk);
    assertThat(cell(wall, "西出張所")).containsText("1人");
    assertThat(cell(wall, "西出張所")).containsText("2秒超");
    assertThat(wall.page().locator(".wall__announcement")).hasText("西出張所の市民課で、お待ちの方が2秒を超えました。");
    assertThat(cell(wall, "東出張所")).hasText("なし");

    var sato = counter.open(1440, 900).signIn("staff", "sato");
    satoIs(wall, "呼出中");
    wall.picture("supervisor-wall");
    CounterWindows.answers(sato);
    satoIs(wall, "相談中");
    satoIs(wall, "西出張所 0001");
    assertThat(cell(wall, "西出張所")).hasText("相談中 1");
    sato.press("終了");
    dialog(sato).getByText("不備で返戻", new Locator.GetByTextOptions().setExact(true)).click();
    sato.press("記録して終える").sees("後処理を終える");
    satoIs(wall, "後処理");
    sato.press("後処理を終える").press("離席する");
    sato.page().getByText("昼休み").first().click();
    satoIs(wall, "離席(昼休み)");

    wall.page().setViewportSize(1920, 1080);
    wall.press("大きく表示").sees("大きな表示をやめる").picture("supervisor-wall-large");
    wall.press("大きな表示をやめる").sees("大きく表示");
    Assertions.assertThat(wall.complaints()).isEmpty();
  }

  @Test
  void aSupervisorClosesForTodayEntersADayAndChangesTheHours() {
    var kiosk = counter.open(1080, 1920).enrol("西1番").sees("引っ越し");
    var kato = counter.open(1440, 900).signIn("supervisor", "kato");
    kato.sees("拠点と担当課ごとの待ち");
    tab(kato, "受付時間");
    kato.sees("設定ファイルのとおりです").sees("月曜日").picture("supervisor-hours");

    kato.press("今日はここで終了する");
    dialog(kato).getByLabel("理由").fill("システムの障害");
    kato.press("受付を終了する").sees("休業中").sees("加藤が登録");
    kiosk.sees("次は");
    kato.picture("supervisor-closed");
    kato.page().getByLabel("取り消す").first().click();
    kato.press("休業を取り消す").sees("登録された臨時休業はありません");
    kiosk.seesNoMore("次は");

    kato.press("臨時休業を登録する");
    dialog(kato).getByRole(AriaRole.BUTTON, named("カレンダーを開く")).first().click();
    kato.page().keyboard().press("Enter"); // today, which has the focus
    dialog(kato).getByLabel("理由").fill("職員研修");
    kato.press("登録する").sees("職員研修");
    assertThat(kato.page().locator(".hours-day[aria-current]")).containsText("臨時休業 職員研修");

    kato.press("受付時間を変更する");
    dialog(kato).getByLabel("月曜日の開始").fill("10:00");
    kato.picture("supervisor-hours-edit").press("保存する").sees("10:00〜17:15");
    kato.sees("加藤が変更しました");
    Assertions.assertThat(kato.complaints()).isEmpty();
  }

  private static Locator.GetByRoleOptions named(String part) {
    return new Locator.GetByRoleOptions().setName(part);
  }
}
