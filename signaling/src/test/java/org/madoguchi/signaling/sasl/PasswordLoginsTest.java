package org.madoguchi.signaling.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.sasl.Exchange.Challenge;
import org.madoguchi.signaling.sasl.Exchange.Done;

/** The messages themselves, among them the example of RFC 5802 §5. */
class PasswordLoginsTest {

  private static final byte[] SALT = Base64.getDecoder().decode("QSXCR+Q6sek8bf92");
  private static final String FIRST = "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL";
  private static final String NONCE = "fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";
  private static final String FINAL = "c=biws,r=" + NONCE + ",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=";

  private static final Account USER =
      new Account(
          "user",
          Identity.of("user", "user", Standing.FIRST_COME),
          Passwords.keys("pencil", SALT, 4096));

  private Instant now = Instant.EPOCH;

  private final PasswordLogins logins =
      new PasswordLogins(
          Map.of("user", USER)::get,
          "meet.example",
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          },
          () -> "3rfcNHYJY1ZVvWVs7j");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String failure(Exchange exchange, String message) {
    try {
      return exchange.next(bytes(message)).toString();
    } catch (SaslFailure failure) {
      return failure.condition().element();
    }
  }

  private String plain(String message) {
    return failure(logins.begin("PLAIN"), message);
  }

  private String scram(String first, String last) throws SaslFailure {
    var exchange = logins.begin("SCRAM-SHA-1");
    exchange.next(bytes(first));
    return failure(exchange, last);
  }

  @Test
  void theExampleOfTheRfcLogsIn() throws SaslFailure {
    var exchange = logins.begin("SCRAM-SHA-1");
    var challenge = (Challenge) exchange.next(bytes(FIRST));
    assertThat(text(challenge.message())).isEqualTo("r=" + NONCE + ",s=QSXCR+Q6sek8bf92,i=4096");
    var done = (Done) exchange.next(bytes(FINAL));
    assertThat(text(done.message())).isEqualTo("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    assertThat(done.account()).isEqualTo(USER);
  }

  @Test
  void aWrongProofAnotherNonceOrHeaderIsRefused() throws SaslFailure {
    assertThat(scram(FIRST, FINAL.replace("p=v0X8", "p=v1X8"))).isEqualTo("not-authorized");
    assertThat(scram(FIRST, FINAL.replace("7j,p", "7k,p"))).isEqualTo("malformed-request");
    assertThat(scram(FIRST, FINAL.replace("c=biws", "c=eSws"))).isEqualTo("malformed-request");
    assertThat(scram(FIRST, FINAL.replace("4Ts=", "4T=="))).isEqualTo("incorrect-encoding");
    assertThat(scram(FIRST, "c=biws,r=" + NONCE)).isEqualTo("malformed-request");
    assertThat(scram(FIRST, "c=biws,r=" + NONCE + ",p=AAAA")).isEqualTo("malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n,,",
        "n=user,r=abc",
        "n,,n=user",
        "n,,n=,r=abc",
        "n,,n=user,r=",
        "n,,m=x,n=user,r=abc",
        "p=tls-unique,,n=user,r=abc",
        "n,,n=us=er,r=abc",
        "n,,n=user,r=a\u0000c",
        "n,,n=us\ner,r=abc",
      })
  void aFirstMessageThatIsNotOneIsMalformed(String message) {
    assertThat(failure(logins.begin("SCRAM-SHA-1"), message)).isEqualTo("malformed-request");
  }

  @Test
  void aNameNobodyHasIsAskedLikeAnyOtherAndFailsLikeAWrongPassword() throws SaslFailure {
    var one = (Challenge) logins.begin("SCRAM-SHA-1").next(bytes("n,,n=nobody,r=abc"));
    var two = (Challenge) logins.begin("SCRAM-SHA-1").next(bytes("n,,n=nobody,r=abc"));
    assertThat(text(one.message()))
        .isEqualTo(text(two.message()))
        .matches("r=abc3rfcNHYJY1ZVvWVs7j,s=[A-Za-z0-9+/]{22}==,i=10000");
    var three = (Challenge) logins.begin("SCRAM-SHA-1").next(bytes("n,,n=nobodyelse,r=abc"));
    assertThat(text(three.message())).isNotEqualTo(text(one.message()));
    String last = "c=biws,r=abc3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=";
    assertThat(scram("n,,n=nobody,r=abc", last)).isEqualTo("not-authorized");
    assertThat(plain("\0nobody\0pencil")).isEqualTo("not-authorized");
  }

  @Test
  void plainLogsInWithTheRightPasswordOnly() throws SaslFailure {
    var done = (Done) logins.begin("PLAIN").next(bytes("\0user\0pencil"));
    assertThat(done.account()).isEqualTo(USER);
    assertThat(done.message()).isEmpty();
    assertThat(((Done) logins.begin("PLAIN").next(bytes("\0USER\0pencil"))).account())
        .isEqualTo(USER);
    assertThat(plain("\0user\0Pencil")).isEqualTo("not-authorized");
    assertThat(plain("\0user\0")).isEqualTo("malformed-request");
    assertThat(plain("user\0pencil")).isEqualTo("malformed-request");
    assertThat(plain("\0user\0pen\0cil")).isEqualTo("malformed-request");
    assertThat(plain("\0user\0pen\u0007cil")).isEqualTo("malformed-request");
  }

  @Test
  void nobodyActsAsSomebodyElse() throws SaslFailure {
    assertThat(plain("mayor\0user\0pencil")).isEqualTo("invalid-authzid");
    assertThat(logins.begin("PLAIN").next(bytes("user@meet.example\0user\0pencil")))
        .isInstanceOf(Done.class);
    assertThat(failure(logins.begin("SCRAM-SHA-1"), "n,a=mayor,n=user,r=abc"))
        .isEqualTo("invalid-authzid");
    assertThat(logins.begin("SCRAM-SHA-1").next(bytes("n,a=user,n=user,r=abc")))
        .isInstanceOf(Challenge.class);
  }

  @Test
  void whatIsNotUtf8IsMalformed() {
    assertThatThrownBy(() -> logins.begin("PLAIN").next(new byte[] {0, 'u', 0, (byte) 0xC3}))
        .isInstanceOf(SaslFailure.class)
        .hasMessage("malformed-request");
  }

  @Test
  void afterFiveWrongPasswordsANameWaits() throws SaslFailure {
    for (int i = 0; i < FailedLogins.MOST; i++) {
      assertThat(plain("\0user\0wrong")).isEqualTo("not-authorized");
    }
    assertThat(plain("\0user\0pencil")).isEqualTo("temporary-auth-failure");
    assertThat(failure(logins.begin("SCRAM-SHA-1"), FIRST)).isEqualTo("temporary-auth-failure");
    assertThat(plain("\0other\0pencil")).isEqualTo("not-authorized");
    now = now.plusMillis(FailedLogins.WAIT_MILLIS);
    assertThat(logins.begin("PLAIN").next(bytes("\0user\0pencil"))).isInstanceOf(Done.class);
    assertThat(plain("\0user\0wrong")).isEqualTo("not-authorized");
  }

  @Test
  void attemptsUnderWayAreCountedToo() throws SaslFailure {
    var begun = logins.begin("SCRAM-SHA-1");
    begun.next(bytes(FIRST));
    for (int i = 0; i < FailedLogins.MOST; i++) {
      plain("\0user\0wrong");
    }
    assertThat(failure(begun, FINAL)).isEqualTo("temporary-auth-failure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YQ", "YQ==\n", " YQ==", "YR==", "Y", "=", "YQ=", "Ã©", "YQ==YQ=="})
  void base64HasOneForm(String base64) {
    assertThatThrownBy(() -> PasswordLogins.decode(base64))
        .isInstanceOf(SaslFailure.class)
        .hasMessage("incorrect-encoding");
  }

  @Test
  void whatLooksAlikeIsAlike() throws SaslFailure {
    assertThat(SaslPrep.prepare("I\u00ADX")).isEqualTo("IX");
    assertThat(SaslPrep.prepare("\u00AA")).isEqualTo("a");
    assertThat(SaslPrep.prepare("\u2168")).isEqualTo("IX");
    assertThat(SaslPrep.prepare("パスワード　１")).isEqualTo("パスワード 1");
    for (String prohibited : new String[] {"", "\u0007", "\uE000", "\uFFFD", "\u0627a", "\u202E"}) {
      assertThatThrownBy(() -> SaslPrep.prepare(prohibited)).isInstanceOf(SaslFailure.class);
    }
  }

  @Test
  void keysAreWrittenAndReadAndNeverShown() throws SaslFailure {
    var keys = Passwords.hash("あいことば");
    String line = Passwords.write(keys);
    assertThat(line).startsWith("SCRAM-SHA-1$10000:");
    assertThat(Passwords.matches(SaslPrep.prepare("あいことば"), Passwords.read(line))).isTrue();
    assertThat(Passwords.matches("other", Passwords.read(line))).isFalse();
    assertThat(keys.toString()).isEqualTo("ScramKeys[10000]");
    for (String wrong :
        new String[] {
          "", "plain", line.replace("10000", "10"), line + "AA", line.replace(":", "")
        }) {
      assertThatThrownBy(() -> Passwords.read(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--hash");
    }
  }
}
