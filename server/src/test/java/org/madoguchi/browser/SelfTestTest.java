package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.core.KioskId;
import org.madoguchi.demo.Demo;
import org.madoguchi.wire.DeviceRef;
import org.madoguchi.wire.EquipmentView;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SelfTestFault;
import org.madoguchi.wire.SelfTestPart;
import org.madoguchi.wire.SelfTestState;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SignIn;

/**
 * The settings of a kiosk and its self-test with a real Chromium's cameras and sound. Its pretended
 * microphone beeps by itself and hears no speaker, so that is what the self-test has to find.
 */
@Tag("browser")
class SelfTestTest {
  private static final KioskId NISHI_1 = new KioskId("nishi-1");

  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(() -> Chromium.withCameras(2));

  private static void unlock(Window kiosk) {
    kiosk.sees("端末の設定");
    kiosk.press("情報政策課");
    kiosk.press("設定を開く");
    kiosk.sees("保存する");
  }

  private static Locator card(Window kiosk, String title) {
    return kiosk
        .page()
        .locator(".kiosk-settings .card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    kiosk
                        .page()
                        .getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(title).setExact(true))));
  }

  private static void choose(Window kiosk, String title, String device) {
    card(kiosk, title).locator(".select__button").click();
    kiosk
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(device).setExact(true))
        .click();
  }

  private static void assertChosen(Window kiosk, String title, String device) {
    assertThat(card(kiosk, title).locator(".select__button")).containsText(device);
  }

  private EquipmentView equipment() {
    var desk = counter.server().clerk("tanaka").desk();
    return desk.expect(ServerMessage.EquipmentSnapshot.class).kiosks().stream()
        .filter(view -> view.kiosk().equals(NISHI_1))
        .findFirst()
        .orElseThrow();
  }

  /** Chooses by HTTP what the browser could not offer: a device that is not there any more. */
  private void configure(Window kiosk, KioskSettings settings) {
    var cookie = "madoguchi=" + kiosk.context().cookies().get(0).value;
    var screen = new TestScreen(counter.server(), "kiosk", cookie);
    var answer =
        screen.post("settings/unlock", TestCounter.json(new SignIn("admin", Demo.PASSWORD)));
    var unlocked =
        new TestScreen(counter.server(), "kiosk", cookie + "; " + TestCounter.cookie(answer));
    assertThat(unlocked.post("settings", TestCounter.json(settings)).statusCode()).isEqualTo(204);
  }

  @Test
  void whatTheAdministratorChoosesStaysChosen() {
    var kiosk = counter.open(1080, 1920).enrol("西1番");
    kiosk.sees("ご用件を選んでください");
    var place = kiosk.page().locator(".kiosk__place").boundingBox();
    var mouse = kiosk.page().mouse();
    mouse.move(place.x + 20, place.y + place.height / 2);
    mouse.down();
    kiosk.sees("端末の設定").picture("kiosk-settings-1-locked");
    mouse.up();
    unlock(kiosk);

    choose(kiosk, "書画カメラ", "fake_device_0");
    choose(kiosk, "カメラ", "fake_device_0");
    kiosk.sees("別の機器を選んでください");
    assertThat(kiosk.button("保存する")).isDisabled();
    choose(kiosk, "書画カメラ", "fake_device_1");
    choose(kiosk, "マイク", "Fake Audio Input 1");
    choose(kiosk, "スピーカー", "Fake Audio Output 1");
    kiosk.press("音を小さくする").press("音を鳴らす");
    kiosk.seesMoreFramesThan("カメラの映像", 5).seesMoreFramesThan("書画カメラの映像", 5);
    kiosk
        .page()
        .waitForFunction( // the pretended microphone beeps twice a second
            "() => parseFloat(document.querySelector('.kiosk-settings__level > span')"
                + ".style.inlineSize) > 5");
    kiosk.page().locator(".kiosk__main").evaluate("main => main.scrollTo(0, 0)");
    kiosk.picture("kiosk-settings-2-portrait");
    kiosk.press("保存する").sees("保存しました。");
    kiosk.page().setViewportSize(1920, 1080);
    kiosk.picture("kiosk-settings-3-landscape");
    kiosk.page().locator(".kiosk__main").evaluate("main => main.scrollTo(0, 9999)");
    kiosk.picture("kiosk-settings-4-landscape");
    kiosk.page().setViewportSize(1080, 1920);
    kiosk.press("もどる").sees("ご用件を選んでください");

    kiosk.open("/kiosk?settings");
    unlock(kiosk);
    assertChosen(kiosk, "カメラ", "fake_device_0");
    assertChosen(kiosk, "書画カメラ", "fake_device_1");
    assertChosen(kiosk, "マイク", "Fake Audio Input 1");
    assertChosen(kiosk, "スピーカー", "Fake Audio Output 1");
    var kept = equipment().settings();
    assertThat(kept.documentCamera().label()).isEqualTo("fake_device_1");
    assertThat(kept.volume()).isEqualTo(60);

    kiosk.page().getByText("白黒反転").click();
    kiosk.page().getByText("English").click();
    kiosk.sees("Settings of this kiosk").picture("kiosk-settings-5-english");
    assertThat(kiosk.complaints()).isEmpty();
  }

  @Test
  void aSelfTestTheClerkAsksForFindsWhatIsThereAndTellsTheBoard() {
    var kiosk = counter.open(1080, 1920).enrol("西1番");
    kiosk.sees("ご用件を選んでください");
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.sees("点検していません");
    clerk.page().locator(".kiosk-card").first().click();
    clerk.sees("まだ一度も点検していません").picture("clerk-check-1-never");

    configure(
        kiosk,
        new KioskSettings(
            new DeviceRef("another id", "fake_device_0"),
            new DeviceRef("gone", "書画カメラ X100"),
            null,
            null,
            80,
            false,
            null,
            true,
            KioskSettings.DEFAULTS.selfTestAt()));
    clerk.press("点検する");
    kiosk.sees("端末を点検しています");
    kiosk.sees("異常なし").picture("kiosk-test-1-portrait");
    clerk.sees("端末が点検をしています");
    clerk.sees("書画カメラが見つかりません。USBケーブルがささっているか");
    clerk.sees("スピーカーの音がマイクに届きません");
    kiosk.sees("点検が終わりました").picture("kiosk-test-2-over");
    kiosk.page().setViewportSize(1920, 1080);
    kiosk.picture("kiosk-test-3-landscape");
    clerk.text("点検した内容をすべて見る").click();
    clerk.picture("clerk-check-2-wrong");

    var steps = equipment().lastTest().steps();
    assertThat(steps.stream().map(step -> step.part() + " " + step.state()))
        .containsExactly(
            "camera ok",
            "documentCamera failed",
            "sound failed",
            "network ok",
            "call ok",
            "printer unknown");
    assertThat(steps.get(SelfTestPart.documentCamera.ordinal()).fault())
        .isEqualTo(SelfTestFault.documentCameraNotFound);
    assertThat(steps.get(SelfTestPart.sound.ordinal()).fault())
        .isEqualTo(SelfTestFault.speakerNotHeard);
    assertThat(steps.get(SelfTestPart.network.ordinal()).milliseconds()).isNotNull();
    assertThat(steps.get(SelfTestPart.network.ordinal()).state()).isEqualTo(SelfTestState.ok);

    // once more, and a resident comes
    clerk.press("点検する");
    kiosk.sees("端末を点検しています");
    kiosk.page().mouse().click(500, 500);
    kiosk.sees("ご用件を選んでください");
    clerk.sees("点検を途中でやめました");
    assertThat(equipment().lastTest().steps()).isEqualTo(steps);
    assertThat(kiosk.complaints()).isEmpty();
    assertThat(clerk.complaints()).isEmpty();
  }

  @Test
  void theDailyTestBeginsByItselfOnceNobodyHasTouchedTheScreenForAMinute() {
    var kiosk = counter.open(1080, 1920);
    kiosk.page().clock().install();
    kiosk.enrol("西1番").sees("ご用件を選んでください");
    var d = KioskSettings.DEFAULTS;
    configure(
        kiosk,
        new KioskSettings(null, null, null, null, d.volume(), false, null, false, LocalTime.MIN));
    assertThat(kiosk.text("端末を点検しています")).isHidden();
    kiosk.page().clock().fastForward(61_000);
    kiosk.sees("端末を点検しています");
    kiosk.sees("点検が終わりました");
    kiosk.sees("ご用件を選んでください");
    assertThat(equipment().lastTest().steps()).hasSize(SelfTestPart.values().length);
  }
}
