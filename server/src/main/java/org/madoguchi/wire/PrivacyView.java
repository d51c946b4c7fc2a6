package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.madoguchi.core.Person;

/**
 * 住所の非表示: addresses and telephone numbers of a consultation are seen by who leads it alone, and by
 * whom they are approved for.
 *
 * @param by who put it on, and when
 * @param requests 承認の依頼 since then, in the order they were asked; a clerk is told of papers only
 */
public record PrivacyView(
    PrivacyReason reason, Person by, Instant at, List<PrivacyRequestView> requests) {}
