package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.ConfigFile;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.wire.CallAccess;
import org.madoguchi.wire.CallMode;

/** What the screens are told of the way into a call, from what the operator wrote. */
class CallsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> TURN =
      Map.of("TURN_URIS", "turn:10.0.0.5,turns:10.0.0.5", "TURN_SECRET", "himitsu");

  private static Calls calls(Map<String, String> settings) {
    var variables = new HashMap<String, String>();
    settings.forEach((key, value) -> variables.put("MADOGUCHI_MEDIA_" + key, value));
    var config = ConfigFile.read(Path.of("../config/madoguchi.yaml"), variables);
    var media = config.media();
    return new Calls(media, new CallTokens(media.token(), media.domain(), CLOCK), CLOCK);
  }

  private static CallAccess access(Map<String, String> settings) {
    var sato = new Person("sato", Role.staff, "市民課 佐藤");
    return calls(settings).access(new ConsultationId("room1"), sato);
  }

  private static Map<String, String> turnAnd(String key, String value) {
    var settings = new HashMap<>(TURN);
    settings.put(key, value);
    return settings;
  }

  @Test
  void asDeliveredNobodyOutsideIsAsked() {
    var access = access(Map.of());
    assertThat(access.iceServers()).isEmpty();
    assertThat(access.domain()).isEqualTo("madoguchi.local");
    assertThat(access.muc()).isEqualTo("conference.madoguchi.local");
    assertThat(access.mode()).isEqualTo(CallMode.auto);
    assertThat(access.codecs()).isEmpty();
    assertThat(access.relayOnly()).isFalse();
    assertThat(calls(Map.of()).services()).isEmpty();
  }

  @Test
  void turnServersComeWithCredentialsThatExpire() {
    var access = access(turnAnd("TURN_TTL_HOURS", "24"));
    assertThat(access.iceServers()).hasSize(1);
    var server = access.iceServers().get(0);
    assertThat(server.urls()).containsExactly("turn:10.0.0.5", "turns:10.0.0.5");
    assertThat(server.username()).isEqualTo("1795478400");
    // printf 1795478400 | openssl dgst -sha1 -hmac himitsu -binary | base64
    assertThat(server.credential()).isEqualTo("MR+12pALmI3FuWTzjAKNeC/xMd0=");
    assertThat(calls(TURN).services())
        .hasToString("[turn:10.0.0.5:3478?transport=udp, turns:10.0.0.5:5349?transport=tcp]");
  }

  @Test
  void stunServersAreNamedWithoutCredentials() {
    var settings = turnAnd("STUN_SERVERS", "stun:10.0.0.5");
    assertThat(access(settings).iceServers())
        .extracting("username")
        .containsExactly(null, "1795478400");
    assertThat(calls(settings).services()).hasSize(3);
  }

  @Test
  void whatTheOperatorDecidesIsToldToTheScreens() {
    assertThat(access(turnAnd("TURN_RELAY_ONLY", "true")).relayOnly()).isTrue();
    assertThat(access(Map.of("MODE", "bridge")).mode()).isEqualTo(CallMode.bridge);
    assertThat(access(Map.of("MUC", "muc.example")).muc()).isEqualTo("muc.example");
    assertThat(access(Map.of("CODECS", "H264,VP8")).codecs()).containsExactly("H264", "VP8");
  }

  @Test
  void nobodyIsLoggedInBeforeACallWhereTheRoomsAreAnotherServers() {
    assertThat(calls(Map.of()).isUpstream()).isFalse();
    assertThat(calls(Map.of("MUC", "muc.example")).standby("/staff/ws/call").muc())
        .isEqualTo("muc.example");
    assertThat(calls(Map.of("UPSTREAM", "ws://127.0.0.1/xmpp-websocket")).isUpstream()).isTrue();
  }

  @Test
  void whatCannotBeStopsTheStartAndIsNamed() {
    refused("media.mode", Map.of("MODE", "star"));
    refused("media.codecs", Map.of("CODECS", "vp8"));
    refused("media.turn.secret", Map.of("TURN_URIS", "turn:10.0.0.5"));
    refused("media.turn.uris", turnAnd("TURN_URIS", "stun:10.0.0.5"));
    refused("media.turn.uris", turnAnd("TURN_URIS", "http://10.0.0.5"));
    refused("media.turn.relayOnly", Map.of("TURN_RELAY_ONLY", "true"));
    assertThatThrownBy(() -> calls(Map.of("UPSTREAM", "meet.example.lg.jp")).upstream())
        .isInstanceOf(ConfigProblem.class)
        .hasMessageStartingWith("media.upstream");
    refused("media.stunServers", Map.of("STUN_SERVERS", "10.0.0.5:3478"));
  }

  private static void refused(String key, Map<String, String> settings) {
    assertThatThrownBy(() -> calls(settings))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageStartingWith(key);
  }

  @Test
  void credentialsAreNotPrinted() {
    var access = access(TURN);
    assertThat(access.toString() + access.iceServers())
        .doesNotContain(access.token(), access.iceServers().get(0).credential());
  }
}
