package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 書き込み between a desk and a kiosk in real browser windows: drawn, seen, erased, taken back. */
@Tag("browser")
class MarksTest {
  private static final String FOLLOW = "職員と同じ場所を見る";

  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;

  /** A form lies between them. */
  private void meet(int kioskWidth, int kioskHeight) {
    kiosk = CounterWindows.calls(counter.open(kioskWidth, kioskHeight).enrol("西1番"));
    staff = CounterWindows.answers(counter.open(1440, 900).signIn("staff", "sato"));
    CounterWindows.puts(staff, "住民異動届");
    for (var window : List.of(staff, kiosk)) {
      window.page().locator(".page__raster").waitFor();
    }
  }

  private static Locator button(Window window, String part) {
    return window
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(part)))
        .first();
  }

  private static Locator marks(Window window) {
    return window.page().locator(".ink > *");
  }

  private static Locator page(Window window) {
    return window.page().locator(".page");
  }

  private static void moveTo(Window window, double u, double v) {
    var box = page(window).boundingBox();
    window.page().mouse().move(box.x + box.width * u, box.y + box.height * v);
  }

  private static void press(Window window, double u, double v) {
    moveTo(window, u, v);
    window.page().mouse().down();
  }

  private static void drag(Window window, double u, double v, double toU, double toV) {
    press(window, u, v);
    for (int i = 1; i <= 10; i++) {
      moveTo(window, u + (toU - u) * i / 10, v + (toV - v) * i / 10);
    }
    window.page().mouse().up();
  }

  private static void touch(Window window, double u, double v) {
    press(window, u, v);
    window.page().mouse().up();
  }

  private void bothSee(int count) {
    assertThat(marks(staff)).hasCount(count);
    assertThat(marks(kiosk)).hasCount(count);
  }

  private static void turnContrast(Window window) {
    window
        .page()
        .evaluate(
            "() => { const { dataset } = document.documentElement;"
                + " dataset.contrast = dataset.contrast === 'high' ? 'normal' : 'high'; }");
  }

  private static void pictures(Window window, String name) {
    window.picture(name);
    turnContrast(window);
    window.picture(name + "-high-contrast");
    turnContrast(window);
  }

  /** Where a mark lies on its page: left, top, right, bottom, in fractions. */
  private static List<Double> place(Window window, int mark) {
    var box = marks(window).nth(mark).boundingBox();
    var page = page(window).boundingBox();
    return List.of(
        (box.x - page.x) / page.width,
        (box.y - page.y) / page.height,
        (box.x + box.width - page.x) / page.width,
        (box.y + box.height - page.y) / page.height);
  }

  /** Every kind of mark, one below the other; eleven in all. */
  private void drawEveryKind() {
    staff.take("ペン");
    drag(staff, 0.1, 0.05, 0.4, 0.07);
    staff.take("マーカー");
    drag(staff, 0.5, 0.06, 0.9, 0.06);
    bothSee(2);
    int drawn = 2;
    for (var shape : List.of("直線", "矢印", "四角", "だ円")) {
      staff.take("図形", shape);
      double v = 0.1 + 0.03 * (drawn - 2);
      press(staff, 0.1, v);
      moveTo(staff, 0.3, v + 0.01);
      moveTo(staff, 0.4, v + 0.02);
      assertThat(marks(kiosk)).hasCount(drawn + 1); // seen before it is finished
      staff.page().mouse().up();
      bothSee(++drawn);
    }
    staff.take("文字");
    touch(staff, 0.5, 0.1);
    staff.page().keyboard().type("ここに氏名をお書きください");
    staff.page().keyboard().press("Shift+Enter");
    staff.page().keyboard().type("𠮷野様");
    staff.page().keyboard().press("Enter");
    bothSee(++drawn);
    double u = 0.5;
    for (var stamp : List.of("済", "確認", "ここ", "課名と日付")) {
      staff.take("印", stamp);
      touch(staff, u, 0.2);
      u += 0.11;
      bothSee(++drawn);
    }
    kiosk.page().locator(".mark__text").filter(hasText("市民課")).waitFor();
    kiosk.page().locator(".mark__text").filter(hasText("令和")).waitFor();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void everyKindOfMarkIsSeenWhereItIsDrawnAndTakenBackByWhoeverDrewIt() {
    meet(1080, 1920);
    drawEveryKind();
    for (int mark = 0; mark < 11; mark++) {
      var there = place(kiosk, mark);
      var here = place(staff, mark);
      for (int side = 0; side < 4; side++) {
        assertThat(there.get(side))
            .as("mark %d, side %d", mark, side)
            .isCloseTo(here.get(side), within(0.004));
      }
    }
    pictures(staff, "marks-staff");
    pictures(kiosk, "marks-kiosk");

    // the resident erases across everything: only their own stroke goes
    kiosk.take("ペン");
    drag(kiosk, 0.2, 0.03, 0.2, 0.3);
    bothSee(12);
    kiosk.take("消しゴム");
    drag(kiosk, 0.2, 0.04, 0.2, 0.28);
    bothSee(11);
    kiosk.press("元に戻す");
    bothSee(12);
    kiosk.press("やり直す");
    bothSee(11);

    // staff erases two of their own at once, and takes it back, by keys
    staff.take("消しゴム");
    drag(staff, 0.25, 0.09, 0.25, 0.135);
    bothSee(9);
    staff.page().keyboard().press("Control+z");
    bothSee(11);
    staff.page().keyboard().press("Control+y");
    bothSee(9);
    staff.page().keyboard().press("Control+z");
    bothSee(11);

    // a layer is hidden on one screen only
    kiosk.take("ペン");
    drag(kiosk, 0.6, 0.4, 0.8, 0.45);
    bothSee(12);
    choose("相手");
    assertThat(marks(staff)).hasCount(1);
    assertThat(marks(kiosk)).hasCount(12);
    choose("なし");
    assertThat(marks(staff)).hasCount(0);
    staff.page().keyboard().press("p"); // what one draws must be seen
    assertThat(marks(staff)).hasCount(12);

    // everything goes after one question, and comes back
    button(staff, "この画面に表示する書き込み").click();
    staff.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("すべて消す")).click();
    staff.sees("このページの書き込みを消しますか").picture("marks-staff-clear");
    staff.press("消す");
    bothSee(0);
    staff.press("元に戻す");
    bothSee(12);

    // ここです
    staff.page().keyboard().press("h");
    touch(staff, 0.3, 0.4);
    kiosk.page().locator(".pulse__words").filter(hasText("佐藤")).waitFor();
    kiosk.picture("marks-kiosk-here");
    assertThat(kiosk.page().locator(".pulse")).hasCount(0);

    // and on the finished paper they look as they did
    staff.finishAsIs();
    staff.sees("修正する");
    staff.page().locator(".page__raster").waitFor();
    staff.picture("marks-staff-finished");

    assertThat(staff.complaints()).isEmpty();
    assertThat(kiosk.complaints()).isEmpty();
  }

  private void choose(String layers) {
    button(staff, "この画面に表示する書き込み").click();
    staff
        .page()
        .getByRole(
            AriaRole.MENUITEMRADIO,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + layers)))
        .click();
  }

  private static double width(Window window) {
    return page(window).boundingBox().width;
  }

  @Test
  void theKioskFollowsThePageZoomAndPlaceOfStaffUntilTheResidentGoesTheirOwnWay() {
    meet(1920, 1080);
    var whole = width(kiosk);
    staff.press("拡大").press("拡大").press("拡大");
    kiosk
        .page()
        .waitForFunction("w => document.querySelector('.page').clientWidth > 1.9 * w", whole);

    // what staff has in the middle is in the middle
    staff.page().locator(".page-place").evaluate("p => p.scrollTo(100, 700)");
    kiosk
        .page()
        .waitForFunction(
            "v => Math.abs((" + MIDDLE + ")() - v) < 0.02", staff.page().evaluate(MIDDLE));
    pictures(kiosk, "follow-kiosk");

    kiosk.press("縮小");
    kiosk.sees(FOLLOW);
    pictures(kiosk, "follow-kiosk-free");
    var own = width(kiosk);
    staff.press("縮小").press("縮小").press("縮小");
    staff.page().locator(".page-place").evaluate("p => p.scrollTo(0, 0)");
    staff.take("ペン"); // what is drawn comes after the words on zoom and place
    drag(staff, 0.1, 0.1, 0.2, 0.1);
    assertThat(marks(kiosk)).hasCount(1);
    assertThat(width(kiosk)).isEqualTo(own);
    kiosk.press(FOLLOW);
    assertThat(kiosk.button(FOLLOW)).hasCount(0);
    kiosk
        .page()
        .waitForFunction(
            "w => Math.abs(document.querySelector('.page').clientWidth - w) < 2", whole);
    pictures(kiosk, "marks-kiosk-wide");
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
