/** What an operator may set, typed; an unknown key stops the start. */
@NullMarked
package org.madoguchi.config;

import org.jspecify.annotations.NullMarked;
