package org.madoguchi.procedure.points;

/** What a number can be: from the least to the most, both included. */
record Range(int from, int to) {
  static final Range ZERO = new Range(0, 0);

  Range {
    if (from > to) {
      throw new IllegalArgumentException("from is more than to");
    }
  }

  static Range of(int number) {
    return new Range(number, number);
  }

  boolean isKnown() {
    return from == to;
  }

  Range plus(Range other) {
    return new Range(from + other.from, to + other.to);
  }

  /** What the smaller of the two can be. */
  Range min(Range other) {
    return new Range(Math.min(from, other.from), Math.min(to, other.to));
  }

  /** What the larger of the two can be. */
  Range max(Range other) {
    return new Range(Math.max(from, other.from), Math.max(to, other.to));
  }

  /** What either can be. */
  Range or(Range other) {
    return new Range(Math.min(from, other.from), Math.max(to, other.to));
  }
}
