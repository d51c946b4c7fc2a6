package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 点数の試算 on the screen of a member of staff: known little by little, each point with its reason. */
@Tag("browser")
class PointsTest {
  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window staff;

  @BeforeEach
  void start() {
    CounterWindows.calls(windows.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(windows.open(1440, 900).signIn("staff", "sato"));
    staff.page().getByRole(AriaRole.TAB, named("確認・案内")).click();
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }

  private Locator dialog() {
    return staff.page().getByRole(AriaRole.DIALOG);
  }

  private Locator part(String title) {
    return dialog()
        .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(Pattern.compile(title)));
  }

  private void tries(String procedure) {
    staff.press("手続きを追加");
    staff.page().getByRole(AriaRole.MENUITEM, named(procedure)).click();
    staff.press("点数の試算");
    staff.sees("試算です。保存されません。");
  }

  private void chooses(String guardian, String field, String option) {
    part(guardian).locator(".field").filter(has(field)).getByRole(AriaRole.BUTTON).click();
    staff.page().getByRole(AriaRole.OPTION, named(option)).click();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void ticks(String words) {
    dialog().locator(".check").filter(has(words)).click();
  }

  private Locator total() {
    return dialog().locator(".points__total");
  }

  private void lookInBothContrasts(String name) {
    staff.picture(name);
    staff.page().evaluate("() => { document.documentElement.dataset.contrast = 'high'; }");
    staff.picture(name + "-high-contrast");
    staff.page().evaluate("() => { document.documentElement.dataset.contrast = 'normal'; }");
  }

  @Test
  void thePointsOfAHouseholdBecomeKnownWithAReasonForEach() {
    tries("保育所等の利用申込");
    assertThat(total()).containsText("合計 −17〜61点");
    assertThat(total()).containsText("まだ分からない項目があります");
    lookInBothContrasts("points-open");

    chooses("保護者1", "事由", "就労");
    part("保護者1").getByLabel("週の日数").fill("5");
    part("保護者1").getByLabel("1日の時間").fill("７：４５");
    assertThat(dialog().locator(".points__line").first()).containsText("週5日以上、1日7時間以上");
    assertThat(dialog().locator(".points__line").first()).containsText("18点");
    assertThat(dialog().locator(".points__line").first()).containsText("確認する書類: 就労証明書");

    chooses("保護者2", "事由", "疾病・障害");
    chooses("保護者2", "状況", "通院しながらの療養");
    ticks("きょうだいが希望する施設に在園");
    ticks("きょうだいが同時に申込み");
    for (var group : List.of("世帯の状況", "児童の状況", "就労・保育の状況", "減点")) {
      part(group).locator(".points__settled .check").click();
    }
    assertThat(total()).containsText("合計 35点");
    assertThat(total()).not().containsText("まだ分からない");
    assertThat(dialog().locator(".points__line[data-as='covered']"))
        .containsText("同じ区分のより高い点数を使います");
    assertThat(dialog().locator(".points__ties li").first()).containsText("30点");
    dialog().getByLabel("市区町村民税").fill("120,000");
    assertThat(dialog().locator(".points__ties li").last()).containsText("120,000円");
    lookInBothContrasts("points-known");
    for (var size : List.of("125", "150")) {
      staff.page().evaluate("size => { document.documentElement.dataset.textSize = size; }", size);
      assertThat((boolean) staff.page().evaluate(FITS)).as("with words of %s %%", size).isTrue();
      staff.picture("points-text-" + size);
    }

    dialog().locator(".dialog__foot .button").click();
    staff.press("点数の試算");
    assertThat(total()).containsText("合計 −17〜61点");
    assertThat(staff.complaints()).isEmpty();
  }

  /** Whether the dialog is inside the window and nothing of it runs out at the side. */
  private static final String FITS =
      """
      () => {
        const sheet = document.querySelector('.sheet').getBoundingClientRect();
        const body = document.querySelector('.dialog__body');
        return sheet.right <= innerWidth && sheet.bottom <= innerHeight
          && body.scrollWidth <= body.clientWidth;
      }
      """;

  @Test
  void theLowerOfTwoGuardiansCountsForAnAfterSchoolClub() {
    tries("学童クラブの入会申請");
    for (var who : List.of("保護者1", "保護者2")) {
      chooses(who, "事由", "就労");
      part(who).getByLabel("月の日数").fill("20");
      part(who).getByLabel("1日の時間").fill("7.5");
      part(who).getByLabel("通勤時間").fill("1");
    }
    part("保護者2").getByLabel("月の日数").fill("12");
    part("保護者2").getByLabel("1日の時間").fill("朝から");
    staff.sees("7:45 または 7.75 のように入力してください。");
    part("保護者2").getByLabel("1日の時間").fill("5:00");
    assertThat(dialog().locator(".points__line").nth(0)).containsText("もう一方の保護者の低い方を使います");
    assertThat(dialog().locator(".points__line").nth(1)).containsText("16点");
    ticks("1年生");
    lookInBothContrasts("points-gakudo");
    assertThat(dialog().locator(".points__line[data-as='counted']")).hasCount(2);
    assertThat(staff.complaints()).isEmpty();
  }
}
