package org.madoguchi.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which a time may be booked.
 *
 * @param day in Japan
 * @param free when the times begin that are still free, in order; none: all are taken
 */
public record SlotDay(LocalDate day, List<Instant> free) {}
