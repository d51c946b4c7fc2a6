package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;

/**
 * A {@link PrivacyRequestView} that waits for an answer, as supervisors have it at their desk.
 *
 * @param lead who leads the consultation and is asked first
 * @param number of the ticket
 * @param print the paper; absent when it is about seeing
 * @param why in the words of who asks
 * @param until when it lapses unanswered
 */
public record PrivacyRequestItem(
    ConsultationId consultation,
    PrivacyRequestId request,
    BranchId branch,
    DepartmentId department,
    int number,
    Person lead,
    Person by,
    @Nullable PrintId print,
    String why,
    Instant askedAt,
    Instant until) {}
