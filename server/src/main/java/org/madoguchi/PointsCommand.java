package org.madoguchi;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.procedure.points.PointsCheck;

/**
 * {@code madoguchi points check [--folder DIR] [--on DATE]}: reads every table of points, scores
 * the households that travel with it, and says what does not fit.
 */
final class PointsCommand {
  private static final String USAGE =
      """
      Usage: java -jar madoguchi.jar points check [--folder DIR] [--on DATE]
        --folder DIR  the tables, *.yaml (default: config/points)
        --on DATE     only those that hold for who begins on that day, such as 2027-04-01
      """;

  private PointsCommand() {}

  /**
   * @param args from {@code points} on
   * @return the exit code of the process
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Path folder = Path.of("config/points");
    @Nullable LocalDate day = null;
    if (args.length % 2 != 0 || args.length < 2 || !args[1].equals("check")) {
      err.print(USAGE);
      return 1;
    }
    try {
      for (int i = 2; i < args.length; i += 2) {
        switch (args[i]) {
          case "--folder" -> folder = Path.of(args[i + 1]);
          case "--on" -> day = LocalDate.parse(args[i + 1]);
          default -> {
            err.print(USAGE);
            return 1;
          }
        }
      }
    } catch (DateTimeParseException e) {
      err.print(USAGE);
      return 1;
    }
    if (!Files.isDirectory(folder)) {
      err.printf("There is no folder %s.%n", folder);
      return 1;
    }
    var check = PointsCheck.of(folder, day);
    check.told().forEach(out::println);
    check.problems().forEach(err::println);
    if (check.told().isEmpty() && check.problems().isEmpty()) {
      err.printf("No table in %s%s.%n", folder, day == null ? "" : " holds on " + day);
      return 1;
    }
    return check.problems().isEmpty() ? 0 : 1;
  }
}
