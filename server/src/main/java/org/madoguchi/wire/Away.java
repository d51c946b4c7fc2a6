package org.madoguchi.wire;

import java.time.Instant;

/**
 * 離席.
 *
 * @param since from when on nobody was to call
 */
public record Away(AwayReason reason, Instant since) {}
