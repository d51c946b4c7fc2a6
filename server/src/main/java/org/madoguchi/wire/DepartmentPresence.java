package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;

/**
 * Whether a department can be asked to come into a consultation now.
 *
 * @param open whether its hours are now
 * @param opensAt when they begin; absent while open, and when that is not within a year
 * @param free staff signed in that nobody calls or talks to
 * @param busy staff with a resident
 */
public record DepartmentPresence(
    DepartmentId department,
    boolean open,
    @Nullable Instant opensAt,
    List<Person> free,
    List<Person> busy) {}
