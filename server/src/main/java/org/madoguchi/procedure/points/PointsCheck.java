package org.madoguchi.procedure.points;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;

/**
 * The check of a folder of tables, for who edits them: all mistakes at once, where a start stops at
 * the first.
 *
 * @param told one line for each table that is well
 * @param problems each with its file and line
 */
public record PointsCheck(List<String> told, List<String> problems) {

  /**
   * Reads every table and scores its test households.
   *
   * @param day if given, only what holds for who begins on that day
   */
  public static PointsCheck of(Path folder, @Nullable LocalDate day) {
    var told = new ArrayList<String>();
    var problems = new ArrayList<String>();
    for (var file : PointsTables.files(folder)) {
      try {
        var read = PointsFile.read(file);
        var failures = PointsTables.failures(read);
        problems.addAll(failures);
        if (failures.isEmpty()
            && (day == null || read.table().fiscalYear() == FiscalYear.of(day))) {
          told.add(said(file, read));
        }
      } catch (ConfigProblem problem) {
        problems.add(problem.getMessage());
      }
    }
    return new PointsCheck(told, problems);
  }

  private static String said(Path file, PointsFile read) {
    var table = read.table();
    var open = table.unverified() ? ", 要確認" : "";
    return "%s: %d年度, in force %s, %d test households%s"
        .formatted(file, table.fiscalYear(), table.inForce(), read.cases().size(), open);
  }
}
