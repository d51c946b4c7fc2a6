package org.madoguchi.signaling.bench;

import java.io.IOException;
import java.util.function.Consumer;
import org.madoguchi.signaling.Prosody;
import org.madoguchi.signaling.bench.Sockets.Socket;

/** Somebody logged in, who may be in a room. */
final class Party {

  static final String DOMAIN = Prosody.DOMAIN;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private static final String OPEN =
      "<open to='" + DOMAIN + "' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
  private static final String AUTH =
      "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
  private static final String BIND =
      "<iq id='bind' type='set' xmlns='jabber:client'>"
          + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";

  /** What a browser says of itself in a room, as recorded; the last is what our own clients add. */
  private static final String PRESENCE =
      "<stats-id>probe</stats-id><c hash='sha-1' node='https://jitsi.org/jitsi-meet' "
          + "ver='dtzK/3xhISaXUMVg59IpXxdvKyQ=' xmlns='http://jabber.org/protocol/caps'/>"
          + "<jitsi_participant_codecList>av1,vp9,vp8,h264</jitsi_participant_codecList>"
          + "<nick xmlns='http://jabber.org/protocol/nick'>B</nick>"
          + "<SourceInfo>{&quot;b546c441-a0&quot;:{&quot;muted&quot;:false},"
          + "&quot;b546c441-v0&quot;:{&quot;muted&quot;:false}}</SourceInfo>"
          + "<mesh xmlns='urn:madoguchi:media:0'/>";

  private final Sockets sockets;
  private final Socket socket;
  private final String nick;
  private int waitingFor;
  private String last = "";

  private Party(Sockets sockets, int port, String nick) throws IOException {
    this.sockets = sockets;
    this.socket = sockets.open(port);
    this.nick = nick;
  }

  /** Logs in anonymously, waiting for each answer. */
  static Party logIn(Sockets sockets, int port, String nick) throws IOException {
    var party = new Party(sockets, port, nick);
    party.ask(OPEN, 2);
    party.ask(AUTH, 1);
    party.ask(OPEN, 2);
    party.ask(BIND, 1);
    return party;
  }

  /** Stream management with resumption, as browsers ask for it. */
  void enableResumption() throws IOException {
    ask("<enable resume='true' xmlns='urn:xmpp:sm:3'/>", 1);
    if (!last.contains("<enabled")) {
      throw new IOException("not enabled: " + last);
    }
  }

  /** Enters a room and waits for the subject, which comes last. */
  void join(String room) throws IOException {
    socket.listen(
        frame -> {
          last = frame;
          if (frame.contains("<subject")) {
            waitingFor = 0;
          }
        });
    waitingFor = 1;
    say(
        presence(room)
            .replace("</presence>", "<x xmlns='http://jabber.org/protocol/muc'/></presence>"));
    await();
  }

  /** What is said to be there, now and again. */
  String presence(String room) {
    return "<presence to='%s' xmlns='jabber:client'>%s</presence>"
        .formatted(occupant(room, nick), PRESENCE);
  }

  static String room(String room) {
    return room + "@conference." + DOMAIN;
  }

  static String occupant(String room, String nick) {
    return room(room) + "/" + nick;
  }

  /** Says something and waits for so many frames. */
  private void ask(String frame, int answers) throws IOException {
    waitingFor = answers;
    socket.listen(
        heard -> {
          last = heard;
          waitingFor--;
        });
    say(frame);
    await();
  }

  private void await() throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (waitingFor > 0) {
      if (socket.isGone() || System.nanoTime() > end) {
        throw new IOException("no answer; heard last: " + last);
      }
      sockets.turn(100);
    }
  }

  void listen(Consumer<String> listener) {
    socket.listen(listener);
  }

  void say(String frame) {
    socket.say(frame);
  }

  String nick() {
    return nick;
  }

  Socket socket() {
    return socket;
  }
}
