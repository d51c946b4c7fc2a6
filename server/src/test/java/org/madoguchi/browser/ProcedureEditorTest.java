package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor reads, checks, tries and changes a procedure in a real browser window. */
@Tag("browser")
class ProcedureEditorTest {
  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  private static Locator dialog(Window window) {
    return window.page().getByRole(AriaRole.DIALOG);
  }

  private static void mode(Window window, String name) {
    window.page().locator(".pack-modes .segment").getByText(name).click();
  }

  @Test
  void aFactIsCheckedATextChangedAndTheKioskSaysIt() {
    var kato = counter.open(1440, 900).signIn("supervisor", "kato");
    kato.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("手続き")).click();
    kato.sees("端末の案内先").picture("supervisor-procedures");
    kato.press("転入届").sees("必要な書類").picture("supervisor-procedure");

    var marks = kato.page().locator(".fact__mark").getByText("要確認");
    var before = marks.count();
    kato.page().getByLabel("確認しました：所要時間・用意するもの・ひとこと").click();
    dialog(kato).getByLabel("根拠").fill("窓口の実績");
    dialog(kato)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("確認しました"))
        .click();
    kato.sees("（根拠：窓口の実績）");
    assertThat(marks).hasCount(before - 1);

    mode(kato, "ためす");
    kato.sees("自分で答えてみる").picture("supervisor-procedure-try");
    kato.page()
        .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("国外からの引っ越しですか。"))
        .getByText("はい")
        .click();
    assertThat(kato.page().locator(".pack-try")).containsText("旅券");

    mode(kato, "変更する");
    var title = kato.page().getByLabel("名前（日本語）");
    title.fill("");
    kato.page().getByLabel("変更の理由・根拠").fill("窓口の申し送り");
    kato.press("保存する").sees("直すところがあります");
    assertThat(kato.page().getByText("入力してください", exactly())).isVisible();
    title.fill("転入の届出");
    kato.picture("supervisor-procedure-edit").press("保存する").sees("保存しました");
    mode(kato, "内容");
    kato.sees("もとの内容：転入届").picture("supervisor-procedure-ours");
    mode(kato, "変更の記録");
    kato.sees("第2版").sees("窓口の申し送り").picture("supervisor-procedure-history");

    var kiosk = counter.open(1080, 1920).enrol("西1番").sees("引っ越し");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.sees("転入の届出");
    Assertions.assertThat(kato.complaints()).isEmpty();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
