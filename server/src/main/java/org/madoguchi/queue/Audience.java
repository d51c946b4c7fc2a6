package org.madoguchi.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** The screens connected to the desk, and what each may see. Owned by the Desk. */
final class Audience {
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private final Map<KioskId, Integer> kiosks = new HashMap<>();

  /** Whether a kiosk became connected by it. */
  boolean join(Listener listener, Actor actor) {
    if (screens.put(listener, actor) != null || actor.kiosk() == null) {
      return false;
    }
    return kiosks.merge(actor.kiosk(), 1, Integer::sum) == 1;
  }

  /** Whether a kiosk became disconnected by it. */
  boolean leave(Listener listener) {
    var actor = screens.remove(listener);
    if (actor == null || actor.kiosk() == null) {
      return false;
    }
    return kiosks.computeIfPresent(actor.kiosk(), (k, n) -> n == 1 ? null : n - 1) == null;
  }

  boolean isConnected(KioskId kiosk) {
    return kiosks.containsKey(kiosk);
  }

  void tell(Predicate<Actor> whom, ServerMessage message) {
    tell(actor -> whom.test(actor) ? Optional.of(message) : Optional.empty());
  }

  /**
   * @param what is said to somebody, if anything
   */
  void tell(Function<Actor, Optional<? extends ServerMessage>> what) {
    screens.forEach((listener, actor) -> what.apply(actor).ifPresent(listener::tell));
  }

  /** Whether such a screen is connected. */
  boolean has(Predicate<Actor> whom) {
    return screens.values().stream().anyMatch(whom);
  }

  /** The members of staff with a screen here, each once. */
  Collection<Actor> staff() {
    var all = new LinkedHashMap<String, Actor>();
    screens.values().stream()
        .filter(actor -> actor.role() == Role.staff)
        .forEach(actor -> all.put(actor.person().id(), actor));
    return all.values();
  }

  static boolean sees(Actor actor, Ticket ticket) {
    return switch (actor.role()) {
      case resident -> ticket.holdsKiosk() && ticket.kiosk().equals(actor.kiosk());
      case clerk -> ticket.branch().equals(actor.branch());
      case staff ->
          ticket.holds(actor.person().id())
              || ((ticket.state() == TicketState.waiting || ticket.state() == TicketState.callback)
                  && actor.departments().contains(ticket.department()));
      case supervisor, admin -> true;
    };
  }
}
