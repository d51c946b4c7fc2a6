/**
 * What a conference focus answers before a room is joined; imports {@code stanza} and {@code xml}.
 */
@NullMarked
package org.madoguchi.signaling.focus;

import org.jspecify.annotations.NullMarked;
