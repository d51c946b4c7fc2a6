/** Pages as pictures: drawn by a bounded renderer, encoded, and kept in a bounded cache. */
@NullMarked
package org.madoguchi.document.raster;

import org.jspecify.annotations.NullMarked;
