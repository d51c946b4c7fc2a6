package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlLimits;

/** A browser's side of the wire: a real socket that says frames and waits for answers. */
final class TestClient extends WebSocketClient {

  static final XmlLimits LIMITS = new XmlLimits(1 << 20, 64, 64, 1 << 16);
  private static final long PATIENCE_SECONDS = 10;

  private final Heard heard = new Heard();
  private volatile CountDownLatch reading = new CountDownLatch(0);
  private String address = "";

  private TestClient(URI uri, List<IProtocol> protocols) {
    super(uri, new Draft_6455(List.of(), protocols));
  }

  /** A socket, connected but silent. */
  static TestClient connect(SignalingServer server, @Nullable String token) {
    var client = withProtocol(server, "xmpp", token);
    assertThat(client.isOpen()).as("connected").isTrue();
    return client;
  }

  /** A socket that asks for some subprotocol, connected or refused. */
  static TestClient withProtocol(SignalingServer server, String protocol, @Nullable String token) {
    return at(server.port(), protocol, token);
  }

  /** The same, where only the port is known. */
  static TestClient at(int port, String protocol, @Nullable String token) {
    var query = token == null ? "" : "?room=x&token=" + token;
    var uri = URI.create("ws://127.0.0.1:" + port + "/xmpp-websocket" + query);
    var client = new TestClient(uri, List.of(new Protocol(protocol)));
    try {
      client.connectBlocking(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    return client;
  }

  /** A socket that has come as far as the login, but is nobody yet. */
  static TestClient authenticated(SignalingServer server, @Nullable String token) {
    var client = connect(server, token);
    client.authenticate("madoguchi.local");
    return client;
  }

  /** A socket with an address of its own. */
  static TestClient login(SignalingServer server, @Nullable String token) {
    var client = authenticated(server, token);
    client.bind();
    return client;
  }

  /** Goes as far as the login, which leaves only the binding. */
  void authenticate(String domain) {
    authenticate(domain, "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
  }

  /** Goes as far as the login with a way of one's own. */
  void authenticate(String domain, String auth) {
    open(domain);
    say(auth);
    assertThat(next().name()).isEqualTo("success");
    open(domain);
  }

  void bind() {
    say(
        "<iq id='_bind_auth_2' type='set' xmlns='jabber:client'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    var bound = next();
    assertThat(bound.attribute("type")).isEqualTo("result");
    address = bound.firstElement().firstElement().text();
  }

  /** A client that is in a room and has read all it was told on the way in. */
  static TestClient joined(SignalingServer server, String token, String room, String nick) {
    var client = login(server, token);
    client.join(room, nick);
    client.untilSubject();
    return client;
  }

  /** Opens a stream and reads what is offered. */
  void open(String domain) {
    say("<open to='%s' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>", domain);
    assertThat(next().name()).isEqualTo("open");
    assertThat(next().name()).isEqualTo("features");
  }

  void join(String room, String nick) {
    say(
        "<presence to='%s@conference.madoguchi.local/%s' xmlns='jabber:client'>"
            + "<x xmlns='http://jabber.org/protocol/muc'/>"
            + "<nick xmlns='http://jabber.org/protocol/nick'>%s</nick></presence>",
        room, nick, nick);
  }

  /** Reads up to the subject, which ends every join. */
  void untilSubject() {
    Element read;
    do {
      read = next();
      assertThat(read.attribute("type")).isNotEqualTo("error");
    } while (!read.name().equals("message"));
  }

  /** Reads up to the next stanza of that name. */
  Element until(String name) {
    Element read = next();
    while (!read.name().equals(name)) {
      read = next();
    }
    return read;
  }

  /**
   * Asks a room or a lobby something and reads up to its answer, whatever that is: what was said
   * there before has been done.
   *
   * @return what came before
   */
  List<Element> untilAnswerOf(String room) {
    say("<iq type='get' id='settled' to='%s' xmlns='jabber:client'><q xmlns='u'/></iq>", room);
    var before = new ArrayList<Element>();
    for (Element read = next(); !read.has("id", "settled"); read = next()) {
      before.add(read);
    }
    return before;
  }

  /** Sends a ping to the domain and reads up to its result, returning what came before. */
  List<Element> untilPong() {
    say(
        "<iq type='get' id='pong' to='madoguchi.local' xmlns='jabber:client'>"
            + "<ping xmlns='urn:xmpp:ping'/></iq>");
    var before = new ArrayList<Element>();
    for (Element read = next(); !read.has("id", "pong"); read = next()) {
      before.add(read);
    }
    return before;
  }

  /** Sends a frame, a format when there are arguments. */
  void say(String frame, Object... arguments) {
    send(arguments.length == 0 ? frame : frame.formatted(arguments));
  }

  /** Breaks the connection without a word, as a cable does. */
  void vanish() {
    try {
      getSocket().close();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Reads nothing more from the socket until it is closed. */
  void stopReading() {
    reading = new CountDownLatch(1);
  }

  Element next() {
    return heard.nextElement();
  }

  String nextFrame() {
    return heard.next();
  }

  int closeCode() {
    return heard.closeCode();
  }

  String address() {
    return address;
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String frame) {
    try {
      reading.await(); // on the only thread that reads this socket
      heard.frame(frame);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    heard.closed(code, reason);
  }

  @Override
  public void onError(Exception failure) {
    // a refused handshake is also a close, which is what tests look at
  }
}
