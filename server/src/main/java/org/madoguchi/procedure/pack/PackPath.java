package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.StreamSupport;

/**
 * Where something stands in a pack: its keys joined by dots, an item of a list by its id, or from 1
 * where items have none. Pure.
 */
public final class PackPath {
  private PackPath() {}

  /** Whether the items of a list of a pack have ids. */
  public static boolean hasIds(String list) {
    return Overlay.IDS.containsKey(list);
  }

  /** The id of an item of such a list; one that is shared is known by the name it uses. */
  public static String id(String list, JsonNode item) {
    return Overlay.id(list, item);
  }

  /** What stands there; missing when nothing does. */
  public static JsonNode find(JsonNode pack, String path) {
    var node = pack;
    var list = "";
    for (var step : path.split("\\.")) {
      node = node instanceof ArrayNode items ? item(items, list, step) : node.path(step);
      list = step;
    }
    return node;
  }

  private static JsonNode item(ArrayNode items, String list, String step) {
    if (Overlay.IDS.containsKey(list)) {
      return StreamSupport.stream(items.spliterator(), false)
          .filter(item -> Overlay.id(list, item).equals(step))
          .findFirst()
          .orElse(MissingNode.getInstance());
    }
    return step.matches("[0-9]{1,4}")
        ? items.path(Integer.parseInt(step) - 1)
        : MissingNode.getInstance();
  }

  /** The path of what a JSON pointer (RFC 6901) names in a pack. */
  static String of(JsonNode pack, String pointer) {
    var path = new StringBuilder();
    var node = pack;
    var list = "";
    for (var step : pointer.split("/")) {
      if (step.isEmpty()) {
        continue;
      }
      var name = step;
      if (node instanceof ArrayNode items) {
        var at = Integer.parseInt(step);
        name =
            Overlay.IDS.containsKey(list)
                ? Overlay.id(list, items.path(at))
                : String.valueOf(at + 1);
        node = items.path(at);
      } else {
        node = node.path(step);
      }
      list = step;
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
    return path.toString();
  }
}
