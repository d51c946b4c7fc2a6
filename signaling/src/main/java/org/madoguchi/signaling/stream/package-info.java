/**
 * From frames to stanzas and back: framing, login, binding, routing; imports {@code muc}, {@code
 * focus}, {@code sasl}, {@code stanza}, {@code xml} and {@code exec}.
 */
@NullMarked
package org.madoguchi.signaling.stream;

import org.jspecify.annotations.NullMarked;
