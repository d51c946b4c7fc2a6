package org.madoguchi.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.config.Plain;
import org.madoguchi.config.Yaml;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.Town;

/**
 * What {@code config/take-home} says for an お持ち帰り用紙. A procedure without a file of its own gets
 * what the catalog knows of it. Unchangeable while the server runs.
 */
public final class TakeHome {
  private static final String SHEET = "sheet.yaml";

  private final Fixed fixed;
  private final Map<ProcedureId, Procedure> procedures;

  /**
   * {@code sheet.yaml}.
   *
   * @param atKiosk whether the resident is offered the sheet at the kiosk when the talk is over
   */
  record Fixed(boolean atKiosk, SheetWords words) {}

  /**
   * One procedure.
   *
   * @param title only where it is said otherwise than in the catalog
   * @param outcomes every one the procedure has; those that only an overlay has may be missing
   * @param finished what is over once it is done
   * @param next what follows once it is done
   * @param todo what is left while it is not done
   * @param bring what to bring while it is not done
   */
  record Procedure(
      ProcedureId procedure,
      Said title,
      List<Outcome> outcomes,
      List<Fact> finished,
      List<Fact> next,
      List<Fact> todo,
      List<Bring> bring,
      List<Deadline> deadlines) {
    private Procedure with(List<Outcome> more) {
      return new Procedure(
          procedure,
          title,
          Stream.concat(outcomes.stream(), more.stream()).toList(),
          finished,
          next,
          todo,
          bring,
          deadlines);
    }
  }

  /**
   * An outcome in words.
   *
   * @param done whether nothing of the procedure is left to do
   */
  record Outcome(OutcomeCode outcome, boolean done, String ja, String easy, String en) {
    private static Outcome plain(Town.Outcome known) {
      var said = Said.of(known.title());
      return new Outcome(known.outcome(), false, said.ja(), said.easy(), said.en());
    }

    Said said() {
      return new Said(ja, easy, en);
    }
  }

  /**
   * @param unverified whether the municipality has yet to check it (要確認)
   */
  record Fact(String ja, String easy, String en, boolean unverified) {
    Said said() {
      return new Said(ja, easy, en);
    }
  }

  /**
   * Something to bring.
   *
   * @param or what will do instead
   */
  record Bring(String ja, String easy, String en, List<Said> or, boolean unverified) {
    Said said() {
      return new Said(ja, easy, en);
    }
  }

  /** When a deadline is spoken of. */
  enum When {
    todo,
    done,
    always
  }

  /**
   * A last day.
   *
   * @param what must be done by then
   * @param days how many are counted
   * @param sameDay whether the first day counts; else counting begins the day after
   * @param from the day it is counted from, in words
   * @param item the date of the intake that this day is, or {@code today}; absent when only the
   *     resident knows it
   */
  record Deadline(
      When when,
      Said what,
      int days,
      boolean sameDay,
      Said from,
      @Nullable String item,
      boolean unverified) {
    Deadline {
      if (days < 1 || days > 3_700) {
        throw new ConfigProblem("days of a deadline must be from 1 to 3700");
      }
    }
  }

  private TakeHome(Fixed fixed, Map<ProcedureId, Procedure> procedures) {
    this.fixed = fixed;
    this.procedures = Map.copyOf(procedures);
  }

  /**
   * @throws ConfigProblem naming the file and what does not fit
   */
  public static TakeHome read(Path folder, Catalog catalog) {
    var sheet = folder.resolve(SHEET);
    var found = new HashMap<ProcedureId, Procedure>();
    for (var file : files(folder)) {
      var procedure = Plain.toRecord(Yaml.read(file), Procedure.class, file.toString());
      check(procedure, catalog, file);
      found.put(procedure.procedure(), procedure);
    }
    return new TakeHome(Plain.toRecord(Yaml.read(sheet), Fixed.class, sheet.toString()), found);
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith(SHEET))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigProblem(folder + " can't be read: " + e.getMessage());
    }
  }

  private static void check(Procedure procedure, Catalog catalog, Path file) {
    if (!file.getFileName().toString().equals(procedure.procedure + ".yaml")) {
      throw new ConfigProblem(file + ": the file must be named after its procedure");
    }
    var editions = outcomesByEdition(procedure.procedure, catalog);
    if (editions.isEmpty()) {
      throw new ConfigProblem(file + ": there is no such procedure");
    }
    var said = procedure.outcomes.stream().map(Outcome::outcome).toList();
    var ever = editions.stream().flatMap(Set::stream).collect(Collectors.toSet());
    if (!said.containsAll(editions.get(0))
        || !ever.containsAll(said)
        || said.size() != Set.copyOf(said).size()) {
      throw new ConfigProblem(
          "%s: the outcomes are %s, not %s".formatted(file, editions.get(0), said));
    }
  }

  /** The procedure's own outcomes, and what they become on each day from which an overlay holds. */
  private static List<Set<OutcomeCode>> outcomesByEdition(ProcedureId procedure, Catalog catalog) {
    return catalog.editionsOf(procedure).stream()
        .map(
            edition ->
                edition.outcomes().stream()
                    .map(Town.Outcome::outcome)
                    .collect(
                        Collectors.<OutcomeCode, Set<OutcomeCode>>toCollection(LinkedHashSet::new)))
        .toList();
  }

  /** Whether the resident is offered a sheet at the kiosk. */
  public boolean atKiosk() {
    return fixed.atKiosk;
  }

  SheetWords words() {
    return fixed.words;
  }

  /**
   * What is said of a procedure. An outcome that only an overlay has is said as the overlay does.
   */
  Procedure of(Town.Procedure known) {
    var own = procedures.get(known.procedure());
    return own == null ? plain(known) : own.with(plain(unsaid(own, known)));
  }

  /** The outcomes of a procedure, as it is on some day, that have no words here. */
  public List<Town.Outcome> unsaid(Town.Procedure known) {
    var own = procedures.get(known.procedure());
    return own == null ? known.outcomes() : unsaid(own, known);
  }

  private static List<Town.Outcome> unsaid(Procedure own, Town.Procedure known) {
    var said = own.outcomes.stream().map(Outcome::outcome).collect(Collectors.toSet());
    return known.outcomes().stream().filter(o -> !said.contains(o.outcome())).toList();
  }

  /** Nothing is taken for done of which nobody has said so. */
  private static List<Outcome> plain(List<Town.Outcome> outcomes) {
    return outcomes.stream().map(Outcome::plain).toList();
  }

  private static Procedure plain(Town.Procedure known) {
    return new Procedure(
        known.procedure(),
        Said.of(known.title()),
        plain(known.outcomes()),
        List.of(),
        List.of(),
        List.of(),
        known.bring().stream()
            .map(Said::of)
            .map(w -> new Bring(w.ja(), w.easy(), w.en(), List.of(), known.unverified()))
            .toList(),
        List.of());
  }
}
