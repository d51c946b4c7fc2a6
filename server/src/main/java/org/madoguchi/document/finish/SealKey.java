package org.madoguchi.document.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key the municipality seals with, from a PKCS #12 file (RFC 7292).
 *
 * @param chain its certificate first, then who vouches for it
 */
public record SealKey(PrivateKey key, List<X509Certificate> chain) {
  private static final Logger log = LoggerFactory.getLogger(SealKey.class);
  private static final int BITS = 3072;
  private static final Duration LASTS = Duration.ofDays(3650);
  private static final String ALIAS = "seal";

  /** What a name in a certificate may be long (RFC 5280, appendix A.1, ub-common-name). */
  private static final int LONGEST_NAME = 64;

  public SealKey {
    chain = List.copyOf(chain);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SealKey[" + chain.get(0).getSubjectX500Principal() + "]";
  }

  /**
   * The key of the operator's own file.
   *
   * @throws IllegalStateException when there is no such file, no key in it, or another password
   */
  public static SealKey open(Path file, String password, Clock clock) {
    SealKey opened = read(file, password);
    Instant now = clock.instant();
    X509Certificate certificate = opened.chain.get(0);
    if (now.isBefore(certificate.getNotBefore().toInstant())
        || now.isAfter(certificate.getNotAfter().toInstant())) {
      log.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("from", certificate.getNotBefore().toInstant())
          .addKeyValue("to", certificate.getNotAfter().toInstant())
          .log("the certificate documents are sealed with is not valid today; renew it");
    }
    return opened;
  }

  /**
   * The key of that file, which is generated when it is not there yet: RSA of 3072 bits, with a
   * certificate that nobody vouches for.
   *
   * @param name of the municipality, for the certificate
   * @throws IllegalStateException as {@link #open}
   * @throws UncheckedIOException when the new file can't be written
   */
  public static SealKey openOrGenerate(Path file, String password, String name, Clock clock) {
    if (!Files.exists(file)) {
      try {
        generate(file, password, name, clock);
      } catch (GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException("a key for the seal can't be made", e);
      } catch (IOException e) {
        throw new UncheckedIOException("the key of the seal can't be written to " + file, e);
      }
      log.atWarn()
          .addKeyValue("file", file)
          .log(
              "documents are sealed with a key made just now, which nobody outside can trace to the"
                  + " municipality. Back the file up; to seal with the municipality's own"
                  + " certificate, set documents.seal.keystore in madoguchi.yaml");
    }
    return open(file, password, clock);
  }

  private static SealKey read(Path file, String password) {
    try (var in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
          List<X509Certificate> chain = new ArrayList<>();
          for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
          }
          return new SealKey(key, chain);
        }
      }
      throw new IllegalStateException("no private key in " + file);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the key of the seal can't be read from " + file, e);
    }
  }

  private static void generate(Path file, String password, String name, Clock clock)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    KeyPair keys = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        ALIAS,
        keys.getPrivate(),
        password.toCharArray(),
        new Certificate[] {selfSigned(keys, name, clock.instant())});
    createForOwnerOnly(file);
    try (var out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
  }

  private static void createForOwnerOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static X509Certificate selfSigned(KeyPair keys, String name, Instant now)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    X500Name town =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "JP")
            .addRDN(BCStyle.O, shown)
            .addRDN(BCStyle.CN, shown)
            .build();
    var builder =
        new JcaX509v3CertificateBuilder(
            town,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(LASTS)),
            town,
            keys.getPublic());
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
