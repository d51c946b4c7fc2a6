package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 記入項目: one field of a form.
 *
 * @param id the fully qualified name in the PDF (ISO 32000-2 §12.7.4.2)
 * @param label what a person calls it (/TU, else the id)
 * @param page from 0
 * @param rect where it is on that page
 * @param maxLength in code points, variation selectors not counted; absent when unbounded
 * @param comb whether each character has a cell of its own
 * @param options the choices of a choice, the on-state of a check box; empty otherwise
 * @param item what fills it; absent when only the office or the resident's hand does, and in PDFs
 *     that are not ours
 * @param circled true when it is chosen by a circle around what is printed there; absent for a tick
 *     and for whatever is written in
 */
public record FormField(
    String id,
    String label,
    FieldKind kind,
    int page,
    Rect rect,
    boolean multiline,
    @Nullable Integer maxLength,
    boolean comb,
    List<String> options,
    @Nullable FieldItem item,
    @Nullable Boolean circled) {

  /** A field that nothing fills. */
  public FormField(
      String id,
      String label,
      FieldKind kind,
      int page,
      Rect rect,
      boolean multiline,
      @Nullable Integer maxLength,
      boolean comb,
      List<String> options) {
    this(id, label, kind, page, rect, multiline, maxLength, comb, options, null, null);
  }

  /** The same field, filled by an item. */
  public FormField filledBy(FieldItem item) {
    return new FormField(
        id, label, kind, page, rect, multiline, maxLength, comb, options, item, circled);
  }

  /** The same field, chosen by a circle. */
  public FormField asCircle() {
    return new FormField(
        id, label, kind, page, rect, multiline, maxLength, comb, options, item, true);
  }
}
