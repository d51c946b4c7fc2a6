package org.madoguchi.document;

import java.time.Duration;

/**
 * What one page may cost before drawing it is given up.
 *
 * @param time of the processor, looked at between operators and glyphs
 * @param operators of the page, its forms and annotations together
 * @param depth forms inside forms
 * @param imagePixels of one image before it is scaled
 */
public record DrawingLimits(Duration time, long operators, int depth, long imagePixels) {
  /** Of one document. */
  public static final int MAX_PAGES = 50;

  /** What an honest page never needs. */
  public static final DrawingLimits USUAL =
      new DrawingLimits(Duration.ofSeconds(5), 3_000_000, 16, 120_000_000);
}
