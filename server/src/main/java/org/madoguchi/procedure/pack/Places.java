package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where what was read stands, by the very nodes that were read: they keep their places when packs
 * are put together from several files. Not thread-safe.
 */
public final class Places {
  /** A line of a file, from 1. */
  public record Place(Path file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  private final Map<JsonNode, Place> containers = new IdentityHashMap<>();
  private final Map<JsonNode, Map<String, Place>> keys = new IdentityHashMap<>();

  void container(JsonNode node, Place place) {
    containers.put(node, place);
  }

  void key(ObjectNode node, String key, Place place) {
    keys.computeIfAbsent(node, n -> new HashMap<>()).put(key, place);
  }

  /** A node made from another stands where that one does. */
  <T extends JsonNode> T copied(JsonNode from, T to) {
    containers.put(to, of(from));
    keys.put(to, new HashMap<>(keys.getOrDefault(from, Map.of())));
    return to;
  }

  /** Where an object or list begins. */
  Place of(JsonNode container) {
    return containers.get(container);
  }

  /** Where a key of an object stands, or the object when it has no such key. */
  Place of(JsonNode object, @Nullable String key) {
    var own = key == null ? null : keys.getOrDefault(object, Map.of()).get(key);
    return own == null ? of(object) : own;
  }

  /** The nearest place to a JSON pointer (RFC 6901) below a root. */
  public Place at(JsonNode root, String pointer) {
    var place = of(root);
    var node = root;
    for (var step : pointer.split("/")) {
      if (step.isEmpty()) {
        continue;
      }
      var name = step.replace("~1", "/").replace("~0", "~");
      place = node instanceof ObjectNode ? of(node, name) : place;
      node = node instanceof ArrayNode list ? list.path(Integer.parseInt(name)) : node.path(name);
      place = containers.getOrDefault(node, place);
    }
    return place;
  }
}
