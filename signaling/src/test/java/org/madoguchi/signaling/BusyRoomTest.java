package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.simulation.Turns;
import org.madoguchi.signaling.stream.Core;
import org.madoguchi.signaling.xml.Element;

/** What becomes of who leaves a room that cannot listen now, because too much waits for it. */
class BusyRoomTest {

  private static final String ADDRESS = "r@conference.madoguchi.local";

  /** More than wait for one room. */
  private static final int MANY = 1_100;

  private final Turns turns = new Turns();
  private final Core core =
      new Core(
          SignalingConfig.defaults()
              .withLimits(
                  SignalingLimits.defaults()
                      .with(l -> l.stanzasPerSecond = 100_000)
                      .with(l -> l.bytesPerSecond = 100_000_000)),
          TestAdmission.everybody(),
          turns,
          turns,
          turns.timer());

  private final TestDoor staff = joined("staff");
  private final TestDoor kiosk = joined("kiosk");

  /** Everything that is ready, and what it causes. */
  private void finish() {
    while (turns.ready() > 0) {
      turns.run(0);
    }
  }

  /** All but the turn that has waited longest. */
  private void finishAllButOne() {
    while (turns.ready() > 1) {
      turns.run(turns.ready() - 1);
    }
  }

  private TestDoor joined(String name) {
    var door = new TestDoor(core, name, 10_000);
    say(
        door,
        "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
        "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
        "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>",
        "<iq id='b' type='set' xmlns='jabber:client'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
        join(name));
    return door;
  }

  private static String join(String name) {
    return "<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
        .formatted(ADDRESS, name);
  }

  private static String leave(String name) {
    return "<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>"
        .formatted(ADDRESS, name);
  }

  private void say(TestDoor door, String... frames) {
    for (String frame : frames) {
      door.connection.receive(frame);
      finish();
    }
  }

  /** Has more said in the room than waits for it, and none of it done. */
  private void fillTheRoom() {
    String message = "<message type='groupchat' to='%s' xmlns='jabber:client'/>".formatted(ADDRESS);
    staff.connection.receive(message);
    turns.run(0); // the connection's turn: the session's is next
    turns.run(0); // and leaves the room's, which waits from now on
    for (int i = 0; i < MANY; i++) {
      staff.connection.receive(message);
      finishAllButOne();
    }
  }

  /** What somebody has been told. */
  private List<Element> read(TestDoor door) {
    say(
        door,
        "<iq type='get' id='last' to='madoguchi.local' xmlns='jabber:client'>"
            + "<ping xmlns='urn:xmpp:ping'/></iq>");
    var heard = new ArrayList<Element>();
    for (Element e = door.next(); !e.has("id", "last"); e = door.next()) {
      heard.add(e);
    }
    return heard;
  }

  private static boolean isGoodbye(Element stanza) {
    return stanza.has("from", ADDRESS + "/kiosk") && stanza.has("type", "unavailable");
  }

  @Test
  void whoSaysGoodbyeToARoomThatIsTooBusyLeavesAsSoonAsItIsNot() {
    fillTheRoom();
    kiosk.connection.receive(leave("kiosk"));
    finishAllButOne();
    finish();
    assertThat(read(staff)).noneMatch(BusyRoomTest::isGoodbye);
    passTime();
    assertThat(read(staff)).filteredOn(BusyRoomTest::isGoodbye).hasSize(1);
    say(staff, leave("staff"));
    assertThat(core.roomCount()).isZero();
  }

  @Test
  void whoIsGoneBeforeTheRoomCouldListenIsNotLeftThere() {
    fillTheRoom();
    kiosk.connection.receive(leave("kiosk"));
    kiosk.connection.lost();
    finishAllButOne();
    finish();
    passTime();
    assertThat(read(staff)).filteredOn(BusyRoomTest::isGoodbye).hasSize(1);
    say(staff, leave("staff"));
    assertThat(core.roomCount()).isZero();
  }

  @Test
  void whoComesBackBeforeTheRoomCouldListenIsToldToTryAgain() {
    read(staff);
    fillTheRoom();
    kiosk.connection.receive(leave("kiosk"));
    kiosk.connection.receive(leave("kiosk"));
    finishAllButOne();
    finish();
    read(kiosk);
    say(kiosk, join("kiosk"));
    assertThat(read(kiosk))
        .singleElement()
        .satisfies(e -> assertThat(condition(e)).isEqualTo("resource-constraint"));
    passTime();
    say(kiosk, join("kiosk"));
    passTime();
    assertThat(read(staff))
        .filteredOn(e -> e.has("from", ADDRESS + "/kiosk"))
        .extracting(e -> e.attribute("type"))
        .containsExactly("unavailable", null);
  }

  private void passTime() {
    turns.pass(1_000);
    finish();
  }
}
