package org.madoguchi.signaling.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.TestAdmission;
import org.madoguchi.signaling.simulation.Peer.Stage;
import org.madoguchi.signaling.stream.Core;

/**
 * A core, a few clients, and all that may happen between them. In each of two rooms sits a witness
 * who never leaves and is never disturbed: what it heard is what was said there, in order.
 */
public final class World {

  private static final List<String> WATCHED = List.of("east", "west");
  private static final List<String> ROOMS = List.of("east", "west", "away");
  private static final int SEATS = 4;

  /** More turns than any of these worlds needs to come to rest. */
  private static final int RESTLESS = 200_000;

  /** Lines of what happened that a failure shows. */
  private static final int REMEMBERED = 400;

  private static final String MESH = "<mesh xmlns='urn:madoguchi:media:0'/>";

  /** What no client says, or not there. */
  private static final List<String> GARBAGE =
      List.of(
          "<",
          "<!DOCTYPE a><a/>",
          "<a xmlns='b'/>",
          "<iq xmlns='jabber:client'><a><b></a></b></iq>",
          "<resume previd='guess' h='0' xmlns='urn:xmpp:sm:3'/>",
          "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
          "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
          "<a h='4294967295' xmlns='urn:xmpp:sm:3'/>",
          "<a h='-1' xmlns='urn:xmpp:sm:3'/>",
          "");

  /** What is asked of anybody, with a room and a nick to be filled in. */
  private static final List<String> REQUESTS =
      List.of(
          "<ping xmlns='urn:xmpp:ping'/>",
          "<query xmlns='http://jabber.org/protocol/disco#info'/>",
          "<services xmlns='urn:xmpp:extdisco:2'/>",
          "<conference room='%1$s' xmlns='http://jitsi.org/protocol/focus'/>",
          "<jingle action='session-info' sid='s' xmlns='urn:xmpp:jingle:1'/>",
          "<query xmlns='http://jabber.org/protocol/muc#admin'>"
              + "<item nick='%2$s' role='none'/></query>",
          "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>",
          "<a xmlns='b'/><a xmlns='b'/>",
          "");

  /** How often each kind of thing happened, over all worlds that share this map. */
  private final Map<String, Integer> happened;

  private final Choices choices;
  private final SignalingLimits limits;
  private final Turns turns = new Turns();
  private final Set<String> refused = new HashSet<>();
  private final Core core;

  /** All there ever were: a broken one is noticed some time, whoever has gone on without it. */
  private final List<Link> links = new ArrayList<>();

  private final List<Peer> seats = new ArrayList<>();
  private final List<Peer> witnesses = new ArrayList<>();

  /** Whose place somebody else has taken, but who may still be there. */
  private final List<Peer> shadows = new ArrayList<>();

  private final Deque<String> lately = new ArrayDeque<>();
  private long numbers;
  int resumed;

  public World(Choices choices, Map<String, Integer> happened) {
    this.choices = choices;
    this.happened = happened;
    int outbox = List.of(24, 64, 256).get(choices.below(3));
    int away = List.of(1, 2, 1_000).get(choices.below(3));
    limits =
        SignalingLimits.defaults()
            .with(
                l -> {
                  l.outboxFrames = outbox;
                  l.away = away;
                });
    core =
        new Core(
            SignalingConfig.defaults().withLimits(limits),
            new TestAdmission(
                (token, room) ->
                    refused.contains(token)
                        ? new Refused("no")
                        : TestAdmission.everybody().rule().apply(token, room)),
            turns,
            turns,
            turns.timer());
  }

  /** Lets happen what is chosen, and then what must happen; throws when something must not be. */
  public void run() {
    try {
      WATCHED.forEach(this::seatWitness);
      for (int i = 0; i < SEATS; i++) {
        seats.add(peer((i == 0 ? "staff" : "seat") + i, "0000000" + i));
      }
      while (!choices.areOver()) {
        step();
      }
      settle();
      everybody().forEach(Peer::checkSettled);
      comeBack();
      checkAtRest();
      leave();
      happened.merge("resumed", resumed, Integer::sum);
    } catch (RuntimeException | AssertionError failed) {
      throw new AssertionError("after\n" + String.join("\n", lately), failed);
    }
  }

  private Peer peer(String token, String nick) {
    return new Peer(this, token, nick, link(token), choices.below(8) > 0);
  }

  private Link link(String token) {
    var link = new Link(turns, limits.outboxFrames(), core, token);
    links.add(link);
    return link;
  }

  private void seatWitness(String room) {
    var link = new Link(turns, Integer.MAX_VALUE, core, room);
    var witness = new Peer(this, room, "witness", link, true);
    witnesses.add(witness);
    logIn(witness);
    witness.stanza(join(room, "witness"));
    settle();
    if (!witness.isIn(room)) {
      throw new AssertionError("the witness is not let in");
    }
  }

  private void logIn(Peer peer) {
    for (int i = 0; i < 4; i++) {
      peer.advance();
      settle();
    }
  }

  private void step() {
    int what = choices.below(16);
    if (what < 5 && turns.ready() > 0) {
      turns.run(choices.below(Math.min(256, turns.ready())));
    } else if (what < 8) {
      var all = everybody();
      all.get(choices.below(all.size())).hear();
    } else if (what == 8) {
      turns.pass(choices.below(64) * 100L);
    } else {
      int seat = choices.below(SEATS);
      act(seat, seats.get(seat));
    }
  }

  private void act(int seat, Peer peer) {
    if (choices.below(2) == 0 && goOn(seat, peer)) {
      return;
    }
    int what = choices.below(40);
    String room = ROOMS.get(choices.below(ROOMS.size()));
    String other = seats.get(choices.below(SEATS)).nick;
    switch (what) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> {
        did("advance", seat, "");
        peer.advance();
      }
      case 8, 9 -> {
        did("enable", seat, "");
        peer.enable(choices.below(4) > 0);
      }
      case 10, 11, 12, 13 -> {
        String nick = choices.below(8) == 0 ? "witness" : peer.nick;
        did("join", seat, room + " " + nick);
        peer.stanza(join(room, nick));
      }
      case 14 -> {
        did("update", seat, room);
        peer.stanza(
            "<presence to='%s'  xmlns='jabber:client'>%s</presence>"
                .formatted(occupant(room, peer.nick), MESH));
      }
      case 15 -> {
        did("leave", seat, room);
        peer.stanza(
            "<presence type='unavailable' to='%s' xmlns='jabber:client'/>"
                .formatted(occupant(room, peer.nick)));
      }
      case 16 -> {
        did("leave all", seat, "");
        peer.stanza("<presence type='unavailable' xmlns='jabber:client'/>");
      }
      case 17, 18, 19, 20 -> {
        did("say", seat, room + " " + numbers);
        peer.stanza(
            "<message type='groupchat' id='m%d' to='%s' xmlns='jabber:client'><body>%d</body></message>"
                .formatted(numbers, address(room), numbers++));
      }
      case 21 -> {
        did("whisper", seat, room + " " + other + " " + numbers);
        peer.stanza(
            "<message type='chat' id='m%d' to='%s' xmlns='jabber:client'><body>%d</body></message>"
                .formatted(numbers, occupant(room, other), numbers++));
      }
      case 22, 23, 24, 25 -> request(seat, peer, room, other);
      case 26, 27 -> {
        did("ask", seat, "");
        peer.ask();
      }
      case 28, 29 -> {
        did("break", seat, "");
        peer.link.breakOff();
      }
      case 30 -> {
        if (!peer.link.isUp()) {
          did("notice", seat, "");
          peer.link.tellServer();
        }
      }
      case 31, 32, 33 -> goOn(seat, peer);
      case 34 -> {
        did("close", seat, "");
        peer.close();
      }
      case 35 -> reload(seat, peer);
      case 36 -> {
        if (!peer.isComingBack()) {
          String frame = GARBAGE.get(choices.below(GARBAGE.size()));
          did("garbage", seat, frame);
          peer.garbage(frame);
        }
      }
      case 37 -> {
        did("end room", seat, "");
        core.closeRoom("away");
      }
      case 38 -> {
        did("refuse", seat, "");
        if (!refused.remove(peer.token)) {
          refused.add(peer.token);
        }
      }
      default -> {
        did("subject", seat, room);
        peer.stanza(
            "<message type='groupchat' to='%s' xmlns='jabber:client'><subject>s</subject></message>"
                .formatted(address(room)));
      }
    }
  }

  /**
   * What a browser would do next when it is not logged in: log in, come back, or start again.
   *
   * @return false when it is logged in, and there is nothing it would do of itself
   */
  private boolean goOn(int seat, Peer peer) {
    if (peer.link.isUp() && peer.stage != Stage.BOUND && peer.stage != Stage.ENDED) {
      did("log in", seat, "");
      logIn(peer);
      if (choices.below(4) > 0) {
        peer.enable(true);
        peer.stanza(join(ROOMS.get(choices.below(ROOMS.size())), peer.nick));
      }
      return true;
    }
    if (peer.link.isUp() && peer.stage == Stage.BOUND) {
      return false;
    }
    if (peer.canComeBack()) {
      did("come back", seat, "");
      Link old = peer.link;
      peer.comeBack(link(peer.token));
      peer.advance();
      if (choices.below(2) == 0) {
        turns.execute(old::tellServer); // just now, before or after the new one is known
      }
    } else {
      reload(seat, peer);
    }
    return true;
  }

  private void request(int seat, Peer peer, String room, String other) {
    String id = "q" + numbers++;
    int kind = choices.below(REQUESTS.size());
    String to =
        switch (choices.below(8)) {
          case 0, 1 -> "madoguchi.local";
          case 2 -> "focus.madoguchi.local";
          case 3, 4 -> address(room);
          case 5, 6 -> occupant(room, other);
          default ->
              List.of("conference.madoguchi.local", "else.where", "@", "a@madoguchi.local")
                  .get(choices.below(4));
        };
    String type = choices.below(2) == 0 ? "get" : "set";
    did("request", seat, type + " " + id + " " + to + " " + kind);
    peer.request(
        id,
        to.indexOf('/') > 0,
        "<iq type='%s' id='%s' to='%s' xmlns='jabber:client'>%s</iq>"
            .formatted(type, id, to, REQUESTS.get(kind).formatted(address(room), other)));
  }

  private void reload(int seat, Peer peer) {
    did("reload", seat, "");
    shadows.add(peer);
    seats.set(seat, peer(peer.token, peer.nick));
  }

  /** There was nothing to come back to: a new session begins on the same socket. */
  void bindAnew(Peer lost) {
    var fresh = new Peer(this, lost.token, lost.nick, lost.link, true);
    fresh.stage = Stage.OPEN_AGAIN;
    happened.merge("bound anew", 1, Integer::sum);
    if (!Collections.replaceAll(seats, lost, fresh)) {
      Collections.replaceAll(shadows, lost, fresh);
    }
  }

  private List<Peer> everybody() {
    var all = new ArrayList<>(seats);
    all.addAll(shadows);
    all.addAll(witnesses);
    return all;
  }

  /** Until nothing is on its way any more. */
  private void settle() {
    for (int i = 0; i < RESTLESS; i++) {
      if (turns.ready() > 0) {
        turns.run(choices.below(Math.min(256, turns.ready())));
      } else {
        var hearing = everybody().stream().filter(p -> p.link.hasNext()).findFirst();
        if (hearing.isEmpty()) {
          return;
        }
        hearing.get().hear();
      }
    }
    throw new AssertionError("never comes to rest");
  }

  /** All breaks are noticed; who can come back does so, or stays away for too long. */
  private void comeBack() {
    links.stream().filter(l -> !l.isUp()).forEach(Link::tellServer);
    settle();
    for (Peer peer : everybody()) {
      if (!peer.link.isUp()) {
        if (peer.canComeBack() && choices.below(4) > 0) {
          peer.comeBack(link(peer.token));
          logIn(peer);
        } else {
          peer.giveUp();
        }
      }
    }
    turns.pass(limits.resumeWithin().toMillis() + limits.bindWithin().toMillis());
    settle();
    everybody().stream().filter(p -> !p.link.isUp()).forEach(Peer::giveUp);
  }

  private void checkAtRest() {
    everybody().forEach(Peer::ask);
    settle();
    everybody().forEach(Peer::checkSettled);
    for (int i = 0; i < WATCHED.size(); i++) {
      String room = WATCHED.get(i);
      var shown = new TreeSet<>(witnesses.get(i).rosters.get(room));
      shown.remove("focus");
      var there = new TreeSet<String>();
      everybody().stream().filter(p -> p.isIn(room)).forEach(p -> there.add(p.nick));
      if (!shown.equals(there)) {
        throw new AssertionError(room + " shows " + shown + " but there are " + there);
      }
      checkHeard(room, witnesses.get(i).stays.get(0).heard);
    }
  }

  /** Everybody heard, while there, what was said, once and in order; the present also the last. */
  private void checkHeard(String room, List<String> said) {
    for (Peer peer : everybody()) {
      for (Stay stay : peer.stays) {
        if (stay.room.equals(room) && !stay.heard.isEmpty()) {
          int first = said.indexOf(stay.heard.get(0));
          int last = first + stay.heard.size();
          boolean asSaid = last <= said.size() && said.subList(first, last).equals(stay.heard);
          if (!asSaid || !stay.over && last != said.size()) {
            throw new AssertionError(peer.nick + " heard " + stay.heard + " of " + said);
          }
          happened.merge("heard", stay.heard.size(), Integer::sum);
        }
      }
    }
  }

  /** Everybody goes, politely or not; nothing may be left of them. */
  private void leave() {
    for (Peer peer : everybody()) {
      if (choices.below(2) == 0) {
        peer.close();
      } else {
        peer.link.breakOff();
        peer.link.tellServer();
      }
    }
    settle();
    turns.pass(limits.resumeWithin().toMillis() + 1_000);
    settle();
    if (core.connections() + core.sessions() + core.roomCount() > 0) {
      throw new AssertionError(
          "left behind: %d connections, %d sessions, %d rooms"
              .formatted(core.connections(), core.sessions(), core.roomCount()));
    }
  }

  private void did(String what, int seat, String how) {
    happened.merge(what, 1, Integer::sum);
    lately.add(seat + " " + what + " " + how);
    if (lately.size() > REMEMBERED) {
      lately.remove();
    }
  }

  private static String join(String room, String nick) {
    return ("<presence to='%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/>"
            + "<nick xmlns='http://jabber.org/protocol/nick'>n</nick>%s</presence>")
        .formatted(occupant(room, nick), MESH);
  }

  private static String address(String room) {
    return room + "@conference.madoguchi.local";
  }

  private static String occupant(String room, String nick) {
    return address(room) + "/" + nick;
  }
}
