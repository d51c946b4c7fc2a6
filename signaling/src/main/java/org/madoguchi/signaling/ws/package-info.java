/** The door for browsers that connect to us directly: Java-WebSocket; imports {@code stream}. */
@NullMarked
package org.madoguchi.signaling.ws;

import org.jspecify.annotations.NullMarked;
