/** A sample town to try the counter with; behind {@code --demo} only. */
@NullMarked
package org.madoguchi.demo;

import org.jspecify.annotations.NullMarked;
