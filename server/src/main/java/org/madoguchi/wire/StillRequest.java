package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.Person;
import org.madoguchi.core.StillId;

/** A still somebody asks the kiosk for. */
public record StillRequest(StillId still, Person by, Instant at) {}
