package org.madoguchi.wire;

/**
 * Which entry a change belongs to. All that is typed into one place without going elsewhere is one
 * entry.
 *
 * @param number from 1
 */
public record EntryMark(int number, EntryStep step) {}
