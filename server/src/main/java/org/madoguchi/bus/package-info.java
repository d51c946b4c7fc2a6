/** Who hears what: a doorbell for the screens that are connected, never the truth. */
@NullMarked
package org.madoguchi.bus;

import org.jspecify.annotations.NullMarked;
