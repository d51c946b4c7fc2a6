/** 共通データ: what was said once, and how it fills every form. Pure, but for reading the list. */
@NullMarked
package org.madoguchi.document.intake;

import org.jspecify.annotations.NullMarked;
