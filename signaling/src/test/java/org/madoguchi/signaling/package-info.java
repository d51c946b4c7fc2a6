/** The signaling, tried as a whole: real sockets, real threads, port 0. */
@NullMarked
package org.madoguchi.signaling;

import org.jspecify.annotations.NullMarked;
