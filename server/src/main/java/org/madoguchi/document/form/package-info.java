/** 申請書: our own forms, made from descriptions, and the blank forms of the municipality. */
@NullMarked
package org.madoguchi.document.form;

import org.jspecify.annotations.NullMarked;
