package org.madoguchi.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ChecklistView;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.Member;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** The screens that have one consultation open, and what each is told of it. Owned by its Room. */
final class Screens {
  /** Events kept in memory for a screen that was away; one that misses more gets a snapshot. */
  private static final int RECENT = 200;

  private static final Duration BETWEEN_PULSES = Duration.ofMillis(500);

  private final Consultation consultation;
  private final Privacy privacy;
  private final ArrayDeque<Entry<ConsultationEvent>> recent = new ArrayDeque<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private final Map<Listener, Instant> pulses = new HashMap<>();
  private ServerMessage.@Nullable ViewMoved view;
  private ServerMessage.@Nullable RoomGuide guide;
  private ServerMessage.@Nullable RoomChecklist checklist;

  Screens(Consultation consultation, Privacy privacy) {
    this.consultation = consultation;
    this.privacy = privacy;
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
    if (view != null) {
      listener.tell(view); // first, so that the paper is drawn at once as the others have it
    }
    var since = hello.since();
    var first = recent.isEmpty() ? consultation.seq() + 1 : recent.getFirst().seq();
    if (since != null
        && since >= first - 1
        && since <= consultation.seq()
        && !hasHidden(since, actor)) {
      recent.stream().filter(e -> e.seq() > since).forEach(e -> listener.tell(told(actor, e)));
    } else {
      listener.tell(snapshot(actor, now));
    }
    if (guide != null && actor.role() == Role.staff) {
      listener.tell(guide);
    }
    if (checklist != null && actor.role() == Role.staff) {
      listener.tell(checklist);
    }
    tellMembers();
  }

  void leave(Listener listener) {
    pulses.remove(listener);
    if (screens.remove(listener) != null) {
      tellMembers();
    }
  }

  /** Whether one of this person's screens has it open. */
  boolean isHere(Person person) {
    return screens.values().stream().anyMatch(a -> a.person().id().equals(person.id()));
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
    screens.forEach(
        (listener, actor) -> {
          listener.tell(told(actor, entry));
          if (PrivacySight.isAnotherAfter(entry.event(), actor.role())) {
            listener.tell(snapshot(actor, entry.at()));
          }
        });
  }

  /** Whether what was told after this event may have to be hidden now, or shown. */
  private boolean hasHidden(long since, Actor actor) {
    return recent.stream()
        .anyMatch(e -> e.seq() > since && PrivacySight.isAnotherAfter(e.event(), actor.role()));
  }

  private ServerMessage snapshot(Actor actor, Instant now) {
    return new ServerMessage.RoomSnapshot(
        consultation.seq(), now, privacy.seenBy(actor.person(), consultation.view()), members());
  }

  /** What the 手続案内 says now; only staff is told, and only when it is something else. */
  void tellGuide(GuideView said) {
    var message = new ServerMessage.RoomGuide(said);
    if (!message.equals(guide)) {
      guide = message;
      tellStaff(message);
    }
  }

  /** 確認リスト as it is now; only staff is told, and only when it is something else. */
  void tellChecklist(ChecklistView said) {
    var message = new ServerMessage.RoomChecklist(said);
    if (!message.equals(checklist)) {
      checklist = message;
      tellStaff(message);
    }
  }

  private void tellStaff(ServerMessage message) {
    screens.forEach(
        (listener, actor) -> {
          if (actor.role() == Role.staff) {
            listener.tell(message);
          }
        });
  }

  /** Passes on, to all but the screen it comes from, what is not kept. */
  void pass(Actor actor, Listener from, RoomMessage.Passing passing, Instant now) {
    if (passing instanceof RoomMessage.PulsePointer && !mayPulse(from, now)) {
      return;
    }
    var message = passedOn(actor, passing);
    if (message instanceof ServerMessage.ViewMoved moved) {
      view = moved;
    }
    screens.keySet().stream().filter(l -> l != from).forEach(l -> l.tell(message));
  }

  /** A place pointed out time and again would be a flicker that nobody can look away from. */
  private boolean mayPulse(Listener from, Instant now) {
    var last = pulses.get(from);
    if (last != null && now.isBefore(last.plus(BETWEEN_PULSES))) {
      return false;
    }
    pulses.put(from, now);
    return true;
  }

  private static ServerMessage passedOn(Actor actor, RoomMessage.Passing passing) {
    var by = actor.person();
    var colour = Colours.of(actor.role());
    if (passing instanceof RoomMessage.MovePointer m) {
      return new ServerMessage.PointerMoved(by, colour, m.document(), m.page(), m.u(), m.v());
    }
    if (passing instanceof RoomMessage.DrawAnnotation m) {
      return new ServerMessage.AnnotationDrawing(
          by,
          colour,
          m.document(),
          m.annotation(),
          m.kind(),
          m.page(),
          m.width(),
          m.from(),
          m.points());
    }
    if (passing instanceof RoomMessage.DrawShape m) {
      return new ServerMessage.ShapeDrawing(by, m.document(), m.annotation(), m.shape().in(colour));
    }
    if (passing instanceof RoomMessage.PulsePointer m) {
      return new ServerMessage.PointerPulsed(by, colour, m.document(), m.page(), m.at());
    }
    if (passing instanceof RoomMessage.MoveView m) {
      return new ServerMessage.ViewMoved(by, m.document(), m.page(), m.zoom(), m.middle());
    }
    throw new IllegalStateException("nothing passes on " + passing.getClass());
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
    view.company().forEach(companion -> people.add(companion.person()));
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

  private ServerMessage told(Actor actor, Entry<ConsultationEvent> entry) {
    return new ServerMessage.RoomEvent(
        entry.seq(),
        entry.at(),
        entry.by(),
        privacy.told(actor.person(), consultation.view(), entry.event()));
  }

  /** The kiosk sees no notes, no follow-up date and no reason. */
  static ConsultationView seenBy(Role role, ConsultationView view) {
    if (role != Role.resident) {
      return view;
    }
    var documents = view.documents().stream().map(Documents::withoutReason).toList();
    var procedures =
        view.procedures().stream()
            .map(
                p ->
                    new ProcedureCase(p.procedure(), p.acceptance(), p.outcome(), null, null, null))
            .toList();
    return ViewChange.of(
        view,
        c -> {
          c.documents = documents;
          c.procedures = procedures;
          c.prints = Prints.withoutNotes(view.prints());
          c.clerkTasks = ClerkTasks.withoutNotes(view.clerkTasks());
          c.handOver = HandOvers.withoutWords(view.handOver());
        });
  }
}
