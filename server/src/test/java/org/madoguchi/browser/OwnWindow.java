package org.madoguchi.browser;

import java.util.Map;

/** A browser window in which our media client runs without a screen around it. */
final class OwnWindow {
  private final Window window;

  /**
   * @param window not opened yet, on the origin of {@link LoopbackPages}
   */
  OwnWindow(Window window) {
    this.window = window.watched().open("/own.html");
    window.page().waitForFunction("window.client !== undefined");
  }

  /**
   * Connects and joins.
   *
   * @param options see {@code own.js}
   */
  OwnWindow connect(Map<String, ?> options) {
    window.page().evaluate("options => client.connect(options)", options);
    return this;
  }

  Lines lines() {
    return Lines.of(window.page());
  }
}
