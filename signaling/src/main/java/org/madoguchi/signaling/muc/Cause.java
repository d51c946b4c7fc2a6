package org.madoguchi.signaling.muc;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Xep0045Muc;

/**
 * Why somebody is not there any more, or not as they were.
 *
 * @param status what the room says of it, or 0 for nothing
 * @param moderator the nick of who did it to them, or null
 * @param reason why that was done, or null
 */
record Cause(int status, @Nullable String moderator, @Nullable String reason) {

  /** Somebody did it themselves. */
  static final Cause OWN = new Cause(0, null, null);

  /** Another connection of the same person has taken the place. */
  static final Cause REPLACED = new Cause(Xep0045Muc.GONE, null, null);

  /** Statuses for somebody who reads of it, about themselves or not. */
  int[] statuses(boolean self) {
    return IntStream.of(status, self ? Xep0045Muc.SELF : 0).filter(s -> s != 0).toArray();
  }
}
