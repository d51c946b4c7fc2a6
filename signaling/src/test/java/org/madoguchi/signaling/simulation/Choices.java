package org.madoguchi.signaling.simulation;

import java.util.Random;

/** Where a simulation takes its decisions from. */
public interface Choices {

  /** A number from 0 to one less than {@code bound}, which is at most 256. */
  int below(int bound);

  /** Whether there is nothing left to decide; {@link #below} goes on answering. */
  boolean areOver();

  /** So many pseudo-random decisions, the same for the same seed. */
  static Choices seeded(long seed, int count) {
    return new Choices() {
      private final Random random = new Random(seed);
      private int left = count;

      @Override
      public int below(int bound) {
        left--;
        return random.nextInt(bound);
      }

      @Override
      public boolean areOver() {
        return left <= 0;
      }
    };
  }

  /** One decision for each byte, then always the first of all possibilities. */
  static Choices of(byte[] bytes) {
    return new Choices() {
      private int next;

      @Override
      public int below(int bound) {
        return areOver() ? 0 : (bytes[next++] & 0xff) % bound;
      }

      @Override
      public boolean areOver() {
        return next >= bytes.length;
      }
    };
  }
}
