package org.madoguchi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * 作業 in real browser windows: asked for at the branch, done and reviewed at headquarters; and the
 * certificate that comes out at the branch.
 */
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

  /** Takes the first thing that waits and finishes its step with this button, twice. */
  private static void step(Window staff, String take, String finish) {
    staff.press(take).press(finish);
    confirm(staff, finish);
  }

  @Test
  void aCertificateIsReceivedMadeGivenAndPrintedAtTheBranch() {
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.page().getByText("本庁での作業").click();
    clerk.press("作業を頼む");
    choose(clerk, "作業の種類", "証明書の作成");
    choose(clerk, "担当の課", "市民課");
    write(clerk, "内容", "世帯全員の写しを1通、お願いします");
    clerk.press("頼む").sees("受付待ち");

    var sato = counter.open(1440, 900).signIn("staff", "sato");
    sato.press("受付する").press("この作業について");
    sato.page().getByRole(AriaRole.MENUITEM).getByText("差し戻す").click();
    write(sato, "足りないこと・確認してほしいこと", "世帯主のお名前をお知らせください");
    confirm(sato, "出張所へ差し戻す");
    clerk.sees("世帯主のお名前をお知らせください").press("もう一度頼む");
    clerk.picture("clerk-work-returned");
    write(clerk, "内容", "世帯全員の写しを1通、お願いします。世帯主は山田太郎さんです");
    confirm(clerk, "もう一度頼む");
    step(sato, "受付する", "受付を終える");

    var mori = counter.open(1280, 800).signIn("staff", "mori");
    mori.sees("世帯主は山田太郎さんです");
    mori.picture("staff-contractor");
    step(mori, "着手する", "完了にする");
    sato.press("審査する").press("証明書を渡す");
    sato.picture("staff-certificate");
    var chosen =
        sato.page()
            .waitForFileChooser(
                () ->
                    sato.page()
                        .getByRole(AriaRole.DIALOG)
                        .getByRole(
                            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("PDFを選ぶ"))
                        .click());
    chosen.setFiles(Path.of("../config/forms/juminido.pdf"));
    sato.sees("完了・印刷待ち");

    clerk.sees("完了・印刷待ち").page().getByText("印刷トレイ").click();
    clerk.sees("証明書").press("できない");
    clerk.picture("clerk-tray-certificate");
  }
}
