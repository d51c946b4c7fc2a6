package org.madoguchi.document.form;

import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.FieldKind;

/**
 * Where the value of one box of a form comes from. The boxes of a group share their id and differ
 * in their option.
 *
 * @param id the field's name in the PDF
 * @param option what the field's value is when this check box is ticked; null for other kinds
 * @param from the key of the intake item; null for what the office fills and for signatures
 * @param as what becomes of the item's value on paper; null when it is taken as it is
 * @param is the (transformed) value of the item that ticks this check box; null for other kinds,
 *     and for a box that is ticked by a yes
 * @param era the only era whose dates fit, since the paper prints it; null when every date does
 * @param when the condition under which the box is filled and asked for; null for always
 * @param required overrides what the item says: {@code true}, {@code false} or a condition; null
 *     when it does not
 * @param office whether only the office fills it
 * @param max the most characters; 0 when the paper sets no bound
 */
public record FieldSource(
    String id,
    String title,
    FieldKind kind,
    @Nullable String option,
    @Nullable String from,
    @Nullable String as,
    @Nullable String is,
    @Nullable String era,
    @Nullable String when,
    @Nullable String required,
    boolean office,
    int max) {}
