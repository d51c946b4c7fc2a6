package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the upstream over TLS, on the same one selector. */
class UpstreamTlsTest {

  private static final char[] PASSWORD = "himitsu".toCharArray();
  private static final String LONG = "<m>" + "x".repeat(100_000) + "</m>";

  @TempDir static Path folder;

  private static KeyStore localhost;

  /** The JDK's own tool makes a certificate for the name localhost. */
  @BeforeAll
  static void certify() throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("localhost.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    localhost = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      localhost.load(in, PASSWORD);
    }
  }

  private static SSLContext context(String protocol) throws GeneralSecurityException, IOException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(localhost, PASSWORD);
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      trusted.load(null, null);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    trusted.setCertificateEntry("localhost", localhost.getCertificate("localhost"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance(protocol);
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void framesPassUnchangedAlsoWhenEitherSideIsSlow(String version)
      throws GeneralSecurityException, IOException {
    try (var upstream = FakeUpstream.launch();
        var tls = new TlsFront(context("TLS"), upstream.getPort());
        var door =
            SignalingServer.relay(
                UpstreamConfig.of(tls.uri("localhost")).withTls(context(version)), null)) {
      var client = new SlowDoor();
      client.isBehind = true;
      var connection = door.connect(client, SignalingRequest.of("room=a"));
      var far = upstream.socket();
      for (int i = 0; i < 100; i++) {
        far.send(i + LONG);
      }
      assertThat(client.next()).isEqualTo("0" + LONG);
      assertThat(client.waiting()).isZero();
      client.isBehind = false;
      for (int i = 1; i < 100; i++) {
        assertThat(client.next()).isEqualTo(i + LONG);
      }
      for (int i = 0; i < 15; i++) { // at once, so that the socket is full in between
        assertThat(connection.receive(i + LONG)).isTrue();
      }
      for (int i = 0; i < 15; i++) {
        assertThat(upstream.heard()).isEqualTo(i + LONG);
      }
      connection.closed(4001, "bye");
      assertThat(upstream.closed()).isEqualTo("4001 bye");
    }
  }

  @Test
  void aCertificateNobodyTrustsOrForAnotherNameIsNoWay()
      throws GeneralSecurityException, IOException {
    try (var upstream = FakeUpstream.launch();
        var tls = new TlsFront(context("TLS"), upstream.getPort())) {
      var untrusted = UpstreamConfig.of(tls.uri("localhost"));
      var otherName = UpstreamConfig.of(tls.uri("127.0.0.1")).withTls(context("TLS"));
      for (var config : List.of(untrusted, otherName)) {
        try (var door = SignalingServer.relay(config, null)) {
          var client = new SlowDoor();
          door.connect(client, SignalingRequest.of(null));
          assertThat(client.closed()).isEqualTo("1013 upstream away");
          assertThat(door.isAway()).isTrue();
        }
      }
    }
  }
}
