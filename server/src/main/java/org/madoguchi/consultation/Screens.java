package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.Member;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** The screens that have one consultation open, and what each is told of it. Owned by its Room. */
final class Screens {
  /** Events kept in memory for a screen that was away; one that misses more gets a snapshot. */
  private static final int RECENT = 200;

  private final Consultation consultation;
  private final ArrayDeque<Entry<ConsultationEvent>> recent = new ArrayDeque<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  Screens(Consultation consultation) {
    this.consultation = consultation;
  }

  boolean isEmpty() {
    return screens.isEmpty();
  }

  boolean contains(Listener listener) {
    return screens.containsKey(listener);
  }

  /** Tells a screen what it has missed, or everything, and all of them who is here. */
  void join(Listener listener, Actor actor, RoomMessage.RoomHello hello, Instant now) {
    screens.put(listener, actor);
    var since = hello.since();
    var first = recent.isEmpty() ? consultation.seq() + 1 : recent.getFirst().seq();
    if (since != null && since >= first - 1 && since <= consultation.seq()) {
      recent.stream()
          .filter(e -> e.seq() > since)
          .forEach(e -> listener.tell(told(actor.role(), e)));
    } else {
      listener.tell(
          new ServerMessage.RoomSnapshot(
              consultation.seq(), now, seenBy(actor.role(), consultation.view()), members()));
    }
    tellMembers();
  }

  void leave(Listener listener) {
    if (screens.remove(listener) != null) {
      tellMembers();
    }
  }

  /** From here on these screens hear nothing more of this consultation. */
  void forget(Predicate<Actor> whom) {
    screens.values().removeIf(whom);
    tellMembers();
  }

  /** Keeps an event that was folded for who comes back. */
  void remember(Entry<ConsultationEvent> entry) {
    recent.add(entry);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  void tell(Entry<ConsultationEvent> entry) {
    screens.forEach((listener, actor) -> listener.tell(told(actor.role(), entry)));
  }

  /** Passes on, to all but the screen it comes from, what is not kept. */
  void pass(Actor actor, Listener from, RoomMessage.Passing passing) {
    var colour = Colours.of(actor.role());
    ServerMessage message;
    if (passing instanceof RoomMessage.MovePointer m) {
      message =
          new ServerMessage.PointerMoved(
              actor.person(), colour, m.document(), m.page(), m.u(), m.v());
    } else if (passing instanceof RoomMessage.DrawAnnotation m) {
      message =
          new ServerMessage.AnnotationDrawing(
              actor.person(),
              colour,
              m.document(),
              m.annotation(),
              m.kind(),
              m.page(),
              m.width(),
              m.from(),
              m.points());
    } else {
      throw new IllegalStateException("nothing passes on " + passing.getClass());
    }
    screens.keySet().stream().filter(l -> l != from).forEach(l -> l.tell(message));
  }

  void tellMembers() {
    if (consultation.isOpened()) {
      var message = new ServerMessage.RoomMembers(members());
      screens.keySet().forEach(l -> l.tell(message));
    }
  }

  private List<Member> members() {
    var view = consultation.view();
    var people = new ArrayList<>(List.of(view.staff(), view.resident()));
    people.addAll(view.joined());
    return people.stream()
        .map(
            person ->
                new Member(
                    person,
                    screens.values().stream().anyMatch(a -> a.person().equals(person)),
                    Colours.of(person.role())))
        .toList();
  }

  private static ServerMessage told(Role role, Entry<ConsultationEvent> entry) {
    return new ServerMessage.RoomEvent(
        entry.seq(), entry.at(), entry.by(), Decisions.told(role, entry.event()));
  }

  /** The kiosk sees no note and no follow-up date. */
  static ConsultationView seenBy(Role role, ConsultationView view) {
    return role == Role.resident
        ? Consultation.withProcedures(
            view,
            view.procedures().stream()
                .map(p -> new ProcedureCase(p.procedure(), p.outcome(), null, null))
                .toList())
        : view;
  }
}
