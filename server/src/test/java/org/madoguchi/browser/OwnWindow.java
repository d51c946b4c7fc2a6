package org.madoguchi.browser;

import com.microsoft.playwright.TimeoutError;
import java.util.List;
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

  /** Calls one of the functions of {@code own.js}. */
  Object call(String function, Object... arguments) {
    return window
        .page()
        .evaluate("([name, args]) => client[name](...args)", List.of(function, List.of(arguments)));
  }

  /** Waits until that is true in the page, of its call's state. */
  OwnWindow until(String condition, Object argument) {
    try {
      window.page().waitForFunction(condition, argument);
    } catch (TimeoutError e) {
      throw new AssertionError("%s %s: %s".formatted(condition, argument, call("describe")), e);
    }
    return this;
  }

  /** Waits until media go that way: mesh or bridge. */
  OwnWindow over(String topology) {
    return until("topology => client.state().topology === topology", topology);
  }

  /** Waits until more than that of this person's picture and sound arrived, in its shape. */
  OwnWindow sees(String name, int frames, double aspectRatio) {
    return until(
        "([name, frames, ratio]) => client.peers().some(p => p.name === name && p.frames > frames"
            + " && p.heard > frames && Math.abs(p.width / p.height - ratio) < 0.1)",
        List.of(name, frames, aspectRatio));
  }

  /** Waits until exactly so many others are known. */
  OwnWindow isWith(int others) {
    return until("others => client.peers().length === others", others);
  }

  /** The endpoint's id of another person. */
  String idOf(String name) {
    var id =
        window
            .page()
            .waitForFunction("name => client.peers().find(p => p.name === name)?.id", name);
    return (String) id.jsonValue();
  }

  void close() {
    window.close();
  }

  Lines lines() {
    return Lines.of(window.page());
  }
}
