/** 拠点・課・端末: branches, departments and kiosks of the town, as the operator wrote them down. */
@NullMarked
package org.madoguchi.directory;

import org.jspecify.annotations.NullMarked;
