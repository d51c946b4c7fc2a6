package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 予約 in real browser windows: made by a resident, seen and cancelled at the branch. */
@Tag("browser")
class BookingTest {
  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(Chromium::withDevices);

  /** The last day that may be booked, which is never today. */
  private static Window books(Window kiosk) {
    kiosk.sees("引っ越し");
    kiosk.text("引っ越し").click();
    kiosk.text("転入届").click();
    kiosk.press("予約する").sees("何日にしますか");
    kiosk.picture("kiosk-booking-day");
    kiosk.page().locator(".kiosk-booking__days .kiosk-tile").last().click();
    kiosk.sees("何時にしますか");
    kiosk.picture("kiosk-booking-time");
    kiosk.page().locator(".kiosk-booking__times .kiosk-tile").first().click();
    return kiosk.sees("この時間を予約します").press("予約する").sees("この番号をお控えください");
  }

  private static void arrives(Window kiosk, String number) {
    kiosk.press("予約された方").sees("予約番号を入れてください");
    for (var digit : number.split("")) {
      kiosk.press(digit);
    }
    assertThat(kiosk.page().getByLabel("予約番号")).hasValue(number);
  }

  @Test
  void aResidentBooksIsToldWhenToComeAndTheClerkCancels() {
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.sees("今日の予約なし");
    var kiosk = counter.open(1080, 1920).enrol("西1番");
    books(kiosk);
    kiosk.picture("kiosk-booked");
    var number = kiosk.page().locator(".kiosk-booking__number").textContent().replace(" ", "");
    kiosk.press("終わる").sees("ご用件を選んでください");
    assertThat(kiosk.page().locator("body")).not().containsText("予約番号");

    arrives(kiosk, number);
    kiosk.picture("kiosk-arrive");
    kiosk.press("受付する").sees("その15分前から受け付けます");

    clerk.page().getByText("今日の予約なし").click();
    clerk.sees("予約中").sees(number.substring(0, 3) + " " + number.substring(3));
    clerk.picture("clerk-bookings");
    clerk.press("取り消す");
    clerk.page().getByLabel("取り消す理由").fill("ご都合が変わったため");
    clerk
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("取り消す"))
        .click();
    clerk.sees("理由:ご都合が変わったため");

    kiosk.press("もどる");
    arrives(kiosk, number);
    kiosk.press("受付する").sees("この番号の予約が見つかりません");
  }
}
