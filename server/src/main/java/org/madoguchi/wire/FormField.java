package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place to fill. The page counts from 0; options are the export values of a check or choice. */
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
