package org.madoguchi.signaling.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.muc.RoomMember;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0198StreamManagement;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlWriter;

/**
 * One logged-in client: sends what it says to where it belongs, and what it is told to its socket.
 * State belongs to the mailbox, which also gives all that goes out one order.
 *
 * <p>With stream management (XEP-0198) a session outlives its socket for a while: what it is told
 * is kept, and a client that comes back on another socket goes on where it was.
 */
final class Session implements RoomMember {

  /** Names of rooms remembered for one session, so that it can be taken out of them. */
  private static final int MOST_ROOMS = 256;

  /** Places in an outbox left for what is not a stanza, when all that is kept is sent again. */
  private static final int SPARE_FRAMES = 16;

  private final Core core;
  private final Jid address;
  private final Mailbox mailbox;

  /** Every room and lobby this session has asked to enter and has not left. */
  private final Set<Jid> rooms = new HashSet<>();

  /** Those of them it has asked to leave while they were too busy to be told. */
  private final Set<Jid> leaving = new HashSet<>();

  /** As of the last login; read by the rooms, written by the mailbox. */
  private volatile Identity identity;

  /** Null while the client is away. */
  private @Nullable Connection connection;

  /** Null until the client enables stream management. */
  private @Nullable Acknowledgements acknowledgements;

  /** The secret to come back with, if the client wants to be able to. */
  private @Nullable String resumeId;

  private long breaks;
  private boolean ended;

  /** Set from anywhere when the mailbox is full: the next task ends the session. */
  private volatile boolean overrun;

  Session(Core core, Jid address, Identity identity, Mailbox mailbox, Connection connection) {
    this.core = core;
    this.address = address;
    this.identity = identity;
    this.mailbox = mailbox;
    this.connection = connection;
  }

  @Override
  public Jid jid() {
    return address;
  }

  @Override
  public Identity identity() {
    return identity;
  }

  /** Answers the request to bind; from here on only this session writes to the socket. */
  void start(Element bind) {
    offer(() -> send(Stanza.result(bind).with(Framing.bound(address.toString()))));
  }

  /** A stanza from the client. */
  void receive(Element stanza) {
    offer(
        () -> {
          if (acknowledgements != null) {
            acknowledgements.handledOne();
          }
          route(stanza.with("from", address.toString()));
        });
  }

  /** An element of stream management from the client. */
  void manage(Element frame) {
    offer(() -> count(frame));
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
   * @param error why, or null when the client said so
   */
  void end(@Nullable StreamError error) {
    offer(() -> finish(error));
  }

  /** A socket is gone without a word; it matters if it is the one in use. */
  void socketLost(Connection gone) {
    offer(
        () -> {
          if (connection == gone) {
            loseSocket(null);
          }
        });
  }

  /**
   * The client is back on another socket; whoever else knows the secret is refused. Exactly one of
   * {@link Connection#resumed} and {@link Connection#notResumed} is called later.
   *
   * @param who logged in there
   * @param handled how many stanzas the client says it has got
   * @return false when nothing will be called, because the session takes no more work
   */
  boolean resume(Connection next, Identity who, long handled) {
    return mailbox.offer(
        () -> {
          if (ended || overrun || !identity.mayBeResumedBy(who) || !acknowledge(handled)) {
            next.notResumed();
          } else {
            identity = who;
            resumeOn(next);
          }
        });
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
    if (connection != null) {
      connection.goodbye(error);
      connection.unbound();
      connection = null;
    }
    rooms.forEach(room -> core.leave(this, room));
    core.isNotAway(this);
    core.forget(this, resumeId);
  }

  /** The socket does not work any more: the client may come back, or it is over. */
  private void loseSocket(@Nullable StreamError error) {
    if (resumeId == null) {
      finish(error);
      return;
    }
    if (connection != null) {
      connection.unbound();
      connection = null;
    }
    core.isAway(this);
    long thisBreak = ++breaks;
    core.later(
        core.config().limits().resumeWithin().toMillis(),
        () ->
            offer(
                () -> {
                  if (connection == null && breaks == thisBreak) {
                    finish(null);
                  }
                }));
  }

  /** Ends the session if its client is away now. */
  void endIfAway() {
    offer(
        () -> {
          if (connection == null) {
            finish(null);
          }
        });
  }

  private void resumeOn(Connection next) {
    if (connection != null) {
      connection.goodbye(StreamError.CONFLICT);
      connection.unbound();
    }
    core.isNotAway(this);
    connection = next;
    next.resumed(this);
    write(XmlWriter.write(Xep0198StreamManagement.resumed(resumeId, acknowledgements.handled())));
    acknowledgements.unacknowledged().forEach(this::write);
    write(XmlWriter.write(Xep0198StreamManagement.request()));
    rooms.removeIf(this::leaveIfNotAdmitted);
  }

  private boolean leaveIfNotAdmitted(Jid room) {
    if (core.isAdmitted(identity, room.local())) {
      return false;
    }
    core.leave(this, room);
    return true;
  }

  private boolean acknowledge(long handled) {
    return acknowledgements != null && resumeId != null && acknowledgements.acknowledge(handled);
  }

  private void count(Element frame) {
    if (Xep0198StreamManagement.isEnable(frame)) {
      enable(Xep0198StreamManagement.wantsResumption(frame));
    } else if (acknowledgements == null) {
      write(XmlWriter.write(Xep0198StreamManagement.failed(StanzaError.UNEXPECTED_REQUEST)));
    } else if (Xep0198StreamManagement.isRequest(frame)) {
      write(XmlWriter.write(Xep0198StreamManagement.answer(acknowledgements.handled())));
    } else if (!Xep0198StreamManagement.isAnswer(frame)) {
      write(XmlWriter.write(Xep0198StreamManagement.failed(StanzaError.UNEXPECTED_REQUEST)));
    } else if (!acknowledgements.acknowledge(Xep0198StreamManagement.handled(frame))) {
      finish(StreamError.UNDEFINED_CONDITION);
    }
  }

  private void enable(boolean resumption) {
    SignalingLimits limits = core.config().limits();
    if (acknowledgements != null) {
      write(XmlWriter.write(Xep0198StreamManagement.failed(StanzaError.UNEXPECTED_REQUEST)));
      return;
    }
    if (resumption) {
      resumeId = core.makeResumable(this);
    }
    write(
        XmlWriter.write(
            Xep0198StreamManagement.enabled(resumeId, limits.resumeWithin().toSeconds())));
    int frames = Math.max(SPARE_FRAMES, limits.outboxFrames() - SPARE_FRAMES);
    acknowledgements = new Acknowledgements(frames, 4L * limits.frame());
  }

  private void send(Element stanza) {
    String frame = XmlWriter.write(stanza);
    if (acknowledgements == null) {
      write(frame);
    } else if (!acknowledgements.sending(frame)) {
      finish(StreamError.RESOURCE_CONSTRAINT);
    } else {
      write(frame);
      if (acknowledgements.isTimeToAsk()) {
        write(XmlWriter.write(Xep0198StreamManagement.request()));
      }
    }
  }

  private void write(String frame) {
    if (connection != null && !connection.write(frame)) {
      loseSocket(StreamError.RESOURCE_CONSTRAINT);
    }
  }

  private void route(Element stanza) {
    String written = stanza.attribute("to");
    Jid to = written == null ? new Jid(null, core.config().domain(), null) : Jid.parse(written);
    if (to == null) {
      refuse(stanza, StanzaError.JID_MALFORMED);
    } else if (Stanza.isRequest(stanza) && !Stanza.isWellFormedRequest(stanza)) {
      refuse(stanza, StanzaError.BAD_REQUEST);
    } else if (core.rooms().serves(to.domain())) {
      toRoom(to, stanza);
    } else if (stanza.name().equals("iq")) {
      ask(to, stanza);
    } else if (written == null && stanza.has("type", "unavailable")) {
      List.copyOf(rooms).forEach(this::leave); // RFC 6121 §4.5.2
    }
  }

  private void toRoom(Jid to, Element stanza) {
    if (stanza.name().equals("presence") && to.local() != null) {
      Jid room = to.bare();
      if (stanza.has("type", "unavailable")) {
        leave(room);
        return;
      } else if (stanza.attribute("type") == null) {
        boolean tooMany = rooms.size() >= MOST_ROOMS && !rooms.contains(room);
        if (tooMany || leaving.contains(room)) {
          refuse(stanza, StanzaError.RESOURCE_CONSTRAINT);
          return;
        }
        rooms.add(room);
      }
    }
    core.rooms().handle(this, to, stanza);
  }

  /** Leaves a room if it was entered; as soon as the room can listen, if it cannot now. */
  private void leave(Jid room) {
    if (rooms.contains(room) && !leaving.contains(room)) {
      tryToLeave(room);
    }
  }

  private void tryToLeave(Jid room) {
    if (core.rooms().leave(this, room)) {
      rooms.remove(room);
      leaving.remove(room);
    } else {
      leaving.add(room);
      core.later(Core.RETRY_MILLIS, () -> offer(() -> tryToLeave(room)));
    }
  }

  private void ask(Jid to, Element iq) {
    Element payload = iq.firstElement();
    if (!Stanza.isRequest(iq) || payload == null) {
      return; // a result nobody asked for
    }
    if (to.domain().equals(core.config().focus())) {
      send(core.focus().answer(iq, payload, identity));
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
