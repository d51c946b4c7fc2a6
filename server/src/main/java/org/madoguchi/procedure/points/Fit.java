package org.madoguchi.procedure.points;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.PointsLine;
import org.madoguchi.wire.PointsMeasure;

/** Whether somebody's work is enough for a line, as far as it is known. */
enum Fit {
  no,
  maybe,
  yes;

  static Fit of(PointsLine line, boolean commuting, Map<PointsMeasure, Integer> work) {
    var fit = yes;
    for (var least : line.from().entrySet()) {
      var one = of(least.getKey(), least.getValue(), commuting, work);
      if (one.compareTo(fit) < 0) {
        fit = one;
      }
    }
    return fit;
  }

  private static Fit of(
      PointsMeasure measure, int least, boolean commuting, Map<PointsMeasure, Integer> work) {
    var said = work.get(measure);
    if (said == null) {
      return least == 0 ? yes : maybe;
    }
    if (said >= least) {
      return yes;
    }
    var days = commuting ? daysOf(measure, work) : Integer.valueOf(0);
    if (days == null) {
      return maybe;
    }
    var way = work.get(PointsMeasure.commuteMinutesPerDay);
    if (days > 0 && way == null) {
      return maybe;
    }
    return days > 0 && way != null && said + days * way >= least ? yes : no;
  }

  /** On how many days the way to work adds to a measure; null while that is not known. */
  private static @Nullable Integer daysOf(PointsMeasure measure, Map<PointsMeasure, Integer> work) {
    return switch (measure) {
      case minutesPerDay -> Integer.valueOf(1);
      case minutesPerWeek -> work.get(PointsMeasure.daysPerWeek);
      case minutesPerMonth -> work.get(PointsMeasure.daysPerMonth);
      case daysPerWeek, daysPerMonth, commuteMinutesPerDay -> Integer.valueOf(0);
    };
  }
}
