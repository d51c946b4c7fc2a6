/**
 * 印刷: what is to come out on paper at a branch, what of it is held until it is approved, and the
 * sheet a resident takes home.
 */
@NullMarked
package org.madoguchi.print;

import org.jspecify.annotations.NullMarked;
