/** Ids and typed refusals: the words every other package uses; nothing here acts. */
@NullMarked
package org.madoguchi.core;

import org.jspecify.annotations.NullMarked;
