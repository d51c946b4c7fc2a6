package org.madoguchi.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;

/**
 * One event of a stream.
 *
 * @param seq its place, from 1, without gaps
 * @param at when, to the millisecond, which is what is kept: who is told at once and who reads it
 *     later are told the same
 * @param by who caused it
 * @param cause the command that led to it; absent when the server did it by itself
 */
public record Entry<E>(long seq, Instant at, Person by, @Nullable CommandId cause, E event) {

  public Entry {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
