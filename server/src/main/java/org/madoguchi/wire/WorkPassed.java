package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.Person;

/** A step that a 作業 has behind it, and who did it. */
public record WorkPassed(WorkStep step, Person by, Instant at) {}
