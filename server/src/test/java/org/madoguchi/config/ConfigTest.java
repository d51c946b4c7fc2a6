package org.madoguchi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may set, and what they are told when it does not fit. */
class ConfigTest {
  private static final Path OURS = Path.of("../config/madoguchi.yaml");

  @TempDir Path folder;

  private Config read(String yaml, Map<String, String> environment) {
    try {
      return ConfigFile.read(Files.writeString(file(), yaml), environment);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.resolve("madoguchi.yaml");
  }

  private void refused(String yaml, Map<String, String> environment, String... words) {
    assertThatThrownBy(() -> read(yaml, environment))
        .isInstanceOfSatisfying(
            ConfigProblem.class, p -> assertThat(p.getMessage()).contains(words));
  }

  /** Every key with its default, such as {@code http.port}. */
  private static Map<String, Object> leaves(Record record, String path) {
    var leaves = new LinkedHashMap<String, Object>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        var value = component.getAccessor().invoke(record);
        var key = path + component.getName();
        if (value instanceof Record inner) {
          leaves.putAll(leaves(inner, key + "."));
        } else {
          leaves.put(key, value);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return leaves;
  }

  private static Map<String, Object> keys(Map<?, ?> yaml, String path) {
    var keys = new LinkedHashMap<String, Object>();
    yaml.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            keys.putAll(keys(inner, path + key + "."));
          } else {
            keys.put(path + key, value);
          }
        });
    return keys;
  }

  private static String variable(String key) {
    var words = key.replace(".", "_").replaceAll("([a-z])([A-Z])", "$1_$2");
    return "MADOGUCHI_" + words.toUpperCase(Locale.ROOT);
  }

  @Test
  void ourFileNamesEveryKeyThereIsWithItsDefault() {
    assertThat(keys(Yaml.read(OURS), "")).isEqualTo(leaves(Config.defaults(), ""));
    assertThat(ConfigFile.read(OURS, Map.of())).isEqualTo(Config.defaults());
  }

  @Test
  void everyKeyCanBeSetByItsVariable() {
    leaves(Config.defaults(), "")
        .forEach(
            (key, value) -> {
              String text;
              Object expected;
              if (value instanceof Boolean b) {
                expected = !b;
                text = String.valueOf(expected);
              } else if (value instanceof Integer) {
                expected = 77;
                text = "77";
              } else if (value instanceof List) {
                expected = List.of("https://a.example", "https://b.example");
                text = "https://a.example, https://b.example";
              } else {
                expected = "something";
                text = "something";
              }
              var changed = ConfigFile.read(OURS, Map.of(variable(key), text));
              var all = new HashMap<>(leaves(Config.defaults(), ""));
              all.put(key, expected);
              assertThat(leaves(changed, "")).as(variable(key)).isEqualTo(all);
            });
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefaults() {
    var config =
        read("http: { port: 81 }\nlimits: { outbox: 9 }", Map.of("MADOGUCHI_HTTP_PORT", "82"));
    assertThat(config.http()).isEqualTo(new Config.Http("127.0.0.1", 82));
    assertThat(config.limits().outbox()).isEqualTo(9);
    assertThat(config.limits().connections()).isEqualTo(4_000);
  }

  @Test
  void withoutAFileTheDefaultsHold() {
    assertThat(ConfigFile.read(folder.resolve("none.yaml"), Map.of("PATH", "/bin")))
        .isEqualTo(Config.defaults());
    assertThat(read("", Map.of())).isEqualTo(Config.defaults());
  }

  @Test
  void anUnknownKeyIsNamedWithItsFile() {
    var file = file().toString();
    refused("http: { prot: 81 }", Map.of(), file, "http.prot", "host, port");
    refused("htpp: { port: 81 }", Map.of(), file, "htpp");
    refused("http: { port: { tls: 1 } }", Map.of(), file, "http.port");
  }

  @Test
  void anUnknownVariableOfOursIsRefusedAndNobodyElses() {
    refused("", Map.of("MADOGUCHI_HTTP_PROT", "81"), "MADOGUCHI_HTTP_PROT", "MADOGUCHI_HTTP_PORT");
    assertThat(read("", Map.of("HTTP_PORT", "x"))).isEqualTo(Config.defaults());
  }

  @Test
  void whatIsOfTheWrongKindIsNamed() {
    refused("http: { port: eighty }", Map.of(), "http.port", "int");
    refused("http:", Map.of(), "http");
    refused("https: { enabled: 1 }", Map.of(), "https.enabled");
    refused("access: { origins: https://x.example }", Map.of(), "access.origins", "list");
    refused("- http", Map.of(), "mapping");
    refused("http: [", Map.of(), "not valid YAML");
    refused("http: { port: 1, port: 2 }", Map.of(), "not valid YAML");
    refused("", Map.of("MADOGUCHI_HTTP_PORT", "eighty"), "MADOGUCHI_HTTP_PORT", "whole number");
    refused("", Map.of("MADOGUCHI_HTTPS_ENABLED", "yes"), "MADOGUCHI_HTTPS_ENABLED");
  }

  @Test
  void whatIsOutOfRangeIsNamed() {
    for (var port : List.of(-1, 65_536, 100_000)) {
      refused("http: { port: " + port + " }", Map.of(), file().toString(), "http.port", "65535");
    }
    refused("", Map.of("MADOGUCHI_MEDIA_LISTENER_PORT", "-2"), "media.listenerPort");
    for (var limit : List.of("CONNECTIONS", "OUTBOX", "COMMANDS_PER_SECOND")) {
      refused("", Map.of("MADOGUCHI_LIMITS_" + limit, "0"), "limits.");
    }
    refused("media: { turn: { ttlHours: 0 } }", Map.of(), "media.turn.ttlHours");
    refused("access: { sessionHours: 0 }", Map.of(), "access.sessionHours");
    refused("documents: { maxUploadMegabytes: 4096 }", Map.of(), "documents.maxUploadMegabytes");
  }

  @Test
  void passwordsAreNotPrinted() {
    var config =
        read(
            "database: { password: himitsu }\nhttps: { keystorePassword: himitsu }\n"
                + "media: { turn: { secret: himitsu } }",
            Map.of());
    assertThat(config.toString()).doesNotContain("himitsu");
  }

  @Test
  void aPracticeTouchesNothingOfTheMunicipalitysOwn() {
    var config =
        read(
            "database: { url: 'jdbc:postgresql://host/name' }\n"
                + "documents: { forms: /own, fonts: /fonts, seal: { keystore: /own.p12 } }\n"
                + "media: { upstream: 'wss://meet/xmpp-websocket', listenerPort: 5280 }\n"
                + "http: { port: 9090 }",
            Map.of());
    var practice = config.forPractice();
    assertThat(practice.database()).isEqualTo(Config.defaults().database());
    assertThat(practice.documents().forms()).isEmpty();
    assertThat(practice.documents().seal()).isEqualTo(Config.defaults().documents().seal());
    assertThat(practice.media().upstream()).isEmpty();
    assertThat(practice.media().listenerPort()).isEqualTo(-1);
    assertThat(practice.http().port()).isEqualTo(9090);
    assertThat(practice.documents().fonts()).isEqualTo("/fonts");
  }
}
