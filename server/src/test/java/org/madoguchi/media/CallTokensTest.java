package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestClock;
import org.madoguchi.TestTown;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.signaling.Admission;

class CallTokensTest {
  private static final ConsultationId ROOM = new ConsultationId("abc");

  private final TestClock clock = new TestClock();
  private final CallTokens tokens = new CallTokens(clock);
  private final CallAdmission admission = new CallAdmission(tokens);
  private final String token = tokens.issue(ROOM, TestTown.SATO.person());

  private boolean isAdmitted(String token, String room) {
    return admission.admit(token, room) instanceof Admission.Admitted;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTokenAdmitsItsPersonToItsRoom() {
    assertThat(tokens.verify(token)).hasValue(new CallTokens.Claims("abc", TestTown.SATO.person()));
    assertThat(admission.admit(token, "abc"))
        .isEqualTo(new Admission.Admitted("sato", "市民課 佐藤", Admission.Standing.MODERATOR));
    assertThat(admission.admit(tokens.issue(ROOM, TestTown.NISHI_1.person()), "abc"))
        .isEqualTo(new Admission.Admitted("nishi-1", "端末 nishi-1", Admission.Standing.PARTICIPANT));
  }

  @Test
  void anotherRoomsTokenAdmitsNobody() {
    assertThat(isAdmitted(token, "abd")).isFalse();
    assertThat(isAdmitted(token, "")).isFalse();
    assertThat(isAdmitted(null, "abc")).isFalse();
  }

  @Test
  void aTokenIsGoodForTwoMinutes() {
    clock.forward(Duration.ofMinutes(2));
    assertThat(isAdmitted(token, "abc")).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(isAdmitted(token, "abc")).isFalse();
  }

  @Test
  void aTokenOfAnotherServerOrOfBeforeTheRestartIsNotOurs() {
    assertThat(new CallTokens(clock).verify(token)).isEmpty();
  }

  @Test
  void aChangedTokenIsNotOurs() {
    var parts = token.split("\\.");
    var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var otherRoom = base64(payload.replace("\"abc\"", "\"abd\""));
    var none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    for (var changed :
        List.of(
            "",
            ".",
            "..",
            "...",
            "x",
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + ".!",
            parts[0] + "." + otherRoom + "." + parts[2],
            none + "." + parts[1] + ".",
            none + "." + parts[1] + "." + parts[2],
            token + ".",
            token + "A",
            token.substring(0, token.length() - 3))) {
      assertThat(tokens.verify(changed)).as(changed).isEmpty();
    }
  }
}
