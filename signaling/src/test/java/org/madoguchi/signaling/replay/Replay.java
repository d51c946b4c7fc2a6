package org.madoguchi.signaling.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.signaling.replay.Recording.Event;
import org.madoguchi.signaling.replay.Recording.Kind;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/**
 * Says to our server what clients said to a real one, frame by frame in the order they were sent,
 * and keeps what ours says to each of them. Everything a frame causes is over before the next.
 */
final class Replay implements AutoCloseable {

  /** Where only a proof made for the other server's secret would do, the client says this. */
  private static final String ANONYMOUS =
      "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";

  private final Recording recording;
  private final Turns turns = new Turns();
  private final SignalingServer server;

  /** By party and socket. */
  private final Map<String, Socket> sockets = new HashMap<>();

  /** What each party was told by ours, on all its sockets, in words of the recording. */
  private final Map<String, List<Element>> told = new LinkedHashMap<>();

  /** Addresses and secrets of the recording, and what they are here. */
  private final Map<String, String> words = new LinkedHashMap<>();

  /** Whose line broke and who never came back. */
  private final Set<String> gone = new HashSet<>();

  /** How many stanzas a party has got since it began to count. */
  private final Map<String, Integer> counted = new HashMap<>();

  Replay(Recording recording) {
    this.recording = recording;
    String domain =
        recording.events().stream()
            .filter(e -> e.kind() == Kind.CLIENT && e.text().startsWith("<open "))
            .map(e -> e.element().attribute("to"))
            .findFirst()
            .orElseThrow();
    var config =
        new SignalingConfig(
            domain,
            "conference.meet.example",
            "focus.meet.example",
            null,
            List.of(),
            SignalingLimits.defaults()
                .with(
                    l -> {
                      l.occupants = 10; // the recorded server has a bridge
                      l.stanzasPerSecond = 10_000; // and had time
                      l.bytesPerSecond = 10_000_000;
                      l.resumeWithin = Duration.ofSeconds(1);
                    }));
    this.server = SignalingServer.start(config, new Host(), Clock.systemUTC(), turns);
  }

  /** Says as the recorded server did who may come: the party's name stands for its token. */
  private static final class Host implements Admission {
    @Override
    public Login logIn(Arrival arrival) {
      return switch (arrival.token()) {
        case "expired" -> new Refused("token expired");
        case "badsig" -> new Refused("signature-mismatch");
        case "badiss" -> new Refused("Invalid issuer ('iss' claim)");
        case "notoken" -> new Refused("token required");
        default -> Identity.of(arrival.token(), arrival.token(), Standing.FIRST_COME);
      };
    }

    @Override
    public Decision admit(Identity who, String room) {
      return who.user().id().equals("wrongroom")
          ? new Refused("Room and token mismatched")
          : new Admitted(who.standing());
    }
  }

  /** One socket of a party. */
  private final class Socket implements SignalingClient {
    private final String party;
    private final SignalingConnection connection;

    Socket(String party) {
      this.party = party;
      this.connection = server.connect(this, SignalingRequest.of("token=" + party));
    }

    @Override
    public boolean send(String frame) {
      return hear(this, frame);
    }

    @Override
    public void close(int code, String reason) {
      // the recording says when sockets close
    }
  }

  /** What ours told each party. */
  Map<String, List<Element>> run() {
    for (Event event : recording.events()) {
      String key = event.party() + event.socket();
      switch (event.kind()) {
        case OPENED -> sockets.put(key, new Socket(event.party()));
        case CLOSED -> close(event, sockets.get(key));
        case CLIENT -> say(sockets.get(key), event);
        case SERVER -> waitIfTimeDoesIt(event);
      }
      turns.finish();
    }
    return told;
  }

  private void close(Event event, Socket socket) {
    socket.connection.lost();
    if (!recording.isResumedAfter(event)) {
      gone.add(event.party());
    }
  }

  /** Somebody is seen to leave whose line broke long before: here, that takes its time as well. */
  private void waitIfTimeDoesIt(Event event) {
    if (!event.text().startsWith("<presence ") || !event.text().contains("unavailable")) {
      return;
    }
    String from = event.element().attribute("from");
    for (String party : Set.copyOf(gone)) {
      String nick = recording.nick(party);
      if (nick != null && from.endsWith("/" + nick) && !isSeenLeaving(event.party(), from)) {
        turns.awaitTime();
      }
    }
  }

  private boolean isSeenLeaving(String reader, String who) {
    return told.getOrDefault(reader, List.of()).stream()
        .anyMatch(e -> e.has("from", who) && e.has("type", "unavailable"));
  }

  private void say(Socket socket, Event event) {
    String frame = event.text();
    if (frame.startsWith("<a ") || frame.startsWith("<response ")) {
      return; // what is acknowledged, or proved, is another server's
    }
    if (frame.startsWith("<auth ")) {
      frame = ANONYMOUS;
    }
    if (frame.startsWith("<enable ")) {
      counted.put(event.party(), 0);
    }
    if (frame.startsWith("<resume ")) {
      frame = frame.replaceFirst("h=\"\\d+\"", "h=\"" + counted.get(event.party()) + "\"");
    }
    for (var word : words.entrySet()) {
      frame = frame.replace(word.getKey(), word.getValue());
    }
    socket.connection.receive(frame);
  }

  private boolean hear(Socket socket, String frame) {
    Element here = Recording.read(frame);
    learn(socket.party, here);
    if (here.name().equals("r")) {
      Integer h = counted.get(socket.party);
      socket.connection.receive("<a h='" + h + "' xmlns='urn:xmpp:sm:3'/>");
      return true;
    }
    if (Stanza.isStanza(here)) {
      counted.computeIfPresent(socket.party, (p, n) -> n + 1);
    }
    String there = frame;
    for (var word : words.entrySet()) {
      there = there.replace(word.getValue(), word.getKey());
    }
    told.computeIfAbsent(socket.party, p -> new ArrayList<>()).add(Recording.read(there));
    return true;
  }

  /** Which address or secret of the recording is which of ours. */
  private void learn(String party, Element here) {
    Element bound = here.child("bind", "urn:ietf:params:xml:ns:xmpp-bind");
    if (here.name().equals("iq") && bound != null) {
      String ours = bound.firstElement().text();
      String theirs = first(party, "<bind ").replaceFirst(".*<jid>(.*)</jid>.*", "$1");
      words.put(theirs, ours);
      words.put(theirs.replaceFirst("/.*", ""), ours.replaceFirst("/.*", ""));
    } else if (here.name().equals("enabled")) {
      String theirs = Recording.read(first(party, "<enabled ")).attribute("id");
      words.put("previd=\"" + theirs, "previd=\"" + here.attribute("id"));
    }
  }

  private String first(String party, String part) {
    return recording.events().stream()
        .filter(e -> e.kind() == Kind.SERVER && e.party().equals(party))
        .map(Event::text)
        .filter(text -> text.contains(part) && !text.contains("features"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    sockets.values().forEach(s -> s.connection.lost());
    turns.finish();
    server.close();
  }
}
