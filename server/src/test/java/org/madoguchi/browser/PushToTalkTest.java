package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;

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

  @TempDir Path data;

  private ServerProcess server;
  private Chromium chromium;
  private Window kiosk;
  private Window staff;

  @BeforeEach
  void start() {
    server = new ServerProcess(data);
    server.start(Map.of());
    chromium = Chromium.withDevices();
  }

  @AfterEach
  void stop() {
    chromium.close();
    server.close();
  }

  private Window window(int width, int height) {
    return new Window(chromium.browser(), server.origin(), width, height, true).watched();
  }

  /** At 端末の設定, as the administrator does. */
  private void choosePushToTalk() {
    kiosk.open("/kiosk?settings").sees("端末の設定");
    kiosk.press("情報政策課").press("設定を開く");
    kiosk.text("押して話す").click();
    kiosk.press("保存する").sees("保存しました。");
    kiosk.press("もどる").sees("ご用件を選んでください");
  }

  private void call() {
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.press("職員を呼び出す").press("呼び出す");
    staff = window(1440, 900).signIn("staff", "sato");
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("番に応答する")))
        .first()
        .click();
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
    kiosk = window(1080, 1920).enrol("西1番");
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
