/** What comes in from outside: looked at structurally before anything else touches it. */
@NullMarked
package org.madoguchi.document.gate;

import org.jspecify.annotations.NullMarked;
