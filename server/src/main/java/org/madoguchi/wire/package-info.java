/** Everything that can be said between the counter and its screens. */
@NullMarked
package org.madoguchi.wire;

import org.jspecify.annotations.NullMarked;
