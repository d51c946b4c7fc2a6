/**
 * What the signaling costs, measured from outside: it, and what it is compared with, in processes
 * of their own. See {@code server/doc/PERFORMANCE.md}.
 */
@NullMarked
package org.madoguchi.signaling.bench;

import org.jspecify.annotations.NullMarked;
