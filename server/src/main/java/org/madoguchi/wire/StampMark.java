package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.madoguchi.core.Bounds;

/**
 * 印: a stamp.
 *
 * @param at where it was put down: its middle, or the tip of a flag
 * @param words what stands on it, row by row; given by the server, whatever was sent
 */
@JsonTypeName("stamp")
public record StampMark(int page, String colour, Place at, StampKind stamp, List<String> words)
    implements Mark {
  private static final int MAX_ROWS = 3;
  private static final int MAX_LENGTH = 40;

  public StampMark {
    Mark.check(page, colour);
    words = Bounds.list(words, MAX_ROWS);
    words.forEach(row -> Bounds.text(row, MAX_LENGTH));
  }

  @Override
  public StampMark in(String other) {
    return new StampMark(page, other, at, stamp, words);
  }

  /** The same stamp with what stands on it. */
  public StampMark saying(List<String> rows) {
    return new StampMark(page, colour, at, stamp, rows);
  }
}
