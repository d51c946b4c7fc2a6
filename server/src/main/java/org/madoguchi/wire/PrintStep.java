package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/**
 * Something that happened to a paper.
 *
 * @param by who did or said it; the kiosk's resident when the kiosk prints by itself
 * @param state what it was afterwards
 * @param copies given to the printer, or found to be right; 0 when it failed
 * @param reason why it failed, or why it was printed once more
 * @param note the reason in words; not told to the kiosk
 */
public record PrintStep(
    Person by,
    Instant at,
    PrintState state,
    int copies,
    @Nullable PrintReason reason,
    @Nullable String note) {}
