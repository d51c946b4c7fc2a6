/**
 * The door to somebody else's XMPP server: clients' frames, passed on unchanged by one thread;
 * imports {@code ws}.
 */
@NullMarked
package org.madoguchi.signaling.upstream;

import org.jspecify.annotations.NullMarked;
