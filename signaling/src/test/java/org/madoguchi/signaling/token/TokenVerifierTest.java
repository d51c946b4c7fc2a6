package org.madoguchi.signaling.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.Identity.User;

/** Tokens as other programs make them, good ones and every kind of bad one. */
class TokenVerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final RSAKey FIRST = rsa("first");
  private static final RSAKey SECOND = rsa("second");

  private static final TokenRules RULES =
      new TokenRules(
          List.of("counter", "portal"), List.of("jitsi"), "meet.example", Duration.ofSeconds(10));

  private final TokenVerifier verifier = verifier(TokenKeys.secret(SECRET), RULES);

  @TempDir Path folder;

  private static TokenVerifier verifier(TokenKeys keys, TokenRules rules) {
    return new TokenVerifier(keys, rules, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Good claims with something changed. */
  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer("portal")
                .audience("jitsi")
                .subject("meet.example")
                .claim("room", "Counter-1")
                .notBeforeTime(at(-60))
                .expirationTime(at(60)))
        .build();
  }

  private static Date at(long seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static String sign(JWTClaimsSet claims) {
    return sign(
        claims, new JWSHeader(JWSAlgorithm.HS256), hmac(SECRET.getBytes(StandardCharsets.UTF_8)));
  }

  private static JWSSigner hmac(byte[] secret) {
    try {
      return new MACSigner(secret);
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) {
    try {
      var jwt = new SignedJWT(header, claims);
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String rs256(RSAKey key, @Nullable String id) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
      return sign(claims(c -> c), header, new RSASSASigner(key));
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String refusal(TokenVerifier verifier, @Nullable String token) {
    return ((Refused) verifier.verify(token)).text();
  }

  private String refusal(UnaryOperator<JWTClaimsSet.Builder> change) {
    return refusal(verifier, sign(claims(change)));
  }

  private Identity identity(UnaryOperator<JWTClaimsSet.Builder> change) {
    return (Identity) verifier.verify(sign(claims(change)));
  }

  @Test
  void aGoodTokenSaysWhoAndWhere() {
    var context =
        Map.of(
            "user",
            Map.of("id", "u1", "name", "窓口 太郎", "email", "a@example.jp", "avatar", ""),
            "group",
            "市民課",
            "features",
            Map.of("recording", false, "livestreaming", "true"));
    assertThat(identity(c -> c.claim("context", context)))
        .isEqualTo(
            new Identity(
                new User("u1", "窓口 太郎", "a@example.jp", null),
                "市民課",
                Map.of("recording", false, "livestreaming", true),
                "meet.example",
                "counter-1",
                Standing.FIRST_COME));
  }

  @Test
  void theRoomIsCountedWithoutCaseAndAStarIsEveryRoom() {
    assertThat(identity(c -> c).isFor("counter-1")).isTrue();
    assertThat(identity(c -> c).isFor("counter-2")).isFalse();
    assertThat(identity(c -> c.claim("room", "*")).isFor("counter-2")).isTrue();
    assertThat(refusal(c -> c.claim("room", null))).isEqualTo("token without room");
    assertThat(refusal(c -> c.claim("room", ""))).isEqualTo("token without room");
    assertThat(refusal(c -> c.claim("room", 7))).isEqualTo("token without room");
  }

  @Test
  void whoModeratesIsSaidInBothWaysOrNotAtAll() {
    assertThat(standing(Map.of("id", "a", "moderator", true))).isEqualTo(Standing.MODERATOR);
    assertThat(standing(Map.of("id", "a", "moderator", "true"))).isEqualTo(Standing.MODERATOR);
    assertThat(standing(Map.of("id", "a", "moderator", "false"))).isEqualTo(Standing.PARTICIPANT);
    assertThat(standing(Map.of("id", "a", "affiliation", "owner"))).isEqualTo(Standing.MODERATOR);
    assertThat(standing(Map.of("id", "a", "affiliation", "member")))
        .isEqualTo(Standing.PARTICIPANT);
    assertThat(standing(Map.of("id", "a"))).isEqualTo(Standing.FIRST_COME);
  }

  private Standing standing(Map<String, Object> user) {
    return identity(c -> c.claim("context", Map.of("user", user))).standing();
  }

  @Test
  void aTokenOfNobodyIsAStrangers() {
    assertThat(identity(c -> c).user()).isNull();
    assertThat(identity(c -> c.claim("context", Map.of("user", Map.of()))).user()).isNull();
  }

  @Test
  void anIdMayBeANumber() {
    var who = identity(c -> c.claim("context", Map.of("user", Map.of("id", 42))));
    assertThat(who.user()).isEqualTo(new User("42", null, null, null));
  }

  @Test
  void aMalformedContextIsRefused() {
    assertThat(refusal(c -> c.claim("context", "x"))).isEqualTo("token context malformed");
    assertThat(refusal(c -> c.claim("context", Map.of("user", List.of()))))
        .isEqualTo("token user malformed");
    assertThat(refusal(c -> c.claim("context", Map.of("user", Map.of("id", Map.of())))))
        .isEqualTo("token user malformed");
  }

  @Test
  void aTokenIsGoodInItsTimeGiveOrTakeTheLeeway() {
    assertThat(refusal(c -> c.expirationTime(at(-11)))).isEqualTo("token expired");
    assertThat(refusal(c -> c.expirationTime(at(-10)))).isEqualTo("token expired");
    assertThat(identity(c -> c.expirationTime(at(-9))).room()).isEqualTo("counter-1");
    assertThat(refusal(c -> c.notBeforeTime(at(11)))).isEqualTo("token not valid yet");
    assertThat(identity(c -> c.notBeforeTime(at(10))).room()).isEqualTo("counter-1");
    assertThat(identity(c -> c.notBeforeTime(null)).room()).isEqualTo("counter-1");
    assertThat(refusal(c -> c.expirationTime(null))).isEqualTo("token without expiry");
  }

  @Test
  void issuerAndAudienceMustBeAmongThoseAccepted() {
    assertThat(refusal(c -> c.issuer("someone"))).isEqualTo("token issuer not accepted");
    assertThat(refusal(c -> c.issuer(null))).isEqualTo("token issuer not accepted");
    assertThat(refusal(c -> c.audience("other"))).isEqualTo("token audience not accepted");
    assertThat(refusal(c -> c.audience(List.of()))).isEqualTo("token audience not accepted");
    assertThat(identity(c -> c.audience(List.of("other", "jitsi"))).room()).isEqualTo("counter-1");
    var any = new TokenRules(List.of("*"), List.of("*"), null, Duration.ZERO);
    var anybody = claims(c -> c.issuer(null).audience(List.of()).subject("else.where"));
    assertThat(verifier(TokenKeys.secret(SECRET), any).verify(sign(anybody)))
        .isInstanceOf(Identity.class);
  }

  @Test
  void theSubjectIsLookedAtWhenTheRulesNameOne() {
    assertThat(refusal(c -> c.subject("else.where"))).isEqualTo("token subject not accepted");
    assertThat(refusal(c -> c.subject(null))).isEqualTo("token subject not accepted");
    assertThat(identity(c -> c.subject("*")).subject()).isEqualTo("*");
  }

  @Test
  void whatIsNotSignedIsRefused() {
    assertThat(refusal(verifier, null)).isEqualTo("token missing");
    assertThat(refusal(verifier, "")).isEqualTo("token missing");
    assertThat(refusal(verifier, new PlainJWT(claims(c -> c)).serialize()))
        .isEqualTo("token malformed");
    var parts = sign(claims(c -> c)).split("\\.");
    var none = base64("{\"alg\":\"none\"}");
    var noneInCapitals = base64("{\"alg\":\"NONE\"}");
    assertThat(refusal(verifier, none + "." + parts[1] + "." + parts[2]))
        .isEqualTo("token malformed");
    assertThat(refusal(verifier, noneInCapitals + "." + parts[1] + "." + parts[2]))
        .isEqualTo("token algorithm not accepted");
    assertThat(refusal(verifier, parts[0] + "." + parts[1] + "."))
        .isIn("token malformed", "token signature invalid");
    assertThat(refusal(verifier, parts[0] + "." + parts[1] + "." + parts[2].substring(2)))
        .isEqualTo("token signature invalid");
    assertThat(refusal(verifier, "x".repeat(9_000))).isEqualTo("token too long");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anotherSecretIsNotOurs() {
    byte[] other = "another secret of 32 bytes or more".getBytes(StandardCharsets.UTF_8);
    var token = sign(claims(c -> c), new JWSHeader(JWSAlgorithm.HS256), hmac(other));
    assertThat(refusal(verifier, token)).isEqualTo("token signature invalid");
  }

  @Test
  void anotherAlgorithmIsRefusedEvenWithTheRightKey() throws IOException, JOSEException {
    byte[] secret = (SECRET + SECRET).getBytes(StandardCharsets.UTF_8);
    var longer = verifier(TokenKeys.secret(SECRET + SECRET), RULES);
    assertThat(
            refusal(longer, sign(claims(c -> c), new JWSHeader(JWSAlgorithm.HS512), hmac(secret))))
        .isEqualTo("token algorithm not accepted");
    // the public key taken for a secret: the confusion of RFC 8725 §2.1
    Path pem = pem(FIRST);
    byte[] publicKey = Files.readAllBytes(pem);
    assertThat(
            refusal(
                verifier(TokenKeys.pem(pem), RULES),
                sign(claims(c -> c), new JWSHeader(JWSAlgorithm.HS256), hmac(publicKey))))
        .isEqualTo("token algorithm not accepted");
  }

  /**
   * Whatever is changed in a good token, one character or many, it is refused and nothing is
   * thrown.
   */
  @Test
  void aTokenWithAnyCharacterChangedIsRefusedWithoutApostrophes() {
    var random = new Random(42);
    String good = sign(claims(c -> c));
    String alphabet = "ABCDEFGHabcdefgh01234567-_.=+/ '\"{}\u0000é\uD83D";
    for (int i = 0; i < 5_000; i++) {
      var changed = new StringBuilder(good);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(changed.length());
        changed.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (!sameBytes(good, changed.toString())) {
        assertThat(refusal(verifier, changed.toString()))
            .as(changed.toString())
            .startsWith("token ")
            .doesNotContain("'");
      }
    }
  }

  /** The last character of a base64 part has bits that mean nothing. */
  private static boolean sameBytes(String good, String changed) {
    return good.substring(0, good.length() - 1).equals(changed.substring(0, good.length() - 1));
  }

  @Test
  void aShortSecretIsRefusedAtTheStart() {
    assertThatThrownBy(() -> TokenKeys.secret("changeme"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("changeme");
  }

  private Path pem(RSAKey key) throws IOException, JOSEException {
    RSAPublicKey publicKey = key.toRSAPublicKey();
    String body = Base64.getMimeEncoder().encodeToString(publicKey.getEncoded());
    return Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }

  private Path jwks(RSAKey... keys) throws IOException {
    return Files.writeString(
        folder.resolve("keys.json"),
        new JWKSet(List.<com.nimbusds.jose.jwk.JWK>of(keys)).toString());
  }

  @Test
  void aKeyInPemChecksEveryTokenWhateverItsKeyIsCalled() throws IOException, JOSEException {
    var rsa = verifier(TokenKeys.pem(pem(FIRST)), RULES);
    assertThat(rsa.verify(rs256(FIRST, null))).isInstanceOf(Identity.class);
    assertThat(rsa.verify(rs256(FIRST, "any"))).isInstanceOf(Identity.class);
    assertThat(refusal(rsa, rs256(SECOND, null))).isEqualTo("token signature invalid");
  }

  @Test
  void aKeyOfASetIsFoundByItsName() throws IOException {
    var rsa = verifier(TokenKeys.jwks(jwks(FIRST, SECOND)), RULES);
    assertThat(rsa.verify(rs256(FIRST, "first"))).isInstanceOf(Identity.class);
    assertThat(rsa.verify(rs256(SECOND, "second"))).isInstanceOf(Identity.class);
    assertThat(refusal(rsa, rs256(SECOND, "first"))).isEqualTo("token signature invalid");
    assertThat(refusal(rsa, rs256(SECOND, "third"))).isEqualTo("token key unknown");
    assertThat(refusal(rsa, rs256(SECOND, null))).isEqualTo("token key unknown");
  }

  @Test
  void aKeyThatIsRolledOverIsReadWithoutARestartAndABadFileChangesNothing() throws IOException {
    var rsa = verifier(TokenKeys.jwks(jwks(FIRST)), RULES);
    assertThat(refusal(rsa, rs256(SECOND, "second"))).isEqualTo("token key unknown");
    jwks(FIRST, SECOND);
    assertThat(rsa.verify(rs256(SECOND, "second"))).isInstanceOf(Identity.class);
    Files.writeString(folder.resolve("keys.json"), "{\"keys\":[]}");
    assertThat(rsa.verify(rs256(SECOND, "second"))).isInstanceOf(Identity.class);
    Files.delete(folder.resolve("keys.json"));
    assertThat(rsa.verify(rs256(SECOND, "second"))).isInstanceOf(Identity.class);
  }

  @Test
  void aFileThatCannotBeUsedIsNamedAtTheStart() throws IOException, JOSEException {
    Path missing = folder.resolve("missing.pem");
    assertThatThrownBy(() -> TokenKeys.pem(missing)).hasMessageContaining("missing.pem");
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    assertThatThrownBy(() -> TokenKeys.pem(text)).hasMessageContaining("not a key in PEM");
    assertThatThrownBy(() -> TokenKeys.jwks(text)).hasMessageContaining("text.pem");
    String body = Base64.getEncoder().encodeToString(FIRST.toPrivateKey().getEncoded());
    Path secret =
        Files.writeString(
            folder.resolve("private.pem"),
            "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> TokenKeys.pem(secret)).hasMessageContaining("not a PRIVATE KEY");
    var small = new RSAKeyGenerator(1024, true).generate();
    assertThatThrownBy(() -> TokenKeys.pem(pem(small))).hasMessageContaining("2048 bits");
  }
}
