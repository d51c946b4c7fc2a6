package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each address of the domain answers to whoever asks it something. */
class DomainTest {

  private static final String ROOM = "counter-1";
  private static final String ADDRESS = ROOM + "@conference.madoguchi.local";
  private static final String KIOSK = "aaaaaaaa";

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults().withListener(new InetSocketAddress("127.0.0.1", 0)),
          TestAdmission.noStrangers());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyRequestIsAnsweredAndNothingElseIs() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    for (var to :
        List.of(
            "madoguchi.local",
            "focus.madoguchi.local",
            "lobby.madoguchi.local",
            "conference.madoguchi.local",
            ADDRESS,
            ADDRESS + "/focus",
            ROOM + "@focus.madoguchi.local",
            "somebody@madoguchi.local/x",
            "else.where")) {
      kiosk.say("<iq type='set' id='q' to='%s' xmlns='jabber:client'><q xmlns='u'/></iq>", to);
      var answer = kiosk.next();
      assertThat(condition(answer)).as(to).isEqualTo("service-unavailable");
      assertThat(answer.attribute("from")).isEqualTo(to);
      kiosk.say("<iq type='result' id='r' to='%s' xmlns='jabber:client'/>", to);
      kiosk.say("<message to='%s' xmlns='jabber:client'><m xmlns='u'/></message>", to);
    }
    for (var to :
        List.of(
            ROOM + "@lobby.madoguchi.local",
            ROOM + "@lobby.madoguchi.local/" + KIOSK,
            "other@lobby.madoguchi.local",
            ADDRESS + "/nobody",
            "other@conference.madoguchi.local",
            "other@conference.madoguchi.local/" + KIOSK)) {
      kiosk.say("<iq type='set' id='q' to='%s' xmlns='jabber:client'><q xmlns='u'/></iq>", to);
      var answer = kiosk.next();
      assertThat(condition(answer)).as(to).isNotEmpty();
      assertThat(answer.attribute("from")).isEqualTo(to);
    }
    kiosk.say("<iq type='get' id='q' to='nowhere@%s' xmlns='jabber:client'><q/></iq>", ADDRESS);
    assertThat(condition(kiosk.next())).isEqualTo("jid-malformed");
    kiosk.say("<iq type='get' id='q' xmlns='jabber:client'/>");
    assertThat(condition(kiosk.next())).isEqualTo("bad-request");
    kiosk.say(
        "<iq type='get' id='q' to='no@conference.madoguchi.local' xmlns='jabber:client'><q/></iq>");
    assertThat(condition(kiosk.next())).isEqualTo("item-not-found");
    assertThat(kiosk.untilPong()).isEmpty();
  }

  @Test
  void theDomainPromisesOnlyWhatItDoes() {
    var kiosk = TestClient.login(server, "kiosk");
    kiosk.say(
        "<iq type='get' id='d' to='madoguchi.local' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
    assertThat(
            kiosk
                .next()
                .firstElement()
                .elements()
                .filter(e -> e.name().equals("feature"))
                .map(e -> e.attribute("var")))
        .containsExactly(
            "http://jabber.org/protocol/disco#info",
            "urn:xmpp:ping",
            "urn:xmpp:extdisco:2",
            "urn:xmpp:extdisco:1");
  }
}
