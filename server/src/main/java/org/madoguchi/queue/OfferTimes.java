package org.madoguchi.queue;

import java.time.Duration;

/**
 * How long calling waits before it goes on.
 *
 * @param answer before the next member of staff is asked
 * @param clerk from calling everybody to telling the clerk of the branch
 * @param callback from telling the clerk to offering the resident to be called back
 */
public record OfferTimes(Duration answer, Duration clerk, Duration callback) {}
