package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.Person;

/** 受理: who accepted a procedure face to face, and when. */
public record Acceptance(Person by, Instant at) {}
