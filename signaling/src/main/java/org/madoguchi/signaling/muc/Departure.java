package org.madoguchi.signaling.muc;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Xep0045Muc;

/**
 * Why somebody is not there any more.
 *
 * @param status what the room says of it, or 0 when they went by themselves
 * @param moderator the nick of who put them out, or null
 * @param reason why they were put out, or null
 */
record Departure(int status, @Nullable String moderator, @Nullable String reason) {

  static final Departure LEFT = new Departure(0, null, null);

  /** Another connection of the same person has taken the place. */
  static final Departure REPLACED = new Departure(Xep0045Muc.GONE, null, null);

  /** Statuses for somebody who reads of it, about themselves or not. */
  int[] statuses(boolean self) {
    return IntStream.of(status, self ? Xep0045Muc.SELF : 0).filter(s -> s != 0).toArray();
  }
}
