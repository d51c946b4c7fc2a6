/** 結果: how each procedure came out, and the lists and figures read from it. */
@NullMarked
package org.madoguchi.outcome;

import org.jspecify.annotations.NullMarked;
