package org.madoguchi.document.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.text.JapaneseText;

/**
 * A form as it is written down: blocks from the top, each of rows, each of cells, which may hold
 * rows again. Lengths are in millimetres, sizes of letters in points. A key nobody knows is an
 * error. What is written shorter than it is drawn is spelt out by {@link FormShorthand}.
 *
 * <p>A field says where its value comes from: {@code from} is the intake item's key, {@code as}
 * what becomes of its value on paper, {@code when} the condition under which it is filled at all. A
 * field that only the office fills says {@code office}. See {@link FieldSource}, which means the
 * same.
 *
 * @param title of the PDF, also its first words to a screen reader
 * @param margin on all four sides of A4 upright
 */
record FormDescription(String title, double margin, List<Block> blocks) {
  /**
   * @param gap above
   * @param frame with a strong line around
   * @param office everything in it is filled by the office
   */
  record Block(double gap, boolean frame, boolean office, List<Row> rows) {}

  /**
   * @param h height
   * @param dotted a dotted line above
   */
  record Row(double h, boolean dotted, List<Cell> cells) {}

  /**
   * At most one of head, text, field, sign, seal, lines and rows.
   *
   * @param w width; cells without one share what is left of the row
   * @param head a label on a grey ground, spread over its cell
   * @param note small, under the head
   * @param text printed as it is, line by line
   * @param caption tiny, in the corner of a field's cell
   * @param seal a printed circle for a seal (押印欄) with this in it; no field, a seal is set on paper
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
      @Nullable String seal,
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
   * @param era printed before the field: only dates of this era (年号) can be written into it
   * @param required overrides what the intake item says: true, false or a condition
   * @param own a fact that only this form asks for: nothing fills it, it is typed where it stands
   * @param size of the letters in points, at most; 0 means the usual
   */
  record Field(
      String id,
      String title,
      boolean multiline,
      boolean comb,
      int max,
      @Nullable List<String> options,
      JapaneseText.@Nullable Align align,
      @Nullable String from,
      @Nullable String as,
      @Nullable String era,
      @Nullable String when,
      @Nullable String required,
      boolean office,
      boolean own,
      double size) {}

  /**
   * Something in a line: a text, a check box with its text, a field, empty boxes, or room.
   *
   * @param check the id; boxes with the same id and an option each are one group, of which one is
   *     ticked
   * @param title of the check box, when its text alone does not tell
   * @param is the value of the item that ticks the box
   * @param boxes this many cells are printed and are no field: what is written there on paper is
   *     not kept by us (個人番号)
   * @param gap before it; check boxes keep a distance of their own
   * @param w of the field, the boxes or the room
   */
  record Item(
      @Nullable String text,
      double size,
      @Nullable String check,
      @Nullable String option,
      @Nullable String title,
      @Nullable String from,
      @Nullable String as,
      @Nullable String is,
      @Nullable String when,
      @Nullable String required,
      boolean office,
      @Nullable Field field,
      int boxes,
      @Nullable Double gap,
      double w) {}

  /**
   * @param parts the text of a shared part by its name, for {@code use}
   * @throws IllegalArgumentException for a key or value that is not known
   */
  static FormDescription parse(String yaml, UnaryOperator<String> parts) {
    Object spelt = new FormShorthand(parts).spellOut(yaml);
    if (!(spelt instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("a form is a mapping");
    }
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .convertValue(spelt, FormDescription.class);
  }
}
