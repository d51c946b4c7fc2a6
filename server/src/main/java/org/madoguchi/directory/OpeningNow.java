package org.madoguchi.directory;

/**
 * 開庁日と受付時間 as they hold now: the file's, until a supervisor changes something. Any thread may read;
 * one owner changes it.
 */
public final class OpeningNow {
  private volatile OpeningDays days;

  OpeningNow(OpeningDays days) {
    this.days = days;
  }

  OpeningDays days() {
    return days;
  }

  /** From now on these hold. */
  public void change(OpeningDays next) {
    days = next;
  }
}
