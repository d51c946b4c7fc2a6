package org.madoguchi.wire;

/**
 * 項目: what fills a field of our forms.
 *
 * @param key of the intake item
 * @param typed whether the item can be typed in the field itself; else it is edited as a whole,
 *     such as a date of which the field is the year
 */
public record FieldItem(String key, boolean typed) {}
