package org.madoguchi.document.intake;

/**
 * Something is missing or wrong in what was said. Never holds the value.
 *
 * @param field the first field of the form that the item fills
 * @param item the key of the item
 * @param code {@code missing}, {@code value-too-long}, {@code control-character}, {@code
 *     not-katakana}, {@code not-a-date}, {@code date-too-late}, {@code not-a-postcode}, {@code
 *     not-a-phone-number}, {@code not-digits}, {@code wrong-digit-count}, {@code
 *     not-an-account-number}, {@code not-an-option}; {@code not-on-this-form} when the paper has no
 *     box for a value that is right
 */
public record FieldProblem(String field, String item, String code) {}
