package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A kiosk in a room that echoes: the resident is heard only while the button is held. Chromium's
 * pretended microphone beeps all the time, so whatever gets through is heard.
 */
@Tag("browser")
class PushToTalkTest {
  private static final String HOLD = "押しながら話す";
  private static final String HELD = "話しています";
  private static final String MUTED = "マイクはオフです";

  /** Of sound in two packets a second apart, against the rounding of silence. */
  private static final double AUDIBLE = 1e-4;

  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;

  /** At 端末の設定, as the administrator does. */
  private void choosePushToTalk() {
    kiosk.open("/kiosk?settings").sees("端末の設定");
    kiosk.press("情報政策課").press("設定を開く");
    kiosk.text("押して話す").click();
    kiosk.press("保存する").sees("保存しました。");
    kiosk.press("もどる").sees("ご用件を選んでください");
  }

  private void call() {
    CounterWindows.calls(kiosk);
    staff = CounterWindows.answers(counter.open(1440, 900).watched().signIn("staff", "sato"));
    Lines.of(staff.page()).decodeMoreThan(10, 1);
    Lines.of(kiosk.page()).decodeMoreThan(10, 1);
  }

  private double energyAtStaff() {
    return Lines.of(staff.page()).only().energy();
  }

  private void isHeard() {
    kiosk.sees(HELD);
    var before = energyAtStaff();
    staff.page().waitForCondition(() -> energyAtStaff() > before + AUDIBLE);
    staff.seesNoMore(MUTED);
  }

  /** Sound goes on coming, but there is nothing in it. */
  private void isNotHeard() {
    kiosk.sees(HOLD);
    staff.sees(MUTED);
    var lines = Lines.of(staff.page());
    packetsMore(lines, 50); // what was said before has come by then
    var before = energyAtStaff();
    packetsMore(lines, 100);
    assertThat(energyAtStaff() - before).isLessThan(AUDIBLE);
  }

  private void packetsMore(Lines lines, int packets) {
    var enough = lines.only().heard() + packets;
    staff.page().waitForCondition(() -> lines.only().heard() > enough);
  }

  @Test
  void theResidentIsHeardWhileTheButtonIsHeldByMouseOrKeyAndTheStaffAlways() {
    kiosk = counter.open(1080, 1920).watched().enrol("西1番");
    kiosk.sees("ご用件を選んでください");
    choosePushToTalk();
    call();
    isNotHeard();

    kiosk.button(HOLD).hover();
    kiosk.page().mouse().down();
    isHeard();
    kiosk.picture("kiosk-push-to-talk");
    kiosk.page().mouse().up();
    isNotHeard();

    kiosk.button(HOLD).focus();
    kiosk.page().keyboard().down("Space");
    isHeard();
    kiosk.page().keyboard().up("Space");
    isNotHeard();

    var before = Lines.of(kiosk.page()).only().energy();
    kiosk.page().waitForCondition(() -> Lines.of(kiosk.page()).only().energy() > before + AUDIBLE);
  }
}
