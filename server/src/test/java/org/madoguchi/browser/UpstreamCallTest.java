package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestCounter;
import org.madoguchi.signaling.Prosody;

/** The counter's own screens, whose calls are agreed on at a real Prosody behind our server. */
@Tag("browser")
class UpstreamCallTest {
  private Prosody prosody;
  private TestCounter counter;
  private Chromium chromium;

  @BeforeEach
  void start() {
    prosody = Prosody.launch();
    counter = TestCounter.start(Map.of("MADOGUCHI_MEDIA_UPSTREAM", prosody.uri()));
    chromium = Chromium.withDevices();
  }

  @AfterEach
  void stop() {
    chromium.close();
    counter.close();
    prosody.close();
  }

  private Window window(int width, int height) {
    return new Window(chromium.browser(), counter.origin(), width, height, true).watched();
  }

  private static Lines lines(Window window) {
    return Lines.of(window.page());
  }

  @Test
  void residentAndStaffSeeEachOtherThroughAProsody() {
    var kiosk = window(1080, 1920).enrol("西1番");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.press("職員を呼び出す").press("呼び出す");
    var staff = window(1440, 900).signIn("staff", "sato");
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("番に応答する")))
        .first()
        .click();
    lines(kiosk).decodeMoreThan(10, 1);
    lines(staff).decodeMoreThan(10, 1);

    assertThat(counter.get("/healthz", null).body())
        .asString(StandardCharsets.UTF_8)
        .contains("\"calls\":\"ok\"");
  }
}
