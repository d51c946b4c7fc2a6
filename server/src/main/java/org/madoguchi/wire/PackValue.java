package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * A value of a procedure that one version has otherwise than another.
 *
 * @param path its keys, joined by dots; an item of a list by its id, or from 1
 * @param before absent: only in the later one
 * @param after absent: only in the earlier one
 */
public record PackValue(String path, @Nullable String before, @Nullable String after) {}
