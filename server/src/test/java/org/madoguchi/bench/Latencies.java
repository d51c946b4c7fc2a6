package org.madoguchi.bench;

import java.util.Arrays;

/** Durations in nanoseconds. Filled by one thread, read when that thread has stopped. */
final class Latencies {
  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  int count() {
    return count;
  }

  /** The smallest duration, in milliseconds, that this share of all does not exceed. */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    var rank = (int) Math.ceil(share * count);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
