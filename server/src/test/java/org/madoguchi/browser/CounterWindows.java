package org.madoguchi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.madoguchi.ServerProcess;

/** For each test a counter in a process of its own, a browser, and the windows of who comes. */
final class CounterWindows implements BeforeEachCallback, AfterEachCallback {
  private final Supplier<Chromium> browser;
  private final String mode;
  private final Map<String, String> environment;
  private final List<Window> windows = new ArrayList<>();
  private Path data;
  private ServerProcess server;
  private Chromium chromium;

  CounterWindows(Supplier<Chromium> browser) {
    this(browser, "--demo", Map.of());
  }

  /**
   * @param mode {@code --demo} or {@code --practice}
   */
  CounterWindows(Supplier<Chromium> browser, String mode) {
    this(browser, mode, Map.of());
  }

  /**
   * @param environment further settings, as an operator would give them
   */
  CounterWindows(Supplier<Chromium> browser, Map<String, String> environment) {
    this(browser, "--demo", environment);
  }

  private CounterWindows(Supplier<Chromium> browser, String mode, Map<String, String> environment) {
    this.browser = browser;
    this.mode = mode;
    this.environment = environment;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    data = Files.createTempDirectory("madoguchi-windows");
    server = new ServerProcess(data, mode);
    server.start(environment);
    chromium = browser.get();
  }

  /** A window left open would go on with its call. */
  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    windows.forEach(Window::close);
    windows.clear();
    chromium.close();
    server.close();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  ServerProcess server() {
    return server;
  }

  /** One that may use camera and microphone. */
  Window open(int width, int height) {
    var window = new Window(chromium.browser(), server.origin(), width, height, true);
    windows.add(window);
    return window;
  }

  /** The resident at this kiosk calls, about 転入届. */
  static Window calls(Window kiosk) {
    kiosk.sees("引っ越し");
    kiosk.page().getByText("引っ越し").first().click();
    kiosk.page().getByText("転入届").first().click();
    return kiosk.press("職員を呼び出す").press("呼び出す");
  }

  /** A member of staff takes the call that waits. */
  static Window answers(Window staff) {
    press(staff, AriaRole.BUTTON, "番に応答する");
    staff.button("終了").waitFor();
    return staff;
  }

  /** Puts a form on the table. */
  static void puts(Window staff, String form) {
    press(staff, AriaRole.BUTTON, "書類を開く");
    press(staff, AriaRole.MENUITEM, form);
  }

  private static void press(Window window, AriaRole role, String part) {
    var named = new Page.GetByRoleOptions().setName(Pattern.compile(part));
    window.page().getByRole(role, named).first().click();
  }
}
