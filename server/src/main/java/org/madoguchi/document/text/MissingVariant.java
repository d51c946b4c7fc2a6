package org.madoguchi.document.text;

/**
 * A character whose variant no face has, printed in its plain shape: staff must be told.
 *
 * @param sequence the character and its variation selector
 */
public record MissingVariant(String field, String sequence) {}
