package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.madoguchi.core.Person;

/**
 * 本人確認: that somebody was identified, how, by what kinds of documents, by whom and when. Never a
 * number.
 */
public record IdentityCheckView(
    IdentitySubject subject,
    IdentityMethod method,
    List<IdentityKind> kinds,
    Person by,
    Instant at) {}
