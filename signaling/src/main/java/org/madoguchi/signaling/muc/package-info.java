/** Rooms, each with one owner; imports {@code stanza}, {@code xml} and {@code exec}. */
@NullMarked
package org.madoguchi.signaling.muc;

import org.jspecify.annotations.NullMarked;
