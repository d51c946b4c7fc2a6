package org.madoguchi.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/**
 * Fingers, hands and a pen on a page, as a browser has them from its devices (DevTools protocol,
 * Input). Places are fractions of a box on the page.
 */
final class Hands {
  private final CDPSession browser;
  private final BoundingBox box;

  /**
   * What touches the screen.
   *
   * @param id tells it from the others
   * @param radius in CSS pixels
   * @param force from 0 to 1
   */
  record Touch(int id, double u, double v, double radius, double force) {
    static Touch finger(int id, double u, double v) {
      return new Touch(id, u, v, 10, 0.6);
    }

    static Touch hand(int id, double u, double v) {
      return new Touch(id, u, v, 48, 0.9);
    }
  }

  Hands(Page page, String selector) {
    browser = page.context().newCDPSession(page);
    box = page.locator(selector).first().boundingBox();
    var touch = new JsonObject();
    touch.addProperty("enabled", true);
    touch.addProperty("maxTouchPoints", 5);
    browser.send("Emulation.setTouchEmulationEnabled", touch);
  }

  /** All that is on the screen now, something of it new. */
  Hands down(Touch... all) {
    return touches("touchStart", all);
  }

  Hands move(Touch... all) {
    return touches("touchMove", all);
  }

  Hands up() {
    return touches("touchEnd");
  }

  private Hands touches(String type, Touch... all) {
    var points = new JsonArray();
    for (Touch touch : all) {
      var point = new JsonObject();
      point.addProperty("x", box.x + box.width * touch.u());
      point.addProperty("y", box.y + box.height * touch.v());
      point.addProperty("radiusX", touch.radius());
      point.addProperty("radiusY", touch.radius());
      point.addProperty("force", touch.force());
      point.addProperty("id", touch.id());
      points.add(point);
    }
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    browser.send("Input.dispatchTouchEvent", event);
    return this;
  }

  Hands penDown(double u, double v, double force) {
    return pen("mousePressed", u, v, force);
  }

  Hands penMove(double u, double v, double force) {
    return pen("mouseMoved", u, v, force);
  }

  Hands penUp(double u, double v) {
    return pen("mouseReleased", u, v, 0);
  }

  private Hands pen(String type, double u, double v, double force) {
    var event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("x", box.x + box.width * u);
    event.addProperty("y", box.y + box.height * v);
    event.addProperty("button", "left");
    event.addProperty("buttons", type.equals("mouseReleased") ? 0 : 1);
    event.addProperty("clickCount", 1);
    event.addProperty("pointerType", "pen");
    event.addProperty("force", force);
    browser.send("Input.dispatchMouseEvent", event);
    return this;
  }
}
