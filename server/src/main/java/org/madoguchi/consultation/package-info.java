/**
 * 相談: the joined session. {@code Consultation} is what is known, a Room owns one. {@code Checklist}
 * reads from it what each procedure still asks for, {@code Privacy} what the branch is not to see.
 */
@NullMarked
package org.madoguchi.consultation;

import org.jspecify.annotations.NullMarked;
