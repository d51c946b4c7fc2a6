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
    List<String> options) {}
