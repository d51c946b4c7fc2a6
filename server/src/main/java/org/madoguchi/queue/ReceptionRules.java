package org.madoguchi.queue;

import java.time.Duration;
import java.util.Map;
import org.madoguchi.config.Config;
import org.madoguchi.wire.Priority;

/**
 * What the municipality decides about its lines.
 *
 * @param times how long calling waits before it goes on
 * @param priorities how long each is taken to have waited already when it comes
 * @param waitingAlert a longer wait is marked on the supervisor's wall
 */
public record ReceptionRules(
    OfferTimes times, Map<Priority, Duration> priorities, Duration waitingAlert) {

  public static ReceptionRules of(Config.Reception settings) {
    var minutes = settings.priorityMinutes();
    return new ReceptionRules(
        new OfferTimes(
            Duration.ofSeconds(settings.answerSeconds()),
            Duration.ofSeconds(settings.clerkSeconds()),
            Duration.ofSeconds(settings.callbackSeconds())),
        Map.of(
            Priority.booked, Duration.ofMinutes(minutes.booked()),
            Priority.returning, Duration.ofMinutes(minutes.returning()),
            Priority.care, Duration.ofMinutes(minutes.care())),
        Duration.ofSeconds(settings.waitingAlertSeconds()));
  }
}
