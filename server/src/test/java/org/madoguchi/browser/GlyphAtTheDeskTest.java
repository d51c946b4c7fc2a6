package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 外字画像: a letter that no font has gets a picture, and both see it where it will be printed. */
@Tag("browser")
class GlyphAtTheDeskTest {
  private static final String OWN = "\uE000";

  @RegisterExtension
  private final CounterWindows windows = new CounterWindows(Chromium::withDevices);

  private Window kiosk;
  private Window staff;

  @BeforeEach
  void aNameIsTyped() {
    kiosk = CounterWindows.calls(windows.open(1080, 1920).enrol("西1番"));
    staff = CounterWindows.answers(windows.open(1440, 900).signIn("staff", "sato"));
    CounterWindows.puts(staff, "住民異動届");
    for (var window : java.util.List.of(staff, kiosk)) {
      window.page().locator(".page__raster").waitFor();
    }
    field("filer_name").locator("input").fill("渡" + OWN + "花子");
    staff.page().locator("[data-problem='wrong'][data-field='filer_name']").waitFor();
  }

  private Locator field(String id) {
    return staff.page().locator(".field-input[data-field='" + id + "']");
  }

  private Locator form() {
    return staff.page().locator(".glyph-form");
  }

  private void chooseShapes() {
    field("filer_name").locator("input").focus();
    field("filer_name").locator(".field-input__shapes").click();
    staff
        .page()
        .locator(".shapes__letter", new Page.LocatorOptions().setHasText(OWN))
        .first()
        .click();
    form().waitFor();
  }

  /** By the button in its foot; the one that only readers of screens find has the same word. */
  private void closeDialog() {
    staff.page().locator(".dialog__foot button").click();
  }

  private void write() {
    var pad = form().locator(".signature-pad__paper").boundingBox();
    var mouse = staff.page().mouse();
    for (double v : new double[] {0.2, 0.5, 0.8}) {
      mouse.move(pad.x + pad.width * 0.1, pad.y + pad.height * v);
      mouse.down();
      mouse.move(pad.x + pad.width * 0.5, pad.y + pad.height * (v + 0.03));
      mouse.move(pad.x + pad.width * 0.9, pad.y + pad.height * v);
      mouse.up();
    }
  }

  private static byte[] picture(boolean isEmpty) throws IOException {
    var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 400, 300);
    pen.setColor(Color.BLACK);
    if (!isEmpty) {
      pen.fillRect(100, 60, 180, 20);
      pen.fillRect(180, 60, 20, 180);
    }
    pen.dispose();
    var png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  @Test
  void aWrittenPictureIsSeenByBothAndTheFormIsFinishedWithIt() {
    chooseShapes();
    staff.button("この画像を付ける").waitFor();
    assertThat(staff.button("この画像を付ける")).isDisabled();
    write();
    assertThat(form().locator(".glyph-word__picture")).hasCount(1);
    staff.press("一画もどす");
    staff.picture("staff-glyph");
    staff.press("この画像を付ける").sees("この文字には画像が付いています");
    closeDialog();
    assertThat(staff.page().locator("[data-problem='wrong'][data-field='filer_name']")).hasCount(0);
    field("filer_name").locator("img.field-picture").waitFor();
    kiosk.page().locator(".field-text[data-drawn] .field-picture").first().waitFor();
    kiosk.picture("kiosk-glyph");
    assertThat(field("filer_name").locator("input")).hasValue("渡" + OWN + "花子");
    staff.finishAsIs();
    staff.sees("確定する").picture("staff-glyph-finished");
    assertThat(staff.complaints()).isEmpty();
    assertThat(kiosk.complaints()).isEmpty();
  }

  @Test
  void aPictureFileIsCutShownInItsWordAndCanBeTakenOffAgain() throws IOException {
    chooseShapes();
    var input = form().locator("input[type=file]");
    input.setInputFiles(new FilePayload("empty.png", "image/png", picture(true)));
    staff.sees("画像の中に字が見つかりません");
    input.setInputFiles(new FilePayload("ji.png", "image/png", picture(false)));
    form().locator("canvas.glyph-word__picture").waitFor();
    assertThat(
            (Boolean)
                form()
                    .locator("canvas.glyph-word__picture")
                    .evaluate(
                        "c => c.getContext('2d').getImageData(0, 0, 400, 400).data"
                            + ".some((v, i) => i % 4 === 3 && v === 255)"))
        .isTrue();
    staff.picture("staff-glyph-file");
    staff.press("この画像を付ける").sees("この文字には画像が付いています");
    staff.press("画像をはずす").seesNoMore("この文字には画像が付いています");
    closeDialog();
    staff.page().locator("[data-problem='wrong'][data-field='filer_name']").waitFor();
    assertThat(staff.page().getByRole(AriaRole.DIALOG)).hasCount(0);
  }
}
