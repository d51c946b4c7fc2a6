package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;
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

  @TempDir Path data;

  private Pulseaudio pulseaudio;
  private ServerProcess server;
  private Chromium withSound;
  private Window kiosk;

  @BeforeEach
  void start() {
    pulseaudio = new Pulseaudio();
    pulseaudio.plugInMicrophone();
    server = new ServerProcess(data);
    server.start(Map.of());
    withSound = Chromium.withSoundOf(pulseaudio);
    kiosk = new Window(withSound.browser(), server.origin(), 1080, 1920, true).watched();
    kiosk.enrol(KIOSK).sees("ご用件を選んでください");
  }

  @AfterEach
  void stop() {
    withSound.close();
    server.close();
    pulseaudio.close();
  }

  /** What a test that the clerk asks for says of the sound. */
  private SelfTestStep testedSound(Window clerk) {
    clerk.press("点検する");
    kiosk.sees("端末を点検しています");
    kiosk.sees("点検が終わりました");
    kiosk.sees("ご用件を選んでください");
    var desk = server.clerk("tanaka").desk();
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
    var clerk = new Window(withSound.browser(), server.origin(), 1280, 800, true);
    clerk.signIn("clerk", "tanaka").sees("点検していません");
    clerk.page().locator(".kiosk-card").first().click();
    assertThat(testedSound(clerk).fault()).isNull();

    pulseaudio.pullOutMicrophone();
    assertThat(testedSound(clerk).fault()).isEqualTo(SelfTestFault.microphoneNotFound);
  }
}
