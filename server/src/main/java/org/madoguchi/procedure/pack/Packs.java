package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ProcedureId;

/**
 * All packs of {@code config/procedures}: the base, and what it becomes on each day from which an
 * overlay of the municipality holds. Checked as a whole when it is read. Unchangeable.
 */
public final class Packs {
  /** The packs as they are from one day on, by procedure. */
  public record Edition(LocalDate from, Map<ProcedureId, VersionedPack> packs) {}

  private static final List<String> OTHER_FILES = List.of("shared.yaml", "bundles.yaml");

  private final NavigableMap<LocalDate, Edition> editions;
  private final NavigableMap<LocalDate, Map<String, ObjectNode>> written;
  private final List<Bundle> bundles;
  private final PackSchema schema;
  private final PackWorld world;
  private final List<String> notEasy;

  private Packs(
      NavigableMap<LocalDate, Edition> editions,
      NavigableMap<LocalDate, Map<String, ObjectNode>> written,
      List<Bundle> bundles,
      PackSchema schema,
      PackWorld world,
      List<String> notEasy) {
    this.editions = editions;
    this.written = written;
    this.bundles = bundles;
    this.schema = schema;
    this.world = world;
    this.notEasy = notEasy;
  }

  /** The packs of a day. */
  public Map<ProcedureId, VersionedPack> on(LocalDate day) {
    return editions.floorEntry(day).getValue().packs();
  }

  /** The packs before anything was changed of them. */
  public Map<ProcedureId, VersionedPack> base() {
    return editions.firstEntry().getValue().packs();
  }

  /**
   * A pack of a day as it is written with its overlays, before what is shared is put in; a copy.
   *
   * @param procedure one that is there
   */
  public ObjectNode written(LocalDate day, ProcedureId procedure) {
    return written.floorEntry(day).getValue().get(procedure.value()).deepCopy();
  }

  /** What the schema refuses of a pack as it is written. */
  public List<Misfit> misfits(ObjectNode written) {
    return schema.misfits(written);
  }

  /** What the packs may speak of. */
  public PackWorld world() {
    return world;
  }

  /** The base, and each day on which something changes, in order. */
  public List<Edition> editions() {
    return List.copyOf(editions.values());
  }

  /** Every version there is of every pack, once. */
  public Set<VersionedPack> all() {
    return editions.values().stream()
        .flatMap(edition -> edition.packs().values().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  public List<Bundle> bundles() {
    return bundles;
  }

  /** What residents read that is not there in やさしい日本語, or without its readings; a line for each. */
  public List<String> notEasy() {
    return notEasy;
  }

  /**
   * Reads and checks everything in the folder.
   *
   * @throws ConfigProblem with a line of file, line and what is wrong for everything that is
   */
  public static Packs read(Path folder, PackWorld world) {
    return read(folder, List.of(), world);
  }

  /**
   * The same with further overlays, over those of the folder that hold from the same day.
   *
   * @throws ConfigProblem with a line of file, line and what is wrong for everything that is
   */
  public static Packs read(Path folder, List<OverlayFile> more, PackWorld world) {
    return new Reading(folder, more, world).read();
  }

  private static final class Reading {
    private final Path folder;
    private final List<OverlayFile> more;
    private final PackWorld world;
    private final PackSchema schema;
    private final Places places = new Places();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notEasy = new ArrayList<>();

    Reading(Path folder, List<OverlayFile> more, PackWorld world) {
      this.folder = folder;
      this.more = more;
      this.world = world;
      schema = new PackSchema(folder.resolve("schema.json"));
    }

    Packs read() {
      var shared = new Shared(optional("shared.yaml", PackSchema.Kind.shared), places);
      var base = new LinkedHashMap<String, ObjectNode>();
      for (var file : files(folder, name -> !OTHER_FILES.contains(name))) {
        var pack = read(file, PackSchema.Kind.pack);
        var name = file.getFileName().toString();
        if (!name.equals(pack.path("procedure").asText() + ".yaml")) {
          problems.add(
              places.of(pack, "procedure") + ": the file must be named after its procedure");
        }
        base.put(name.substring(0, name.length() - ".yaml".length()), pack);
      }
      var overlays = overlays();
      stop(); // what the schema refuses can't be looked into

      var editions = new TreeMap<LocalDate, Edition>();
      var written = new TreeMap<LocalDate, Map<String, ObjectNode>>();
      editions.put(LocalDate.MIN, edition(LocalDate.MIN, base, shared));
      written.put(LocalDate.MIN, Map.copyOf(base));
      for (var overlay : overlays) {
        apply(overlay, base);
        editions.put(overlay.from(), edition(overlay.from(), base, shared));
        written.put(overlay.from(), Map.copyOf(base));
      }
      var bundles = bundles(editions.get(LocalDate.MIN));
      stop();
      var lacking = notEasy.stream().distinct().toList();
      return new Packs(editions, written, bundles, schema, world, lacking);
    }

    private Edition edition(LocalDate from, Map<String, ObjectNode> written, Shared shared) {
      var check = new PackCheck(world, shared, places, written.keySet());
      var packs = new LinkedHashMap<ProcedureId, VersionedPack>();
      written.forEach(
          (name, pack) -> {
            var effective = shared.putInto(pack);
            var misfits = schema.problems(PackSchema.Kind.pack, effective, places);
            problems.addAll(misfits);
            if (misfits.isEmpty()) {
              var read = PackReader.read(effective);
              check.check(pack, effective, read.pack());
              notEasy.addAll(EasyJapanese.missing(effective, places));
              packs.put(read.pack().procedure(), read);
            }
          });
      problems.addAll(check.problems());
      return new Edition(from, packs);
    }

    private void apply(Overlay overlay, Map<String, ObjectNode> packs) {
      for (var change : overlay.content().get("changes")) {
        var procedure = change.get("procedure").asText();
        if (!packs.containsKey(procedure)) {
          throw new ConfigProblem(
              "%s: there is no procedure %s".formatted(places.of(change, "procedure"), procedure));
        }
      }
      overlay.procedures().stream()
          .distinct()
          .forEach(
              procedure -> packs.put(procedure, overlay.over(procedure, packs.get(procedure))));
    }

    private List<Overlay> overlays() {
      var own = folder.resolve("overlays").resolve(world.municipality());
      var ofFolder =
          world.municipality().isEmpty() || !Files.isDirectory(own)
              ? List.<Path>of()
              : files(own, name -> true);
      return Stream.concat(ofFolder.stream().map(Reading::overlay), more.stream())
          .map(this::overlay)
          .sorted(Comparator.comparing(Overlay::from)) // stable: those of the folder first
          .toList();
    }

    private static OverlayFile overlay(Path file) {
      try {
        return new OverlayFile(file, Files.readString(file));
      } catch (IOException e) {
        throw new ConfigProblem(file + " can't be read: " + e.getMessage());
      }
    }

    private Overlay overlay(OverlayFile file) {
      var content = PackFile.read(file.file(), file.yaml(), places);
      problems.addAll(schema.problems(PackSchema.Kind.overlay, content, places));
      return new Overlay(file.file(), file.from(), content, places);
    }

    private List<Bundle> bundles(Edition base) {
      var file = optional("bundles.yaml", PackSchema.Kind.bundles);
      var bundles = new ArrayList<Bundle>();
      stop();
      notEasy.addAll(EasyJapanese.missing(file, places));
      for (var node : file.path("bundles")) {
        var bundle = PackReader.part(node, Bundle.class);
        var known =
            bundle.start().stream()
                .flatMap(id -> Optional.ofNullable(base.packs().get(id)).stream())
                .toList();
        var leads =
            known.stream()
                .flatMap(one -> one.pack().consequences().stream())
                .flatMap(c -> Optional.ofNullable(c.procedure()).stream())
                .filter(id -> !bundle.start().contains(id))
                .collect(Collectors.toSet());
        if (known.size() < bundle.start().size()) {
          problems.add(places.of(node, "start") + ": a procedure of it has no pack");
        } else if (!leads.equals(Set.copyOf(bundle.leads()))) {
          problems.add(
              "%s: its procedures lead to %s".formatted(places.of(node, "leads"), sorted(leads)));
        }
        bundles.add(bundle);
      }
      return List.copyOf(bundles);
    }

    private static List<String> sorted(Set<ProcedureId> ids) {
      return ids.stream().map(ProcedureId::value).sorted().toList();
    }

    private ObjectNode optional(String name, PackSchema.Kind kind) {
      var file = folder.resolve(name);
      return Files.exists(file) ? read(file, kind) : JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode read(Path file, PackSchema.Kind kind) {
      var content = PackFile.read(file, places);
      problems.addAll(schema.problems(kind, content, places));
      return content;
    }

    private void stop() {
      if (!problems.isEmpty()) {
        throw new ConfigProblem(
            problems.stream().distinct().collect(Collectors.joining(System.lineSeparator())));
      }
    }
  }

  private static List<Path> files(Path folder, Predicate<String> wanted) {
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> wanted.test(f.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigProblem(folder + " can't be read: " + e.getMessage());
    }
  }
}
