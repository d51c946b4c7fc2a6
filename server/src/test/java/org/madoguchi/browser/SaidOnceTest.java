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

/** 書かない窓口 in real browser windows: said once, seen everywhere, confirmed by the resident. */
@Tag("browser")
class SaidOnceTest {
  private static final String IDO = "住民異動届";
  private static final String KOKUHO = "国民健康保険 資格取得届";

  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;

  @BeforeEach
  void start() {
    kiosk = CounterWindows.calls(counter.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(counter.open(1440, 900).signIn("staff", "sato"));
    kiosk.sees("つながっています");
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }

  private void open(String form, String field) {
    staff.page().getByRole(AriaRole.BUTTON, named("書類を開く")).first().click();
    staff.page().getByRole(AriaRole.MENUITEM, named(form)).first().click();
    box(staff, field).waitFor();
  }

  private void show(String form, String field) {
    staff.page().locator(".document-bar .button").first().click();
    staff.page().getByRole(AriaRole.MENUITEM, named(form)).first().click();
    box(staff, field).waitFor();
  }

  /** A field on the paper at the staff's screen. */
  private static Locator box(Window window, String field) {
    return window.page().locator(".field-input[data-field='" + field + "']").first();
  }

  private Locator item(String title) {
    return staff
        .page()
        .locator(".intake-panel")
        .getByLabel(title, new Locator.GetByLabelOptions().setExact(true))
        .first();
  }

  private void typeDate(String era, String year, String month, String day) {
    var editor = staff.page().getByRole(AriaRole.DIALOG);
    editor.getByLabel("年号").selectOption(era);
    editor.getByLabel(Pattern.compile("^年\\(")).fill(year);
    editor.getByLabel("月", new Locator.GetByLabelOptions().setExact(true)).fill(month);
    editor.getByLabel("日", new Locator.GetByLabelOptions().setExact(true)).fill(day);
  }

  private void closeEditor() {
    staff.page().getByRole(AriaRole.DIALOG).getByText("閉じる").click();
  }

  @Test
  void aNameTypedOnceStandsOnBothFormsAndAtTheKioskAsItWillBePrinted() {
    open(IDO, "mover_1_name");
    open(KOKUHO, "insured_1_name");

    item("氏名").fill("渡邉󠄖 𠮷男");
    assertThat(box(staff, "insured_1_name").locator("input, textarea")).hasValue("渡邉󠄖 𠮷男");
    kiosk.sees("渡邉󠄖 𠮷男");
    show(IDO, "mover_1_name");
    assertThat(box(staff, "mover_1_name").locator("input, textarea")).hasValue("渡邉󠄖 𠮷男");
    kiosk.sees("渡邉󠄖 𠮷男");

    // committed, it is the server's picture that is seen
    assertThat(box(staff, "mover_1_name").locator("img.field-picture")).hasCount(1);
    assertThat(kiosk.page().locator(".field-text[data-drawn] .field-picture").first()).isVisible();

    // typed in the field it is the same item
    box(staff, "mover_1_kana").locator("input, textarea").fill("わたなべ ヨシオ");
    assertThat(item("フリガナ")).hasValue("ワタナベ ヨシオ");
    staff.picture("intake-1-staff");
    kiosk.picture("intake-1-kiosk");

    // a reload keeps everything, also what can be taken back
    staff.page().reload();
    assertThat(box(staff, "mover_1_kana").locator("input, textarea")).hasValue("ワタナベ ヨシオ");
    box(staff, "mover_1_kana").locator("input, textarea").press("Control+z");
    assertThat(box(staff, "mover_1_kana").locator("input, textarea")).hasValue("");
    staff.press("元に戻す");
    assertThat(box(staff, "mover_1_name").locator("input, textarea")).hasValue("");
    staff.press("やり直す");
    assertThat(box(staff, "mover_1_name").locator("input, textarea")).hasValue("渡邉󠄖 𠮷男");
    assertThat(staff.complaints()).isEmpty();
    assertThat(kiosk.complaints()).isEmpty();
  }

  @Test
  void aDateByEraIsTypedAtItsBoxesAndWhatIsWrongIsSaidThere() {
    open(IDO, "mover_1_birth_year");
    box(staff, "mover_1_birth_year").locator("button").click();
    typeDate("昭和", "64", "1", "8");
    staff.sees("日付として正しくありません");
    staff.picture("intake-2-date");
    typeDate("平成", "元", "1", "8");
    staff.sees("1989年");
    closeEditor();
    assertThat(box(staff, "mover_1_birth_year")).containsText("元");
    assertThat(kiosk.page().locator(".field-text", text("元"))).hasCount(1);

    // what is wrong stays as it was typed, also after a reload
    var phone = box(staff, "filer_phone").locator("input, textarea");
    phone.fill("0263-12");
    assertThat(box(staff, "filer_phone")).hasAttribute("data-problem", "wrong");
    staff.picture("intake-2-wrong");
    staff.page().reload();
    assertThat(phone).hasValue("0263-12");
    staff.press("完成させる");
    staff.sees("入力に誤りがあるため").picture("intake-2-finish");
    assertThat(staff.button("このまま完成させる")).hasCount(0);
    staff
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("電話")))
        .first()
        .click();
    assertThat(phone).isFocused();
    phone.fill("0263-12-3456");
    assertThat(box(staff, "filer_phone").locator("[aria-invalid=true]")).hasCount(0);
  }

  private static Page.LocatorOptions text(String exact) {
    return new Page.LocatorOptions().setHasText(Pattern.compile(exact + "$"));
  }

  @Test
  void theListOfWhatIsMissingLeadsToThePlaceOnAnotherForm() {
    open(IDO, "mover_1_name");
    open(KOKUHO, "insured_1_name");
    staff.sees("未入力・要確認");
    staff.page().getByRole(AriaRole.BUTTON, named("旧住所（前住所）")).first().click();
    assertThat(box(staff, "old_address").locator("input, textarea")).isFocused();
    staff.page().getByRole(AriaRole.BUTTON, named("異動日")).first().click();
    assertThat(staff.page().getByRole(AriaRole.DIALOG)).isVisible();
    typeDate("令和", "8", "11", "20");
    closeEditor();
    assertThat(box(staff, "moved_on_month")).containsText("11");

    // one more person than there are rows
    for (int i = 0; i < 4; i++) {
      staff.page().getByRole(AriaRole.BUTTON, named("を追加")).first().click();
    }
    assertThat(staff.page().locator(".intake-group__title").getByText("5人目")).isVisible();
    staff.page().keyboard().type("山田 五郎");
    staff.sees("書ききれない方がいます");
    staff.picture("intake-3-overflow");
  }

  @Test
  void theResidentConfirmsWhatIsReadBackAndALaterChangeTakesTheTickAway() {
    open(IDO, "new_address");
    box(staff, "new_address").locator("input, textarea").fill("みどり野市大字東本町字上ノ原一丁目２３番地４５");
    assertThat(box(staff, "new_address").locator("img.field-picture")).hasCount(1);
    staff.press("確認をお願いする");
    kiosk.sees("この内容でよろしいですか");
    kiosk.page().locator(".kiosk-confirmation__value").getByText("みどり野市大字東本町").waitFor();
    kiosk.picture("intake-4-kiosk");
    staff.picture("intake-4-staff-asked");
    kiosk.page().setViewportSize(1920, 1080);
    kiosk.picture("intake-4-kiosk-wide");
    kiosk.press("はい");
    assertThat(kiosk.page().getByText("この内容でよろしいですか")).hasCount(0);
    assertThat(staff.page().getByText(Pattern.compile("確認済み \\d\\d:\\d\\d"))).hasCount(1);
    staff.picture("intake-4-staff");

    box(staff, "new_address").locator("input, textarea").fill("みどり野市本町1-2");
    assertThat(staff.page().getByText(Pattern.compile("確認済み \\d"))).hasCount(0);
    assertThat(staff.page().getByText("保存しました")).isVisible();
    staff.press("確認をお願いする");
    kiosk.press("いいえ");
    staff.sees("ちがうと言われました");

    // a name is read back in the letters it will be printed in
    box(staff, "filer_name").locator("input, textarea").fill("渡邉󠄖 𠮷男");
    assertThat(box(staff, "filer_name").locator("img.field-picture")).hasCount(1);
    staff.press("確認をお願いする");
    kiosk.page().locator(".kiosk-confirmation__picture").waitFor();
    kiosk.picture("intake-4-kiosk-name").press("はい");

    // the other colours: nothing that was said may vanish in them
    staff.press("確認をお願いする");
    kiosk.sees("この内容でよろしいですか");
    for (var window : List.of(staff, kiosk)) {
      window.page().evaluate("() => { document.documentElement.dataset.contrast = 'high'; }");
    }
    staff.picture("intake-5-staff-dark");
    kiosk.picture("intake-5-kiosk-dark");
    assertThat(staff.complaints()).isEmpty();
    assertThat(kiosk.complaints()).isEmpty();
  }
}
