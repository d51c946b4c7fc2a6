package org.madoguchi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 作業 in real browser windows: asked for at the branch, done and reviewed at headquarters. */
@Tag("browser")
class WorkTest {
  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  private static void choose(Window window, String label, String option) {
    window.page().getByLabel(label).click();
    window
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
        .click();
  }

  private static void write(Window window, String label, String words) {
    window.page().getByLabel(label).fill(words);
  }

  /** The dialog's own button, also where the list behind it has one of the same name. */
  private static void confirm(Window window, String button) {
    window
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void theBranchAsksOneDoesItAndAnotherLooksAtIt() {
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.sees("作業なし");
    clerk.page().getByText("本庁での作業").click();
    clerk.sees("作業はありません").press("作業を頼む");
    choose(clerk, "担当の課", "市民課");
    write(clerk, "内容", "山田さんの世帯全員の写しを2通、お願いします");
    clerk.text("完了の前に、ほかの職員が審査する").click();
    clerk.press("頼む").sees("未着手");
    clerk.picture("clerk-work");

    var sato = counter.open(1440, 900).signIn("staff", "sato");
    sato.sees("世帯全員の写しを2通").press("着手する");
    clerk.sees("市民課 佐藤が対応中");
    sato.press("完了にする");
    write(sato, "結果の記録", "作成しました");
    confirm(sato, "完了にする");
    sato.sees("審査待ち").sees("ご自分が行った作業です");
    sato.picture("staff-work");

    var ito = counter.open(1440, 900).signIn("staff", "ito");
    ito.press("審査する").press("審査を終える");
    confirm(ito, "審査を終える");
    for (var window : new Window[] {clerk, sato, ito}) {
      window.sees("完了");
    }
    clerk.sees("作業なし");
  }
}
