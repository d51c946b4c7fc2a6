package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.madoguchi.wire.PackValue;

/** What one version of a pack has otherwise than another. Pure. */
public final class PackDifference {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackDifference() {}

  /**
   * @return lines that begin with {@code -} (before) or {@code +} (after); items of lists go by
   *     their ids
   */
  public static List<String> between(VersionedPack before, VersionedPack after) {
    var lines = new ArrayList<String>();
    for (var value : values(before, after)) {
      if (value.before() != null) {
        lines.add("- " + value.path() + ": " + value.before());
      }
      if (value.after() != null) {
        lines.add("+ " + value.path() + ": " + value.after());
      }
    }
    return lines;
  }

  /** Each value that is another, or only in one of them; the parts of its path go by dots. */
  public static List<PackValue> values(VersionedPack before, VersionedPack after) {
    var one = values(before);
    var other = values(after);
    var keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .map(key -> new PackValue(key, one.get(key), other.get(key)))
        .filter(value -> !Objects.equals(value.before(), value.after()))
        .toList();
  }

  /**
   * Which facts these values belong to: a rule or question is one, a list without ids is one.
   *
   * @return the beginnings of their paths
   */
  public static Set<String> facts(List<PackValue> values) {
    var facts = new LinkedHashSet<String>();
    for (var value : values) {
      var steps = value.path().split("\\.", 3);
      facts.add(Overlay.IDS.containsKey(steps[0]) ? steps[0] + "." + steps[1] : steps[0]);
    }
    return facts;
  }

  private static Map<String, String> values(VersionedPack pack) {
    var values = new LinkedHashMap<String, String>();
    try {
      collect("", "", JSON.readTree(pack.json()), values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
    return values;
  }

  private static void collect(String path, String list, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(e -> collect(joined(path, e.getKey()), e.getKey(), e.getValue(), values));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        var item = node.get(i);
        var id = Overlay.IDS.containsKey(list) ? Overlay.id(list, item) : String.valueOf(i + 1);
        collect(joined(path, id), "", item, values);
      }
    } else {
      values.put(path, node.asText());
    }
  }

  private static String joined(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
