/** What every feature shares: ids and {@link org.madoguchi.core.Problem}; nothing that acts. */
@NullMarked
package org.madoguchi.core;

import org.jspecify.annotations.NullMarked;
