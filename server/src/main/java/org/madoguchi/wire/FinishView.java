package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/**
 * 完成: how a document was finished, and who filed it.
 *
 * @param withAnnotations whether what was drawn stays on it
 * @param reason why it was finished although something was missing; absent when nothing was, and at
 *     the kiosk
 * @param filedBy absent until it is filed, as {@code filedAt}
 */
public record FinishView(
    Person by,
    Instant at,
    boolean withAnnotations,
    @Nullable String reason,
    @Nullable Person filedBy,
    @Nullable Instant filedAt) {

  /** The same, filed. */
  public FinishView filed(Person by, Instant at) {
    return new FinishView(this.by, this.at, withAnnotations, reason, by, at);
  }

  /** The same, without what is not for the kiosk. */
  public FinishView withoutReason() {
    return new FinishView(by, at, withAnnotations, null, filedBy, filedAt);
  }
}
