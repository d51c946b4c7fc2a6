package org.madoguchi.signaling.stream;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.muc.RoomMember;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.xml.Element;

/**
 * One logged-in client: sends what it says to where it belongs, and what it is told to its socket.
 * State belongs to the mailbox, which also gives all that goes out one order.
 */
final class Session implements RoomMember {

  /** Names of rooms remembered for one session, so that it can be taken out of them. */
  private static final int MOST_ROOMS = 256;

  private final Core core;
  private final Jid address;
  private final @Nullable String token;
  private final Mailbox mailbox;
  private final Connection connection;

  /** Every room this session has asked to enter and has not asked to leave. */
  private final Set<String> rooms = new HashSet<>();

  private boolean ended;

  /** Set from anywhere when the mailbox is full: the next task ends the session. */
  private volatile boolean overrun;

  Session(Core core, Jid address, @Nullable String token, Mailbox mailbox, Connection connection) {
    this.core = core;
    this.address = address;
    this.token = token;
    this.mailbox = mailbox;
    this.connection = connection;
  }

  @Override
  public Jid jid() {
    return address;
  }

  @Override
  public @Nullable String token() {
    return token;
  }

  /** Answers the request to bind; from here on only this session writes to the socket. */
  void start(Element bind) {
    offer(() -> send(Stanza.result(bind).with(Framing.bound(address.toString()))));
  }

  /** A stanza from the client. */
  void receive(Element stanza) {
    offer(() -> route(stanza.with("from", address.toString())));
  }

  @Override
  public void deliver(Element stanza) {
    offer(() -> send(stanza));
  }

  @Override
  public void replaced() {
    end(StreamError.CONFLICT);
  }

  /**
   * Ends the session after all that was on its way.
   *
   * @param error why, or null when the client said so or is gone
   */
  void end(@Nullable StreamError error) {
    offer(() -> finish(error));
  }

  private void offer(Runnable task) {
    if (!mailbox.offer(() -> turn(task))) {
      overrun = true; // full: many tasks are waiting, and the first of them sees this
    }
  }

  private void turn(Runnable task) {
    if (ended) {
      return;
    }
    if (overrun) {
      finish(StreamError.RESOURCE_CONSTRAINT);
    } else {
      task.run();
    }
  }

  private void finish(@Nullable StreamError error) {
    ended = true;
    connection.goodbye(error);
    connection.sessionEnded();
    rooms.forEach(room -> core.leave(this, room));
    core.freeAddress(address);
    mailbox.close();
  }

  private void send(Element stanza) {
    if (!connection.write(stanza)) {
      finish(StreamError.RESOURCE_CONSTRAINT);
    }
  }

  private void route(Element stanza) {
    String written = stanza.attribute("to");
    Jid to = written == null ? new Jid(null, core.config().domain(), null) : Jid.parse(written);
    if (to == null) {
      refuse(stanza, StanzaError.JID_MALFORMED);
    } else if (Stanza.isRequest(stanza) && !Stanza.isWellFormedRequest(stanza)) {
      refuse(stanza, StanzaError.BAD_REQUEST);
    } else if (to.domain().equals(core.config().muc())) {
      toRoom(to, stanza);
    } else if (stanza.name().equals("iq")) {
      ask(to, stanza);
    } else if (written == null && stanza.has("type", "unavailable")) {
      rooms.forEach(room -> core.leave(this, room)); // RFC 6121 §4.5.2
      rooms.clear();
    }
  }

  private void toRoom(Jid to, Element stanza) {
    if (stanza.name().equals("presence") && to.local() != null) {
      if (stanza.has("type", "unavailable")) {
        rooms.remove(to.local());
      } else if (stanza.attribute("type") == null) {
        if (rooms.size() >= MOST_ROOMS && !rooms.contains(to.local())) {
          refuse(stanza, StanzaError.RESOURCE_CONSTRAINT);
          return;
        }
        rooms.add(to.local());
      }
    }
    core.rooms().handle(this, to, stanza);
  }

  private void ask(Jid to, Element iq) {
    Element payload = iq.firstElement();
    if (!Stanza.isRequest(iq) || payload == null) {
      return; // a result nobody asked for
    }
    if (to.domain().equals(core.config().focus())) {
      send(core.focus().answer(iq, payload, token));
    } else if (to.local() == null && to.domain().equals(core.config().domain())) {
      send(core.domain().answer(iq, payload));
    } else {
      send(StanzaError.SERVICE_UNAVAILABLE.reply(iq));
    }
  }

  private void refuse(Element stanza, StanzaError error) {
    if (!stanza.has("type", "error") && (!stanza.name().equals("iq") || Stanza.isRequest(stanza))) {
      send(error.reply(stanza));
    }
  }
}
