package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;

/**
 * Who is signed in at this screen; the answer of {@code GET /{screen}/api/me}.
 *
 * @param branch of a clerk or a kiosk
 * @param departments whose lines a member of staff answers; empty for the others
 * @param kiosk the kiosk this screen is; absent for people
 * @param workSteps of 作業 that this person does; empty: all
 * @param contractor whether they see nothing but the 作業 at these steps (委託)
 */
public record Me(
    Person person,
    @Nullable BranchId branch,
    List<DepartmentId> departments,
    @Nullable KioskId kiosk,
    List<WorkStep> workSteps,
    boolean contractor) {}
