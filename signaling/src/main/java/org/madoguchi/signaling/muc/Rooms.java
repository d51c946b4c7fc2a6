package org.madoguchi.signaling.muc;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Decision;
import org.madoguchi.signaling.Admission.NotYet;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiLobby;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0030Disco;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/**
 * All rooms of one domain. A room is there while somebody is in it or something is on its way to
 * it. Safe for several threads; each stanza is handed to its room's owner.
 */
public final class Rooms {

  /** Stanzas waiting for one room. */
  private static final int MAILBOX = 1_024;

  private final Jid domain;
  private final Jid lobbies;
  private final Jid focus;
  private final Admission admission;
  private final Executor pool;
  private final Clock clock;
  private final SignalingLimits limits;
  private final AtomicLong made = new AtomicLong();

  /** Looked up, made, given work and forgotten only inside {@code compute}: one step for a name. */
  private final ConcurrentHashMap<String, Open> open = new ConcurrentHashMap<>();

  /** A room and how many tasks are on their way to it; the count is the map entry's. */
  private static final class Open {
    final Room room;
    int waiting;

    Open(Room room) {
      this.room = room;
    }
  }

  /**
   * @param domain of the rooms
   * @param lobbies the domain where people wait before rooms
   * @param focus full address shown for the focus in every room
   */
  public Rooms(
      Jid domain,
      Jid lobbies,
      Jid focus,
      Admission admission,
      Executor pool,
      Clock clock,
      SignalingLimits limits) {
    this.domain = domain;
    this.lobbies = lobbies;
    this.focus = focus;
    this.admission = admission;
    this.pool = pool;
    this.clock = clock;
    this.limits = limits;
  }

  /** Whether stanzas to that domain belong here. */
  public boolean serves(String domain) {
    return domain.equals(this.domain.domain()) || isLobby(domain);
  }

  private boolean isLobby(String domain) {
    return domain.equals(lobbies.domain());
  }

  /** How many rooms there are. */
  public int count() {
    return open.size();
  }

  /**
   * Takes any stanza sent to this domain, but for the presence of who goes: see {@link #leave}.
   *
   * @param to the stanza's {@code to}
   * @param stanza with the member's full address as its {@code from}
   */
  public void handle(RoomMember member, Jid to, Element stanza) {
    String name = to.local();
    if (name == null) {
      askDomain(member, to, stanza);
      return;
    }
    boolean lobby = isLobby(to.domain());
    switch (stanza.name()) {
      case "presence" -> presence(member, name, to.resource(), lobby, stanza);
      case "message" -> message(member, name, to.resource(), lobby, stanza);
      default -> iq(member, name, to.resource(), lobby, stanza);
    }
  }

  private void askDomain(RoomMember member, Jid to, Element iq) {
    Element payload = iq.firstElement();
    if (!Stanza.isRequest(iq)) {
      return;
    }
    boolean whole = payload != null && Xep0030Disco.isAsked(iq, payload);
    boolean part = payload != null && Xep0030Disco.isAsked(iq, payload, JitsiLobby.TYPE);
    if (isLobby(to.domain()) && (whole || part)) {
      var identity = Xep0030Disco.Identity.component(JitsiLobby.TYPE, lobbies);
      var info = Xep0030Disco.info(List.of(identity), List.of(Xep0030Disco.INFO));
      member.deliver(Stanza.result(iq).with(info.with("node", payload.attribute("node"))));
    } else {
      member.deliver(StanzaError.SERVICE_UNAVAILABLE.reply(iq));
    }
  }

  private void presence(
      RoomMember member, String name, @Nullable String nick, boolean lobby, Element presence) {
    if (presence.attribute("type") != null) {
      return; // subscriptions and errors mean nothing to a room, and who leaves says so to leave()
    } else if (nick == null) {
      member.deliver(StanzaError.JID_MALFORMED.reply(presence));
    } else if (Xep0045Muc.isJoin(presence)) {
      join(member, name, nick, lobby, presence);
    } else if (lobby) {
      hand(member, name, presence, room -> room.lobby().update(member, nick, presence));
    } else {
      hand(member, name, presence, room -> room.update(member, nick, presence));
    }
  }

  private void join(RoomMember member, String name, String nick, boolean lobby, Element presence) {
    Decision decision = admission.admit(member.identity(), name);
    if (decision instanceof Refused refused) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence, refused.text()));
    } else if (decision instanceof NotYet) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence, "Room is not open yet"));
    } else if (decision instanceof Admitted admitted) {
      if (lobby) {
        hand(member, name, presence, room -> room.lobby().join(member, nick, presence, admitted));
      } else if (offer(name, true, room -> room.join(member, nick, presence, admitted))
          != Offer.TAKEN) {
        member.deliver(StanzaError.RESOURCE_CONSTRAINT.reply(presence));
      }
    }
  }

  private void message(
      RoomMember member, String name, @Nullable String nick, boolean lobby, Element message) {
    boolean all = message.has("type", "groupchat");
    boolean said = nick == null ? all : !all && !message.has("type", "error");
    if (said && lobby) {
      hand(member, name, message, room -> room.lobby().message(member, nick, message));
    } else if (said) {
      hand(member, name, message, room -> room.message(member, nick, message));
    } else if (!lobby
        && nick == null
        && !message.has("type", "error")
        && !Xep0045Muc.invites(message).isEmpty()) {
      hand(member, name, message, room -> room.invite(member, message));
    }
  }

  private void iq(
      RoomMember member, String name, @Nullable String nick, boolean lobby, Element iq) {
    Element payload = iq.firstElement();
    if (nick != null && !lobby) {
      hand(member, name, iq, room -> room.relay(member, nick, iq));
    } else if (!Stanza.isRequest(iq)) {
      return; // a result nobody asked for
    } else if (nick != null) {
      member.deliver(StanzaError.SERVICE_UNAVAILABLE.reply(iq)); // those who wait don't call
    } else if (payload == null) {
      member.deliver(StanzaError.BAD_REQUEST.reply(iq));
    } else if (lobby) {
      hand(member, name, iq, room -> room.lobby().ask(member, iq, payload));
    } else {
      hand(member, name, iq, room -> room.ask(member, iq, payload));
    }
  }

  /**
   * Somebody goes or is gone: out of the room, or out of its lobby, if they were there.
   *
   * @param room bare address
   * @return false when the room is too busy to be told now; tell it again later
   */
  public boolean leave(RoomMember member, Jid room) {
    boolean lobby = isLobby(room.domain());
    return offer(room.local(), false, there -> leave(there, member, lobby)) != Offer.FULL;
  }

  private static void leave(Room room, RoomMember member, boolean lobby) {
    if (lobby) {
      room.lobby().leave(member);
    } else {
      room.leave(member);
    }
  }

  /**
   * Ends a room, if it is there.
   *
   * @return false when the room is too busy to be told now; tell it again later
   */
  public boolean destroy(String name) {
    return offer(name, false, Room::destroy) != Offer.FULL;
  }

  private void hand(RoomMember member, String name, Element stanza, Consumer<Room> action) {
    switch (offer(name, false, action)) {
      case TAKEN -> {}
      case ABSENT -> refuse(member, stanza, StanzaError.ITEM_NOT_FOUND);
      case FULL -> refuse(member, stanza, StanzaError.RESOURCE_CONSTRAINT);
    }
  }

  private void refuse(RoomMember member, Element stanza, StanzaError error) {
    boolean answered =
        stanza.name().equals("iq") ? Stanza.isRequest(stanza) : !stanza.has("type", "error");
    if (answered) {
      member.deliver(error.reply(stanza));
    }
  }

  /** What became of a task. */
  private enum Offer {
    TAKEN,
    ABSENT,
    FULL
  }

  private Offer offer(String name, boolean make, Consumer<Room> action) {
    Offer[] became = {Offer.ABSENT};
    open.compute(
        name,
        (key, there) -> {
          if (there == null && (!make || open.size() >= limits.rooms())) {
            return null;
          }
          Open entry = there == null ? new Open(make(key)) : there;
          boolean taken = entry.room.mailbox().offer(() -> run(key, entry.room, action));
          became[0] = taken ? Offer.TAKEN : Offer.FULL;
          if (taken) {
            entry.waiting++;
          }
          return entry.waiting == 0 && there == null ? null : entry;
        });
    return became[0];
  }

  private void run(String name, Room room, Consumer<Room> action) {
    try {
      action.accept(room);
    } finally {
      open.computeIfPresent(
          name, (key, entry) -> --entry.waiting == 0 && room.isEmpty() ? null : entry);
    }
  }

  private Room make(String name) {
    var mailbox = new Mailbox("room " + made.incrementAndGet(), pool, MAILBOX);
    return new Room(
        domain.withLocal(name), lobbies.withLocal(name), focus, mailbox, limits, clock.instant());
  }
}
