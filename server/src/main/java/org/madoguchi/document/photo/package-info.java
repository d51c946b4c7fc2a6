/** Photographs of paper: read whatever they are, the sheet found, straightened, bound as a PDF. */
@NullMarked
package org.madoguchi.document.photo;

import org.jspecify.annotations.NullMarked;
