package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.core.KioskId;
import org.madoguchi.wire.SelfTestFault;
import org.madoguchi.wire.SelfTestPart;
import org.madoguchi.wire.SelfTestStep;
import org.madoguchi.wire.ServerMessage;

/**
 * A kiosk whose microphone hears its speaker, and comes and goes, as a real sound server has it.
 */
@Tag("browser")
class RealSoundTest {
  private static final String KIOSK = "西1番";

  /** The kiosk of this test has no camera. */
  private static final String NOT_HEARD = "カメラとマイクが使えないため";

  private Pulseaudio pulseaudio;

  @RegisterExtension final CounterWindows counter = new CounterWindows(this::browser);

  private Window kiosk;

  private Chromium browser() {
    pulseaudio = new Pulseaudio();
    pulseaudio.plugInMicrophone();
    return Chromium.withSoundOf(pulseaudio);
  }

  @BeforeEach
  void enrol() {
    kiosk = counter.open(1080, 1920).watched().enrol(KIOSK).sees("ご用件を選んでください");
  }

  @AfterEach
  void stop() {
    pulseaudio.close();
  }

  /** What a test that the clerk asks for says of the sound. */
  private SelfTestStep testedSound(Window clerk) {
    clerk.press("点検する");
    kiosk.sees("端末を点検しています");
    kiosk.sees("点検が終わりました");
    kiosk.sees("ご用件を選んでください");
    var desk = counter.server().clerk("tanaka").desk();
    return desk.expect(ServerMessage.EquipmentSnapshot.class).kiosks().stream()
        .filter(view -> view.kiosk().equals(new KioskId("nishi-1")))
        .findFirst()
        .orElseThrow()
        .lastTest()
        .steps()
        .get(SelfTestPart.sound.ordinal());
  }

  @Test
  void theSelfTestHearsTheSpeakerThroughTheMicrophoneAndMissesAPulledOutOne() {
    var clerk = counter.open(1280, 800);
    clerk.signIn("clerk", "tanaka").sees("点検していません");
    clerk.page().locator(".kiosk-card").first().click();
    assertThat(testedSound(clerk).fault()).isNull();

    pulseaudio.pullOutMicrophone();
    assertThat(testedSound(clerk).fault()).isEqualTo(SelfTestFault.microphoneNotFound);
  }

  @Test
  void aMicrophonePulledOutAsTheCallBeginsIsMissedAndHeardAgainWhenPluggedIn() {
    CounterWindows.calls(kiosk).sees("座ってお待ちください");
    var staff = counter.open(1440, 900).watched().signIn("staff", "sato");
    CounterWindows.answers(staff);
    kiosk.sees("声は届いています");
    pulseaudio.pullOutMicrophone();
    kiosk.sees(NOT_HEARD);
    staff.sees("マイクが見つかりません");

    pulseaudio.plugInMicrophone();
    kiosk.seesNoMore(NOT_HEARD);
    staff.seesNoMore("マイクが見つかりません");
    var heard = Lines.of(staff.page()).only().heard();
    staff.page().waitForCondition(() -> Lines.of(staff.page()).only().heard() > heard + 50);
  }
}
