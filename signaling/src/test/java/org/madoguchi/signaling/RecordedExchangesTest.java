package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlReader;

/**
 * Plays what browsers said to a real Jitsi server, frame by frame, and expects of ours what that
 * server answered: the same names, order, statuses, conditions, and relayed payloads unchanged. Ids
 * and addresses differ, and what the two servers add of their own is not compared.
 */
class RecordedExchangesTest {

  private static final Pattern FRAME =
      Pattern.compile("<frame party=\"(\\w+)\" dir=\"(\\w+)\">(.*)</frame>");

  /** Each server's own additions to a presence or a message. */
  private static final Set<String> OWN = Set.of("identity", "occupant-id");

  /** Recorded words to be said differently here: addresses, and ids made by a server. */
  private final Map<String, String> words = new LinkedHashMap<>();

  private final Map<String, TestClient> parties = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"join-and-leave", "two-parties", "groupchat-and-kick", "wrong-room"})
  void oursAnswersAlike(String name) throws IOException, BadXml {
    var config =
        SignalingConfig.forDomain("meet.example")
            .withListener(new InetSocketAddress("127.0.0.1", 0));
    var onlyHere =
        new TestAdmission(
            (token, room) ->
                room.equals("tok1")
                    ? new Refused("Room and token mismatched")
                    : new Admitted(Standing.FIRST_COME));
    try (var server = SignalingServer.start(config, onlyHere)) {
      for (MatchResult frame : read(name)) {
        String party = frame.group(1);
        String recorded = frame.group(3);
        var client = parties.computeIfAbsent(party, p -> arrive(server, p, recorded));
        if (frame.group(2).equals("c2s")) {
          client.say(here(recorded));
        } else if (!recorded.contains("/focus' xmlns='jabber:client'><priority>")) {
          expect(client, recorded);
        }
      }
    }
  }

  private static List<MatchResult> read(String name) throws IOException {
    try (var in = RecordedExchangesTest.class.getResourceAsStream("/xep/" + name + ".xml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FRAME.matcher(text).results().toList();
    }
  }

  /** An excerpt that does not begin with the stream begins after the login. */
  private static TestClient arrive(SignalingServer server, String party, String first) {
    var client = TestClient.connect(server, party);
    if (!first.startsWith("<open")) {
      client.authenticate("meet.example");
    }
    return client;
  }

  private void expect(TestClient client, String recorded) throws BadXml {
    var there = XmlReader.read(recorded, TestClient.LIMITS);
    var here = client.next();
    while (isFocus(here)) {
      here = client.next();
    }
    learn(there, here);
    assertThat(shape(here)).isEqualTo(shape(XmlReader.read(here(recorded), TestClient.LIMITS)));
  }

  /** Both servers show a focus, at different places among the others. */
  private static boolean isFocus(Element stanza) {
    String from = stanza.attribute("from");
    return from != null && from.endsWith("/focus");
  }

  private String here(String recorded) {
    String said = recorded;
    for (var word : words.entrySet()) {
      said = said.replace(word.getKey(), word.getValue());
    }
    return said;
  }

  private void learn(Element there, Element here) {
    var bound = there.child("bind", "urn:ietf:params:xml:ns:xmpp-bind");
    if (bound != null) {
      words.put(
          bound.firstElement().text(),
          here.child("bind", "urn:ietf:params:xml:ns:xmpp-bind").firstElement().text());
    }
    String id = there.attribute("id");
    if (id != null && here.attribute("id") != null && id.length() > 40) {
      words.put(id, here.attribute("id"));
    }
  }

  /** What of a frame must be alike. */
  private static List<Object> shape(Element e) {
    var shape = new ArrayList<Object>();
    shape.add(e.name() + " " + e.namespace());
    shape.add(Objects.toString(e.attribute("type")));
    if (!e.name().equals("open")) {
      shape.add(Objects.toString(e.attribute("from")));
      shape.add(Objects.toString(e.attribute("to")));
    }
    switch (e.name()) {
      case "features", "open" -> {}
      case "presence" -> presence(e, shape);
      case "iq" -> e.elements().forEach(payload -> shape.add(payload(payload)));
      default -> e.elements().filter(c -> !OWN.contains(c.name())).forEach(shape::add);
    }
    return shape;
  }

  private static void presence(Element presence, List<Object> shape) {
    presence
        .elements()
        .filter(c -> !OWN.contains(c.name()))
        .forEach(
            c -> {
              if (c.name().equals("x")) {
                var item = c.child("item", c.namespace());
                shape.add(item.attribute("jid"));
                shape.add("none".equals(item.attribute("role")));
                var reason = item.child("reason", c.namespace());
                shape.add(reason == null ? "" : reason.text());
                c.elements()
                    .filter(s -> s.name().equals("status"))
                    .map(s -> s.attribute("code"))
                    .sorted()
                    .forEach(shape::add);
              } else {
                shape.add(c);
              }
            });
  }

  /** Relayed payloads are the same to the letter; a server's own answers only by name. */
  private static Object payload(Element payload) {
    return payload.name().equals("jingle")
        ? payload
        : payload.name() + " " + payload.namespace() + payload.attributes().get("ready");
  }
}
