/** What every owner of a part does alike: it takes what is said in turn, and answers it. */
@NullMarked
package org.madoguchi.owner;

import org.jspecify.annotations.NullMarked;
