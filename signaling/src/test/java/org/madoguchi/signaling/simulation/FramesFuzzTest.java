package org.madoguchi.signaling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.TestAdmission;
import org.madoguchi.signaling.stream.Core;

/**
 * Frames of two clients who have found each other in a room, one frame a line; the seeds are what
 * browsers really said. Whatever they say: nothing is thrown, a third client's ping is answered as
 * ever, and nothing is left of anybody in the end.
 */
class FramesFuzzTest {

  private static final String OPEN =
      "<open to='meet.example' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
  private static final String PING =
      "<iq type='get' id='alive' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>";
  private static final SignalingLimits LIMITS =
      SignalingLimits.defaults()
          .with(
              l -> {
                l.frame = 16_384;
                l.nodes = 512;
                l.rooms = 8;
              });

  private final Turns turns = new Turns();
  private final Core core =
      new Core(
          SignalingConfig.forDomain("meet.example").withLimits(LIMITS),
          new TestAdmission(
              (token, room) ->
                  room.startsWith("no")
                      ? new Refused("no")
                      : TestAdmission.everybody().rule().apply("staff", room)),
          turns,
          turns,
          turns.timer());

  @DictionaryFile(resourcePath = "/fuzz/xmpp.dict")
  @FuzzTest(maxDuration = "90s")
  void whateverTwoSayAThirdIsAnswered(byte[] bytes) {
    String[] frames = new String(bytes, StandardCharsets.UTF_8).split("\n", 64);
    try (var complaints = new Complaints()) {
      var third = new Client("third");
      var two = List.of(new Client("one"), new Client("two"));
      for (int i = 0; i < frames.length; i++) {
        two.get(i % 2).connection.receive(frames[i]);
        rest();
      }
      third.connection.receive(PING);
      rest();
      assertThat(third.heard).anyMatch(frame -> frame.contains("id=\"alive\""));
      third.connection.lost();
      two.forEach(c -> c.connection.lost());
      rest();
      turns.pass(LIMITS.resumeWithin().toMillis());
      rest();
      assertThat(core.sessions() + core.connections() + core.roomCount()).isZero();
      assertThat(complaints.heard()).isEmpty();
    }
  }

  private void rest() {
    while (turns.ready() > 0) {
      turns.run(0);
    }
  }

  private final class Client implements SignalingClient {
    private final List<String> heard = new ArrayList<>();
    private final SignalingConnection connection;

    Client(String token) {
      connection = core.connect(this, new SignalingRequest("token=" + token, true));
      for (String frame :
          List.of(
              OPEN,
              "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
              OPEN,
              "<iq id='b' type='set' xmlns='jabber:client'>"
                  + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")) {
        connection.receive(frame);
        rest();
      }
    }

    @Override
    public boolean send(String frame) {
      return heard.add(frame);
    }

    @Override
    public void close(int code, String reason) {
      // the transport says lost() in the end, which is soon enough
    }
  }
}
