package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;

/**
 * 同席する職員: staff in a consultation beside whoever leads it.
 *
 * @param department for which they are there
 * @param since when they came in, or no longer led
 */
public record Companion(Person person, DepartmentId department, CompanionAs as, Instant since) {}
