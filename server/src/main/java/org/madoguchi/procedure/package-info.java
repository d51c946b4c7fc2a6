/** 手続: what can be done at the counter, as data. */
@NullMarked
package org.madoguchi.procedure;

import org.jspecify.annotations.NullMarked;
