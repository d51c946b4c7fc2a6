/** 練習: residents from files who come to a counter of its own, and the look back at how it went. */
@NullMarked
package org.madoguchi.practice;

import org.jspecify.annotations.NullMarked;
