package org.madoguchi.signaling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.signaling.xml.Element;

/**
 * Everything that unmodified clients said to a real Jitsi server (Prosody and Jicofo with a bridge;
 * for lobbies a prototype) is said to ours. What it answers is what that server answered, but for
 * the differences listed in {@code differences.xml} with their reasons; a listed difference that is
 * none any more is a failure as well.
 */
class ReplayTest {

  private static final List<String> RECORDINGS =
      List.of(
          "abrupt-master",
          "bridge-three-parties",
          "chat-master",
          "hole-master",
          "join-lyno",
          "join-master",
          "keepalive-master",
          "leave-master",
          "lobby-lyno",
          "lobby-master",
          "mute-master",
          "p2p-lyno",
          "p2p-master",
          "pagekill-master",
          "plain-master",
          "resume-lyno",
          "resume-master",
          "third-lyno",
          "third-master",
          "token-master");

  private static final Map<String, Set<Difference>> LISTED = listed();

  static List<String> recordings() {
    return RECORDINGS;
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void oursAnswersAsTheRealServerDidButForWhatIsListed(String name) {
    var recording = Recording.load(name);
    try (var replay = new Replay(recording)) {
      var found = Difference.between(recording, replay.run());
      assertThat(found).containsExactlyInAnyOrderElementsOf(LISTED.getOrDefault(name, Set.of()));
    }
  }

  @Test
  void everyListedDifferenceIsOfARecordingAndHasItsReason() {
    assertThat(LISTED.keySet()).isSubsetOf(RECORDINGS);
    for (Element difference : differences()) {
      assertThat(difference.child("why", "").text()).isNotBlank();
    }
  }

  private static List<Element> differences() {
    String text = Recording.resource("/xep/recorded/differences.xml");
    return Recording.read(text).elements().toList();
  }

  private static Map<String, Set<Difference>> listed() {
    var listed = new HashMap<String, Set<Difference>>();
    for (Element e : differences()) {
      var difference =
          new Difference(e.attribute("stanza"), e.attribute("theirs"), e.attribute("ours"));
      for (String name : e.child("in", "").text().trim().split("\\s+")) {
        listed.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(difference);
      }
    }
    return listed;
  }
}
