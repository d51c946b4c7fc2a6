package org.madoguchi.wire;

/** In what a period is counted; months and years after the calendar (民法143条). */
public enum PeriodUnit {
  days,
  months,
  years
}
