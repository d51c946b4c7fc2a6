package org.madoguchi.procedure.points;

import java.time.LocalDate;
import java.time.Month;

/** 年度: from 1 April to 31 March, called after the year in which it begins. */
final class FiscalYear {
  private FiscalYear() {}

  static int of(LocalDate day) {
    return day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
  }
}
