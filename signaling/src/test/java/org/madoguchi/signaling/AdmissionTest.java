package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.NotYet;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Identity.User;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/** What a client hears of its host's answers: at the login, at the door of a room, coming back. */
class AdmissionTest {

  private static final String ANONYMOUS =
      "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";

  /** Tokens the host knows; others are refused. */
  private final Map<String, Identity> known = new ConcurrentHashMap<>();

  private final AtomicBoolean open = new AtomicBoolean(true);

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults(),
          new Admission() {
            @Override
            public Login logIn(Arrival arrival) {
              if ("broken".equals(arrival.token())) {
                throw new IllegalStateException("thrown on purpose");
              }
              Identity who = arrival.token() == null ? null : known.get(arrival.token());
              return who == null ? new Refused("token expired") : who;
            }

            @Override
            public Decision admit(Identity who, String room) {
              return open.get() ? new Admitted(who.standing()) : new NotYet();
            }
          });

  @AfterEach
  void stop() {
    server.close();
  }

  private static Identity identity(String id, String room) {
    var user = new User(id, "窓口 " + id, id + "@example.jp", "https://example.jp/" + id);
    return new Identity(
        user, "市民課", Map.of("recording", false), "meet.example", room, Standing.PARTICIPANT);
  }

  private TestDoor door(String token) {
    return new TestDoor(server, token, 100);
  }

  @Test
  void aRefusedLoginIsSaidAsJitsisClientReadsIt() {
    var door = door("old");
    door.open();
    door.connection.receive(ANONYMOUS);
    assertThat(door.nextFrame())
        .isEqualTo(
            "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
                + "<not-allowed/><text>token expired</text></failure>");
  }

  @Test
  void anAdmissionThatThrowsIsARefusal() {
    var door = door("broken");
    door.open();
    door.connection.receive(ANONYMOUS);
    assertThat(door.next().elements().map(Element::name)).containsExactly("not-allowed", "text");
  }

  @Test
  void aLoginMayBeTriedThreeTimes() {
    var door = door("old");
    door.open();
    for (int i = 0; i < 3; i++) {
      door.connection.receive(ANONYMOUS);
      assertThat(door.next().name()).isEqualTo("failure");
    }
    assertThat(door.streamError()).isEqualTo("policy-violation");
  }

  @Test
  void aRoomThatIsNotOpenIsNotReadyAndLetsNobodyIn() {
    known.put("t", identity("u1", "r"));
    open.set(false);
    var door = door("t");
    door.login();
    door.connection.receive(conference());
    assertThat(door.next().firstElement().attributes()).containsEntry("ready", "false");
    door.connection.receive(join());
    assertThat(door.next().child("error", Stanza.CLIENT).firstElement().name())
        .isEqualTo("not-allowed");
    assertThat(server.rooms()).isZero();

    open.set(true);
    door.connection.receive(conference());
    assertThat(door.next().firstElement().attributes()).containsEntry("ready", "true");
  }

  @Test
  void everyPresenceSaysWhatTheHostVouchesFor() {
    known.put("t", identity("u1", "r"));
    var door = door("t");
    door.login();
    door.connection.receive(join());
    door.next(); // the focus
    var vouched = door.next().child("identity", Stanza.CLIENT);
    var user = vouched.child("user", Stanza.CLIENT);
    assertThat(user.elements().map(Element::name)).containsExactly("id", "name", "email", "avatar");
    assertThat(user.elements().map(Element::text))
        .containsExactly("u1", "窓口 u1", "u1@example.jp", "https://example.jp/u1");
    assertThat(vouched.child("group", Stanza.CLIENT).text()).isEqualTo("市民課");
  }

  @Test
  void nobodyVouchesForAStranger() {
    known.put("t", Identity.stranger());
    var door = door("t");
    door.login();
    door.connection.receive(join());
    door.next(); // the focus
    assertThat(door.next().elements().map(Element::name)).containsExactly("x");
  }

  @Test
  void aFreshTokenOfTheSamePersonResumes() {
    known.put("first", identity("u1", "r"));
    known.put("second", identity("u1", "r"));
    String id = enable(door("first"));
    assertThat(resume("second", id).name()).isEqualTo("resumed");
  }

  @Test
  void whateverElseTheTokenSaysNobodyResumes() {
    known.put("mine", identity("u1", "r"));
    known.put("another's", identity("u2", "r"));
    known.put("other room", identity("u1", "s"));
    known.put("nobody's", Identity.stranger());
    known.put(
        "other tenant",
        new Identity(
            identity("u1", "r").user(), null, Map.of(), "else.where", "r", Standing.PARTICIPANT));
    String id = enable(door("mine"));
    for (String token : List.of("another's", "other room", "nobody's", "other tenant")) {
      var failed = resume(token, id);
      assertThat(failed.name()).as(token).isEqualTo("failed");
      assertThat(failed.firstElement().name()).isEqualTo("item-not-found");
    }
    assertThat(resume("mine", id).name()).isEqualTo("resumed");
  }

  @Test
  void twoStrangersAreTwoPeopleInARoom() {
    known.put("t", Identity.stranger());
    var doors = new ArrayList<TestDoor>();
    for (String nick : List.of("aaaaaaaa", "bbbbbbbb")) {
      var door = door("t");
      door.login();
      door.connection.receive(join().replace("aaaaaaaa", nick));
      while (!door.next().name().equals("message")) {
        // up to the subject, which ends every join
      }
      doors.add(door);
    }
    assertThat(doors.get(0).next().attribute("from")).endsWith("/bbbbbbbb");
    assertThat(server.connections()).isEqualTo(2);
  }

  private static String enable(TestDoor door) {
    door.login();
    door.connection.receive("<enable resume='true' xmlns='urn:xmpp:sm:3'/>");
    return door.next().attribute("id");
  }

  private Element resume(String token, String id) {
    var door = door(token);
    door.authenticate();
    door.connection.receive("<resume h='0' previd='" + id + "' xmlns='urn:xmpp:sm:3'/>");
    return door.next();
  }

  private static String conference() {
    return "<iq type='set' id='c' to='focus.madoguchi.local' xmlns='jabber:client'>"
        + "<conference room='r@conference.madoguchi.local'"
        + " xmlns='http://jitsi.org/protocol/focus'/></iq>";
  }

  private static String join() {
    return "<presence to='r@conference.madoguchi.local/aaaaaaaa' xmlns='jabber:client'>"
        + "<x xmlns='http://jabber.org/protocol/muc'/></presence>";
  }
}
