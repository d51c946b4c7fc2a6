package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * Something is wrong with a form that is being made.
 *
 * @param at which of its fields, from 0
 * @param code {@code id-not-usable}, {@code id-twice}, {@code title-missing}, {@code
 *     field-not-mapped}, {@code item-unknown}, {@code outside-the-page}, {@code too-small}, {@code
 *     cells-missing}, {@code overlaps}; when it was tried also {@code value-does-not-fit}, {@code
 *     character-cannot-be-printed}, {@code not-on-this-form}
 * @param inTheWay whether the form can't be used with it
 * @param character that cannot be drawn, as in {@link FieldProblem}
 */
public record FormProblem(int at, String code, boolean inTheWay, @Nullable String character) {}
