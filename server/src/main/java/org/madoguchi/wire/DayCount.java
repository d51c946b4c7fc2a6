package org.madoguchi.wire;

/** How a period is counted. */
public enum DayCount {
  /** 初日不算入 (民法140条): the day after is the first. */
  firstDayNotCounted,
  /** 初日算入 (戸籍法43条): the day itself is the first. */
  firstDayCounted
}
