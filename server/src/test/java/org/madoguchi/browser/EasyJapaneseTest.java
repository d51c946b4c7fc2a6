package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** やさしい日本語: a resident who chooses it at the kiosk, from the first touch to the cleared screen. */
@Tag("browser")
class EasyJapaneseTest {
  /** What is shown in characters and has no reading above it. */
  private static final String UNREAD =
      """
      names => {
        const unread = [];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { data: whole, parentElement: at } = texts.currentNode;
          const data = names.reduce((rest, name) => rest.replaceAll(name, ''), whole);
          if (/\\p{Script=Han}/u.test(data) && at.checkVisibility() && !at.closest('ruby')) {
            unread.push(data);
          }
        }
        return unread;
      }
      """;

  /** Readings smaller than 12 pixels. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('rt')]
        .filter((rt) => parseFloat(getComputedStyle(rt).fontSize) < 12)
        .map((rt) => rt.textContent)
      """;

  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;

  /** All that stands on the screen can be read, but for these names. */
  private void readsEverythingBut(String name, String... names) {
    kiosk.picture("kiosk-easy-" + name);
    assertThat(found(UNREAD, names)).isEmpty();
    assertThat(found(SMALL)).isEmpty();
  }

  private List<?> found(String script, String... names) {
    return (List<?>) kiosk.page().evaluate(script, List.of(names));
  }

  private Locator words(String className) {
    return kiosk.page().locator(className).first();
  }

  private void touches(String tile) {
    kiosk
        .page()
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(tile))
        .first()
        .click();
  }

  @Test
  void theWholeVisitIsInItAndStaffKnows() {
    kiosk = windows.open(1080, 1920).enrol("西1番");
    kiosk.sees("ご用件を選んでください");
    kiosk.page().getByText("やさしい にほんご").click();
    assertThat(words("h1")).containsText("話");
    assertThat(kiosk.page().locator("html")).hasAttribute("lang", "ja");
    readsEverythingBut("home");

    touches("引ひっこし");
    words(".kiosk-tiles[data-columns='1']").waitFor();
    readsEverythingBut("list");
    touches("てんにゅうとどけ");
    words(".kiosk-topic").waitFor();
    readsEverythingBut("topic");
    touches("職員しょくいんを 呼よぶ");
    words(".kiosk-question__ask").waitFor();
    readsEverythingBut("confirm");
    touches("呼よぶ");
    words(".kiosk-number__value").waitFor();
    readsEverythingBut("waiting");

    var staff = windows.open(1440, 900).signIn("staff", "sato");
    assertThat(staff.page().locator(".call-table__marks")).containsText("やさしい日本語");
    CounterWindows.answers(staff);
    assertThat(staff.page().locator(".session-head")).containsText("やさしい日本語");
    staff.sees("やさしい日本語をご希望です。").picture("staff-easy");
    words(".kiosk-talk").waitFor();
    readsEverythingBut("talk", "市民課 佐藤");

    staff.press("手続案内を始める");
    staff.press("お客さまに聞く");
    var question = words(".kiosk-question-asked__text");
    assertThat(question).containsText("来きましたか");
    readsEverythingBut("question", "市民課 佐藤");
    kiosk.press("いいえ");
    question.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    touches("文字もじで 話はなす");
    words(".kiosk-notes").waitFor();
    readsEverythingBut("notes", "市民課 佐藤");
    touches("話はなすのを やめる");
    touches("終おわる");
    kiosk.page().getByRole(AriaRole.ALERTDIALOG).waitFor();
    readsEverythingBut("end", "市民課 佐藤");
    touches("続つづける");

    staff.press("終了");
    staff.page().getByText("不備で返戻", new Page.GetByTextOptions().setExact(true)).first().click();
    staff.press("記録して終える");
    words(".kiosk-results").waitFor();
    assertThat(words(".kiosk-sheet button")).hasText("やさしい にほんご");
    readsEverythingBut("ended");
    touches("画面がめんを 消けす");
    kiosk.sees("ご用件を選んでください");
    assertThat(kiosk.complaints()).isEmpty();
  }
}
