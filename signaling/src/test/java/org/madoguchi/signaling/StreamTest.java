package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.signaling.xml.Element;

/** The stream itself, through the in-process door, where nothing but the core is tried. */
class StreamTest {

  private SignalingServer server = start(SignalingConfig.defaults());

  private static SignalingServer start(SignalingConfig config) {
    return SignalingServer.start(config, TestAdmission.everybody());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void withoutAListenerThereIsNoPort() {
    assertThat(server.port()).isEqualTo(-1);
  }

  @Test
  void theOnlyWayToLogInIsAnonymous() {
    var door = new TestDoor(server, null, 100);
    door.connection.receive(
        "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    var open = door.next();
    assertThat(open.attribute("from")).isEqualTo("madoguchi.local");
    assertThat(open.attribute("version")).isEqualTo("1.0");
    var mechanisms = door.next().firstElement();
    assertThat(mechanisms.elements().map(Element::text)).containsExactly("ANONYMOUS");

    door.connection.receive("<auth mechanism='PLAIN' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    var failure = door.next();
    assertThat(failure.name()).isEqualTo("failure");
    assertThat(failure.firstElement().name()).isEqualTo("invalid-mechanism");
  }

  @Test
  void anAddressBeginsWithEightHexDigitsThatNobodyElseHas() {
    var first = new TestDoor(server, null, 100).login();
    var second = new TestDoor(server, null, 100).login();
    assertThat(first).matches("[0-9a-f]{8}-[0-9a-f-]{27}@madoguchi\\.local/[A-Za-z0-9_-]{12}");
    assertThat(first.substring(0, 8)).isNotEqualTo(second.substring(0, 8));
  }

  @Test
  void aCleanCloseIsAnsweredAndNormal() {
    var door = new TestDoor(server, null, 100);
    door.login();
    door.connection.receive("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(door.next().name()).isEqualTo("close");
    assertThat(door.closeCode()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "<a>,not-well-formed,1007",
    "<a/><b/>,not-well-formed,1007",
    "<!DOCTYPE a><a/>,restricted-xml,1007",
    "<a><!-- --></a>,restricted-xml,1007",
    "<a xmlns='x'/>,unsupported-stanza-type,1002",
    "<iq/>,unsupported-stanza-type,1002",
  })
  void aBadFrameEndsTheStreamWithTheReason(String frame, String condition, int code) {
    var door = new TestDoor(server, null, 100);
    door.login();
    door.connection.receive(frame);
    assertThat(door.streamError()).isEqualTo(condition);
    assertThat(door.closeCode()).isEqualTo(code);
  }

  @Test
  void anErrorBeforeTheStreamIsOpenComesAfterAnOpen() {
    var door = new TestDoor(server, null, 100);
    door.connection.receive("<open");
    assertThat(door.next().name()).isEqualTo("open");
    assertThat(door.streamError()).isEqualTo("not-well-formed");
  }

  @Test
  void anotherDomainIsUnknown() {
    var door = new TestDoor(server, null, 100);
    door.connection.receive(
        "<open to='else.where' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(door.next().name()).isEqualTo("open");
    assertThat(door.streamError()).isEqualTo("host-unknown");
  }

  @Test
  void nothingIsDoneForWhoIsNotLoggedIn() {
    var door = new TestDoor(server, null, 100);
    door.open();
    door.connection.receive(
        "<iq id='1' type='get' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>");
    assertThat(door.streamError()).isEqualTo("not-authorized");
  }

  @Test
  void whoDoesNotLogInIsSentAway() {
    var limits = SignalingLimits.defaults().with(l -> l.bindWithin = Duration.ofMillis(50));
    try (var impatient = start(SignalingConfig.defaults().withLimits(limits))) {
      var door = new TestDoor(impatient, null, 100);
      assertThat(door.closeCode()).isEqualTo(1008);
      assertThat(door.next().name()).isEqualTo("open");
      assertThat(door.streamError()).isEqualTo("connection-timeout");
    }
  }

  @Test
  void whoSendsTooMuchIsSentAway() {
    var door = new TestDoor(server, null, 1_000);
    door.login();
    for (int i = 0; i < 400; i++) {
      door.connection.receive(
          "<iq id='1' type='get' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>");
    }
    assertThat(door.closeCode()).isEqualTo(1008);
    Element last;
    do {
      last = door.next();
    } while (last.name().equals("iq"));
    assertThat(last.firstElement().name()).isEqualTo("policy-violation");
  }

  @Test
  void aClientThatCannotTakeMoreIsClosedAsTooSlow() {
    var door = new TestDoor(server, null, 7);
    door.login();
    for (int i = 0; i < 10; i++) {
      door.connection.receive(
          "<iq id='1' type='get' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>");
    }
    assertThat(door.closeCode()).isEqualTo(1013);
  }

  @Test
  void tooManyConnectionsAreRefusedUntilOneGoes() {
    var limits = SignalingLimits.defaults().with(l -> l.connections = 1);
    try (var small = start(SignalingConfig.defaults().withLimits(limits))) {
      var first = new TestDoor(small, null, 100);
      first.login();
      var second = new TestDoor(small, null, 100);
      assertThat(second.closeCode()).isEqualTo(1013);
      assertThat(second.connection.receive("<a/>")).isFalse();

      first.connection.receive("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
      assertThat(first.closeCode()).isEqualTo(1000);
      TestDoor third = new TestDoor(small, null, 100);
      third.login();
    }
  }

  @Test
  void stoppingTellsEveryClient() {
    var door = new TestDoor(server, null, 100);
    door.login();
    server.close();
    assertThat(door.closeCode()).isEqualTo(1001);
    assertThat(door.streamError()).isEqualTo("system-shutdown");
    assertThat(server.connections()).isZero();
  }
}
