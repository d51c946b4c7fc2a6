package org.madoguchi.document.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that always come together, as plain items of a line. Their ids are the group's id with an
 * ending, so that they stay the same however the group is drawn.
 *
 * <ul>
 *   <li>{@code {wareki: birth, eras: 大昭平令, from: …}}: a date by era (和暦): the check boxes {@code
 *       birth_era}, or one printed era, and {@code birth_year}, {@code birth_month}, {@code
 *       birth_day}. With {@code cell} it is a cell, the eras above the numbers unless {@code flat}
 *       is said; {@code full} writes eras with both letters, {@code gap} is between their boxes.
 *   <li>{@code {choose: sex, options: {male: 男, female: 女}, from: …}}: a group of check boxes of
 *       which one is ticked. An option may be {@code {text: …, is: …}} when the form prints it in
 *       other words than the intake.
 *   <li>{@code {zip: address_zip, from: …}}: a postcode, 3 and 4 boxes: {@code address_zip3},
 *       {@code address_zip4}.
 * </ul>
 */
final class FieldGroups {
  private static final String WAREKI = "wareki";
  private static final String CHOOSE = "choose";
  private static final String ZIP = "zip";
  private static final double ERA_GAP = 1.8;
  private static final double YEAR_WIDTH = 7.5;
  private static final double NUMBER_WIDTH = 6.5;
  private static final double ZIP_BOX = 3.9;

  private enum Era {
    meiji("明治"),
    taisho("大正"),
    showa("昭和"),
    heisei("平成"),
    reiwa("令和");

    private final String full;

    Era(String full) {
      this.full = full;
    }

    private String initial() {
      return full.substring(0, 1);
    }
  }

  private FieldGroups() {}

  /** What the thing stands for: itself, when it is no group. */
  static List<?> items(Map<?, ?> thing) {
    if (thing.containsKey(WAREKI)) {
      return thing.containsKey("cell") ? List.of(warekiCell(thing)) : wareki(thing);
    }
    if (thing.containsKey(CHOOSE)) {
      return choose(thing);
    }
    return thing.containsKey(ZIP) ? zip(thing) : List.of(thing);
  }

  /** {@code cell} is the cell that is to hold the date: its width and so on. */
  private static Map<?, ?> warekiCell(Map<?, ?> thing) {
    Map<Object, Object> cell = new LinkedHashMap<>();
    if (thing.get("cell") instanceof Map<?, ?> given) {
      cell.putAll(given);
    }
    List<Object> eras = eras(thing);
    cell.put("align", "centre");
    cell.put(
        "lines",
        eras.size() > 1 && !thing.containsKey("flat")
            ? List.of(eras, numbers(thing))
            : List.of(concat(eras, numbers(thing))));
    return cell;
  }

  private static List<Object> wareki(Map<?, ?> thing) {
    return concat(eras(thing), numbers(thing));
  }

  private static List<Object> eras(Map<?, ?> thing) {
    List<Era> printed = printed(thing);
    if (printed.size() == 1) {
      return List.of(Map.of("text", printed.get(0).full));
    }
    List<Object> boxes = new ArrayList<>();
    for (Era era : printed) {
      Map<Object, Object> box = source(thing);
      box.put("check", thing.get(WAREKI) + "_era");
      box.put("option", era.name());
      box.put("is", era.full);
      box.put("as", "era");
      box.put("text", thing.containsKey("full") ? era.full : era.initial());
      box.put("title", thing.get("title") + " " + era.full);
      box.put("size", 7.5);
      Object gap = thing.containsKey("gap") ? thing.get("gap") : ERA_GAP;
      box.put("gap", boxes.isEmpty() ? 0 : gap);
      boxes.add(box);
    }
    return boxes;
  }

  private static List<Object> numbers(Map<?, ?> thing) {
    List<Era> printed = printed(thing);
    List<Object> items = new ArrayList<>();
    String[] parts = {"year", "month", "day"};
    String[] words = {"年", "月", "日"};
    for (int i = 0; i < parts.length; i++) {
      Map<Object, Object> field = source(thing);
      field.put("id", thing.get(WAREKI) + "_" + parts[i]);
      field.put("title", thing.get("title") + " " + words[i]);
      field.put("as", i == 0 ? "gannen" : parts[i]);
      field.put("align", "centre");
      field.put("max", 2);
      if (printed.size() == 1) {
        field.put("era", printed.get(0).full);
      }
      items.add(
          Map.of(
              "field", field, "w", i == 0 ? YEAR_WIDTH : NUMBER_WIDTH, "gap", i == 0 ? 0.8 : 0.3));
      items.add(Map.of("text", words[i], "size", 8.5));
    }
    return items;
  }

  private static List<Era> printed(Map<?, ?> thing) {
    String eras = String.valueOf(thing.get("eras"));
    List<Era> printed = new ArrayList<>();
    for (Era era : Era.values()) {
      if (eras.contains(era.initial())) {
        printed.add(era);
      }
    }
    if (printed.size() != eras.length()) {
      throw new IllegalArgumentException("eras are some of 明大昭平令, not " + eras);
    }
    return printed;
  }

  private static List<Object> choose(Map<?, ?> thing) {
    if (!(thing.get("options") instanceof Map<?, ?> options)) {
      throw new IllegalArgumentException("choose needs options: " + thing.get(CHOOSE));
    }
    List<Object> boxes = new ArrayList<>();
    options.forEach(
        (option, words) -> {
          Object text = words instanceof Map<?, ?> both ? both.get("text") : words;
          Map<Object, Object> box = source(thing);
          box.put("check", thing.get(CHOOSE));
          box.put("option", option);
          box.put("is", words instanceof Map<?, ?> both ? both.get("is") : words);
          box.put("text", text);
          box.put("title", thing.get("title") + " " + text);
          for (String key : List.of("size", "gap")) {
            if (thing.containsKey(key) && !(key.equals("gap") && boxes.isEmpty())) {
              box.put(key, thing.get(key));
            }
          }
          boxes.add(box);
        });
    return boxes;
  }

  private static List<Object> zip(Map<?, ?> thing) {
    return List.of(
        Map.of("text", "〒", "size", 9),
        Map.of("field", zipPart(thing, 3), "w", 3 * ZIP_BOX, "gap", 0.8),
        Map.of("text", "－", "size", 7),
        Map.of("field", zipPart(thing, 4), "w", 4 * ZIP_BOX));
  }

  private static Map<Object, Object> zipPart(Map<?, ?> thing, int digits) {
    Map<Object, Object> field = source(thing);
    field.put("id", String.valueOf(thing.get(ZIP)) + digits);
    field.put("title", thing.get("title") + (digits == 3 ? " 上3桁" : " 下4桁"));
    field.put("as", ZIP + digits);
    field.put("comb", true);
    field.put("max", digits);
    return field;
  }

  /** Where the values come from, as it was said for the whole group. */
  private static Map<Object, Object> source(Map<?, ?> thing) {
    Map<Object, Object> source = new LinkedHashMap<>();
    for (String key : List.of("from", "when", "required", "office")) {
      if (thing.containsKey(key)) {
        source.put(key, thing.get(key));
      }
    }
    return source;
  }

  private static List<Object> concat(List<Object> first, List<Object> second) {
    List<Object> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
