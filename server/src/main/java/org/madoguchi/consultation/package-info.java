/**
 * 相談: the joined session. {@code Consultation} is what is known, a Room owns one. {@code Checklist}
 * reads from it what each procedure still asks for. {@code Privacy} hides addresses from whom
 * {@code PrivacySight} does not let see them; {@code PrivacyRequests} are asked for and approved.
 */
@NullMarked
package org.madoguchi.consultation;

import org.jspecify.annotations.NullMarked;
