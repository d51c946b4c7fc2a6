package org.madoguchi.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.madoguchi.signaling.Prosody;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlLimits;
import org.madoguchi.signaling.xml.XmlReader;
import org.madoguchi.signaling.xml.XmlWriter;

/**
 * Sits in a room as Jitsi's focus and brings everybody there to a bridge, in the words recorded of
 * a real Jicofo. A room of a Prosody has no focus of its own.
 */
final class FocusClient extends WebSocketClient {
  private static final XmlLimits LIMITS = new XmlLimits(1 << 20, 64, 64, 1 << 16);
  private static final String JINGLE = "urn:xmpp:jingle:1";
  private static final String DISCO = "http://jabber.org/protocol/disco#info";
  private static final String SOURCES_AS_JSON = "http://jitsi.org/json-encoded-sources";
  private static final String AUTH =
      "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
  private static final String BIND =
      "<iq id='bind' type='set' xmlns='jabber:client'>"
          + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";

  private final String room;
  private final BridgeWindow bridge;

  /** What follows is guarded by this. */
  private final Set<String> present = new LinkedHashSet<>();

  private final Map<String, String> sessions = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean authenticated;
  private int number;

  private FocusClient(String server, String room, BridgeWindow bridge) {
    super(URI.create(server), new Draft_6455(List.of(), List.of(new Protocol("xmpp"))));
    this.room = room + "@conference." + Prosody.DOMAIN;
    this.bridge = bridge;
    bridge.tellTo(this::onBridge);
  }

  /** Comes into the room and invites whoever is there, and whoever comes. */
  static FocusClient into(Prosody prosody, String room, BridgeWindow bridge) {
    var focus = new FocusClient(prosody.uri(), room, bridge);
    try {
      if (!focus.connectBlocking(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the focus was not let in:\n" + prosody.log());
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return focus;
  }

  /** Ends every session, as a focus does that has lost its bridge; invites nobody any more. */
  synchronized void endSessions() {
    for (var session : Map.copyOf(sessions).entrySet()) {
      jingle(session.getKey(), "session-terminate", "<reason><gone/></reason>");
      expire(session.getKey());
    }
  }

  /** What went otherwise than it should, such as a refused question. */
  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void open() {
    send(
        "<open to='%s' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"
            .formatted(Prosody.DOMAIN));
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    open();
  }

  @Override
  public synchronized void onMessage(String frame) {
    Element stanza;
    try {
      stanza = XmlReader.read(frame, LIMITS);
    } catch (BadXml e) {
      throw new AssertionError(e);
    }
    switch (stanza.name()) {
      case "features" -> send(authenticated ? BIND : AUTH);
      case "success" -> {
        authenticated = true;
        open();
      }
      case "presence" -> onPresence(stanza);
      case "iq" -> onIq(stanza);
      default -> {} // words of the framing, and the room's subject
    }
  }

  private void onPresence(Element presence) {
    var who = nickOf(presence);
    if (who.equals("focus")) {
      return;
    }
    if (presence.has("type", "unavailable")) {
      present.remove(who);
      expire(who);
    } else if (present.add(who)) {
      ask(who, "get", "disco", "<query xmlns='" + DISCO + "'/>");
    }
  }

  private void onIq(Element iq) {
    if (iq.has("id", "bind")) {
      send(
          "<presence to='%s/focus' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
              .formatted(room));
      return;
    }
    var who = nickOf(iq);
    var jingle = iq.child("jingle", JINGLE);
    if (iq.has("type", "error") && present.contains(who)) {
      complaints.add(XmlWriter.write(iq));
    } else if (jingle != null && iq.has("type", "set")) {
      send(
          "<iq type='result' id='%s' to='%s' xmlns='jabber:client'/>"
              .formatted(iq.attribute("id"), iq.attribute("from")));
      onJingle(who, jingle);
    } else if (iq.child("query", DISCO) != null && present.contains(who)) {
      onFeatures(who, iq.child("query", DISCO));
    }
  }

  private void onFeatures(String who, Element query) {
    if (query.elements().noneMatch(feature -> feature.has("var", SOURCES_AS_JSON))) {
      complaints.add(who + " does not say that it reads sources as JSON");
    }
    sessions.put(who, "6go60uiuamen" + ++number);
    bridge.tell("allocate", who, "channel", bridge.channelOf(who));
  }

  private void onJingle(String who, Element jingle) {
    if (!jingle.has("sid", sessions.getOrDefault(who, ""))) {
      return; // of a session that is over
    }
    var action = jingle.attribute("action");
    switch (action) {
      case "session-accept" -> bridge.tell("accept", who, "jingle", XmlWriter.write(jingle));
      case "transport-info" -> bridge.tell("transport", who, "jingle", XmlWriter.write(jingle));
      case "session-terminate" -> expire(who);
      default -> complaints.add(who + " says " + action);
    }
  }

  private void onBridge(JsonNode message) {
    synchronized (this) {
      var who = message.path("endpoint").asText();
      switch (message.path("type").asText()) {
        case "allocated" ->
            jingle(
                who,
                "session-initiate",
                message.path("contents").asText()
                    + "<group semantics='BUNDLE' xmlns='urn:xmpp:jingle:apps:grouping:0'>"
                    + "<content name='audio'/><content name='video'/></group>"
                    + "<bridge-session xmlns='http://jitsi.org/protocol/focus' id='104d47ea'/>"
                    + sources(message));
        case "added" -> jingle(who, "source-add", sources(message));
        case "removed" -> jingle(who, "source-remove", sources(message));
        default -> complaints.add(message.toString());
      }
    }
  }

  private static String sources(JsonNode message) {
    var text = "{\"sources\":" + message.path("sources") + "}";
    return "<json-message xmlns='http://jitsi.org/jitmeet'>"
        + text.replace("&", "&amp;").replace("<", "&lt;")
        + "</json-message>";
  }

  private void jingle(String who, String action, String content) {
    var sid = sessions.get(who);
    if (sid == null) {
      return; // it went while the bridge was busy
    }
    var initiator =
        action.equals("session-initiate") ? " initiator='focus@auth.meet.example/focus'" : "";
    ask(
        who,
        "set",
        "jingle",
        "<jingle action='%s'%s sid='%s' xmlns='%s'>".formatted(action, initiator, sid, JINGLE)
            + content
            + "</jingle>");
  }

  private void ask(String who, String type, String id, String question) {
    send(
        "<iq type='%s' id='%s%d' to='%s/%s' xmlns='jabber:client'>"
                .formatted(type, id, ++number, room, who)
            + question
            + "</iq>");
  }

  private void expire(String who) {
    if (sessions.remove(who) != null) {
      bridge.tell("expire", who, "reason", "gone");
    }
  }

  private static String nickOf(Element stanza) {
    return stanza.attribute("from").replaceAll("^[^/]*/", "");
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {}

  @Override
  public void onError(Exception failure) {
    synchronized (this) {
      complaints.add(failure.toString());
    }
  }
}
