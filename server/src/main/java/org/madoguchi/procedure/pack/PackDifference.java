package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What one version of a pack has otherwise than another, a line for each value. Pure. */
public final class PackDifference {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackDifference() {}

  /**
   * @return lines that begin with {@code -} (before) or {@code +} (after); items of lists go by
   *     their ids
   */
  public static List<String> between(VersionedPack before, VersionedPack after) {
    var one = values(before);
    var other = values(after);
    var keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    var lines = new ArrayList<String>();
    for (var key : keys) {
      var was = one.get(key);
      var is = other.get(key);
      if (was != null && !was.equals(is)) {
        lines.add("- " + key + ": " + was);
      }
      if (is != null && !is.equals(was)) {
        lines.add("+ " + key + ": " + is);
      }
    }
    return lines;
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
