package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

class TwoPartiesTest {

  private static final String ROOM = "counter-1";
  private static final String ROOM_ADDRESS = ROOM + "@conference.madoguchi.local";

  private SignalingServer server;

  @BeforeEach
  void start() {
    var config = SignalingConfig.defaults().withListener(new InetSocketAddress("127.0.0.1", 0));
    server =
        SignalingServer.start(
            config, (token, room) -> new Admitted(token, token, token.startsWith("staff")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNewcomerSeesTheOthersThenItselfThenTheSubject() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, "aaaaaaaa");
    var staff = TestClient.login(server, "staff");
    staff.join(ROOM, "bbbbbbbb");

    assertThat(staff.next().attribute("from")).isEqualTo(ROOM_ADDRESS + "/focus");
    var other = staff.next();
    assertThat(other.attribute("from")).isEqualTo(ROOM_ADDRESS + "/aaaaaaaa");
    assertThat(item(other).attribute("jid")).isEqualTo(kiosk.address());
    assertThat(item(other).attribute("role")).isEqualTo("participant");
    var self = staff.next();
    assertThat(self.attribute("from")).isEqualTo(ROOM_ADDRESS + "/bbbbbbbb");
    assertThat(item(self).attribute("role")).isEqualTo("moderator");
    assertThat(statuses(self)).containsExactly("100", "110");
    var subject = staff.next();
    assertThat(subject.name()).isEqualTo("message");
    assertThat(subject.firstElement().name()).isEqualTo("subject");

    var seen = kiosk.next();
    assertThat(seen.attribute("from")).isEqualTo(ROOM_ADDRESS + "/bbbbbbbb");
    assertThat(item(seen).attribute("affiliation")).isEqualTo("owner");
    assertThat(statuses(seen)).isEmpty();
  }

  private static Element item(Element presence) {
    return presence.child("x", Xep0045Muc.USER).child("item", Xep0045Muc.USER);
  }

  private static java.util.List<String> statuses(Element presence) {
    return presence
        .child("x", Xep0045Muc.USER)
        .elements()
        .filter(e -> e.name().equals("status"))
        .map(e -> e.attribute("code"))
        .toList();
  }
}
