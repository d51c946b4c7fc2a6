package org.madoguchi.signaling.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public RSA keys in a file that somebody may replace at any time: keys are rolled over without a
 * restart. A replacement that cannot be used is logged, and the keys before it stay good.
 */
final class KeyFile implements TokenKeys {

  private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

  private static final long LARGEST = 1 << 20;
  private static final int SHORTEST_BITS = 2_048;

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  /** How keys are written down. */
  enum Format {
    PEM,
    JWKS
  }

  /** A version of the file: when it was written, how long it is, and what was in it. */
  private record Version(FileTime written, long size, Map<String, JWSVerifier> keys) {}

  private final Path file;
  private final Format format;
  private Version version;

  KeyFile(Path file, Format format) {
    this.file = file;
    this.format = format;
    this.version = read();
  }

  @Override
  public JWSAlgorithm algorithm() {
    return JWSAlgorithm.RS256;
  }

  @Override
  public @Nullable JWSVerifier find(@Nullable String id) {
    Map<String, JWSVerifier> keys = keys();
    if (format == Format.PEM || id == null && keys.size() == 1) {
      return keys.values().iterator().next();
    }
    return id == null ? null : keys.get(id);
  }

  private synchronized Map<String, JWSVerifier> keys() {
    try {
      FileTime written = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      if (!written.equals(version.written()) || size != version.size()) {
        version = new Version(written, size, version.keys()); // whatever comes of it, only once
        version = read();
        log.atInfo().addKeyValue("keys", version.keys().size()).log("keys for tokens read again");
      }
    } catch (IOException | IllegalArgumentException unusable) {
      log.atWarn().addKeyValue("reason", unusable.getMessage()).log("keys for tokens not replaced");
    }
    return version.keys();
  }

  private Version read() {
    try {
      var written = Files.getLastModifiedTime(file); // before the text: a change is seen next time
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new IllegalArgumentException(file + " is too large for a file of keys");
      }
      String text = Files.readString(file);
      return new Version(written, size, Map.copyOf(format == Format.PEM ? pem(text) : jwks(text)));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read: " + unreadable, unreadable);
    }
  }

  private Map<String, JWSVerifier> pem(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException(file + " is not a key in PEM");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return Map.of("", verifier(publicKey(block.group(1), der)));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private static PublicKey publicKey(String label, byte[] der) throws GeneralSecurityException {
    return switch (label) {
      case "PUBLIC KEY" ->
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
      case "CERTIFICATE" ->
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der))
              .getPublicKey();
      default ->
          throw new IllegalArgumentException(
              "a PUBLIC KEY or CERTIFICATE is wanted, not a " + label);
    };
  }

  private Map<String, JWSVerifier> jwks(String text) {
    try {
      var keys = new HashMap<String, JWSVerifier>();
      for (JWK key : JWKSet.parse(text).getKeys()) {
        if (key instanceof RSAKey rsa && !KeyUse.ENCRYPTION.equals(rsa.getKeyUse())) {
          keys.put(rsa.getKeyID() == null ? "" : rsa.getKeyID(), verifier(rsa.toPublicKey()));
        }
      }
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("no RSA key for signatures in it");
      }
      return keys;
    } catch (ParseException | JOSEException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private static JWSVerifier verifier(PublicKey key) {
    if (!(key instanceof RSAPublicKey rsa)) {
      throw new IllegalArgumentException("an RSA key is wanted, not one for " + key.getAlgorithm());
    }
    if (rsa.getModulus().bitLength() < SHORTEST_BITS) {
      throw new IllegalArgumentException(
          "an RSA key needs at least %d bits".formatted(SHORTEST_BITS));
    }
    return new RSASSAVerifier(rsa);
  }
}
