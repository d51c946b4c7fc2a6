package org.madoguchi;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.print.TakeHome;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.guide.TestResidents;
import org.madoguchi.procedure.pack.EasyJapanese;
import org.madoguchi.procedure.pack.PackDifference;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.procedure.pack.Places;
import org.madoguchi.procedure.pack.VersionedPack;

/**
 * {@code madoguchi procedures check [--folder DIR]}: checks the files of the procedures and of the
 * sheets to take home, tries them out with the test residents in them and prints what the overlays
 * of the municipality change, and what residents can't read in やさしい日本語.
 */
final class ProceduresCommand {
  private static final String USAGE =
      """
      Usage: java -jar madoguchi.jar procedures check [--folder DIR]
        --folder DIR  town/, procedures/, take-home/, forms/ and intake.yaml (default: config)
      """;

  private ProceduresCommand() {}

  /**
   * @param args from {@code procedures} on
   * @return the exit code of the process
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if ((args.length != 2 && args.length != 4)
        || !args[1].equals("check")
        || (args.length == 4 && !args[2].equals("--folder"))) {
      err.print(USAGE);
      return 1;
    }
    var folder = Path.of(args.length == 4 ? args[3] : "config");
    if (!Files.isDirectory(folder)) {
      err.printf("There is no folder %s.%n", folder);
      return 1;
    }
    try {
      var catalog = read(folder);
      var takeHome = TakeHome.read(folder.resolve("take-home"), catalog);
      notEasy(folder, catalog.packs(), out);
      return tried(catalog.packs(), takeHome, out, err) ? 0 : 1;
    } catch (ConfigProblem problem) {
      err.println(problem.getMessage());
      return 1;
    }
  }

  private static Catalog read(Path folder) {
    var forms =
        FormTemplates.load(folder.resolve("forms"), new UploadGate(UploadGate.DEFAULT_MAX_BYTES));
    return Catalog.read(
        folder.resolve("procedures"),
        Directory.read(folder.resolve("town/town.yaml")),
        forms.all().stream().map(form -> new FormId(form.id())).toList(),
        Intake.read(folder.resolve("intake.yaml")).catalog(),
        Clock.systemUTC());
  }

  private static void notEasy(Path folder, Packs packs, PrintStream out) {
    var places = new Places();
    var town = PackFile.read(folder.resolve("town/town.yaml"), places);
    EasyJapanese.missing(town, places).forEach(out::println);
    packs.notEasy().forEach(out::println);
  }

  private static boolean tried(Packs packs, TakeHome takeHome, PrintStream out, PrintStream err) {
    var well = true;
    Map<ProcedureId, VersionedPack> before = Map.of();
    for (var edition : packs.editions()) {
      if (!before.isEmpty()) {
        out.printf("From %s on%n", edition.from());
        changes(before, edition.packs(), out);
      }
      for (var difference : TestResidents.differences(edition.packs())) {
        err.println(difference);
        well = false;
      }
      unsaid(takeHome, edition, before, out);
      before = edition.packs();
    }
    var base = packs.editions().get(0).packs();
    for (var rule : TestResidents.untried(base)) {
      out.printf("No test resident meets %s%n", rule);
    }
    out.printf(
        "%d procedures, %d life events, %d test residents: %s%n",
        base.size(),
        packs.bundles().size(),
        base.values().stream().mapToInt(one -> one.pack().residents().size()).sum(),
        well ? "all are told what they must be" : "see above");
    return well;
  }

  /** An outcome the sheet to take home says only by its title, when it is new in this edition. */
  private static void unsaid(
      TakeHome takeHome,
      Packs.Edition edition,
      Map<ProcedureId, VersionedPack> before,
      PrintStream out) {
    edition
        .packs()
        .forEach(
            (id, pack) -> {
              if (!pack.equals(before.get(id))) {
                takeHome
                    .unsaid(pack.pack().procedureOfTown())
                    .forEach(
                        outcome ->
                            out.printf(
                                "No words to take home for %s of %s%n", outcome.outcome(), id));
              }
            });
  }

  private static void changes(
      Map<ProcedureId, VersionedPack> before,
      Map<ProcedureId, VersionedPack> after,
      PrintStream out) {
    after.forEach(
        (id, pack) -> {
          List<String> lines = PackDifference.between(before.get(id), pack);
          if (!lines.isEmpty()) {
            out.printf("  %s (%s, before %s)%n", id, pack.version(), before.get(id).version());
            lines.forEach(line -> out.printf("    %s%n", line));
          }
        });
  }
}
