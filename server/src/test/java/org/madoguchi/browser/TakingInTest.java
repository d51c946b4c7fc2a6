package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madoguchi.document.Pdfs;

/** 取り込み: what staff and clerks bring, in real browser windows. */
@Tag("browser")
class TakingInTest {
  @RegisterExtension
  private final CounterWindows counter = new CounterWindows(() -> Chromium.withCameras(1));

  private Window kiosk;
  private Window staff;

  @BeforeEach
  void start() {
    kiosk = CounterWindows.calls(counter.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(counter.open(1440, 900).signIn("staff", "sato"));
  }

  private static void choose(Window window, FilePayload... files) {
    window.page().locator("input[type=file]").first().setInputFiles(files);
  }

  private static FilePayload file(String name, String type, byte[] bytes) {
    return new FilePayload(name, type, bytes);
  }

  private static Locator dialog(Window window) {
    return window.page().getByRole(AriaRole.DIALOG);
  }

  /** A white sheet, askew on a brown table, with a headline. */
  private static byte[] photograph(String headline) throws IOException {
    var photo = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    var pen = photo.createGraphics();
    pen.setColor(new Color(110, 75, 45));
    pen.fillRect(0, 0, 1600, 1200);
    pen.setColor(new Color(225, 222, 214));
    pen.fillPolygon(new int[] {520, 1130, 1210, 430}, new int[] {110, 150, 1080, 1060}, 4);
    pen.setColor(new Color(30, 30, 40));
    pen.setFont(new Font(Font.SERIF, Font.BOLD, 70));
    pen.rotate(0.05, 560, 300);
    pen.drawString(headline, 570, 300);
    for (int y = 400; y < 950; y += 60) {
      pen.drawLine(560, y, 1100, y);
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(photo, "jpeg", out);
    return out.toByteArray();
  }

  @Test
  void aFileOverTheLimitIsRefusedInTheGatesWordsBeforeAnythingIsSent() {
    var sent = new ArrayList<String>();
    staff
        .page()
        .onRequest(
            request -> {
              if (request.method().equals("POST")) {
                sent.add(request.url());
              }
            });
    var large = new byte[(20 << 20) + 1];
    choose(staff, file("plan.pdf", "application/pdf", large));
    staff.sees("PDFが大きすぎます").page().locator(".dialog__foot button").click();
    choose(staff, file("photo.jpg", "image/jpeg", large));
    staff.sees("写真が大きすぎます");
    assertThat(sent).noneMatch(url -> url.contains("/documents") || url.contains("/photos"));
  }

  @Test
  void photographsOfSheetsBecomeOneDocumentThatBothSee() throws IOException {
    choose(
        staff,
        file("licence.jpg", "image/jpeg", photograph("No. 1")),
        file("letter.jpg", "image/jpeg", photograph("No. 2")));
    staff.sees("1/2枚");
    var corner = staff.button("左上の角");
    corner.waitFor();
    staff.button("2枚を書類にする").waitFor();
    staff.picture("staff-photo-corners");

    // the corners were found, and follow the pointer and the keys
    var box = corner.boundingBox();
    var photo = staff.page().locator(".corner-editor").boundingBox();
    assertThat((box.x + box.width / 2 - photo.x) / photo.width).isBetween(0.31, 0.34);
    assertThat((box.y + box.height / 2 - photo.y) / photo.height).isBetween(0.08, 0.11);
    corner.focus();
    staff.page().keyboard().press("Shift+ArrowRight");
    assertThat(corner.boundingBox().x).isGreaterThan(box.x + 5);
    corner.hover();
    staff.page().mouse().down();
    staff.page().mouse().move(photo.x + photo.width * 0.325, photo.y + photo.height * 0.092);
    staff.page().mouse().up();
    assertThat(corner.boundingBox().x).isBetween(box.x - 4, box.x + 4);

    staff.press("2枚を書類にする");
    kiosk.page().locator(".page__raster").waitFor();
    assertThat(dialog(staff)).hasCount(0);
    staff.page().locator(".page__raster").waitFor();
    staff.sees("1 / 2").picture("staff-photo-document");
    assertThat(staff.complaints()).isEmpty();
  }

  @Test
  void aFileThatIsRefusedGetsOneSentenceAndAnotherCanBeGivenUp() {
    choose(
        staff,
        file("form.pdf", "application/pdf", "<html></html>".getBytes(StandardCharsets.UTF_8)));
    staff.sees("PDFではないファイルです").picture("staff-upload-refused");
    dialog(staff).getByText("閉じる").click();

    var heic = "\0\0\0\30ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    choose(staff, file("IMG_1.HEIC", "image/heic", heic));
    staff.sees("HEIC形式の写真は使えません");
    dialog(staff).getByText("やめる").click();

    choose(staff, file("endless.pdf", "application/pdf", Pdfs.endlessShadingAfter(1)));
    staff.sees("確認中 1/2ページ").picture("staff-upload-checking");
    dialog(staff).getByText("やめる").click();
    assertThat(dialog(staff)).hasCount(0);

    choose(staff, file("good.pdf", "application/pdf", Pdfs.form("juminhyo")));
    kiosk.page().locator(".page__raster").waitFor();
    assertThat(dialog(staff)).hasCount(0);
    assertThat(staff.complaints()).isEmpty();
  }

  @Test
  void theClerkBringsWhatTheResidentHasOnPaper() {
    var clerk = counter.open(1280, 800).signIn("clerk", "tanaka");
    clerk.page().getByText("西1番").first().click();
    clerk.sees("スキャンしたPDFや写真を");
    choose(clerk, file("scan.pdf", "application/pdf", Pdfs.form("juminhyo")));
    clerk.page().locator(".page__raster").waitFor();
    clerk.picture("clerk-taking-in");
    staff.page().locator(".page__raster").waitFor();
    assertThat(clerk.complaints()).isEmpty();
  }
}
