/** Start, wiring and stop of the counter. */
@NullMarked
package org.madoguchi;

import org.jspecify.annotations.NullMarked;
