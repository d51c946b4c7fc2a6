package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 転送 in three windows: who takes over sees the case first, and the resident goes on talking. */
@Tag("browser")
class HandOverTest {
  @RegisterExtension final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private static final LocatorAssertions.IsInViewportOptions IN_FULL =
      new LocatorAssertions.IsInViewportOptions().setRatio(1);

  private static void press(Window window, AriaRole role, String part) {
    var named = new Page.GetByRoleOptions().setName(Pattern.compile(part));
    window.page().getByRole(role, named).first().click();
  }

  private static void decode(Window window, int lines) {
    Lines.of(window.page()).decodeMoreThan(10, lines);
  }

  /** 閲覧の承認: who looks before answering asks the one who leads. */
  private static void seesAddressesOnlyOnceApproved(Window lead, Window looker) {
    press(lead, AriaRole.TAB, "確認・案内");
    lead.press("支援措置として隠す");
    looker.sees("非表示の設定中です").picture("staff-hidden-look");
    looker.press("閲覧の承認を依頼する");
    looker.sees("すべて相談の記録に残ります");
    looker.page().getByText("引き継ぐかどうかを判断するため").click();
    looker.picture("staff-hidden-ask");
    looker.press("依頼する");
    looker.sees("承認待ちです");
    lead.sees("保険年金課 鈴木が閲覧の承認を求めています").picture("staff-hidden-asked");
    lead.press("承認する");
    looker.sees("承認を受けて表示しています");
    lead.sees("閲覧を承認した職員：保険年金課 鈴木");
  }

  @Test
  void theCaseGoesToAnotherDepartmentWithoutARingAtTheKiosk() {
    var kiosk = windows.open(1080, 1920).watched().enrol("西1番");
    CounterWindows.calls(kiosk);
    var suzuki = windows.open(1440, 900).watched().signIn("staff", "suzuki");
    var sato = windows.open(1440, 900).watched().signIn("staff", "sato");
    CounterWindows.answers(sato);
    for (var more : List.of("国民健康保険の脱退", "要介護")) {
      press(sato, AriaRole.BUTTON, "手続きを追加");
      press(sato, AriaRole.MENUITEM, more);
    }
    kiosk.sees("このあと：保険年金課 → 介護保険課");
    CounterWindows.puts(sato, "住民異動届");
    decode(kiosk, 1);

    sato.press("転送・支援");
    press(sato, AriaRole.BUTTON, "依頼先の課");
    press(sato, AriaRole.OPTION, "保険年金課（1人が待機中）");
    sato.picture("staff-hand-over-ask");
    sato.press("依頼する");
    kiosk.sees("保険年金課の職員に引き継いでいます");
    kiosk.picture("kiosk-hand-over");

    press(suzuki, AriaRole.BUTTON, "番の内容を見る");
    suzuki.sees("市民課 佐藤からの引き継ぎメモ");
    suzuki.sees("手続き：転入届");
    sato.sees("保険年金課 鈴木が内容を確認しています");
    suzuki.picture("staff-hand-over-look");
    seesAddressesOnlyOnceApproved(sato, suzuki);
    assertThat(suzuki.page().locator("video")).hasCount(0);

    suzuki.press("応じる");
    suzuki.button("終了").waitFor();
    assertThat(kiosk.text("このあと：")).hasText("このあと：介護保険課"); // not back to 市民課
    assertThat(suzuki.button("終了")).isInViewport(IN_FULL); // however many procedures there are
    decode(kiosk, 2);
    decode(suzuki, 2);
    kiosk.sees("ここからは、保険年金課 鈴木がうかがいます");
    kiosk.sees("同席：市民課 佐藤");
    kiosk.picture("kiosk-hand-over-taken");
    suzuki.picture("staff-hand-over-taken");

    sato.press("引き継ぎを終えて抜ける");
    sato.sees("お待ちの方はいません");
    Lines.of(kiosk.page()).decodeAnother(10);
    Lines.of(suzuki.page()).decodeAnother(10);
  }
}
