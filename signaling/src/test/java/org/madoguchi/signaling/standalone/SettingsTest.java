package org.madoguchi.signaling.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Admission.Way;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.sasl.Passwords;

/** What an operator writes, and what is said when it is wrong. */
class SettingsTest {

  @TempDir Path folder;

  private Settings read(String yaml) {
    try {
      return Settings.read(Files.writeString(folder.resolve("s.yaml"), yaml));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void theSampleFileIsGoodAndItsValuesAreTheDefaults() {
    var sample = Settings.read(Path.of("signaling.yaml"));
    assertThat(sample.config().domain()).isEqualTo("meet.example");
    assertThat(sample.config().muc()).isEqualTo("conference.meet.example");
    assertThat(sample.config().limits()).isEqualTo(SignalingLimits.defaults());
    assertThat(sample.config().listener())
        .isEqualTo(read("domain: a.b\nopenRooms: {prefix: x}").config().listener());
    assertThat(sample.admission().ways()).containsExactly(Way.TOKEN);
    assertThat(sample.admission().logIn(new Arrival(null, true))).isEqualTo(Identity.stranger());
    assertThat(sample.admission().logIn(new Arrival(null, false))).isInstanceOf(Refused.class);
  }

  @Test
  void everyKeyIsRead() {
    String password = Passwords.write(Passwords.hash("窓口"));
    var settings =
        read(
            """
            domain: meet.example
            listener: {host: 127.0.0.1, port: 0}
            tokens:
              issuers: [counter, portal]
              audiences: ["*"]
              subject: meet.example
              leewaySeconds: 5
              secret: 0123456789abcdef0123456789abcdef
            accounts:
              - {name: sato, password: "%s", moderator: true}
              - {name: ito, password: "%s"}
            openRooms: {prefix: open-, localOnly: false}
            services:
              - {uri: "turn:10.0.0.5:3478?transport=udp", secret: s, ttlHours: 12}
              - {uri: "stun:10.0.0.5"}
            limits:
              connections: 10
              perAddress: 8
              rooms: 20
              occupants: 3
              meshOccupants: 5
              waiting: 6
              stanzasPerSecond: 30
              resumeSeconds: 40
            """
                .formatted(password, password));
    var limits = settings.config().limits();
    assertThat(limits.connections()).isEqualTo(10);
    assertThat(limits.perAddress()).isEqualTo(8);
    assertThat(limits.rooms()).isEqualTo(20);
    assertThat(limits.occupants()).isEqualTo(3);
    assertThat(limits.meshOccupants()).isEqualTo(5);
    assertThat(limits.waiting()).isEqualTo(6);
    assertThat(limits.stanzasPerSecond()).isEqualTo(30);
    assertThat(limits.resumeWithin()).hasSeconds(40);
    assertThat(settings.config().services()).hasSize(2);
    var admission = settings.admission();
    assertThat(admission.ways()).isEqualTo(Set.of(Way.TOKEN, Way.PASSWORD));
    assertThat(admission.account("sato").identity().standing()).isEqualTo(Standing.MODERATOR);
    assertThat(admission.account("ito").identity().standing()).isEqualTo(Standing.FIRST_COME);
    assertThat(admission.account("kato")).isNull();
    assertThat(admission.logIn(new Arrival(null, false))).isEqualTo(Identity.stranger());
    assertThat(admission.logIn(new Arrival("x", false))).isEqualTo(new Refused("token malformed"));
  }

  @Test
  void passwordsAloneLeaveNoDoorForStrangers() {
    var line = Passwords.write(Passwords.hash("x"));
    var admission =
        read("domain: a.b\naccounts: [{name: sato, password: \"" + line + "\"}]").admission();
    assertThat(admission.ways()).containsExactly(Way.PASSWORD);
    assertThat(admission.logIn(new Arrival(null, true))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "domain: a.b                                      | s.yaml: nobody could log in",
        "'x: 1'                                           | s.yaml:1: domain is missing",
        "'domain: A B'                                    | s.yaml:1: domain must be a domain name",
        "'domain: a.b\nlistner: {}\nopenRooms: {}'        | s.yaml:2: listner is not known here; known: domain, listener",
        "'domain: a.b\nlistener:\n  prot: 1'              | s.yaml:3: listener.prot is not known here; known: host, port",
        "'domain: a.b\nlistener:\n  port: 70000'          | s.yaml:3: listener.port must be a number from 0 to 65535",
        "'domain: a.b\nlistener:\n  port: [1]'            | s.yaml:3: listener.port must be a single value",
        "'domain: a.b\nlistener: 5280'                    | s.yaml:2: listener must be a list of key: value",
        "'domain: a.b\ndomain: a.c'                       | s.yaml:2: domain is there twice",
        "'domain: a.b\naccounts: sato'                    | s.yaml:2: accounts must be a list",
        "'domain: a.b\naccounts:\n- name: sato\n  password: hello' | s.yaml:3: accounts.name or password cannot be used: a password is written as SCRAM-SHA-1",
        "'domain: a.b\ntokens:\n  issuers: [a]'           | s.yaml:3: tokens.audiences must name at least one",
        "'domain: a.b\ntokens: {issuers: [a], audiences: [a]}' | s.yaml:2: tokens.secret or keyFile or jwksFile: exactly one is needed",
        "'domain: a.b\ntokens: {issuers: [a], audiences: [a], secret: short}' | s.yaml:2: tokens.secret cannot be used: a secret for tokens needs at least 32 bytes",
        "'domain: a.b\ntokens: {issuers: [a], audiences: [a], keyFile: no.pem}' | tokens.keyFile cannot be used: ",
        "'domain: a.b\nservices:\n- uri: turn://x'        | s.yaml:3: services.uri must be like turn:",
        "'domain: a.b\nopenRooms: {localOnly: yes}'       | s.yaml:2: openRooms.localOnly must be true or false",
        "'domain: [a'                                     | not YAML",
        "'- a'                                            | s.yaml:1: the file must be a list of key: value",
        "''                                               | is empty",
      })
  void aMistakeIsSaidWithItsFileAndLine(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void aSecretIsNeverQuoted() {
    assertThatThrownBy(
            () -> read("domain: a.b\ntokens: {issuers: [a], audiences: [a], secret: changeme}"))
        .hasMessageNotContaining("changeme");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Settings.read(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml cannot be read");
  }
}
