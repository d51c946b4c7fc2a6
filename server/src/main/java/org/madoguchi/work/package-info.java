/** 作業: what is to be done at headquarters after a talk, or without one, and who does it. */
@NullMarked
package org.madoguchi.work;

import org.jspecify.annotations.NullMarked;
