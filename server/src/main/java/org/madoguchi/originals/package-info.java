/** 原本受領簿: the originals that a branch has taken in, each with a number, and where it is now. */
@NullMarked
package org.madoguchi.originals;

import org.jspecify.annotations.NullMarked;
