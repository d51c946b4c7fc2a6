package org.madoguchi.browser;

import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;

/** A browser window in which an application on the unmodified lib-jitsi-meet runs. */
final class JitsiWindow {
  private final Window window;

  /**
   * @param window not opened yet, on the origin of {@link LoopbackPages}
   */
  JitsiWindow(Window window) {
    this.window = window.watched().open("/jitsi.html");
  }

  /**
   * Connects and joins, as far as it is let.
   *
   * @param options see {@code jitsi.js}
   */
  JitsiWindow connect(Map<String, ?> options) {
    window.page().evaluate("options => client.connect(options)", options);
    return this;
  }

  /** Waits until the library has said this: the name of an event, and what came with it. */
  JitsiWindow says(String beginning) {
    return says(beginning, 1);
  }

  /** Waits until it has said this so many times. */
  JitsiWindow says(String beginning, int times) {
    try {
      window
          .page()
          .waitForFunction(
              "([beginning, times]) => client.events.filter("
                  + "e => (e + ' ').startsWith(beginning + ' ')).length >= times",
              List.of(beginning, times));
    } catch (TimeoutError e) {
      throw new AssertionError(beginning + " was not said, but " + events(), e);
    }
    return this;
  }

  List<String> events() {
    return ((List<?>) window.page().evaluate("client.events"))
        .stream().map(String.class::cast).toList();
  }

  /** Calls one of the functions of {@code jitsi.js}. */
  Object call(String function, Object argument) {
    return window.page().evaluate("argument => client." + function + "(argument)", argument);
  }

  /** Opens a lobby; waits until this page moderates and knows that the server has lobbies. */
  JitsiWindow openLobby() {
    window.page().waitForFunction("client.mayOpenLobby()");
    window.page().evaluate("client.openLobby()");
    return says("conference.membersOnlyChanged true");
  }

  /** Waits until somebody of that name knocks, and says as whom. */
  String knocking(String name) {
    var knock = "(\\S+) " + name + "( |$)";
    var found =
        window
            .page()
            .waitForFunction(
                "knock => client.events.map(e => e.match('^conference.lobby.userJoined ' + knock))"
                    + ".find(Boolean)?.[1]",
                knock);
    return (String) found.jsonValue();
  }

  String id() {
    return (String) window.page().evaluate("client.id()");
  }

  Lines lines() {
    return Lines.of(window.page());
  }
}
