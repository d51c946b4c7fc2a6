package org.madoguchi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;
import org.madoguchi.browser.Lines.Line;

/**
 * A call whose line gets thinner and thinner and then recovers. Everything goes through a real
 * coturn, and to it through lines of which the test says how much they carry.
 */
@Tag("browser")
class ThinLineTest {
  /** Longer than the longest patience of the ladder before a rung is tried again. */
  private static final int PATIENCE = 180_000;

  private static final Page.WaitForConditionOptions LONG =
      new Page.WaitForConditionOptions().setTimeout(PATIENCE);

  @TempDir Path data;

  private Turnserver turnserver;
  private ThinLine line;
  private ServerProcess server;
  private Chromium chromium;
  private List<Window> both;

  @BeforeEach
  void start() {
    turnserver = new Turnserver();
    line = new ThinLine(turnserver.port());
    server = new ServerProcess(data);
    server.start(
        Map.of(
            "MADOGUCHI_MEDIA_TURN_URIS",
            "turn:127.0.0.1:" + line.port() + "?transport=udp",
            "MADOGUCHI_MEDIA_TURN_SECRET",
            turnserver.secret(),
            "MADOGUCHI_MEDIA_TURN_RELAY_ONLY",
            "true"));
    chromium = Chromium.withDevices();
  }

  @AfterEach
  void stop() {
    chromium.close();
    server.close();
    line.close();
    turnserver.close();
  }

  private Window window(int width, int height) {
    var window = new Window(chromium.browser(), server.origin(), width, height, true).watched();
    window.page().setDefaultTimeout(PATIENCE);
    return window;
  }

  private void call() {
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
    both = List.of(kiosk, staff);
  }

  private void bothSee(String words) {
    both.forEach(window -> window.sees(words));
  }

  /**
   * Waits until both see a line come to that.
   *
   * @param goal what it must be like, by what it is like now
   */
  private void bothReceive(Function<Line, Predicate<Line>> goal) {
    for (var window : both) {
      var lines = Lines.of(window.page());
      var reached = goal.apply(lines.only());
      window.page().waitForCondition(() -> reached.test(lines.only()), LONG);
    }
  }

  @Test
  void thePictureGetsSmallThenTheSoundIsLeftThenTextAndAllComesBackWithTheLine() {
    call();
    both.forEach(window -> Lines.of(window.page()).decodeMoreThan(20, 1));

    line.carriesKilobits(300);
    bothSee("回線が混み合っているため、画質を下げています");
    bothReceive(before -> now -> now.decoded() > before.decoded() + 10 && now.height() <= 360);

    line.carriesKilobits(80);
    bothSee("映像を止め、音声だけでつないでいます");
    bothSee("映像を止めています");
    bothReceive(before -> now -> now.heard() > before.heard() + 50);

    line.carriesKilobits(16);
    bothSee("音声も届きにくくなっています。筆談でご案内します");

    line.carriesEverything();
    bothSee("映像を止め、音声だけでつないでいます");
    bothReceive(before -> now -> now.heard() > before.heard() + 50);
    bothSee("映像が戻りました。回線が混み合っているため、画質は下げています");
    bothSee("回線が回復し、画質が元に戻りました");
    bothReceive(before -> now -> now.height() == 720);
  }
}
