package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestCounter;
import org.madoguchi.signaling.Prosody;

/**
 * Three of the counter's own screens in one call: kiosk, staff, and the clerk who chose to join.
 */
@Tag("browser")
class ClerkInTheCallTest {
  private static final String CLERK = "西出張所 田中の映像";

  private Chromium chromium;
  private Window kiosk;
  private Window staff;
  private Window clerk;

  @BeforeEach
  void start() {
    chromium = Chromium.withDevices();
  }

  @AfterEach
  void stop() {
    chromium.close();
  }

  private Window window(TestCounter counter, int width, int height) {
    return new Window(chromium.browser(), counter.origin(), width, height, true).watched();
  }

  private void residentAndStaffTalkAndTheClerkLooksOn(TestCounter counter) {
    kiosk = window(counter, 1080, 1920).enrol("西1番");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.press("職員を呼び出す").press("呼び出す");
    staff = window(counter, 1440, 900).signIn("staff", "sato");
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("番に応答する")))
        .first()
        .click();
    decode(kiosk, 1);
    decode(staff, 1);
    clerk = window(counter, 1280, 800).signIn("clerk", "tanaka");
    clerk.page().getByText("西1番").first().click();
    clerk.sees("この相談に加わっています");
  }

  private static void decode(Window window, int lines) {
    Lines.of(window.page()).decodeMoreThan(10, lines);
  }

  /** Somebody's tile on a screen. */
  private static Locator tile(Window window, String label) {
    return window
        .page()
        .locator(".video-tile")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    window.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))));
  }

  @Test
  void theClerkIsUnseenUntilTheyJoinAndSilentUntilTheySwitchTheMicrophoneOn() {
    try (var counter = TestCounter.start(Map.of())) {
      residentAndStaffTalkAndTheClerkLooksOn(counter);
      assertThat(clerk.page().locator("video")).hasCount(0);
      assertThat(tile(kiosk, CLERK)).hasCount(0);

      clerk.press("通話に参加する");
      decode(clerk, 2);
      decode(kiosk, 2);
      decode(staff, 2);
      assertThat(tile(staff, CLERK)).containsText("マイクはオフです");
      assertThat(tile(kiosk, CLERK)).containsText("マイクはオフです");
      clerk.picture("clerk-2-call");
      staff.picture("staff-7-clerk");
      kiosk.picture("kiosk-10-clerk");

      clerk.page().getByRole(AriaRole.BUTTON, named("^マイク")).click();
      assertThat(tile(staff, CLERK)).not().containsText("マイクはオフです");

      clerk.press("通話から抜ける");
      assertThat(tile(staff, CLERK)).hasCount(0);
      assertThat(tile(kiosk, CLERK)).hasCount(0);
      Lines.of(staff.page()).decodeAnother(10);
      assertThat(clerk.complaints()).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }

  @Test
  void allThreeSeeEachOtherThroughAProsodyBehindUs() {
    try (var prosody = Prosody.launch();
        var counter = TestCounter.start(Map.of("MADOGUCHI_MEDIA_UPSTREAM", prosody.uri()))) {
      residentAndStaffTalkAndTheClerkLooksOn(counter);
      clerk.press("通話に参加する");
      decode(clerk, 2);
      decode(kiosk, 2);
      decode(staff, 2);
    }
  }
}
