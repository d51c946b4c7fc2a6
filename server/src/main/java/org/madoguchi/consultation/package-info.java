/** 相談: the joined session. {@code Consultation} is what is known, a Room owns one. */
@NullMarked
package org.madoguchi.consultation;

import org.jspecify.annotations.NullMarked;
