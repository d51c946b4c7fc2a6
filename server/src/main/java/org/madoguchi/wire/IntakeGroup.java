package org.madoguchi.wire;

/**
 * Items that are shown together: those whose keys begin with the group's.
 *
 * @param key the first part of its items' keys, such as {@code filer} or {@code person}
 * @param title of one of several without its number
 */
public record IntakeGroup(String key, Words title) {}
