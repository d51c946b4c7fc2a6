package org.madoguchi.document.finish;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.wire.StampKind;

/**
 * The table of how stamps look. The screens draw from a copy of it that a test writes, so that what
 * is seen is what is printed.
 *
 * @param width in fractions of the page's width, as {@code height}
 * @param anchor how far from its left the stamp is held, as a fraction of its width
 * @param rules lines across it, in fractions of its height from the top
 */
record StampLook(
    double width, double height, double anchor, Frame frame, List<Double> rules, List<Row> rows) {
  /** Width of every line of a stamp, in fractions of the page's width. */
  static final double LINE = 0.0025;

  /** Where the point of a flag ends and its box begins, of the stamp's width. */
  static final double POINT = 0.26;

  /** What is around it. */
  enum Frame {
    circle,
    box,
    /** A box with a point to the left. */
    flag
  }

  /**
   * Where words stand, as large as they fit.
   *
   * @param x middle of the row, in fractions of the stamp's width
   * @param y middle of the row, in fractions of the stamp's height from the top
   * @param width in fractions of the stamp's width
   * @param height in fractions of the stamp's height
   */
  record Row(double x, double y, double width, double height) {}

  static StampLook of(StampKind stamp) {
    return switch (stamp) {
      case done ->
          new StampLook(
              0.06, 0.06, 0.5, Frame.circle, List.of(), List.of(new Row(0.5, 0.5, 0.7, 0.66)));
      case checked ->
          new StampLook(
              0.1, 0.05, 0.5, Frame.box, List.of(), List.of(new Row(0.5, 0.5, 0.86, 0.74)));
      case here ->
          new StampLook(0.12, 0.05, 0, Frame.flag, List.of(), List.of(new Row(0.6, 0.5, 0.6, 0.7)));
      case seal ->
          new StampLook(
              0.11,
              0.11,
              0.5,
              Frame.circle,
              List.of(0.36, 0.64),
              List.of(
                  new Row(0.5, 0.22, 0.66, 0.19),
                  new Row(0.5, 0.5, 0.86, 0.2),
                  new Row(0.5, 0.78, 0.66, 0.19)));
    };
  }

  static Map<StampKind, StampLook> table() {
    return Arrays.stream(StampKind.values())
        .collect(Collectors.toMap(Function.identity(), StampLook::of));
  }

  /** About how wide a row of words is, in em; both ends must come to the same size. */
  static double ems(String words) {
    return words.codePoints().mapToDouble(c -> c < 0x80 ? 0.6 : 1).sum();
  }
}
