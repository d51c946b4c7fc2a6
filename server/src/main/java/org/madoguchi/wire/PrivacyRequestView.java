package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;

/**
 * 承認の依頼: one person asks to see the addresses of a consultation, or to print one of its papers
 * once.
 *
 * @param by who asks; whom an approval is for
 * @param print the paper; absent when it is about seeing
 * @param why in their words
 * @param until when it lapses unanswered
 * @param answeredBy absent while asked, and when it lapsed
 * @param reason why it was refused, or approved in place of the one who leads (決裁者不在)
 * @param used how often they have seen it, or printed
 */
public record PrivacyRequestView(
    PrivacyRequestId request,
    Person by,
    @Nullable PrintId print,
    String why,
    Instant askedAt,
    Instant until,
    PrivacyRequestState state,
    @Nullable Person answeredBy,
    @Nullable String reason,
    int used) {}
