package org.madoguchi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.ServerProcess;
import org.madoguchi.document.form.Papers;

/** 様式エディタ: a paper gets its fields by mouse and by keyboard, in real browser windows. */
@Tag("browser")
class FormEditorTest {
  @TempDir Path data;

  private final List<Window> windows = new ArrayList<>();
  private Chromium chromium;
  private ServerProcess server;
  private Window admin;

  @BeforeEach
  void start() {
    chromium = Chromium.withDevices();
    server = new ServerProcess(data);
    server.start(Map.of());
    admin = window(1440, 900).signIn("admin", "admin");
    admin.sees("自治体の様式はまだありません");
  }

  @AfterEach
  void stop() {
    windows.forEach(Window::close);
    server.close();
    chromium.close();
  }

  private Window window(int width, int height) {
    var window = new Window(chromium.browser(), server.origin(), width, height, false);
    windows.add(window);
    return window;
  }

  private void add(String id, byte[] pdf) {
    admin.press("⊕ 様式を追加");
    admin
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("施設使用申込書.pdf", "application/pdf", pdf));
    admin.page().getByLabel("様式のID").fill(id);
    admin.picture("admin-add-form");
    admin.press("追加する");
    admin.page().locator(".paper").waitFor();
  }

  private Locator tool(String kind) {
    return admin
        .page()
        .getByRole(AriaRole.TOOLBAR)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind).setExact(true));
  }

  /** Draws on the paper, from one place to another in millimetres of A4. */
  private void drag(double fromX, double fromY, double toX, double toY) {
    var paper = admin.page().locator(".paper").boundingBox();
    var mouse = admin.page().mouse();
    mouse.move(paper.x + fromX / 210 * paper.width, paper.y + fromY / 297 * paper.height);
    mouse.down();
    mouse.move(
        paper.x + (fromX + toX) / 420 * paper.width, paper.y + (fromY + toY) / 594 * paper.height);
    mouse.move(paper.x + toX / 210 * paper.width, paper.y + toY / 297 * paper.height);
    mouse.up();
  }

  private Locator placed(String name) {
    return admin
        .page()
        .locator(".paper")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private double millimetres(String label) {
    return Double.parseDouble(
        admin.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).inputValue());
  }

  private void fillWith(String search, String item) {
    admin.page().getByText("共通データ", exactly()).click();
    admin.page().getByLabel("項目を探す").fill(search);
    admin
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(item)))
        .first()
        .click();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void kept() {
    admin.page().getByText(Pattern.compile("\\d+:\\d\\d 保存しました")).waitFor();
  }

  private String description() throws IOException {
    return Files.readString(data.resolve("forms/drafts/shisetsu.yaml"));
  }

  @Test
  void fieldsAreDrawnWithTheMouseAndWithTheKeyboardTriedUsedAndOpened() throws IOException {
    add("shisetsu", Papers.flat());

    // with the mouse: draw, say what fills it, move, pull, take back
    tool("文字").click();
    drag(62, 36, 180, 48);
    assertThat(admin.page().locator(".placed")).hasCount(1);
    fillWith("氏名", "届出人・申請者の氏名");
    placed("届出人・申請者の氏名 文字").waitFor();
    assertThat(millimetres("左から")).isBetween(61.5, 62.5);
    assertThat(millimetres("幅")).isBetween(117.0, 119.0);
    drag(120, 42, 125, 42);
    assertThat(millimetres("左から")).isBetween(66.0, 68.0);
    var handle = admin.page().locator(".placed__handle[data-handle=e]").boundingBox();
    admin.page().mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    admin.page().mouse().down();
    admin.page().mouse().move(handle.x - 40, handle.y + 3);
    admin.page().mouse().up();
    assertThat(millimetres("幅")).isLessThan(116);
    admin.page().keyboard().press("Control+z");
    admin.page().keyboard().press("Control+z");
    assertThat(millimetres("左から")).isBetween(61.5, 62.5);

    // an edge comes to the neighbour's
    tool("日付").click();
    drag(62.6, 50, 140, 61);
    assertThat(millimetres("左から")).isBetween(61.5, 62.3);
    fillWith("届出・申請日", "届出・申請日");

    // with the keyboard alone: at the centre, moved, made smaller, duplicated
    tool("チェック").focus();
    admin.page().keyboard().press("Enter");
    admin.page().locator(".placed[data-kind=check]:focus").waitFor();
    double x = millimetres("左から");
    double w = millimetres("幅");
    admin.page().keyboard().press("ArrowRight");
    admin.page().keyboard().press("Shift+ArrowRight");
    admin.page().keyboard().press("Alt+ArrowRight");
    assertThat(millimetres("左から")).isCloseTo(x + 1.2, within());
    assertThat(millimetres("幅")).isCloseTo(w + 1, within());
    admin.page().getByLabel("名前", new Page.GetByLabelOptions().setExact(true)).fill("見取図あり");
    admin.page().getByText("この用紙だけの項目", exactly()).click();
    placed("見取図あり チェック").focus();
    admin.page().keyboard().press("Control+d");
    assertThat(admin.page().locator(".placed[data-kind=check]")).hasCount(2);
    admin.page().keyboard().press("Delete");
    assertThat(admin.page().locator(".placed[data-kind=check]")).hasCount(1);
    kept();
    admin.picture("admin-editor");

    // what is not said yet is said at the field
    tool("数字マス").focus();
    admin.page().keyboard().press("Enter");
    admin.sees("何を記入するかを決めてください");
    assertThat(admin.button("使う")).isDisabled();
    admin.page().locator(".placed[data-kind=comb]").focus();
    admin.page().keyboard().press("Delete");

    admin.press("試し記入");
    admin.sees("試し記入").sees("問題は見つかりませんでした");
    admin.page().locator(".paper__image[src*=form-trials]").waitFor();
    admin.seesNoMore("用紙を描いています").picture("admin-editor-trial");
    admin.press("編集にもどる");

    // nothing is lost on a reload; then staff opens it
    kept();
    admin.page().reload();
    admin.page().getByRole(AriaRole.BUTTON, named("編集する")).first().click();
    assertThat(admin.page().locator(".placed")).hasCount(3);
    assertThat(description()).contains("from: filer.name", "見取図あり");
    var staff = talking();
    admin.press("使う");
    admin
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("使う").setExact(true))
        .click();
    admin.sees("第1版を使い始めました").picture("admin-editor-in-use");
    staff.page().getByLabel("書類を開く").first().click();
    staff.page().getByText("施設使用申込書").first().click();
    staff.page().locator(".field-input[data-field=filer_name]").waitFor();
    staff.picture("staff-own-form");

    admin.page().evaluate("() => { document.documentElement.dataset.contrast = 'high'; }");
    admin.page().locator(".placed").first().click();
    admin.picture("admin-editor-high-contrast");
    admin.press("様式一覧へ");
    admin.sees("使用中").picture("admin-forms-high-contrast");
    admin.page().evaluate("() => { document.documentElement.dataset.contrast = 'normal'; }");
    admin.picture("admin-forms");
    assertThat(admin.complaints()).isEmpty();
    assertThat(staff.complaints()).isEmpty();
  }

  @Test
  void twoAdministratorsAtOnceAreToldAndFieldsOfAPdfAreTakenOver() {
    add("shisetsu", Papers.withFields());
    admin.sees("スクリプト").sees("XFA");
    assertThat(admin.page().locator(".placed")).hasCount(5);
    admin.picture("admin-editor-taken-over");
    var second = window(1440, 900).signIn("admin", "admin");
    second.page().getByRole(AriaRole.BUTTON, named("編集する")).first().click();
    second.page().locator(".placed").first().waitFor();

    placed("申請者の氏名 文字").focus();
    admin.page().keyboard().press("ArrowDown");
    admin.page().getByText("保存しています").or(admin.text("保存しました")).first().waitFor();
    admin.press("様式一覧へ");
    admin.sees("作成中");

    second.page().locator(".placed").first().focus();
    second.page().keyboard().press("ArrowUp");
    second.sees("ほかの管理者がこの様式を変更しました").picture("admin-editor-overtaken");
    second.press("最新の内容を読み込む");
    second.seesNoMore("ほかの管理者がこの様式を変更しました");
    second.page().locator(".placed").first().waitFor();
    assertThat(second.complaints()).isEmpty();
  }

  private Window talking() {
    var kiosk = window(1080, 1920).enrol("西1番");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    kiosk.press("職員を呼び出す");
    kiosk.press("呼び出す");
    var staff = window(1440, 900).signIn("staff", "sato");
    staff.sees("1人がお待ちです");
    staff.page().getByRole(AriaRole.BUTTON, named("応答する")).first().click();
    staff.button("終了").waitFor();
    return staff;
  }

  private static Page.GetByRoleOptions named(String part) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(part));
  }

  private static Offset<Double> within() {
    return Offset.offset(0.011);
  }
}
