package org.madoguchi.wire;

/** Why somebody is asked about earlier than others who came at the same time. */
public enum Priority {
  /** 予約. */
  booked,
  /** 再来: came back about what could not be ended before. */
  returning,
  /** 配慮: an old person, a disability, a small child. */
  care
}
