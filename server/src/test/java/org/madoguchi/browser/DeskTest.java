package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The working screen of a member of staff: its place for the paper, its keys, what it lets slip.
 */
@Tag("browser")
class DeskTest {
  private static final List<String> TEXT_SIZES = List.of("125", "150");

  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;

  @BeforeEach
  void start() {
    kiosk = CounterWindows.calls(windows.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(windows.open(1440, 900).signIn("staff", "sato"));
    CounterWindows.puts(staff, "住民異動届");
    for (var window : List.of(staff, kiosk)) {
      window.page().locator(".page__raster").waitFor();
    }
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }

  private void choose(String tab) {
    staff.page().getByRole(AriaRole.TAB, named(tab)).click();
  }

  private BoundingBox box(String selector) {
    return staff.page().locator(selector).first().boundingBox();
  }

  /** Part of the window through which the page is seen. */
  private double shareOfPage() {
    var place = box(".page-place");
    var size = staff.page().viewportSize();
    return place.width * place.height / (size.width * size.height);
  }

  private Locator field(String id) {
    return staff.page().locator(".field-input[data-field='" + id + "'] :is(input, textarea)");
  }

  private void set(String key, String value) {
    staff
        .page()
        .evaluate(
            "([key, value]) => { document.documentElement.dataset[key] = value; }",
            List.of(key, value));
  }

  /** Whether parts of the screen that stand side by side lie on each other, or run out of it. */
  private List<?> collisions() {
    return (List<?>)
        staff
            .page()
            .evaluate(
                """
                () => {
                  const found = [];
                  const seen = (e) => e.getClientRects().length > 0;
                  const name = (e) => e.className + ' ' + e.textContent.slice(0, 12);
                  for (const line of document.querySelectorAll(
                      '.session-head, .document-bar, .desk-tools, .session-foot, .talk__columns')) {
                    const around = line.getBoundingClientRect();
                    const parts = [...line.children].filter(seen);
                    for (const [i, part] of parts.entries()) {
                      const a = part.getBoundingClientRect();
                      if (a.right > around.right + 1 || a.left < around.left - 1) {
                        found.push('out of its line: ' + name(part));
                      }
                      for (const other of parts.slice(i + 1)) {
                        const b = other.getBoundingClientRect();
                        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
                          found.push(name(part) + ' on ' + name(other));
                        }
                      }
                    }
                  }
                  if (document.documentElement.scrollWidth > innerWidth) {
                    found.push('wider than the window');
                  }
                  return found;
                }
                """);
  }

  @Test
  void thePaperHasTheMostOfTheScreenAndNothingLiesOnAnything() {
    for (var size : List.of(List.of(1440, 900), List.of(1280, 800), List.of(1920, 1080))) {
      staff.page().setViewportSize(size.get(0), size.get(1));
      assertThat(collisions()).as("at %s", size).isEmpty();
      assertThat(shareOfPage()).as("share of the page at %s", size).isGreaterThan(0.38);
      assertThat(box(".desk-tools").height).as("height of the tools at %s", size).isLessThan(60);
      assertThat(box(".document-bar").height).isLessThan(60);
      staff.picture("desk-" + size.get(0));
      set("contrast", "high");
      staff.picture("desk-" + size.get(0) + "-high-contrast");
      set("contrast", "normal");
    }
    staff.page().setViewportSize(1440, 900);
    for (var size : TEXT_SIZES) {
      set("textSize", size);
      assertThat(collisions()).as("with words of %s %%", size).isEmpty();
      staff.picture("desk-text-" + size);
    }
  }

  @Test
  void thePageStaysWhereItIsWhileOneTypesDrawsFinishesAndIsRefused() {
    var before = box(".page-place");
    field("filer_name").fill("𠮷野 花子");
    staff.sees("保存しました");
    same(before);
    staff.take("図形", "矢印");
    same(before);
    staff.page().keyboard().press("s");
    assertThat(staff.page().locator(".tool[data-selected]")).containsText("印");
    same(before);
    kiosk.press("終わる").press("職員に伝える");
    staff.sees("「終わりたい」を押しました");
    same(before);
    staff.finishAsIs();
    staff.sees("確定する");
    same(before);
    staff.picture("desk-finished");
  }

  private void same(BoundingBox before) {
    var now = box(".page-place");
    assertThat(List.of(now.x, now.y, now.width, now.height))
        .isEqualTo(List.of(before.x, before.y, before.width, before.height));
  }

  @Test
  void theKeyboardReachesEveryPartAndTheNextThingThatIsMissing() {
    var keyboard = staff.page().keyboard();
    var focused = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      keyboard.press("F6");
      focused.add(
          (String)
              staff
                  .page()
                  .evaluate("() => document.activeElement.closest('[data-region]').className"));
    }
    assertThat(focused)
        .containsExactlyInAnyOrder(
            "session-head", "people", "paper-column", "talk__side", "session-foot");
    keyboard.press("Shift+F6");
    assertThat(
            staff
                .page()
                .evaluate("() => document.activeElement.closest('[data-region]').className"))
        .isEqualTo(focused.get(3));

    // 不足: from one field to the next
    var left = staff.page().locator(".session-foot button");
    assertThat(left).containsText("不足");
    keyboard.press("Alt+n");
    assertThat(staff.page().locator(".field-input:focus-within, [role=dialog]")).isVisible();

    // the tools by arrows
    keyboard.press("Escape");
    staff.page().locator(".tool").filter(hasText("指す")).focus();
    keyboard.press("ArrowRight");
    assertThat(staff.page().locator(".tool:focus")).containsText("ここです");

    staff.press("キー操作");
    staff.sees("画面の次の部分へ").picture("desk-keys");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void theIdentityIsTickedOnceForEveryFormAndTheEndAsksWhatBecomesOfADraft() {
    CounterWindows.puts(staff, "国民健康保険 資格取得届");
    choose("確認・案内");
    var card = staff.page().locator(".identity-card").first();
    assertThat(card).containsText("まだ確認していません(必須)");
    staff.press("本人確認を記録する");
    var form = staff.page().getByRole(AriaRole.DIALOG);
    form.getByText("写真付きの書類 1点").click();
    form.getByText("運転免許証").click();
    staff.picture("desk-identity-form").press("記録する");
    assertThat(card).containsText("運転免許証");
    staff.picture("desk-identity");
    staff.page().locator(".document-bar .button").first().click();
    staff.page().getByRole(AriaRole.MENUITEM, named("住民異動届")).first().click();
    var tick = staff.page().locator(".field-input[data-field='id_driver_licence']");
    assertThat(tick.getByRole(AriaRole.CHECKBOX)).isChecked();

    staff.finishAsIs();
    staff.sees("確定する");
    staff.press("終了");
    staff.sees("確定していない書類があります").picture("desk-end-draft");
    staff.press("下書きのまま終える");
    staff.sees("結果が選ばれていません");
    var dialog = staff.page().getByRole(AriaRole.DIALOG);
    dialog.getByText("不備で返戻", new Locator.GetByTextOptions().setExact(true)).click();
    dialog.getByText("後日、住民の方がもう一度来られるため").click();
    staff.press("下書きのまま終える");
    staff.sees("後処理を終える");
    kiosk.sees("ご相談は終わりました");
    assertThat(staff.complaints()).isEmpty();
    assertThat(kiosk.complaints()).isEmpty();
  }

  @Test
  void aWindowThatIsLoadedAnewShowsThePlaceTheOthersSeeAndTheResidentMayHideMarks() {
    staff.press("拡大").press("拡大").press("拡大");
    staff.page().locator(".page-place").evaluate("p => p.scrollTo(0, 700)");
    var middle = (double) staff.page().evaluate(MIDDLE);
    kiosk.page().waitForFunction("v => Math.abs((" + MIDDLE + ")() - v) < 0.03", middle);
    staff.page().reload();
    staff.page().locator(".page__raster").waitFor();
    staff.sees("200%");
    assertThat((double) staff.page().evaluate(MIDDLE)).isCloseTo(middle, within(0.02));
    kiosk.page().reload();
    kiosk.page().locator(".page__raster").waitFor();
    kiosk.page().waitForFunction("v => Math.abs((" + MIDDLE + ")() - v) < 0.03", middle);

    kiosk.take("ペン");
    var page = kiosk.page().locator(".page").boundingBox();
    var mouse = kiosk.page().mouse();
    mouse.move(page.x + page.width * 0.45, page.y + page.height * 0.5);
    mouse.down();
    mouse.move(page.x + page.width * 0.5, page.y + page.height * 0.52);
    mouse.up();
    assertThat(staff.page().locator(".ink > *")).hasCount(1);
    kiosk.press("書き込みをかくす");
    assertThat(kiosk.page().locator(".ink > *")).hasCount(0);
    assertThat(staff.page().locator(".ink > *")).hasCount(1);
    kiosk.picture("desk-kiosk-hidden").press("書き込みをみせる");
    assertThat(kiosk.page().locator(".ink > *")).hasCount(1);
  }

  /** How far down the page its middle on the screen is. */
  private static final String MIDDLE =
      """
      () => {
        const place = document.querySelector('.page-place').getBoundingClientRect();
        const page = document.querySelector('.page').getBoundingClientRect();
        return (place.top + place.height / 2 - page.top) / page.height;
      }
      """;
}
