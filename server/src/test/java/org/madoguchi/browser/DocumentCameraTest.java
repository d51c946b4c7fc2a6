package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kiosk's second camera in real browser windows: seen, swapped, frozen, photographed, off. */
@Tag("browser")
class DocumentCameraTest {
  private static final String FACE = "西出張所 西1番の映像";
  private static final String PAPER = "書画カメラの映像";

  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(() -> Chromium.withCameras(3));

  private Window kiosk;
  private Window staff;

  @BeforeEach
  void start() {
    kiosk = counter.open(1080, 1920).enrol("西1番").sees("引っ越し");
    chooseDocumentCamera();
    call();
  }

  /** As the administrator does at 端末の設定: the third camera looks at the paper. */
  private void chooseDocumentCamera() {
    var said =
        kiosk
            .page()
            .evaluate(
                """
                async () => {
                  const post = (path, body) => fetch('/kiosk/api/settings' + path, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify(body),
                  });
                  await post('/unlock', { account: 'admin', password: 'madoguchi' });
                  const kept = await post('', {
                    documentCamera: { id: '', label: 'fake_device_2' },
                    volume: 80, pushToTalk: false, printer: false, selfTestAt: '08:00:00',
                  });
                  return kept.status;
                }
                """);
    assertThat(said).isEqualTo(204);
  }

  private void call() {
    CounterWindows.calls(kiosk);
    staff = CounterWindows.answers(counter.open(1440, 900).signIn("staff", "sato"));
    staff.seesMoreFramesThan(FACE, 5);
    staff.seesMoreFramesThan(PAPER, 5);
  }

  private static double widthOf(Window window, String video) {
    return window
        .page()
        .getByLabel(video, new Page.GetByLabelOptions().setExact(true))
        .first()
        .boundingBox()
        .width;
  }

  /** Whether two looks at the shown picture, half a second of frames apart, see the same. */
  private static boolean standsStill(Window window, String video) {
    return (boolean)
        window
            .page()
            .evaluate(
                """
                async (label) => {
                  const video = [...document.querySelectorAll('video')]
                    .find((v) => v.getAttribute('aria-label') === label);
                  const look = () => {
                    const canvas = new OffscreenCanvas(160, 120);
                    const paint = canvas.getContext('2d');
                    paint.drawImage(video, 0, 0, 160, 120);
                    return paint.getImageData(0, 0, 160, 120).data;
                  };
                  const first = look();
                  for (let frames = 0; frames < 2; frames += 1) {
                    await new Promise((seen) => video.requestVideoFrameCallback(seen));
                  }
                  const second = look();
                  let apart = 0;
                  for (let at = 0; at < first.length; at += 1) {
                    apart += Math.abs(first[at] - second[at]) > 40 ? 1 : 0;
                  }
                  return apart < 40;
                }
                """,
                video);
  }

  private static void waitUntilItStandsStill(Window window, String video) {
    window.page().waitForCondition(() -> standsStill(window, video));
  }

  private static void waitUntilItMoves(Window window, String video) {
    window.page().waitForCondition(() -> !standsStill(window, video));
  }

  @Test
  void staffSeesFaceAndPaperSwapsThemFreezesThePaperAndTakesAStillAtFullResolution()
      throws Exception {
    kiosk.seesMoreFramesThan(PAPER, 5); // the resident sees how the paper lies
    kiosk.picture("kiosk-camera");
    staff.picture("staff-camera-small");

    // one touch, or a key, makes the other one large
    assertThat(widthOf(staff, FACE)).isGreaterThan(widthOf(staff, PAPER));
    staff.press("大きく見る");
    assertThat(widthOf(staff, PAPER)).isGreaterThan(2 * widthOf(staff, FACE));
    staff.seesMoreFramesThan(FACE, staff.framesOf(FACE) + 2);
    staff.picture("staff-camera-large");
    staff.page().keyboard().press("Alt+l");
    assertThat(widthOf(staff, FACE)).isGreaterThan(widthOf(staff, PAPER));
    staff.page().keyboard().press("Alt+l");

    // frozen for both, and going on again
    waitUntilItMoves(staff, PAPER);
    staff
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^静止(?!画)")))
        .click();
    kiosk.sees("静止中");
    waitUntilItStandsStill(staff, PAPER);
    waitUntilItStandsStill(kiosk, PAPER);
    staff.picture("staff-camera-frozen");
    kiosk.picture("kiosk-camera-frozen");
    staff.page().keyboard().press("Alt+s");
    waitUntilItMoves(staff, PAPER);

    // a still, as the camera has it
    staff.press("静止画を撮る");
    kiosk.sees("職員が、書画カメラの静止画を撮りました").picture("kiosk-still-taken");
    var still = staff.page().locator(".still-stage__picture");
    still.waitFor(
        new com.microsoft.playwright.Locator.WaitForOptions()
            .setState(WaitForSelectorState.VISIBLE));
    staff.page().waitForCondition(() -> (int) still.evaluate("i => i.naturalWidth") > 0);
    var camera =
        (Map<?, ?>)
            kiosk
                .page()
                .evaluate(
                    """
                    (label) => {
                      const video = [...document.querySelectorAll('video')]
                        .find((v) => v.getAttribute('aria-label') === label);
                      const { width, height } = video.srcObject.getVideoTracks()[0].getCapabilities();
                      return { width: width.max, height: height.max };
                    }
                    """,
                    PAPER);
    var download = staff.page().waitForDownload(() -> staff.text("保存").click());
    var jpeg = Files.readAllBytes(download.path());
    assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(List.of(picture.getWidth(), picture.getHeight()))
        .isEqualTo(List.of(camera.get("width"), camera.get("height")));
    assertThat(picture.getWidth()).isGreaterThanOrEqualTo(1_280);
    staff.picture("staff-still");

    // read by keys: larger, turned, whole again; and back to the live picture
    var whole = still.boundingBox();
    staff.page().keyboard().press("+");
    staff.page().keyboard().press("r");
    var turned = still.boundingBox();
    assertThat(turned.height).isGreaterThan(turned.width);
    assertThat(turned.height).isGreaterThan(whole.height);
    staff.picture("staff-still-turned");
    staff.press("静止画を撮る");
    staff.sees("静止画 2 / 2");
    staff.page().keyboard().press("PageUp");
    staff.sees("静止画 1 / 2");
    staff.page().keyboard().press("Escape");
    staff.seesMoreFramesThan(PAPER, 1);
    assertThat(staff.page().locator(".still-viewer")).hasCount(0);

    // a still becomes a document that both see
    staff.page().getByText(Pattern.compile("静止画を見る")).click();
    staff.press("書類にする");
    staff.press("1枚を書類にする");
    kiosk.page().locator(".page__raster").waitFor();
    staff.sees("書画カメラの写し").picture("staff-still-document");
  }

  @Test
  void theResidentOrTheClerkPutsTheCameraOffAndEverybodySeesThatItIs() {
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.page().getByText("西1番").first().click();
    clerk.sees("映しています");
    kiosk
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("書画カメラ")))
        .click();
    kiosk.sees("映していません").picture("kiosk-camera-off");
    staff.sees("書画カメラはオフです").picture("staff-camera-off");
    assertThat(staff.button("静止画を撮る")).isDisabled();
    clerk.sees("映していません").picture("clerk-camera-off");
    clerk
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("書画カメラ")))
        .click();
    kiosk.sees("映しています");
    staff.seesMoreFramesThan(PAPER, staff.framesOf(PAPER) + 2);
    clerk.picture("clerk-camera-on");
  }
}
