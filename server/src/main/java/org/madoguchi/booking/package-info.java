/** 予約: a time kept at a department for somebody who comes later, known by a number only. */
@NullMarked
package org.madoguchi.booking;

import org.jspecify.annotations.NullMarked;
