package org.madoguchi.core;

import java.util.List;

/** Bounds of what may be said. A breach names the rule and never quotes the value. */
public final class Bounds {
  private Bounds() {}

  /** The text, if it has at most {@code max} code points and no control character but line feed. */
  public static String text(String value, int max) {
    if (value.codePointCount(0, value.length()) > max) {
      throw new IllegalArgumentException("text longer than " + max);
    }
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new IllegalArgumentException("control character in text");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new IllegalArgumentException("half a surrogate pair in text");
      }
    }
    return value;
  }

  /** The number, if it is finite and from {@code min} to {@code max}. */
  public static double number(double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException("number outside " + min + " to " + max);
    }
    return value;
  }

  /** The whole number, if it is from {@code min} to {@code max}. */
  public static int whole(int value, int min, int max) {
    return (int) number(value, min, max);
  }

  /** An unchangeable copy, if it has at most {@code max} elements. */
  public static <T> List<T> list(List<T> value, int max) {
    if (value.size() > max) {
      throw new IllegalArgumentException("list longer than " + max);
    }
    return List.copyOf(value);
  }
}
