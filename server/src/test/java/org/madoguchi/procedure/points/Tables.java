package org.madoguchi.procedure.points;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsTable;

/** The tables of real municipalities and of the sample town, and households for them. */
final class Tables {
  /** Each names where it was published. */
  static final List<PointsFile> PUBLISHED =
      List.of(
          published("hachioji/hoikusho-2025"),
          published("kunitachi/hoikusho-2017"),
          published("tokorozawa/hoikusho-2017"),
          published("musashimurayama/hoikusho-2023"),
          published("nagoya/hoikusho-2024"),
          published("akishima/gakudo-2026"));

  static final Path SHIPPED = Path.of("../config/points");
  static final PointsFile HOIKUSHO = PointsFile.read(SHIPPED.resolve("hoikusho-2026.yaml"));
  static final PointsFile GAKUDO = PointsFile.read(SHIPPED.resolve("gakudo-2026.yaml"));

  private Tables() {}

  static PointsFile published(String name) {
    return PointsFile.read(Path.of("src/test/resources/points", name + ".yaml"));
  }

  static PointsGuardian nothingKnown() {
    return new PointsGuardian(null, null, Map.of());
  }

  static PointsGuardian chosen(String reason, String line) {
    return new PointsGuardian(reason, line, Map.of());
  }

  static PointsGuardian works(Map<PointsMeasure, Integer> work) {
    return new PointsGuardian("work", null, work);
  }

  /** Of a table by days a week and hours a day. */
  static PointsGuardian works(int days, int hours) {
    return works(Map.of(PointsMeasure.daysPerWeek, days, PointsMeasure.minutesPerDay, hours * 60));
  }

  /** Everything is known; what is not named does not apply. */
  static PointsHousehold household(
      PointsTable table, PointsGuardian first, PointsGuardian second, String... applies) {
    var known = new HashMap<String, Boolean>();
    table.adjustments().forEach(g -> g.lines().forEach(l -> known.put(l.line(), false)));
    for (var line : applies) {
      known.put(line, true);
    }
    return new PointsHousehold(List.of(first, second), known, Map.of());
  }
}
