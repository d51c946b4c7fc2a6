package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * A page of a form's paper that is another than it was.
 *
 * @param page from 0
 * @param before its size when the form was last put to use
 * @param after its size now; absent when there is no such page any more
 */
public record PageChange(int page, PageSize before, @Nullable PageSize after) {}
