package org.madoguchi.directory;

/**
 * 開庁日と受付時間 as they hold now: the file's, until a supervisor changes something. Any thread may read;
 * one owner changes it.
 */
public final class OpeningNow {
  private record Now(OpeningDays hours, OpeningDays inForce) {}

  private volatile Now now;

  OpeningNow(OpeningDays days) {
    now = new Now(days, days);
  }

  OpeningDays days() {
    return now.inForce;
  }

  OpeningDays hours() {
    return now.hours;
  }

  /**
   * From now on these hold.
   *
   * @param hours as the town has them
   * @param atAnyHour whether they are set aside for whoever comes now
   */
  public void change(OpeningDays hours, boolean atAnyHour) {
    now = new Now(hours, atAnyHour ? hours.atAnyHour() : hours);
  }
}
