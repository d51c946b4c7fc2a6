/**
 * Everything that may be said between screens and server, in one list: {@link
 * org.madoguchi.wire.ClientMessage}, {@link org.madoguchi.wire.ServerMessage} and what they carry.
 * The TypeScript types are written from these records.
 */
@NullMarked
package org.madoguchi.wire;

import org.jspecify.annotations.NullMarked;
