/** Who runs what: one owner at a time for each thing that has state, on threads shared by all. */
@NullMarked
package org.madoguchi.exec;

import org.jspecify.annotations.NullMarked;
