package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madoguchi.config.ConfigProblem;

/**
 * 自治体ごとの上書き: what one municipality has otherwise from some day on, {@code
 * overlays/<全国地方公共団体コード>/<day>.yaml}. It replaces values, removes items of lists, and puts items:
 * over one with the same id, or at the end.
 *
 * @param from the first day on which it holds
 */
record Overlay(Path file, LocalDate from, ObjectNode content, Places places) {
  /** The lists of a pack whose items have ids, and under which key. */
  static final Map<String, String> IDS =
      Map.of(
          "questions", "question",
          "documents", "document",
          "consequences", "consequence",
          "conflicts", "conflict",
          "deadlines", "deadline",
          "outcomes", "outcome",
          "residents", "name");

  /** Which procedures it changes. */
  List<String> procedures() {
    var names = new ArrayList<String>();
    content.get("changes").forEach(change -> names.add(change.get("procedure").asText()));
    return names;
  }

  /**
   * The pack as it is with this overlay; the given one stays as it is.
   *
   * @throws ConfigProblem when something it speaks of is not there
   */
  ObjectNode over(String procedure, ObjectNode pack) {
    var changed = pack;
    for (var change : content.get("changes")) {
      if (change.get("procedure").asText().equals(procedure)) {
        changed = changed((ObjectNode) change, changed);
      }
    }
    return changed;
  }

  private ObjectNode changed(ObjectNode change, ObjectNode pack) {
    var result = copy(pack);
    change
        .path("replace")
        .properties()
        .forEach(
            entry -> {
              result.set(entry.getKey(), entry.getValue());
              places.key(result, entry.getKey(), places.of(change.get("replace"), entry.getKey()));
            });
    change
        .path("remove")
        .properties()
        .forEach(
            entry ->
                result.set(
                    entry.getKey(), without(result, entry.getKey(), (ArrayNode) entry.getValue())));
    change
        .path("put")
        .properties()
        .forEach(
            entry ->
                result.set(
                    entry.getKey(), withAll(result, entry.getKey(), (ArrayNode) entry.getValue())));
    return result;
  }

  private ObjectNode copy(ObjectNode pack) {
    var copy = JsonNodeFactory.instance.objectNode();
    pack.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
    return places.copied(pack, copy);
  }

  private ArrayNode without(ObjectNode pack, String list, ArrayNode ids) {
    var before = items(pack, list);
    for (var id : ids) {
      if (before.stream().noneMatch(item -> id(list, item).equals(id.asText()))) {
        throw new ConfigProblem(
            "%s: there is no %s in the %s of %s"
                .formatted(places.of(ids), id.asText(), list, pack.get("procedure").asText()));
      }
    }
    return list(
        pack,
        list,
        before.stream()
            .filter(
                item -> {
                  for (var id : ids) {
                    if (id.asText().equals(id(list, item))) {
                      return false;
                    }
                  }
                  return true;
                })
            .toList());
  }

  private ArrayNode withAll(ObjectNode pack, String list, ArrayNode put) {
    var items = new ArrayList<>(items(pack, list));
    for (var item : put) {
      var at = -1;
      for (int i = 0; i < items.size(); i++) {
        at = id(list, items.get(i)).equals(id(list, item)) ? i : at;
      }
      if (at < 0) {
        items.add(item);
      } else {
        items.set(at, item);
      }
    }
    return list(pack, list, items);
  }

  private static List<JsonNode> items(ObjectNode pack, String list) {
    var items = new ArrayList<JsonNode>();
    pack.path(list).forEach(items::add);
    return items;
  }

  private ArrayNode list(ObjectNode pack, String key, List<JsonNode> items) {
    var list = JsonNodeFactory.instance.arrayNode().addAll(items);
    places.container(list, places.of(pack, key));
    return list;
  }

  /** An item that is shared is known by the name under which it is. */
  static String id(String list, JsonNode item) {
    return item.has("use") ? item.get("use").asText() : item.path(IDS.get(list)).asText();
  }
}
