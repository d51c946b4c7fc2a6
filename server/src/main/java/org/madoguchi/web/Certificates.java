package org.madoguchi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that HTTPS begins with: self-signed (RFC 5280), for this machine's names and
 * addresses. Browsers warn about it once; it lets a second machine on the LAN use its camera.
 */
final class Certificates {
  private static final Duration LASTS = Duration.ofDays(825);
  private static final String ALIAS = "https";

  private Certificates() {}

  /** The keystore of that name, generated when it is not there yet. */
  static KeyStore open(Path file, String password, Clock clock) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      if (Files.exists(file)) {
        try (var in = Files.newInputStream(file)) {
          store.load(in, password.toCharArray());
        }
      } else {
        store.load(null, null);
        generate(store, password, clock);
        try (var out = Files.newOutputStream(file)) {
          store.store(out, password.toCharArray());
        }
      }
      return store;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the certificate " + file + " can't be used", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the certificate " + file + " can't be read or written", e);
    }
  }

  private static void generate(KeyStore store, String password, Clock clock)
      throws GeneralSecurityException, OperatorCreationException, CertIOException, IOException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var keys = generator.generateKeyPair();
    var name = new X500Name("CN=Madoguchi");
    var now = clock.instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(LASTS)),
            name,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(names().toArray(new GeneralName[0])));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    store.setKeyEntry(
        ALIAS, keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
  }

  private static List<GeneralName> names() throws IOException {
    var names = new ArrayList<GeneralName>();
    names.add(new GeneralName(GeneralName.dNSName, "localhost"));
    for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(network.getInetAddresses())) {
        if (!address.isLinkLocalAddress()) {
          var text = address.getHostAddress().replaceFirst("%.*", "");
          names.add(new GeneralName(GeneralName.iPAddress, text));
        }
      }
    }
    return names;
  }
}
