/**
 * One XML element per frame: immutable, read within limits, written escaped; imports nothing of
 * ours.
 */
@NullMarked
package org.madoguchi.signaling.xml;

import org.jspecify.annotations.NullMarked;
