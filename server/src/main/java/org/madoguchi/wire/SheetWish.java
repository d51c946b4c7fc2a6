package org.madoguchi.wire;

import org.madoguchi.core.Bounds;
import org.madoguchi.core.PrintId;

/**
 * お持ち帰り用紙 that somebody would like; body of {@code POST /{screen}/api/rooms/{room}/sheet}.
 *
 * @param print said again with the same one, it is asked for once
 * @param line one line that staff adds at the end; {@code ""} for none
 */
public record SheetWish(
    PrintId print, SheetLanguage language, String line, int copies, PrintPlace place) {
  /** Of the line, in characters. */
  public static final int LINE_LENGTH = 120;

  public SheetWish {
    Bounds.text(line, LINE_LENGTH);
    if (line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("more than one line");
    }
    Bounds.whole(copies, 1, PrintMessage.MAX_COPIES);
  }
}
