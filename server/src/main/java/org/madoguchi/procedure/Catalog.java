package org.madoguchi.procedure;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Directory;
import org.madoguchi.procedure.pack.OverlayFile;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.PackWorld;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.IntakeCatalog;
import org.madoguchi.wire.IntakeItem;
import org.madoguchi.wire.ItemKind;
import org.madoguchi.wire.Town;

/**
 * All procedures of {@code config/procedures/*.yaml}, as they are today in Japan: an overlay of the
 * municipality holds from its day on. The files are read at the start, and again when somebody
 * changes an overlay at the screen ({@link #with}). Thread-safe.
 */
public final class Catalog {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Path folder;
  private final Directory town;
  private final PackWorld world;
  private final Clock clock;
  private volatile Packs packs;

  private Catalog(Path folder, Directory town, PackWorld world, Packs packs, Clock clock) {
    this.folder = folder;
    this.town = town;
    this.world = world;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * Reads every procedure and checks it against the town, and the forms and dates there are.
   *
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  public static Catalog read(
      Path folder, Directory town, List<FormId> forms, IntakeCatalog intake, Clock clock) {
    return read(folder, List.of(), town, world(town, forms, intake), clock);
  }

  /**
   * The same with the municipality's own overlays from elsewhere; what holds here stays.
   *
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  public Catalog with(List<OverlayFile> own) {
    return read(folder, own, town, world, clock);
  }

  /** From now on all is as it is there; what was kept of a version before stays as it was. */
  public void take(Catalog other) {
    packs = other.packs;
  }

  private static Catalog read(
      Path folder, List<OverlayFile> own, Directory town, PackWorld world, Clock clock) {
    var packs = Packs.read(folder, own, world);
    var first = packs.base();
    for (var event : town.lifeEvents()) {
      for (var id : event.procedures()) {
        if (!first.containsKey(id)) {
          throw new ConfigProblem(
              "life event %s names procedure %s, which has no file in %s"
                  .formatted(event.id(), id, folder));
        }
      }
    }
    for (var hours : town.opening().procedures()) {
      if (!first.containsKey(hours.procedure())) {
        throw new ConfigProblem(
            "opening names procedure %s, which has no file in %s"
                .formatted(hours.procedure(), folder));
      }
    }
    return new Catalog(folder, town, world, packs, clock);
  }

  private static PackWorld world(Directory town, List<FormId> forms, IntakeCatalog intake) {
    return new PackWorld(
        town.departments().stream()
            .map(Town.Department::department)
            .collect(Collectors.toUnmodifiableSet()),
        Set.copyOf(forms),
        intake.items().stream()
            .filter(item -> item.kind() == ItemKind.date && !item.key().contains("{"))
            .map(IntakeItem::key)
            .collect(Collectors.toUnmodifiableSet()),
        town.code() == null ? "" : town.code());
  }

  /** The day in Japan. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  /** The files themselves, on every day. */
  public Packs packs() {
    return packs;
  }

  /** All, in the order of their names. */
  public List<Town.Procedure> all() {
    return packs.on(today()).values().stream()
        .map(VersionedPack::pack)
        .map(Pack::procedureOfTown)
        .toList();
  }

  /** ライフイベント: what often comes together. */
  public List<Town.Bundle> bundles() {
    return packs.bundles().stream()
        .map(
            one ->
                new Town.Bundle(
                    one.bundle(), one.title(), one.start(), one.leads(), one.unverified()))
        .toList();
  }

  /**
   * @throws Problem.Invalid {@code unknown-procedure}
   */
  public Town.Procedure get(ProcedureId id) {
    return pack(id).pack().procedureOfTown();
  }

  /**
   * The pack of a procedure as it is today.
   *
   * @throws Problem.Invalid {@code unknown-procedure}
   */
  public VersionedPack pack(ProcedureId id) {
    var pack = packs.on(today()).get(id);
    if (pack == null) {
      throw new Problem.Invalid("unknown-procedure");
    }
    return pack;
  }

  /**
   * The procedure as its own file has it, and as it becomes on each day from which an overlay of
   * the municipality holds; empty when there is none of that name.
   */
  public List<Town.Procedure> editionsOf(ProcedureId id) {
    return packs.editions().stream()
        .map(edition -> edition.packs().get(id))
        .filter(Objects::nonNull)
        .map(one -> one.pack().procedureOfTown())
        .toList();
  }

  /** Whether the outcome is in the procedure's own list. */
  public boolean has(ProcedureId procedure, OutcomeCode outcome) {
    return get(procedure).outcomes().stream().anyMatch(o -> o.outcome().equals(outcome));
  }

  /** Whether the outcome says that the procedure was accepted. */
  public boolean accepts(ProcedureId procedure, OutcomeCode outcome) {
    return get(procedure).outcomes().stream()
        .anyMatch(o -> o.outcome().equals(outcome) && o.accepts());
  }
}
