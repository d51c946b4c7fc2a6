package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.procedure.pack.Misfit;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackChecked.PackProblemKind;

/** What the checker says, as an officer is told it: at the value, or at the line. Pure. */
final class PackProblems {
  private static final Pattern LINE = Pattern.compile("(.+?\\.yaml):([0-9]+): (.*)");
  private static final Pattern SYNTAX = Pattern.compile("line ([0-9]+), column");

  private PackProblems() {}

  /** What does not fit of a pack as it is written, at its values. */
  static List<PackProblem> of(Packs packs, ObjectNode written) {
    var problems = new ArrayList<PackProblem>();
    packs.misfits(written).forEach(misfit -> problems.add(of(misfit)));
    var department = written.path("department").asText();
    if (packs.world().departments().stream()
        .map(DepartmentId::value)
        .noneMatch(department::equals)) {
      problems.add(new PackProblem("department", PackProblemKind.unknownDepartment, null, null));
    }
    if (written.path("minutesTo").asInt() < written.path("minutesFrom").asInt()) {
      problems.add(new PackProblem("minutesTo", PackProblemKind.minutesOrder, null, null));
    }
    return problems;
  }

  private static PackProblem of(Misfit misfit) {
    var kind =
        switch (misfit.keyword()) {
          case "minLength", "required" -> PackProblemKind.empty;
          case "maxLength" -> PackProblemKind.tooLong;
          case "minimum", "maximum" -> PackProblemKind.outOfRange;
          case "maxItems" -> PackProblemKind.tooMany;
          case "minItems" -> PackProblemKind.tooFew;
          case "type" -> PackProblemKind.notANumber;
          default -> PackProblemKind.other;
        };
    return new PackProblem(
        misfit.path(), kind, null, kind == PackProblemKind.other ? misfit.message() : null);
  }

  /** What the checker of the server's start says, a line for each; still with file and line. */
  static List<PackProblem> of(ConfigProblem problem) {
    return problem
        .getMessage()
        .lines()
        .map(line -> new PackProblem(null, PackProblemKind.other, null, line))
        .toList();
  }

  /**
   * The same, with the lines of one file counted as the officer sees them; a folder is never said.
   *
   * @param begins the line on which begins what the officer wrote
   */
  static List<PackProblem> inLines(List<PackProblem> problems, String file, int begins) {
    return problems.stream()
        .map(
            problem -> {
              var at = LINE.matcher(problem.message() == null ? "" : problem.message());
              if (!at.matches()) {
                return problem;
              }
              var isOwn = at.group(1).equals(file);
              var line = Integer.parseInt(at.group(2)) - begins + 1;
              return new PackProblem(
                  null, PackProblemKind.other, isOwn && line > 0 ? line : null, at.group(3));
            })
        .toList();
  }

  /** What was written is no YAML. */
  static PackProblem ofYaml(ConfigProblem problem) {
    var at = SYNTAX.matcher(problem.getMessage());
    var line = at.find() ? Integer.valueOf(at.group(1)) : Integer.valueOf(1);
    var first = problem.getMessage().lines().findFirst().orElse("");
    return new PackProblem(
        null, PackProblemKind.other, line, first.replaceFirst("^yaml(:[0-9]+:)? ?", ""));
  }
}
