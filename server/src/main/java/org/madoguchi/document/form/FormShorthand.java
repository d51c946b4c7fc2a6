package org.madoguchi.document.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What may be written shorter in a description than it is drawn:
 *
 * <ul>
 *   <li>{@code use: filer} in a list stands for what {@code parts/filer.yaml} lists; the other keys
 *       beside it replace {@code {key}} in there,
 *   <li>{@code repeat: 4} in a list stands for four of the same, {@code {n}} counted from 1,
 *   <li>{@code wareki}, {@code choose} and {@code zip} stand for groups of fields, see {@link
 *       FieldGroups}.
 * </ul>
 *
 * Works on the plain maps and lists of YAML. Pure.
 */
final class FormShorthand {
  private static final String USE = "use";
  private static final String REPEAT = "repeat";
  private static final Pattern UNREPLACED = Pattern.compile("\\{[a-z]+}");

  private final UnaryOperator<String> parts;

  FormShorthand(UnaryOperator<String> parts) {
    this.parts = parts;
  }

  /**
   * @throws IllegalArgumentException for a part that is no list, or a {@code {key}} nobody gave
   */
  Object spellOut(String yaml) {
    return finished(spelt(read(yaml)));
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  private Object spelt(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, spelt(value)));
      return copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.addAll(several(item)));
      return copy;
    }
    return node;
  }

  private List<?> several(Object item) {
    if (!(item instanceof Map<?, ?> map)) {
      return List.of(spelt(item));
    }
    if (map.get(USE) instanceof String name) {
      Map<String, String> given = new LinkedHashMap<>();
      map.forEach((key, value) -> given.put("{" + key + "}", String.valueOf(value)));
      if (spelt(replaced(read(parts.apply(name)), given)) instanceof List<?> part) {
        return part;
      }
      throw new IllegalArgumentException("the part " + name + " must be a list");
    }
    if (map.get(REPEAT) instanceof Integer times) {
      Map<Object, Object> once = new LinkedHashMap<>(map);
      once.remove(REPEAT);
      List<Object> all = new ArrayList<>();
      for (int n = 1; n <= times; n++) {
        all.addAll(several(replaced(once, Map.of("{n}", Integer.toString(n)))));
      }
      return all;
    }
    return FieldGroups.items(map).stream().map(this::spelt).toList();
  }

  private static Object replaced(Object node, Map<String, String> given) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, replaced(value, given)));
      return copy;
    }
    if (node instanceof List<?> list) {
      return list.stream().map(item -> replaced(item, given)).toList();
    }
    if (node instanceof String text) {
      String result = text;
      for (Map.Entry<String, String> one : given.entrySet()) {
        result = result.replace(one.getKey(), one.getValue());
      }
      return result;
    }
    return node;
  }

  private static Object finished(Object node) {
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(FormShorthand::finished);
    } else if (node instanceof List<?> list) {
      list.forEach(FormShorthand::finished);
    } else if (node instanceof String text && UNREPLACED.matcher(text).find()) {
      throw new IllegalArgumentException("nothing was given for " + text);
    }
    return node;
  }
}
