package org.madoguchi.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;

/** 呼出 on the screens of all it concerns, with a clock that the test winds. */
class CallingTest {
  private final TestClock clock = new TestClock();
  private final List<Window> windows = new ArrayList<>();
  private TestCounter counter;
  private Chromium chromium;

  @BeforeEach
  void start() {
    counter = TestCounter.start(Map.of(), clock);
    chromium = Chromium.withDevices();
  }

  @AfterEach
  void stop() {
    windows.forEach(Window::close);
    chromium.close();
    counter.close();
  }

  private Window open(int width, int height) {
    var window = new Window(chromium.browser(), counter.origin(), width, height, true);
    windows.add(window);
    return window;
  }

  @Test
  void itRingsAtOneThenTheNextThenAllThenTheClerkIsToldAndTheResidentMayBeCalledBack() {
    var sato = open(1440, 900).signIn("staff", "sato").sees("お待ちの方はいません");
    clock.forward(Duration.ofSeconds(1)); // 佐藤 is free the longest
    var ito = open(1440, 900).signIn("staff", "ito").sees("お待ちの方はいません");
    var tanaka = open(1280, 800).signIn("clerk", "tanaka").sees("西1番");
    var kiosk = open(1080, 1920).enrol("西1番").sees("引っ越し").picture("calling-kiosk-home");
    CounterWindows.calls(kiosk).sees("待ち時間の目安は、まだお出しできません");

    sato.sees("ほかの職員へ").sees("あと").picture("calling-staff-asked");
    ito.sees("市民課 佐藤を呼出中").picture("calling-staff-another");
    sato.press("0001番をほかの職員へ回す").sees("市民課 伊藤を呼出中");
    ito.sees("ほかの職員へ");
    clock.forward(Duration.ofSeconds(20));
    sato.sees("課の全員を呼出中");
    clock.forward(Duration.ofSeconds(40));
    tanaka.page().getByText("西1番").first().click();
    tanaka.sees("本庁の職員が応答していません").picture("calling-clerk-unanswered");
    kiosk.sees("こちらの窓口の職員にも知らせました");
    clock.forward(Duration.ofSeconds(60));
    kiosk.sees("折り返しを頼む").picture("calling-kiosk-callback");
    kiosk.press("折り返しを頼む").sees("折り返しを承りました").picture("calling-kiosk-noted");
    tanaka.sees("連絡した").picture("calling-clerk-callback");
    sato.sees("連絡した").press("離席する");
    sato.page().getByText("昼休み").first().click();
    sato.sees("昼休みのため離席中です").picture("calling-staff-away");
    sato.press("席にもどる").seesNoMore("昼休みのため離席中です");
    sato.press("0001番に連絡した").seesNoMore("連絡した");
    kiosk.press("終わる").sees("引っ越し");
  }
}
