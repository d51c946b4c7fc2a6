package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.editor.KeptRevision.KeptDay;
import org.madoguchi.procedure.pack.OverlayFile;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.Places;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** All overlays that were made at the screen, by day; each other state is another object. */
final class OwnOverlays {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDE = 10_000;
  private static final String INDENT = "    ";

  /** Of one procedure, as it was written, without its {@code procedure:}. */
  private record Change(ProcedureId procedure, String yaml) {}

  private record Day(String because, List<Change> changes) {}

  private final PackFolder folder;
  private final NavigableMap<LocalDate, Day> days;

  private OwnOverlays(PackFolder folder, NavigableMap<LocalDate, Day> days) {
    this.folder = folder;
    this.days = days;
  }

  /** What is in the folder; that it fits was looked at before. */
  static OwnOverlays read(PackFolder folder) {
    var days = new TreeMap<LocalDate, Day>();
    for (var file : folder.overlays()) {
      var content = PackFile.read(file.file(), file.yaml(), new Places());
      var changes = new ArrayList<Change>();
      for (var change : content.get("changes")) {
        var of = ((ObjectNode) change).remove("procedure").asText();
        changes.add(new Change(new ProcedureId(of), dumped(change)));
      }
      days.put(file.from(), new Day(content.get("because").asText(), changes));
    }
    return new OwnOverlays(folder, days);
  }

  /** Of one procedure from one day on; usually one change. */
  List<String> of(LocalDate day, ProcedureId procedure) {
    var there = days.get(day);
    return there == null
        ? List.of()
        : there.changes.stream()
            .filter(change -> change.procedure.equals(procedure))
            .map(Change::yaml)
            .toList();
  }

  /** Of one procedure, on all days. */
  List<KeptDay> of(ProcedureId procedure) {
    return days.keySet().stream()
        .map(day -> new KeptDay(day, of(day, procedure)))
        .filter(day -> !day.yaml().isEmpty())
        .toList();
  }

  /**
   * The same with other changes of one procedure from one day on; they stand last in their file.
   *
   * @param yaml none: nothing is otherwise from that day on
   */
  OwnOverlays with(LocalDate day, String because, ProcedureId procedure, List<String> yaml) {
    var changed = new TreeMap<>(days);
    var changes = new ArrayList<Change>();
    if (days.containsKey(day)) {
      changes.addAll(days.get(day).changes);
      changes.removeIf(change -> change.procedure.equals(procedure));
    }
    yaml.forEach(one -> changes.add(new Change(procedure, one)));
    if (changes.isEmpty()) {
      changed.remove(day);
    } else {
      changed.put(day, new Day(because, List.copyOf(changes)));
    }
    return new OwnOverlays(folder, changed);
  }

  /** The same with what one procedure had otherwise at another time, on all days. */
  OwnOverlays with(List<KeptDay> own, String because, ProcedureId procedure) {
    var result = this;
    for (var day : of(procedure)) {
      result = result.with(day.from(), because, procedure, List.of());
    }
    for (var day : own) {
      result = result.with(day.from(), because, procedure, day.yaml());
    }
    return result;
  }

  /** As they are to be read. */
  List<OverlayFile> files() {
    return days.keySet().stream().map(this::file).toList();
  }

  /** Puts every day on the disk that is otherwise than before. */
  void keep(OwnOverlays before) {
    days.forEach(
        (day, content) -> {
          if (!content.equals(before.days.get(day))) {
            folder.keep(file(day));
          }
        });
    before.days.keySet().stream().filter(day -> !days.containsKey(day)).forEach(folder::forget);
  }

  private OverlayFile file(LocalDate day) {
    var yaml = new StringBuilder(head(days.get(day).because));
    for (var change : days.get(day).changes) {
      yaml.append("  - procedure: ").append(change.procedure).append('\n');
      indent(change.yaml, yaml);
    }
    return new OverlayFile(folder.overlay(day), yaml.toString());
  }

  /**
   * The line of a day's file on which the last change begins that was written there; from 1.
   *
   * @param day one on which there is something
   */
  int lastBegins(LocalDate day) {
    var changes = days.get(day).changes;
    var lines = lines(head(days.get(day).because));
    for (var change : changes.subList(0, changes.size() - 1)) {
      lines += 1 + lines(change.yaml);
    }
    return lines + 2;
  }

  private static String head(String because) {
    return "# Made at /supervisor; who changed what, and why, stands in versions/.\n"
        + dumped(Map.of("because", because))
        + "changes:\n";
  }

  private static int lines(String text) {
    return (int) text.stripTrailing().lines().count();
  }

  private static void indent(String change, StringBuilder yaml) {
    change.stripTrailing().lines().forEach(line -> yaml.append(INDENT).append(line).append('\n'));
  }

  /** As YAML that people read. */
  static String dumped(JsonNode node) {
    return dumped(JSON.convertValue(node, Map.class));
  }

  /** As YAML that people read. */
  static String dumped(Map<?, ?> plain) {
    var settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDE).build();
    return new Dump(settings).dumpToString(plain);
  }
}
