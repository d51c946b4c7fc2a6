package org.madoguchi.wire;

/** How far a 予約 has come. */
public enum BookingState {
  /** Its time is kept. */
  booked,
  /** Its resident is here and has a ticket. */
  arrived,
  /** 取り消し: its time is free again. */
  cancelled,
  /** Nobody came. */
  missed
}
