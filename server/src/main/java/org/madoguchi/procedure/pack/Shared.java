package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigProblem;

/** {@code shared.yaml}: questions and documents of several packs, asked and brought once. */
final class Shared {
  static final List<String> LISTS = List.of("questions", "documents");

  private final Map<String, Map<String, ObjectNode>> items = new HashMap<>();
  private final Places places;

  Shared(ObjectNode content, Places places) {
    this.places = places;
    for (var list : LISTS) {
      var byId = new HashMap<String, ObjectNode>();
      for (var item : content.path(list)) {
        if (byId.put(Overlay.id(list, item), (ObjectNode) item) != null) {
          throw new ConfigProblem(
              places.of(item) + ": " + Overlay.id(list, item) + " is there twice");
        }
      }
      items.put(list, byId);
    }
  }

  /** Its item of this name, if there is one. */
  boolean has(String list, String id) {
    return items.get(list).containsKey(id);
  }

  /**
   * The pack with the shared items where it uses them; what it says beside {@code use} replaces.
   *
   * @throws ConfigProblem when it uses what is not there
   */
  ObjectNode putInto(ObjectNode pack) {
    var result = JsonNodeFactory.instance.objectNode();
    pack.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    places.copied(pack, result);
    for (var list : LISTS) {
      if (pack.has(list)) {
        var resolved = new ArrayList<JsonNode>();
        pack.get(list).forEach(item -> resolved.add(resolved(list, item)));
        var node = JsonNodeFactory.instance.arrayNode().addAll(resolved);
        places.container(node, places.of(pack.get(list)));
        result.set(list, node);
      }
    }
    return result;
  }

  private JsonNode resolved(String list, JsonNode item) {
    if (!item.has("use")) {
      return item;
    }
    var shared = items.get(list).get(item.get("use").asText());
    if (shared == null) {
      throw new ConfigProblem(
          "%s: there is no %s in the %s of shared.yaml"
              .formatted(places.of(item, "use"), item.get("use").asText(), list));
    }
    var result = JsonNodeFactory.instance.objectNode();
    shared.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    item.properties().stream()
        .filter(entry -> !entry.getKey().equals("use"))
        .forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    return places.copied(item, result);
  }
}
