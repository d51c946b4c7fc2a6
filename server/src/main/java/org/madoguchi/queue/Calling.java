package org.madoguchi.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.wire.CallStep;

/**
 * How a waiting person is being called for.
 *
 * @param to who is asked now
 * @param until when the next is asked instead
 * @param asked the accounts of all who have been asked
 * @param stepAt when this step began; absent at the first
 */
record Calling(
    @Nullable Person to,
    @Nullable Instant until,
    List<String> asked,
    CallStep step,
    @Nullable Instant stepAt) {
  static final Calling BEGINS = new Calling(null, null, List.of(), CallStep.one, null);

  Calling offered(LineEvent.TicketOffered e) {
    var all = new ArrayList<>(asked);
    all.add(e.staff().id());
    return new Calling(e.staff(), e.until(), List.copyOf(all), step, stepAt);
  }

  Calling lapsed() {
    return new Calling(null, null, asked, step, stepAt);
  }

  Calling escalated(CallStep next, Instant at) {
    return new Calling(to, until, asked, next, at);
  }

  boolean isTo(String account) {
    return to != null && to.id().equals(account);
  }
}
