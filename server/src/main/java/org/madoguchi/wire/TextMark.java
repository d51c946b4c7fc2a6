package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.madoguchi.core.Bounds;

/**
 * 文字: lines as they were typed; none is broken by itself.
 *
 * @param at top left of the first line
 * @param size of one em
 * @param text at most {@value #MAX_LINES} lines
 */
@JsonTypeName("text")
public record TextMark(int page, String colour, Place at, double size, String text)
    implements Mark {
  public static final double MIN_SIZE = 0.008;
  public static final double MAX_SIZE = 0.1;

  /** In code points. */
  public static final int MAX_LENGTH = 200;

  public static final int MAX_LINES = 10;

  /** From one line's top to the next one's, in em. */
  public static final double LEADING = 1.4;

  public TextMark {
    Mark.check(page, colour);
    Bounds.number(size, MIN_SIZE, MAX_SIZE);
    Bounds.text(text, MAX_LENGTH);
    if (text.isBlank() || text.lines().count() > MAX_LINES) {
      throw new IllegalArgumentException("no text, or too many lines");
    }
  }

  @Override
  public TextMark in(String other) {
    return new TextMark(page, other, at, size, text);
  }
}
