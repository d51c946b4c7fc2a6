package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;

/** The server is killed in a call and started again: frames are counted all the time. */
@Tag("browser")
class CallOutlivesTheServerTest {
  /** Far shorter than the server is away: a pause like that is the machine's. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  @TempDir Path data;

  private ServerProcess server;
  private Chromium chromium;

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

  /**
   * Counts how often this page has come into a room: its own presence completes that (XEP-0045).
   */
  private static AtomicInteger entrances(Page page) {
    var entrances = new AtomicInteger();
    page.onWebSocket(
        socket -> {
          if (socket.url().matches(".*(/xmpp-websocket|/ws/call).*")) {
            socket.onFrameReceived(
                frame -> {
                  if (frame.text().contains("jabber:client")
                      && frame.text().contains("code=\"110\"")) {
                    entrances.incrementAndGet();
                  }
                });
          }
        });
    return entrances;
  }

  @Test
  void thePictureNeverStopsAndTheSameConnectionIsAdoptedAfterwards() {
    var kiosk = window(1080, 1920).enrol("西1番");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.press("職員を呼び出す").press("呼び出す");
    var staff = window(1440, 900);
    var kioskEntrances = entrances(kiosk.page());
    var staffEntrances = entrances(staff.page());
    staff.signIn("staff", "sato");
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("番に応答する")))
        .first()
        .click();
    var both = List.of(Lines.of(kiosk.page()), Lines.of(staff.page()));
    both.forEach(lines -> lines.decodeMoreThan(20, 1));
    var made = both.stream().map(Lines::made).toList();

    server.kill();
    kiosk.sees("回線待ち");
    staff.sees("回線待ち");
    both.forEach(lines -> lines.decodeAnother(30));
    int kioskBefore = kioskEntrances.get();
    int staffBefore = staffEntrances.get();

    server.start(Map.of());
    kiosk.page().waitForCondition(() -> kioskEntrances.get() > kioskBefore);
    staff.page().waitForCondition(() -> staffEntrances.get() > staffBefore);
    both.forEach(lines -> lines.decodeAnother(30));
    assertThat(both).extracting(Lines::made).isEqualTo(made);
    for (var lines : both) {
      assertThat(lines.only().pause()).isLessThan(PAUSE);
    }
  }
}
