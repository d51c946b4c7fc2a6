package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.FileStore;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.guide.Answers;
import org.madoguchi.procedure.guide.Guide;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.procedure.guide.TestResidents;
import org.madoguchi.procedure.pack.PackDifference;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.Places;
import org.madoguchi.wire.EditedPack;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.PackChecked;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackEntry;
import org.madoguchi.wire.PackResident;
import org.madoguchi.wire.PackRestore;
import org.madoguchi.wire.PackSave;
import org.madoguchi.wire.PackTry;
import org.madoguchi.wire.PackValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where supervisors read procedures, try them, and change what the municipality has otherwise. What
 * is kept passes the check of the server's start first, and is in force at once, from its day; a
 * consultation that has begun keeps what it began with. Changes are made one after another; may be
 * used by all threads, and blocks on files.
 */
public final class PackDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PackDesk.class);

  /** How far ahead an overlay may begin. */
  private static final int DAYS_AHEAD = 2 * 366;

  /** An overlay must have a reason; who only looks at a change need not have written it yet. */
  private static final String NO_REASON_YET = "-";

  private final PackFolder folder;
  private final Catalog catalog;
  private final Consumer<Catalog> start;
  private final FileStore files;
  private final OpeningDays opening;
  private final Clock clock;
  private final Map<ProcedureId, List<KeptRevision>> revisions = new HashMap<>();
  private OwnOverlays own;

  /**
   * Puts in force what was changed before.
   *
   * @param start what else looks at the procedures when the server starts, and may refuse them
   * @param files where every version of a pack is kept, for the consultations that began with it
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  public PackDesk(
      PackFolder folder,
      Catalog catalog,
      Consumer<Catalog> start,
      FileStore files,
      OpeningDays opening,
      Clock clock) {
    this.folder = folder;
    this.catalog = catalog;
    this.start = start;
    this.files = files;
    this.opening = opening;
    this.clock = clock;
    catalog.take(catalog.with(folder.overlays()));
    own = OwnOverlays.read(folder);
    folder.revisions().forEach(this::remember);
    keepVersions(catalog);
  }

  private void remember(KeptRevision revision) {
    revisions.computeIfAbsent(revision.procedure(), id -> new ArrayList<>()).add(revision);
  }

  private void keepVersions(Catalog all) {
    all.packs().all().forEach(pack -> files.keep(pack.json().getBytes(StandardCharsets.UTF_8)));
  }

  // ---- read

  /** All, as they are today. */
  public synchronized List<PackEntry> list() {
    return catalog.packs().base().keySet().stream()
        .map(id -> sheet(id, catalog.today()).entry(revision(id)))
        .toList();
  }

  /**
   * @param day on which it is so
   * @throws Problem.Invalid unknown-procedure
   */
  public synchronized EditedPack get(ProcedureId id, LocalDate day) {
    catalog.get(id);
    return sheet(id, day).sheet(String.join("", own.of(day, id)), history(id));
  }

  private PackSheet sheet(ProcedureId id, LocalDate day) {
    return new PackSheet(catalog.packs(), id, day);
  }

  private List<KeptRevision> history(ProcedureId id) {
    return revisions.getOrDefault(id, List.of());
  }

  private int revision(ProcedureId id) {
    return history(id).size();
  }

  /**
   * What the guide says of one procedure; nothing is kept.
   *
   * @throws Problem.Invalid unknown-procedure
   */
  public GuideView tryOut(ProcedureId id, PackTry asked) {
    catalog.get(id);
    var persons = new ArrayList<Answers.Person>();
    for (var person : asked.persons()) {
      var key = "person." + (persons.size() + 1);
      persons.add(new Answers.Person(key, person.born(), person.answers()));
    }
    return Guide.of(List.of(catalog.packs().on(asked.day()).get(id)))
        .result(
            new Answers(asked.answers(), persons, asked.dates(), Map.of()), asked.day(), opening);
  }

  // ---- change

  /** What is to become of it, as far as it can. */
  private record Planned(
      List<PackProblem> problems,
      List<PackValue> changes,
      List<PackResident> differing,
      List<PackConfirmed> confirmed,
      OwnOverlays own,
      Catalog catalog) {
    PackChecked checked(boolean kept) {
      return new PackChecked(kept, problems, changes, differing);
    }
  }

  /**
   * What would come of a change; nothing is kept.
   *
   * @throws Problem.Invalid unknown-procedure, pack-day-past, pack-day-too-far,
   *     pack-without-municipality
   */
  public synchronized PackChecked check(Person by, ProcedureId id, PackSave save) {
    return planned(by, id, save).checked(false);
  }

  /**
   * Keeps a change, if nothing is wrong with it and no test resident is told otherwise, or that is
   * accepted.
   *
   * @throws Problem.Conflict pack-changed-elsewhere, pack-unchanged
   * @throws Problem.Invalid as {@link #check}; pack-without-reason
   */
  public synchronized PackChecked save(Person by, ProcedureId id, PackSave save) {
    if (isDone(id, save.id())) {
      return new PackChecked(true, List.of(), List.of(), List.of());
    }
    requireRevision(id, save.revision());
    requireReason(save.because());
    var planned = planned(by, id, save);
    if (!planned.problems.isEmpty() || !planned.differing.isEmpty() && !save.acceptsDifferences()) {
      return planned.checked(false);
    }
    if (planned.changes.isEmpty() && planned.confirmed.equals(confirmed(id))) {
      throw new Problem.Conflict("pack-unchanged");
    }
    keep(
        planned,
        new KeptRevision(
            save.id(),
            id,
            revision(id) + 1,
            by,
            clock.instant(),
            save.from(),
            null,
            save.because().strip(),
            planned.changes,
            planned.confirmed,
            planned.own.of(id)));
    return planned.checked(true);
  }

  /**
   * 前の版に戻す: what the screen changed of a procedure becomes what it was then.
   *
   * @throws Problem.Conflict pack-changed-elsewhere; pack-not-restorable when the server would not
   *     start with it any more
   * @throws Problem.Invalid unknown-procedure, pack-without-reason
   * @throws Problem.NotFound no-such-revision
   */
  public synchronized EditedPack restore(Person by, ProcedureId id, PackRestore restore) {
    catalog.get(id);
    if (!isDone(id, restore.id())) {
      requireRevision(id, restore.revision());
      requireReason(restore.because());
      if (restore.to() < 0 || restore.to() >= revision(id)) {
        throw new Problem.NotFound("no-such-revision");
      }
      putBack(by, id, restore);
    }
    return get(id, catalog.today());
  }

  private void putBack(Person by, ProcedureId id, PackRestore restore) {
    var then = restore.to() == 0 ? null : history(id).get(restore.to() - 1);
    var because = restore.because().strip();
    var back = own.with(then == null ? List.of() : then.own(), because, id);
    var problems = new ArrayList<PackProblem>();
    var candidate = started(back, problems);
    if (!problems.isEmpty()) {
      throw new Problem.Conflict("pack-not-restorable");
    }
    var today = catalog.today();
    var changes =
        PackDifference.values(
            catalog.packs().on(today).get(id), candidate.packs().on(today).get(id));
    var confirmed = then == null ? List.<PackConfirmed>of() : then.confirmed();
    keep(
        new Planned(List.of(), changes, List.of(), confirmed, back, candidate),
        new KeptRevision(
            restore.id(),
            id,
            revision(id) + 1,
            by,
            clock.instant(),
            null,
            restore.to(),
            because,
            changes,
            confirmed,
            back.of(id)));
  }

  private boolean isDone(ProcedureId id, CommandId command) {
    return history(id).stream().anyMatch(kept -> kept.command().equals(command));
  }

  private void requireRevision(ProcedureId id, int revision) {
    if (revision(id) != revision) {
      throw new Problem.Conflict("pack-changed-elsewhere");
    }
  }

  private static void requireReason(String because) {
    if (because.isBlank()) {
      throw new Problem.Invalid("pack-without-reason");
    }
  }

  private List<PackConfirmed> confirmed(ProcedureId id) {
    return history(id).isEmpty() ? List.of() : history(id).get(revision(id) - 1).confirmed();
  }

  /** The overlays first, the record of them last: a change without it is made again. */
  private void keep(Planned planned, KeptRevision revision) {
    keepVersions(planned.catalog);
    planned.own.keep(own);
    folder.keep(revision);
    remember(revision);
    own = planned.own;
    catalog.take(planned.catalog);
    LOG.atInfo()
        .addKeyValue("procedure", revision.procedure())
        .addKeyValue("revision", revision.revision())
        .addKeyValue("from", revision.from())
        .addKeyValue("by", revision.by().id())
        .log("procedure changed");
  }

  // ---- plan

  private Planned planned(Person by, ProcedureId id, PackSave save) {
    catalog.get(id);
    requireDay(save.from());
    return save.yaml() == null ? ofEdits(by, id, save) : ofYaml(id, save, save.yaml());
  }

  private void requireDay(LocalDate from) {
    if (catalog.packs().world().municipality().isEmpty()) {
      throw new Problem.Invalid("pack-without-municipality");
    }
    if (from.isBefore(catalog.today())) {
      throw new Problem.Invalid("pack-day-past");
    }
    if (from.isAfter(catalog.today().plusDays(DAYS_AHEAD))) {
      throw new Problem.Invalid("pack-day-too-far");
    }
  }

  private Planned refused(List<PackProblem> problems) {
    return new Planned(problems, List.of(), List.of(), List.of(), own, catalog);
  }

  private Planned ofEdits(Person by, ProcedureId id, PackSave save) {
    var before = catalog.packs().written(save.from(), id);
    var after = before.deepCopy();
    var problems = new ArrayList<>(PackEdits.apply(after, save.edits()));
    problems.addAll(Confirmations.apply(after, save));
    if (problems.isEmpty()) {
      problems.addAll(PackProblems.of(catalog.packs(), after));
    }
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    var confirmed =
        new ArrayList<>(Confirmations.lasting(confirmed(id), before, after, save.unconfirm()));
    var now = clock.instant();
    save.confirm()
        .forEach(
            fact ->
                confirmed.add(
                    new PackConfirmed(fact, by, now, save.from(), save.because().strip())));
    var yaml = new ArrayList<>(own.of(save.from(), id));
    var existing = yaml.isEmpty() ? JsonNodeFactory.instance.objectNode() : change(yaml);
    var merged = OwnChange.merged(existing, before, after);
    if (!merged.isEmpty()) {
      yaml.add(OwnOverlays.dumped(merged));
    }
    return ofOverlays(id, save, yaml, confirmed);
  }

  /** The last change of a day, taken out of the list. */
  private ObjectNode change(List<String> yaml) {
    return PackFile.read(Path.of("change.yaml"), yaml.remove(yaml.size() - 1), new Places());
  }

  private Planned ofYaml(ProcedureId id, PackSave save, String yaml) {
    if (yaml.isBlank()) {
      return ofOverlays(id, save, List.of(), confirmed(id));
    }
    try {
      PackFile.read(Path.of("yaml"), yaml, new Places()); // in its own lines, while it is none
    } catch (ConfigProblem problem) {
      return refused(List.of(PackProblems.ofYaml(problem)));
    }
    return ofOverlays(id, save, List.of(yaml), confirmed(id));
  }

  private Planned ofOverlays(
      ProcedureId id, PackSave save, List<String> yaml, List<PackConfirmed> confirmed) {
    var day = save.from();
    var because = save.because().isBlank() ? NO_REASON_YET : save.because().strip();
    var candidate = own.with(day, because, id, yaml);
    var problems = new ArrayList<PackProblem>();
    var would = started(candidate, problems);
    if (!problems.isEmpty()) {
      var begins = yaml.isEmpty() ? Integer.MAX_VALUE : candidate.lastBegins(day);
      return refused(PackProblems.inLines(problems, folder.overlay(day).toString(), begins));
    }
    var lasting =
        save.yaml() == null
            ? confirmed
            : Confirmations.lasting(
                confirmed,
                catalog.packs().written(day, id),
                would.packs().written(day, id),
                List.of());
    return new Planned(
        List.of(),
        PackDifference.values(catalog.packs().on(day).get(id), would.packs().on(day).get(id)),
        differing(would, day),
        lasting,
        candidate,
        would);
  }

  /** All procedures with these overlays, as the next start would read them. */
  private Catalog started(OwnOverlays candidate, List<PackProblem> problems) {
    try {
      var would = catalog.with(candidate.files());
      start.accept(would);
      return would;
    } catch (ConfigProblem problem) {
      problems.addAll(PackProblems.of(problem));
      return catalog;
    }
  }

  /** Test residents who would be told otherwise than their packs say, and were not before. */
  private List<PackResident> differing(Catalog would, LocalDate from) {
    var before = new HashSet<>(differingOn(catalog, from));
    return differingOn(would, from).stream().filter(one -> !before.contains(one)).toList();
  }

  private static List<PackResident> differingOn(Catalog catalog, LocalDate day) {
    var packs = catalog.packs().on(day);
    return packs.values().stream()
        .flatMap(one -> TestResidents.tried(packs, one.pack()).stream())
        .filter(one -> !one.met())
        .toList();
  }
}
