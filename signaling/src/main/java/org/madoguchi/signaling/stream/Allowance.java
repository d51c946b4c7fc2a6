package org.madoguchi.signaling.stream;

/**
 * How much somebody may do: so much a second on average, {@value #BURST_SECONDS} seconds' worth at
 * once. Belongs to one owner.
 */
final class Allowance {

  private static final int BURST_SECONDS = 5;

  private final long perSecond;
  private final long most;
  private long milliUnits;
  private long since;

  Allowance(int perSecond, long nowMillis) {
    this.perSecond = perSecond;
    this.most = 1_000L * perSecond * BURST_SECONDS;
    this.milliUnits = most;
    this.since = nowMillis;
  }

  /** Whether so much was left; if not, nothing is taken. */
  boolean take(long units, long nowMillis) {
    long passed = Math.max(0, Math.min(nowMillis - since, 1_000L * BURST_SECONDS));
    since = nowMillis;
    milliUnits = Math.min(most, milliUnits + passed * perSecond);
    if (milliUnits < 1_000 * units) {
      return false;
    }
    milliUnits -= 1_000 * units;
    return true;
  }
}
