package org.madoguchi.signaling.stream;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0198StreamManagement;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlReader;
import org.madoguchi.signaling.xml.XmlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket: reads frames, opens the stream, logs in, binds, and from then on hands every stanza
 * to its {@link Session}. State belongs to the mailbox. Until a session is bound only this class
 * writes to the client, afterwards only the session does.
 */
final class Connection implements SignalingConnection {

  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  /** Login may fail this often. */
  private static final int LOGINS = 3;

  private final Core core;
  private final long id;
  private final SignalingClient client;
  private final LoginDialogue dialogue;
  private final Mailbox mailbox;
  private final Allowance stanzas;
  private final Allowance characters;
  private final int mostWaiting;

  /** Characters received and not yet read; all that a sender in a hurry can make us keep. */
  private final AtomicLong waiting = new AtomicLong();

  private Stage stage = new Opening(null);
  private int failures;

  /** How far the stream has come; what belongs to a stage exists only in it. */
  private sealed interface Stage {}

  /**
   * @param who null before the login
   */
  private record Opening(@Nullable LoggedIn who) implements Stage {}

  private record LoggingIn() implements Stage {}

  private record Binding(LoggedIn who) implements Stage {}

  /** Waits for a session to take this socket, or not. */
  private record Resuming(LoggedIn who) implements Stage {}

  private record Bound(Session session) implements Stage {}

  private record Closed() implements Stage {}

  Connection(Core core, long id, SignalingClient client, Arrival arrival, Mailbox mailbox) {
    SignalingLimits limits = core.config().limits();
    long now = core.clock().millis();
    this.core = core;
    this.id = id;
    this.client = client;
    this.dialogue = core.dialogue(arrival);
    this.mailbox = mailbox;
    this.stanzas = new Allowance(limits.stanzasPerSecond(), now);
    this.characters = new Allowance(limits.bytesPerSecond(), now);
    this.mostWaiting = 4 * limits.frame();
  }

  /** Begins to wait for the login, which may not take for ever. */
  void start() {
    log.atDebug().addKeyValue("connection", id).log("connected");
    core.later(
        core.config().limits().bindWithin().toMillis(), () -> mailbox.offer(this::expectBound));
  }

  @Override
  public boolean receive(String frame) {
    int length = frame.length();
    if (waiting.addAndGet(length) - length <= mostWaiting
        && mailbox.offer(
            () -> {
              waiting.addAndGet(-length);
              read(frame);
            })) {
      return true;
    }
    overrun();
    return false;
  }

  @Override
  public void lost() {
    if (!mailbox.offer(this::socketGone)) {
      core.later(100, this::lost); // full of frames nobody will be answered; they go first
    }
  }

  /** The client sends faster than we read, although it is told to stop: nothing more is read. */
  private void overrun() {
    client.close(StreamError.POLICY_VIOLATION.code(), StreamError.POLICY_VIOLATION.condition());
  }

  void shutdown() {
    mailbox.offer(() -> fail(StreamError.SYSTEM_SHUTDOWN));
  }

  private void expectBound() {
    if (!(stage instanceof Bound)) {
      fail(StreamError.CONNECTION_TIMEOUT);
    }
  }

  private void read(String frame) {
    if (stage instanceof Closed) {
      return;
    }
    long now = core.clock().millis();
    if (!stanzas.take(1, now) || !characters.take(frame.length(), now)) {
      fail(StreamError.POLICY_VIOLATION);
      return;
    }
    try {
      accept(XmlReader.read(frame, core.xmlLimits()));
    } catch (BadXml bad) {
      fail(
          switch (bad.reason()) {
            case NOT_WELL_FORMED -> StreamError.NOT_WELL_FORMED;
            case RESTRICTED -> StreamError.RESTRICTED_XML;
            case TOO_BIG -> StreamError.POLICY_VIOLATION;
          });
    }
  }

  private void accept(Element frame) {
    if (Framing.isClose(frame)) {
      end(null);
    } else if (stage instanceof Opening opening) {
      open(frame, opening.who());
    } else if (stage instanceof LoggingIn) {
      logIn(frame);
    } else if (stage instanceof Binding binding) {
      bind(frame, binding.who());
    } else if (stage instanceof Bound bound) {
      hand(bound.session(), frame);
    } else {
      fail(StreamError.NOT_AUTHORIZED); // whoever comes back has to wait for the answer
    }
  }

  private void hand(Session session, Element frame) {
    if (Stanza.isStanza(frame)) {
      session.receive(frame);
    } else if (Xep0198StreamManagement.isOurs(frame)) {
      session.manage(frame);
    } else {
      fail(StreamError.UNSUPPORTED_STANZA_TYPE);
    }
  }

  private void open(Element frame, @Nullable LoggedIn who) {
    if (!Framing.isOpen(frame)) {
      fail(StreamError.INVALID_NAMESPACE);
    } else if (!frame.has("to", core.config().domain())) {
      fail(StreamError.HOST_UNKNOWN);
    } else {
      stage = who == null ? new LoggingIn() : new Binding(who);
      write(Framing.open(core.config().domain()));
      write(who == null ? Framing.loginFeatures(dialogue.mechanisms()) : Framing.bindFeatures());
    }
  }

  private void logIn(Element frame) {
    if (!Framing.isLogin(frame)) {
      fail(StreamError.NOT_AUTHORIZED);
      return;
    }
    var answer = dialogue.answer(frame);
    write(answer.frame());
    if (answer.who() != null) {
      stage = new Opening(answer.who());
    } else if (answer.failed() && ++failures >= LOGINS) {
      fail(StreamError.POLICY_VIOLATION);
    }
  }

  private void bind(Element frame, LoggedIn who) {
    if (Xep0198StreamManagement.isResume(frame)) {
      resume(frame, who);
      return;
    }
    if (!Framing.isBind(frame)) {
      fail(StreamError.NOT_AUTHORIZED);
      return;
    }
    Jid address = core.newAddress(who.account());
    if (address == null) {
      fail(StreamError.RESOURCE_CONSTRAINT);
      return;
    }
    var session = new Session(core, address, who.who(), core.mailbox("session " + id), this);
    stage = new Bound(session);
    log.atDebug().addKeyValue("connection", id).log("bound");
    session.start(frame);
  }

  private void resume(Element frame, LoggedIn who) {
    String previous = Xep0198StreamManagement.previous(frame);
    Session session = previous == null ? null : core.resumable(previous);
    stage = new Resuming(who);
    if (session == null
        || !session.resume(this, who.who(), Xep0198StreamManagement.handled(frame))) {
      notResumed();
    }
  }

  /** A session has taken this socket. */
  void resumed(Session session) {
    Runnable taken =
        () -> {
          if (stage instanceof Resuming) {
            stage = new Bound(session);
            log.atDebug().addKeyValue("connection", id).log("resumed");
          } else {
            session.socketLost(this); // the client has gone again meanwhile
          }
        };
    if (!mailbox.offer(taken)) {
      overrun();
      session.socketLost(this);
    }
  }

  /** There is nothing to come back to; the client may bind anew. */
  void notResumed() {
    mailbox.offer(
        () -> {
          if (stage instanceof Resuming resuming) {
            stage = new Binding(resuming.who());
            write(Xep0198StreamManagement.failed(StanzaError.ITEM_NOT_FOUND));
          }
        });
  }

  private void socketGone() {
    if (stage instanceof Bound bound) {
      bound.session().socketLost(this);
    }
    core.forget(this);
    stage = new Closed();
  }

  private void fail(StreamError error) {
    if (!(stage instanceof Closed)) {
      log.atInfo()
          .addKeyValue("connection", id)
          .addKeyValue("error", error.condition())
          .log("stream ended");
      end(error);
    }
  }

  /** Ends the stream, with an error or because the client asked; a session ends itself in order. */
  private void end(@Nullable StreamError error) {
    if (stage instanceof Bound bound) {
      bound.session().end(error);
    } else if (!(stage instanceof Closed)) {
      if (stage instanceof Opening && error != null) {
        write(
            Framing.open(core.config().domain())); // RFC 6120 §4.9.1.2: first open, then the error
      }
      goodbye(error);
    }
    stage = new Closed();
  }

  /** The last frames and the end of the socket. In the turn of whoever writes now. */
  void goodbye(@Nullable StreamError error) {
    if (error != null) {
      client.send(XmlWriter.write(error.element()));
    }
    client.send(XmlWriter.write(Framing.close()));
    core.forget(this);
    client.close(error == null ? 1000 : error.code(), error == null ? "" : error.condition());
  }

  /** No session is bound here any more: whatever the client still sends is not read. */
  void unbound() {
    mailbox.offer(() -> stage = new Closed());
  }

  /**
   * Writes one frame. In the turn of whoever writes now.
   *
   * @return false when the client cannot follow; it is then being closed
   */
  boolean write(Element element) {
    return write(XmlWriter.write(element));
  }

  /** The same for a frame that is written already. */
  boolean write(String frame) {
    if (client.send(frame)) {
      return true;
    }
    client.close(StreamError.RESOURCE_CONSTRAINT.code(), "too slow");
    return false;
  }
}
