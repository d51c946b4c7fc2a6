package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalServiceTest {

  @Test
  void uriSaysWhatIsThereAndTheRestIsAsTheStandardsSay() {
    assertThat(ExternalService.of("turn:10.0.0.5:3479?transport=tcp", null))
        .isEqualTo(new ExternalService("turn", "10.0.0.5", 3479, "tcp", null));
    assertThat(ExternalService.of("stun:stun.example.lg.jp", null))
        .isEqualTo(new ExternalService("stun", "stun.example.lg.jp", 3478, "udp", null));
    assertThat(ExternalService.of("turns:[fd00::5]", null))
        .isEqualTo(new ExternalService("turns", "[fd00::5]", 5349, "tcp", null));
  }

  @Test
  void whatIsNoSuchUriIsRefused() {
    for (var bad :
        List.of("", "turn:", "turn:a:0", "turn:a:65536", "turn:a b", "http://a", "turn:a?x=y")) {
      assertThatThrownBy(() -> ExternalService.of(bad, null))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void secretsAndPasswordsAreNotPrinted() {
    var secret = new TurnSecret("himitsu", Duration.ofHours(1));
    var credentials = secret.credentials(Instant.EPOCH);
    assertThat(secret + " " + ExternalService.of("turn:a", secret)).doesNotContain("himitsu");
    assertThat(credentials.toString()).doesNotContain(credentials.password());
    assertThat(credentials.username()).isEqualTo("3600");
  }
}
