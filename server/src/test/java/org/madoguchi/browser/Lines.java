package org.madoguchi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The media lines of one page, watched from outside of the client that has them: what their peer
 * connections say they decode.
 */
final class Lines {
  private static final Path WATCH = Path.of("src/test/interop/pages/watch.js");

  private final Page page;

  private Lines(Page page) {
    this.page = page;
  }

  /** Watches every page of this context that is opened from now on. */
  static void watch(BrowserContext context) {
    context.addInitScript(WATCH);
  }

  static Lines of(Page page) {
    return new Lines(page);
  }

  /**
   * One peer connection that is open.
   *
   * @param number which of all that the page ever made, from 0
   * @param offered whether this side made the offer
   * @param decoded frames of video
   * @param height of the largest picture that comes in, in pixels
   * @param heard packets of sound
   * @param energy of the sound that came; it stays where it is while there is silence
   * @param local kind of the candidate that is used: host, srflx, prflx or relay; or empty
   * @param pause the longest time without a new frame since the first
   */
  record Line(
      int number,
      boolean offered,
      int decoded,
      int height,
      int heard,
      double energy,
      String local,
      String remote,
      Duration pause) {
    private static Line of(Map<?, ?> line) {
      return new Line(
          ((Number) line.get("number")).intValue(),
          (Boolean) line.get("offered"),
          ((Number) line.get("decoded")).intValue(),
          ((Number) line.get("height")).intValue(),
          ((Number) line.get("heard")).intValue(),
          ((Number) line.get("energy")).doubleValue(),
          (String) line.get("local"),
          (String) line.get("remote"),
          Duration.ofMillis(((Number) line.get("pause")).longValue()));
    }
  }

  List<Line> now() {
    return ((List<?>) page.evaluate("watch.lines()"))
        .stream().map(line -> Line.of((Map<?, ?>) line)).toList();
  }

  Line only() {
    var all = now();
    if (all.size() != 1) {
      throw new AssertionError("one line is wanted, but there are " + all);
    }
    return all.get(0);
  }

  /** Waits until that many lines are open and each has decoded more frames than that. */
  Lines decodeMoreThan(int frames, int count) {
    try {
      page.waitForFunction(
          "([frames, count]) => watch.decodesMoreThan(frames, count)", List.of(frames, count));
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError(
          "%d lines should decode more than %d frames: %s of %d ever made"
              .formatted(count, frames, now(), made()),
          e);
    }
    return this;
  }

  /** Waits until the only line has decoded that many frames more than now. */
  Lines decodeAnother(int frames) {
    return decodeMoreThan(only().decoded() + frames, 1);
  }

  /** How many peer connections the page ever made. */
  int made() {
    return ((Number) page.evaluate("watch.made()")).intValue();
  }
}
