package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.Person;

/**
 * 住所の非表示: addresses and telephone numbers of a consultation are seen by staff alone.
 *
 * @param by who put it on, and when
 */
public record PrivacyView(PrivacyReason reason, Person by, Instant at) {}
