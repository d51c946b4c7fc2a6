package org.madoguchi.signaling.stream;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.madoguchi.signaling.stanza.Xep0198StreamManagement;

/**
 * What each side of a stream has handled, and what was sent and may have to be sent again. Belongs
 * to its session. Only stanzas count, from the moment both sides know of it.
 */
final class Acknowledgements {

  /** Stanzas sent before the client is asked how far it is. */
  private static final int ASK_AFTER = 5;

  private final int mostFrames;
  private final long mostCharacters;
  private final Queue<String> unacknowledged = new ArrayDeque<>();
  private long characters;
  private long acknowledged;
  private long handled;
  private int sinceAsked;

  Acknowledgements(int mostFrames, long mostCharacters) {
    this.mostFrames = mostFrames;
    this.mostCharacters = mostCharacters;
  }

  /** One more stanza from the client is done. */
  void handledOne() {
    handled = (handled + 1) % Xep0198StreamManagement.MODULUS;
  }

  /** How many stanzas from the client are done. */
  long handled() {
    return handled;
  }

  /**
   * Keeps a stanza until it is acknowledged.
   *
   * @return false when too much would be kept
   */
  boolean sending(String frame) {
    unacknowledged.add(frame);
    characters += frame.length();
    sinceAsked++;
    return unacknowledged.size() <= mostFrames && characters <= mostCharacters;
  }

  /** Whether the client should be asked now; it is then taken as asked. */
  boolean isTimeToAsk() {
    if (sinceAsked < ASK_AFTER) {
      return false;
    }
    sinceAsked = 0;
    return true;
  }

  /**
   * The client says how many it has handled.
   *
   * @return false when that is more than it was ever sent
   */
  boolean acknowledge(long count) {
    long more = Math.floorMod(count - acknowledged, Xep0198StreamManagement.MODULUS);
    if (count < 0 || more > unacknowledged.size()) {
      return false;
    }
    for (long i = 0; i < more; i++) {
      characters -= unacknowledged.remove().length();
    }
    acknowledged = count;
    return true;
  }

  /** What has to be sent again, in order. */
  List<String> unacknowledged() {
    return List.copyOf(unacknowledged);
  }
}
