/**
 * The signaling as a program of its own, with its settings in a file; imports {@code sasl} and
 * {@code token}.
 */
@NullMarked
package org.madoguchi.signaling.standalone;

import org.jspecify.annotations.NullMarked;
