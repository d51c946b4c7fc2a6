package org.madoguchi.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.config.Plain;
import org.madoguchi.config.Yaml;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Directory;
import org.madoguchi.wire.Town;

/** All procedures of {@code config/procedures/*.yaml}. Unchangeable while the server runs. */
public final class Catalog {
  private final Map<ProcedureId, Town.Procedure> procedures;

  private Catalog(Map<ProcedureId, Town.Procedure> procedures) {
    this.procedures = procedures;
  }

  /**
   * Reads every procedure and checks it against the town and the forms there are.
   *
   * @throws ConfigProblem naming the file and what does not fit
   */
  public static Catalog read(Path folder, Directory town, List<FormId> forms) {
    var found = new LinkedHashMap<ProcedureId, Town.Procedure>();
    for (var file : files(folder)) {
      var procedure = Plain.toRecord(Yaml.read(file), Town.Procedure.class, file.toString());
      check(procedure, town, forms, file);
      found.put(procedure.procedure(), procedure);
    }
    for (var event : town.lifeEvents()) {
      for (var id : event.procedures()) {
        if (!found.containsKey(id)) {
          throw new ConfigProblem(
              "life event %s names procedure %s, which has no file in %s"
                  .formatted(event.id(), id, folder));
        }
      }
    }
    for (var hours : town.opening().procedures()) {
      if (!found.containsKey(hours.procedure())) {
        throw new ConfigProblem(
            "opening names procedure %s, which has no file in %s"
                .formatted(hours.procedure(), folder));
      }
    }
    return new Catalog(found);
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigProblem(folder + " can't be read: " + e.getMessage());
    }
  }

  private static void check(
      Town.Procedure procedure, Directory town, List<FormId> forms, Path file) {
    var name = file.getFileName().toString();
    if (!name.equals(procedure.procedure() + ".yaml")) {
      throw new ConfigProblem(file + ": the file must be named after its procedure");
    }
    if (town.department(procedure.department()).isEmpty()) {
      throw new ConfigProblem(
          "%s: department %s is not in town.yaml".formatted(file, procedure.department()));
    }
    for (var form : procedure.forms()) {
      if (!forms.contains(form)) {
        throw new ConfigProblem("%s: there is no form %s".formatted(file, form));
      }
    }
    if (procedure.outcomes().isEmpty()) {
      throw new ConfigProblem(file + ": at least one outcome is needed");
    }
  }

  /** All, in the order of their names. */
  public List<Town.Procedure> all() {
    return List.copyOf(procedures.values());
  }

  /**
   * @throws Problem.Invalid {@code unknown-procedure}
   */
  public Town.Procedure get(ProcedureId id) {
    var procedure = procedures.get(id);
    if (procedure == null) {
      throw new Problem.Invalid("unknown-procedure");
    }
    return procedure;
  }

  /** Whether the outcome is in the procedure's own list. */
  public boolean has(ProcedureId procedure, OutcomeCode outcome) {
    return get(procedure).outcomes().stream().anyMatch(o -> o.outcome().equals(outcome));
  }
}
