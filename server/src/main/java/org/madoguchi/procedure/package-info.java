/** 手続: what can be done at the counter, as data; supervisors change it over the pack. */
@NullMarked
package org.madoguchi.procedure;

import org.jspecify.annotations.NullMarked;
