package org.madoguchi.document.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.text.JapaneseText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A form as it is written down: blocks from the top, each of rows, each of cells, which may hold
 * rows again. Lengths are in millimetres, sizes of letters in points. A key nobody knows is an
 * error. A row with {@code repeat: 4} stands for four, with {n} in its texts counted from 1.
 *
 * @param title of the PDF, also its first words to a screen reader
 * @param margin on all four sides of A4 upright
 */
record FormDescription(String title, double margin, List<Block> blocks) {
  private static final String REPEAT = "repeat";

  /**
   * @param gap above
   * @param frame with a strong line around
   */
  record Block(double gap, boolean frame, List<Row> rows) {}

  /**
   * @param h height
   * @param dotted a dotted line above
   */
  record Row(double h, boolean dotted, List<Cell> cells) {}

  /**
   * At most one of head, text, field, sign, lines and rows.
   *
   * @param w width; cells without one share what is left of the row
   * @param head a label on a grey ground, spread over its cell
   * @param note small, under the head
   * @param text printed as it is, line by line
   * @param caption tiny, in the corner of a field's cell
   * @param lines of things side by side
   * @param size of the head's or text's letters; 0 means the usual
   * @param open without a line around
   * @param bold drawn a little stronger
   * @param spread of a text, from edge to edge
   */
  record Cell(
      double w,
      @Nullable String head,
      @Nullable String note,
      @Nullable String text,
      @Nullable String caption,
      @Nullable Field field,
      @Nullable Field sign,
      @Nullable List<List<Item>> lines,
      @Nullable List<Row> rows,
      double size,
      JapaneseText.@Nullable Align align,
      boolean open,
      boolean bold,
      boolean spread) {}

  /**
   * @param id readable, unique, without a dot
   * @param title what a screen reader says and our screens show
   * @param max characters; with comb also the number of boxes
   * @param options makes it a choice
   */
  record Field(
      String id,
      String title,
      boolean multiline,
      boolean comb,
      int max,
      @Nullable List<String> options,
      JapaneseText.@Nullable Align align) {}

  /**
   * Something in a line: a text, a check box with its text, a field, or room.
   *
   * @param check the id
   * @param title of the check box, when its text alone does not tell
   * @param w of the field or the room
   */
  record Item(
      @Nullable String text,
      double size,
      @Nullable String check,
      @Nullable String title,
      @Nullable Field field,
      double w) {}

  /**
   * @throws IllegalArgumentException for a key or value that is not known
   */
  static FormDescription parse(String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .convertValue(repeated(read), FormDescription.class);
  }

  private static Object repeated(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, repeated(value)));
      return copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object item : list) {
        if (item instanceof Map<?, ?> row && row.get(REPEAT) instanceof Integer times) {
          Map<Object, Object> once = new LinkedHashMap<>(row);
          once.remove(REPEAT);
          for (int n = 1; n <= times; n++) {
            copy.add(numbered(repeated(once), n));
          }
        } else {
          copy.add(repeated(item));
        }
      }
      return copy;
    }
    return node;
  }

  private static Object numbered(Object node, int n) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, numbered(value, n)));
      return copy;
    }
    if (node instanceof List<?> list) {
      return list.stream().map(item -> numbered(item, n)).toList();
    }
    return node instanceof String text ? text.replace("{n}", Integer.toString(n)) : node;
  }
}
