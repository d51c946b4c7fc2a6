package org.madoguchi.procedure.points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.PointsScore;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.PointsTrial;

/** All tables of {@code config/points/*.yaml}. Unchangeable while the server runs. */
public final class PointsTables {
  private final List<PointsTable> tables;

  private PointsTables(List<PointsTable> tables) {
    this.tables =
        tables.stream()
            .sorted(
                Comparator.comparing((PointsTable t) -> t.procedure().value())
                    .thenComparing(PointsTable::fiscalYear))
            .toList();
  }

  /**
   * Reads every table and scores its test households. A town without the folder has no tables.
   *
   * @param exists whether the town has this procedure
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  public static PointsTables read(Path folder, Predicate<ProcedureId> exists) {
    var tables = new ArrayList<PointsTable>();
    for (var file : files(folder)) {
      var read = PointsFile.read(file);
      if (!exists.test(read.table().procedure())) {
        throw new ConfigProblem(
            "%s: there is no procedure %s".formatted(file, read.table().procedure()));
      }
      failures(read).stream()
          .findFirst()
          .ifPresent(
              failure -> {
                throw new ConfigProblem(failure);
              });
      tables.add(read.table());
    }
    return new PointsTables(tables);
  }

  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigProblem(folder + " can't be read: " + e.getMessage());
    }
  }

  static List<String> failures(PointsFile file) {
    return file.cases().stream().flatMap(one -> one.failure(file.table()).stream()).toList();
  }

  /** Which table holds for who begins on this day: the one of its 年度. */
  public Optional<PointsTable> on(ProcedureId procedure, LocalDate day) {
    return of(procedure, FiscalYear.of(day));
  }

  private Optional<PointsTable> of(ProcedureId procedure, int fiscalYear) {
    return tables.stream()
        .filter(t -> t.procedure().equals(procedure) && t.fiscalYear() == fiscalYear)
        .findFirst();
  }

  /**
   * What can be tried out on this day: for each procedure the tables of this 年度 and of later ones,
   * and the newest where there is none of them.
   */
  public List<PointsTable> from(LocalDate day) {
    return tables.stream()
        .filter(t -> t.fiscalYear() >= FiscalYear.of(day) || isNewest(t))
        .toList();
  }

  private boolean isNewest(PointsTable table) {
    return tables.stream()
        .noneMatch(
            t -> t.procedure().equals(table.procedure()) && t.fiscalYear() > table.fiscalYear());
  }

  /**
   * 試算: the points of a household. Nothing is kept.
   *
   * @throws Problem.NotFound {@code no-points-table}
   * @throws Problem.Invalid {@code message-not-understood} when it names what the table does not
   *     have
   */
  public PointsScore simulate(ProcedureId procedure, PointsTrial trial) {
    return new Scorer(
            of(procedure, trial.fiscalYear())
                .orElseThrow(() -> new Problem.NotFound("no-points-table")))
        .score(trial.household());
  }
}
