package org.madoguchi.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.madoguchi.core.KioskId;
import org.madoguchi.directory.Directory;
import org.madoguchi.wire.KioskView;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.Town;

/** The kiosks as the board of a branch shows them. Owned by the Desk. */
final class KioskStates {
  private final Directory directory;
  private final WaitingLines lines;
  private final Audience audience;
  private final TicketViews tickets;
  private final Clock clock;
  private final Map<KioskId, Instant> connectionChanged = new HashMap<>();

  KioskStates(
      Directory directory,
      WaitingLines lines,
      Audience audience,
      TicketViews tickets,
      Clock clock) {
    this.directory = directory;
    this.lines = lines;
    this.audience = audience;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Its first screen came, or its last one went. */
  void connectionChanged(KioskId id) {
    connectionChanged.put(id, clock.instant());
    tell(id);
  }

  /**
   * Tells whoever sees the kiosk what is at it now; one that is no longer in the town is passed
   * over.
   */
  void tell(KioskId id) {
    directory
        .kiosk(id)
        .ifPresent(
            kiosk ->
                audience.tell(a -> a.sees(kiosk), new ServerMessage.KioskChanged(view(kiosk))));
  }

  KioskView view(Town.Kiosk kiosk) {
    var ticket = lines.at(kiosk.kiosk()).map(t -> tickets.view(t, false)).orElse(null);
    return new KioskView(
        kiosk.kiosk(),
        kiosk.branch(),
        kiosk.name(),
        audience.isConnected(kiosk.kiosk()),
        connectionChanged.get(kiosk.kiosk()),
        ticket);
  }
}
