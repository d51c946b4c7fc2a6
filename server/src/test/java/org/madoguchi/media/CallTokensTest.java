package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestClock;
import org.madoguchi.TestTown;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.Admission.NotYet;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Identity;

class CallTokensTest {
  private static final ConsultationId ROOM = new ConsultationId("abc");
  private static final Config.Token SETTINGS = new Config.Token("madoguchi", "jitsi", "", "");

  private final TestClock clock = new TestClock();
  private final CallTokens tokens = new CallTokens(SETTINGS, "meet.example", clock);
  private final CallAdmission admission = new CallAdmission(tokens);
  private final String token = tokens.issue(ROOM, TestTown.SATO.person());

  private Admission.Login logIn(String token) {
    return admission.logIn(new Arrival(token, false));
  }

  private Admission.Decision admit(String token, String room) {
    return admission.admit((Identity) logIn(token), room);
  }

  @Test
  void aTokenAdmitsItsPersonToItsRoom() {
    var sato = (Identity) logIn(token);
    assertThat(sato.user()).isEqualTo(new Identity.User("sato", "市民課 佐藤", null, null));
    assertThat(sato.room()).isEqualTo("abc");
    assertThat(admission.admit(sato, "abc")).isEqualTo(new Admitted(Standing.MODERATOR));
    assertThat(admit(tokens.issue(ROOM, TestTown.NISHI_1.person()), "abc"))
        .isEqualTo(new Admitted(Standing.PARTICIPANT));
  }

  @Test
  void theClaimsAreThoseThatAJitsiServerWants() throws ParseException {
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("madoguchi");
    assertThat(claims.getAudience()).containsExactly("jitsi");
    assertThat(claims.getSubject()).isEqualTo("meet.example");
    assertThat(claims.getStringClaim("room")).isEqualTo("abc");
    assertThat(claims.getNotBeforeTime().toInstant()).isEqualTo(clock.instant());
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
    assertThat(claims.getJSONObjectClaim("context"))
        .isEqualTo(Map.of("user", Map.of("id", "sato", "name", "市民課 佐藤", "moderator", "true")));
  }

  @Test
  void anotherRoomsTokenAdmitsNobody() {
    assertThat(admit(token, "abd")).isEqualTo(new Refused("Room and token mismatched"));
    assertThat(admit(token, "")).isInstanceOf(Refused.class);
    assertThat(logIn("")).isEqualTo(new Refused("token missing"));
  }

  @Test
  void aTokenIsGoodForTwoMinutesAndTheLeeway() {
    clock.forward(Duration.ofMinutes(2).plusSeconds(9));
    assertThat(logIn(token)).isInstanceOf(Identity.class);
    clock.forward(Duration.ofSeconds(1));
    assertThat(logIn(token)).isEqualTo(new Refused("token expired"));
  }

  @Test
  void aRoomIsOpenFromItsFirstTokenToItsEnd() {
    var sato = (Identity) logIn(token);
    tokens.end(ROOM);
    assertThat(admission.admit(sato, "abc")).isEqualTo(new NotYet());
    tokens.issue(ROOM, TestTown.NISHI_1.person());
    assertThat(admission.admit(sato, "abc")).isEqualTo(new Admitted(Standing.MODERATOR));
  }

  @Test
  void whoHasLeftTheConsultationEntersItsCallNoMore() {
    var sato = (Identity) logIn(tokens.issue(TestTown.SATO.person()));
    var ito = (Identity) logIn(tokens.issue(TestTown.ITO.person()));
    var resident = (Identity) logIn(tokens.issue(TestTown.NISHI_1.person()));
    tokens.open(ROOM, TestTown.NISHI_1.person());
    tokens.open(ROOM, List.of(TestTown.ITO.person()));
    assertThat(admission.admit(sato, "abc")).isInstanceOf(Refused.class);
    assertThat(admission.admit(ito, "abc")).isEqualTo(new Admitted(Standing.MODERATOR));
    assertThat(admission.admit(resident, "abc")).isEqualTo(new Admitted(Standing.PARTICIPANT));
  }

  @Test
  void whoIsLoggedInBeforeThereIsARoomEntersThoseThatWereOpenedForThem() {
    var sato = (Identity) logIn(tokens.issue(TestTown.SATO.person()));
    assertThat(admission.admit(sato, "abc")).isEqualTo(new Admitted(Standing.MODERATOR));
    assertThat(admission.admit(sato, "+")).isInstanceOf(Refused.class);
    assertThat(admission.admit(sato, "abd")).isInstanceOf(Refused.class);

    var other = new ConsultationId("abd");
    tokens.open(other, TestTown.NISHI_1.person());
    assertThat(admission.admit(sato, "abd")).isInstanceOf(Refused.class);
    tokens.open(other, TestTown.SATO.person());
    assertThat(admission.admit(sato, "abd")).isEqualTo(new Admitted(Standing.MODERATOR));

    tokens.end(other);
    assertThat(admission.admit(sato, "abd")).isInstanceOf(Refused.class);
  }

  @Test
  void anAccountThatIsCalledLikeAKioskIsNotTheKiosk() {
    tokens.open(ROOM, TestTown.NISHI_1.person());
    var namesake = new Person(TestTown.NISHI_1.person().id(), Role.staff, "市民課 西");
    var who = (Identity) logIn(tokens.issue(namesake));
    assertThat(admission.admit(who, "abc")).isInstanceOf(Refused.class);
  }

  @Test
  void aTokenOfAnotherServerOrOfBeforeTheRestartIsNotOurs() {
    var restarted = new CallAdmission(new CallTokens(SETTINGS, "meet.example", clock));
    assertThat(restarted.logIn(new Arrival(token, false)))
        .isEqualTo(new Refused("token signature invalid"));
  }

  @Test
  void whoSharesTheSecretTakesTheTokens() {
    var shared =
        new Config.Token("counter", "jitsi", "meet.example", "a secret of 32 bytes or even more");
    var there = new CallAdmission(new CallTokens(shared, "elsewhere.example", clock));
    var brought = new CallTokens(shared, "meet.example", clock).issue(ROOM, TestTown.SATO.person());
    assertThat(there.logIn(new Arrival(brought, false))).isInstanceOf(Identity.class);
    for (var other :
        List.of(
            new Config.Token("other", "jitsi", "", shared.secret()),
            new Config.Token("counter", "other", "", shared.secret()),
            new Config.Token("counter", "jitsi", "other", shared.secret()))) {
      var refusing = new CallAdmission(new CallTokens(other, "meet.example", clock));
      assertThat(refusing.logIn(new Arrival(brought, false))).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aShortSecretStopsTheStart() {
    var tooShort = new Config.Token("counter", "jitsi", "", "changeme");
    assertThatThrownBy(() -> new CallTokens(tooShort, "meet.example", clock))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("media.token.secret")
        .hasMessageNotContaining("changeme");
  }
}
