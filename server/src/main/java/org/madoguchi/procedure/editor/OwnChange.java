package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.madoguchi.procedure.pack.PackPath;

/** What an overlay must say so that one pack becomes another. Pure. */
final class OwnChange {
  /** Lists that an overlay changes item by item. */
  private static final List<String> LISTS =
      List.of("questions", "documents", "consequences", "conflicts", "deadlines", "outcomes");

  private OwnChange() {}

  /**
   * @param existing what the overlay says already; stays as it is
   * @param before the pack with it, as it is written
   * @param after with the same items in its lists
   */
  static ObjectNode merged(ObjectNode existing, ObjectNode before, ObjectNode after) {
    var change = existing.deepCopy();
    after
        .properties()
        .forEach(
            entry -> {
              var was = before.path(entry.getKey());
              if (LISTS.contains(entry.getKey())) {
                put(change, entry.getKey(), before, (ArrayNode) entry.getValue());
              } else if (!was.equals(entry.getValue())) {
                object(change, "replace").set(entry.getKey(), entry.getValue());
              }
            });
    return change;
  }

  private static void put(ObjectNode change, String list, ObjectNode before, ArrayNode items) {
    for (var item : items) {
      var id = PackPath.id(list, item);
      if (!PackPath.find(before, list + "." + id).equals(item)) {
        var puts = object(change, "put");
        var there = puts.get(list) instanceof ArrayNode array ? array : puts.putArray(list);
        set(there, list, id, item);
      }
    }
  }

  private static void set(ArrayNode there, String list, String id, JsonNode item) {
    for (int i = 0; i < there.size(); i++) {
      if (PackPath.id(list, there.get(i)).equals(id)) {
        there.set(i, item);
        return;
      }
    }
    there.add(item);
  }

  private static ObjectNode object(ObjectNode change, String key) {
    return change.get(key) instanceof ObjectNode there ? there : change.putObject(key);
  }
}
