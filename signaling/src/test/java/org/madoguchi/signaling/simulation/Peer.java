package org.madoguchi.signaling.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlLimits;
import org.madoguchi.signaling.xml.XmlReader;

/**
 * A client during one session, over as many sockets as it takes. It keeps the books that XEP-0198
 * wants of a client, and says when what it hears cannot be true.
 */
final class Peer {

  private static final XmlLimits ANYTHING = new XmlLimits(1 << 22, 64, 256, 1 << 16);
  private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
  private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
  private static final String MANAGEMENT = "urn:xmpp:sm:3";

  /** How far the client has come on its socket. */
  enum Stage {
    NEW,
    OPEN,
    LOGGED_IN,
    OPEN_AGAIN,
    BOUND,
    ENDED
  }

  final String token;
  final String nick;
  Link link;
  Stage stage = Stage.NEW;

  /** By room; those that are over too. */
  final List<Stay> stays = new ArrayList<>();

  /** By room, the nicks shown there and not gone. */
  final Map<String, Set<String>> rosters = new HashMap<>();

  private final World world;
  private final boolean acknowledges;
  private boolean waits;
  private boolean enabling;
  private boolean counting;
  private @Nullable String resumeId;
  private long sent;
  private long acknowledged;
  private long handled;
  private final Deque<String> unacknowledged = new ArrayDeque<>();
  private final Deque<Long> asked = new ArrayDeque<>();

  /** Answers by the id of the request. */
  private final Map<String, Integer> answers = new LinkedHashMap<>();

  /** Requests that go to another client, who may never answer. */
  private final Set<String> relayed = new HashSet<>();

  private final Set<String> heard = new HashSet<>();
  private final Map<String, Long> latest = new HashMap<>();

  Peer(World world, String token, String nick, Link link, boolean acknowledges) {
    this.world = world;
    this.token = token;
    this.nick = nick;
    this.link = link;
    this.acknowledges = acknowledges;
  }

  /** The next proper step towards being logged in; nothing when an answer has to come first. */
  void advance() {
    if (waits) {
      return;
    }
    waits = true;
    switch (stage) {
      case NEW, LOGGED_IN -> {
        link.asked("open");
        link.say("<open to='madoguchi.local' version='1.0' xmlns='" + FRAMING + "'/>");
      }
      case OPEN -> {
        link.asked("auth");
        link.say("<auth mechanism='ANONYMOUS' xmlns='" + SASL + "'/>");
      }
      case OPEN_AGAIN -> {
        if (resumeId != null) {
          link.asked("sm");
          link.say(
              "<resume previd='%s' h='%d' xmlns='%s'/>".formatted(resumeId, handled, MANAGEMENT));
        } else {
          link.asked("bind");
          link.say(
              "<iq id='bind' type='set' xmlns='jabber:client'>"
                  + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        }
      }
      case BOUND, ENDED -> waits = false;
    }
  }

  void enable(boolean resumption) {
    if (stage == Stage.BOUND) {
      link.asked("sm");
      if (!enabling) {
        enabling = true;
        sent = 0;
      }
      link.say("<enable resume='%s' xmlns='%s'/>".formatted(resumption, MANAGEMENT));
    }
  }

  /** Asks how much the server has handled. */
  void ask() {
    if (stage == Stage.BOUND) {
      link.asked("sm");
      if (enabling) {
        asked.add(sent);
      }
      link.say("<r xmlns='" + MANAGEMENT + "'/>");
    }
  }

  /** Comes back on another socket, if there is something to come back to. */
  boolean comeBack(Link next) {
    if (stage == Stage.ENDED || resumeId == null) {
      return false;
    }
    link = next;
    stage = Stage.NEW;
    waits = false;
    asked.clear();
    return true;
  }

  /** A request with a fresh id. */
  void request(String id, boolean mayStaySilent, String stanza) {
    if (stage == Stage.BOUND) {
      answers.put(id, 0);
      if (mayStaySilent) {
        relayed.add(id);
      }
      stanza(stanza);
    }
  }

  /** Any stanza. */
  void stanza(String stanza) {
    if (stage == Stage.BOUND) {
      if (enabling) {
        sent++;
        unacknowledged.add(stanza);
      }
      link.say(stanza);
    }
  }

  /** Anything at all; most of it ends the stream. */
  void garbage(String frame) {
    if (frame.startsWith("<open")) {
      link.asked("open");
    } else if (frame.startsWith("<auth")) {
      link.asked("auth");
    } else if (frame.startsWith("<resume") || frame.startsWith("<a h") && !enabling) {
      link.asked("sm");
    }
    link.say(frame);
  }

  void close() {
    link.say("<close xmlns='" + FRAMING + "'/>");
  }

  /** Hears the next frame of its socket, if there is one. */
  void hear() {
    String frame = link.next();
    if (frame != null) {
      try {
        hear(XmlReader.read(frame, ANYTHING));
      } catch (BadXml bad) {
        throw new AssertionError("the server wrote bad XML: " + frame, bad);
      }
    }
  }

  private void hear(Element frame) {
    switch (frame.name()) {
      case "open" -> link.answered("open");
      case "features" -> {
        waits = false;
        stage = stage == Stage.NEW ? Stage.OPEN : Stage.OPEN_AGAIN;
      }
      case "success" -> {
        link.answered("auth");
        waits = false;
        stage = Stage.LOGGED_IN;
      }
      case "enabled" -> {
        link.answered("sm");
        check(!counting, "enabled twice");
        counting = true;
        handled = 0;
        resumeId = frame.attribute("id");
      }
      case "failed" -> failed();
      case "resumed" -> resumed(count(frame));
      case "r" -> {
        if (acknowledges) {
          link.say("<a h='%d' xmlns='%s'/>".formatted(handled, MANAGEMENT));
        }
      }
      case "a" -> {
        link.answered("sm");
        check(counting, "an acknowledgement before any was agreed on");
        long handledThere = count(frame);
        check(!asked.isEmpty() && asked.remove() == handledThere, "a wrong count: " + handledThere);
        forget(handledThere);
      }
      case "iq", "message", "presence" -> {
        if (counting) {
          handled++;
        }
        hearStanza(frame);
      }
      case "error", "close" -> end();
      default -> throw new AssertionError("unheard of: " + frame);
    }
  }

  private void failed() {
    link.answered("sm");
    if (stage == Stage.OPEN_AGAIN) {
      end(); // this session is lost; the socket may go on with another
      world.bindAnew(this);
    }
  }

  private void resumed(long handledThere) {
    link.answered("sm");
    waits = false;
    stage = Stage.BOUND;
    world.resumed++;
    forget(handledThere);
    check(sent - acknowledged == unacknowledged.size(), "the client's own books");
    unacknowledged.forEach(link::say);
  }

  private void forget(long handledThere) {
    check(
        handledThere >= acknowledged && handledThere <= sent,
        "handled %d of %d, %d before".formatted(handledThere, sent, acknowledged));
    for (; acknowledged < handledThere; acknowledged++) {
      unacknowledged.remove();
    }
  }

  private void hearStanza(Element stanza) {
    String from = stanza.attribute("from");
    String id = stanza.attribute("id");
    if (stanza.name().equals("iq")) {
      iq(stanza, from, id);
    } else if (stanza.name().equals("presence") && !stanza.has("type", "error")) {
      presence(stanza, from);
    } else if (stanza.name().equals("message") && !stanza.has("type", "error")) {
      message(stanza, from);
    }
  }

  private void iq(Element iq, @Nullable String from, @Nullable String id) {
    if (Stanza.isRequest(iq)) {
      check(heard.add(from + " " + id), "a request twice: " + id);
      stanza("<iq type='result' id='%s' to='%s' xmlns='jabber:client'/>".formatted(id, from));
    } else if ("bind".equals(id) && stage == Stage.OPEN_AGAIN) {
      link.answered("bind");
      waits = false;
      stage = Stage.BOUND;
    } else if (answers.containsKey(id)) {
      check(answers.merge(id, 1, Integer::sum) == 1, "answered twice: " + id);
    }
  }

  private void presence(Element presence, String from) {
    int slash = from.indexOf('/');
    String room = from.substring(0, from.indexOf('@'));
    String who = from.substring(slash + 1);
    boolean gone = presence.has("type", "unavailable");
    boolean own =
        presence
            .elements()
            .filter(x -> x.name().equals("x"))
            .flatMap(Element::elements)
            .anyMatch(status -> status.has("code", "110"));
    Set<String> roster = rosters.computeIfAbsent(room, r -> new HashSet<>());
    if (own && gone) {
      stays.stream().filter(s -> s.room.equals(room)).forEach(s -> s.over = true);
      roster.clear();
    } else if (own) {
      roster.add(who);
      if (stays.stream().noneMatch(s -> s.room.equals(room) && !s.over)) {
        stays.add(new Stay(room));
      }
    } else if (gone) {
      check(roster.remove(who), "gone without ever having been there: " + who);
    } else {
      roster.add(who);
    }
  }

  private void message(Element message, String from) {
    Element body = message.child("body", Stanza.CLIENT);
    if (body == null) {
      return;
    }
    long number = Long.parseLong(body.text());
    Long before = latest.put(from + message.attribute("type"), number);
    check(before == null || before < number, "out of order or twice: " + number);
    if (message.has("type", "groupchat")) {
      String room = from.substring(0, from.indexOf('@'));
      Stay stay =
          stays.stream().filter(s -> s.room.equals(room) && !s.over).findFirst().orElse(null);
      check(stay != null, "heard what was said in a room without being there");
      stay.heard.add(body.text());
    }
  }

  private void end() {
    stage = Stage.ENDED;
    waits = false;
    stays.forEach(s -> s.over = true);
  }

  /** The client does not come back. */
  void giveUp() {
    end();
  }

  boolean canComeBack() {
    return stage != Stage.ENDED && resumeId != null;
  }

  /** Whether this socket is on its way back to a session. */
  boolean isComingBack() {
    return stage != Stage.BOUND && canComeBack();
  }

  boolean isIn(String room) {
    return stage != Stage.ENDED && stays.stream().anyMatch(s -> s.room.equals(room) && !s.over);
  }

  /** What must hold once nothing is on its way any more, if the socket still works. */
  void checkSettled() {
    if (!link.isUp()) {
      return;
    }
    check(link.unanswered().isEmpty(), "waits for ever for " + link.unanswered());
    if (stage == Stage.BOUND) {
      answers.forEach(
          (id, count) -> check(count == 1 || relayed.contains(id), "no answer to " + id));
    }
  }

  private static long count(Element frame) {
    return Long.parseLong(frame.attribute("h"));
  }

  private void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new AssertionError(nick + ": " + otherwise);
    }
  }
}
