/** 用紙: sheets of running text that we set ourselves, as PDF. Pure. */
@NullMarked
package org.madoguchi.document.sheet;

import org.jspecify.annotations.NullMarked;
