/** 手続の定義: a procedure as a file that anybody can read, check and try out; overlays change it. */
@NullMarked
package org.madoguchi.procedure.pack;

import org.jspecify.annotations.NullMarked;
