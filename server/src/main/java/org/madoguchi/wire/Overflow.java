package org.madoguchi.wire;

/**
 * One of several that the form has no row for: a second sheet is needed.
 *
 * @param list such as {@code person}
 * @param row from 1
 */
public record Overflow(String list, int row) {}
