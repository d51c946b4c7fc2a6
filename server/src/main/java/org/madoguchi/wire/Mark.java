package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.madoguchi.core.Bounds;

/**
 * 書き込み: one thing drawn on a page. All places are fractions of the page as displayed (its CropBox
 * after /Rotate, origin top left), all widths and sizes fractions of its width.
 *
 * <p>A mark without a type is an {@link Ink}: there was nothing else when the first streams were
 * written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Mark permits Ink, ShapeMark, TextMark, StampMark {
  /** Width of a line. */
  double MIN_WIDTH = 0.0005;

  double MAX_WIDTH = 0.05;

  Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /** From 0. */
  int page();

  /** {@code #rrggbb}; the drawing person's own, given by the server. */
  String colour();

  /** The same mark in another colour. */
  Mark in(String colour);

  /** Refuses what no mark can have. */
  static void check(int page, String colour) {
    Bounds.whole(page, 0, 999);
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("not a colour");
    }
  }
}
