package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;

/**
 * 職員の状態: a member of staff as the supervisor's wall shows them.
 *
 * @param departments whose lines they answer
 * @param since since when it is so
 * @param reason why they are away; absent otherwise
 * @param branch of whom they talk to, or are asked to answer; absent otherwise
 * @param number of that person's ticket
 */
public record StaffMember(
    Person person,
    List<DepartmentId> departments,
    StaffState state,
    Instant since,
    @Nullable AwayReason reason,
    @Nullable BranchId branch,
    @Nullable Integer number) {}
