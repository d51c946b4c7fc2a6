package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 練習 in a real browser window, from the choice of a resident to the look back. */
@Tag("browser")
class PracticeTest {
  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices, "--practice");

  @Test
  void oneIsChosenCallsSpeaksAndIsLookedBackAt() {
    var staff = counter.open(1440, 900).signIn("staff", "takahashi");
    staff.sees("練習中 – 実際の手続きではありません").sees("児童手当を申し込みたい");
    assertThat(staff.page().title()).startsWith("【練習】");
    staff.picture("practice-free");
    staff.press("見本 真理さんに来てもらう");
    CounterWindows.answers(staff);
    staff.sees("先週、子どもが生まれました").sees("練習の来庁者(映像なし)");

    staff.page().getByLabel("聞くこと").fill("お仕事は何をされていますか");
    staff.press("聞く").sees("県立高校の教員です");
    staff.picture("practice-talk");

    staff.press("終了");
    var outcome = new Page.GetByRoleOptions().setName("職場案内").setExact(true);
    staff.page().getByRole(AriaRole.DIALOG).getByText("職場案内").first().click();
    assertThat(staff.page().getByRole(AriaRole.RADIO, outcome).first().isChecked()).isTrue();
    staff.press("記録して終える");
    staff.sees("ふりかえり").sees("要らない申請書を開かなかった").sees("適切です");
    staff.picture("practice-review");
    assertThat(staff.complaints()).isEmpty();
  }
}
