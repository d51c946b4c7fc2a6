package org.madoguchi.signaling.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Login;

/**
 * Says who bears a token: a JSON Web Token (RFC 7519) as Jitsi's server checks it before the login.
 * Wanted are a signature, {@code iss}, {@code aud}, {@code exp} and {@code room}; {@code nbf},
 * {@code sub} and {@code context} may be there. Safe for several threads.
 */
public final class TokenVerifier {

  /** Longer than any token that fits into a request line. */
  private static final int LONGEST = 8_192;

  private final TokenKeys keys;
  private final TokenRules rules;
  private final Clock clock;

  public TokenVerifier(TokenKeys keys, TokenRules rules, Clock clock) {
    this.keys = keys;
    this.rules = rules;
    this.clock = clock;
  }

  /** Who bears it, or why it is not good, in a few words that tell nothing of what is in it. */
  public Login verify(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return new BadToken("token missing").refusal();
    }
    try {
      var claims = claims(signed(token));
      time(claims);
      origin(claims);
      return IdentityClaims.read(claims);
    } catch (BadToken bad) {
      return bad.refusal();
    }
  }

  private SignedJWT signed(String token) throws BadToken {
    try {
      if (token.length() > LONGEST) {
        throw new BadToken("token too long");
      }
      var jwt = SignedJWT.parse(token);
      if (!jwt.getHeader().getAlgorithm().equals(keys.algorithm())) {
        throw new BadToken("token algorithm not accepted");
      }
      JWSVerifier verifier = keys.find(jwt.getHeader().getKeyID());
      if (verifier == null) {
        throw new BadToken("token key unknown");
      }
      if (!jwt.verify(verifier)) {
        throw new BadToken("token signature invalid");
      }
      return jwt;
    } catch (ParseException malformed) {
      throw new BadToken("token malformed");
    } catch (JOSEException | IllegalStateException unverifiable) {
      throw new BadToken("token signature invalid");
    }
  }

  private static JWTClaimsSet claims(SignedJWT jwt) throws BadToken {
    try {
      return jwt.getJWTClaimsSet();
    } catch (ParseException malformed) {
      throw new BadToken("token malformed");
    }
  }

  private void time(JWTClaimsSet claims) throws BadToken {
    Date expires = claims.getExpirationTime();
    Date begins = claims.getNotBeforeTime();
    Instant now = clock.instant();
    if (expires == null) {
      throw new BadToken("token without expiry");
    }
    if (!now.minus(rules.leeway()).isBefore(expires.toInstant())) {
      throw new BadToken("token expired");
    }
    if (begins != null && now.plus(rules.leeway()).isBefore(begins.toInstant())) {
      throw new BadToken("token not valid yet");
    }
  }

  private void origin(JWTClaimsSet claims) throws BadToken {
    if (!accepts(rules.issuers(), claims.getIssuer())) {
      throw new BadToken("token issuer not accepted");
    }
    List<String> audiences = claims.getAudience();
    if (!accepts(rules.audiences(), null)
        && audiences.stream().noneMatch(audience -> accepts(rules.audiences(), audience))) {
      throw new BadToken("token audience not accepted");
    }
    String subject = claims.getSubject();
    if (rules.subject() != null
        && !rules.subject().equals(subject)
        && !TokenRules.ANY.equals(subject)) {
      throw new BadToken("token subject not accepted");
    }
  }

  private static boolean accepts(List<String> accepted, @Nullable String said) {
    return accepted.stream().anyMatch(one -> one.equals(TokenRules.ANY) || one.equals(said));
  }
}
