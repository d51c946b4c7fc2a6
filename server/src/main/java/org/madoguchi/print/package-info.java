/** 印刷: what is to come out on paper at a branch, and the sheet a resident takes home. */
@NullMarked
package org.madoguchi.print;

import org.jspecify.annotations.NullMarked;
