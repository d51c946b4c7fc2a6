package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 手続案内: what staff asks a resident who has moved in, in a real browser. */
@Tag("browser")
class GuideTest {
  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;
  private Locator guide;

  @BeforeEach
  void start() {
    kiosk = CounterWindows.calls(windows.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(windows.open(1440, 900).signIn("staff", "sato"));
    staff.press("手続案内を始める");
    guide = region("手続案内");
  }

  private Locator region(String name) {
    return staff
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void answers(String question, String answer) {
    guide.locator(".guide__question").getByText(question).waitFor();
    guide
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer).setExact(true))
        .click();
  }

  private void tick(String name) {
    guide.locator("label").getByText(name).first().click();
  }

  private Locator checklist() {
    staff.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("確認リスト")).click();
    return region("転入届");
  }

  @Test
  void theResidentAnswersAtTheKioskAndTheChecklistKnowsAndLeadsToWhatIsOpen() {
    guide.locator(".guide__question").getByText("国外からの引っ越しですか").waitFor();
    staff.press("お客さまに聞く");
    assertThat(staff.button("端末で質問しています")).isDisabled();
    kiosk.sees("国外からの引っ越しですか").picture("kiosk-guide-question").press("いいえ");
    guide.locator(".guide__question").getByText("転入届の特例").waitFor();

    var list = checklist();
    var answered = list.locator("li").filter(new Locator.FilterOptions().setHasText("国外から"));
    assertThat(answered).containsText("済み");
    assertThat(answered).containsText("いいえ");
    assertThat(list.locator("li").first()).containsText("未確認");
    staff.picture("staff-checklist");
    list.getByText("転入届の特例").click();
    assertThat(guide.locator(".guide__question")).containsText("転入届の特例");
    answers("転入届の特例", "はい");

    staff.page().keyboard().press("Alt+k");
    list.getByText("持ち物：").first().click();
    assertThat(region("持ち物").getByLabel("今日ある").first()).isFocused();
    assertThat(kiosk.page().locator("body")).not().containsText("転入届の特例");
  }

  @Test
  void threeAnswersLeadToWhatIsToBeDoneAndWhatIsYetToBeFoundOut() {
    answers("国外からの引っ越しですか", "いいえ");
    answers("転入届の特例", "分からない");
    assertThat(region("確かめること")).containsText("転出証明書が手元にあるか");
    assertThat(region("持ち物")).not().containsText("転出証明書");
    answers("代理の方", "いいえ");
    answers("外国籍の方", "いいえ");
    answers("マイナンバーカードを持っている方", "はい");
    assertThat(region("ほかに必要な手続き")).containsText("マイナンバーカードの継続利用");
    assertThat(region("ほかに必要な手続き")).containsText("番号法17条");
    assertThat(region("期限")).containsText("初日不算入");
    assertThat(region("期限")).containsText("令和");
    assertThat(region("期限")).containsText("要確認");

    tick("今日ある");
    assertThat(staff.page().getByLabel("今日ある").first()).isChecked();
    tick("次回");
    assertThat(staff.page().getByLabel("今日ある").first()).not().isChecked();
    staff.picture("staff-guide");

    staff.press("この手続も行う マイナンバーカードの継続利用・住所変更");
    assertThat(region("ほかに必要な手続き")).containsText("追加済み");
    staff.page().reload();
    assertThat(region("ほかに必要な手続き")).containsText("追加済み");
    assertThat(kiosk.page().locator("body")).not().containsText("転出証明書");
  }
}
