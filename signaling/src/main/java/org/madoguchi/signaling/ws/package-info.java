/** The door for browsers that connect to us directly: Java-WebSocket; imports the face only. */
@NullMarked
package org.madoguchi.signaling.ws;

import org.jspecify.annotations.NullMarked;
