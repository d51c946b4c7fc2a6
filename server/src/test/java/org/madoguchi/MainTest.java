package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when it does not start: a sentence, and no stack of Java. */
@Timeout(120)
class MainTest {
  @TempDir Path data;

  private String refusal(List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    var variables =
        new HashMap<>(
            Map.of(
                "MADOGUCHI_HTTP_PORT", "0",
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "-1"));
    variables.putAll(environment);
    var process = ServerProcess.main(arguments, variables);
    try {
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output).isEqualTo(1);
      assertThat(output).contains("Madoguchi did not start. ").doesNotContain("\tat ");
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> usual() {
    return List.of("--config", "../config", "--data", data.toString());
  }

  @Test
  void aTakenPortIsSaidWithWhatToDo() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = String.valueOf(taken.getLocalPort());
      assertThat(refusal(usual(), Map.of("MADOGUCHI_HTTP_PORT", port)))
          .contains("A port is taken", port, "MADOGUCHI_HTTP_PORT=8081");
    }
  }

  @Test
  void aMistakeInTheSettingsIsNamed() throws Exception {
    assertThat(refusal(usual(), Map.of("MADOGUCHI_HTTP_PROT", "1"))).contains("HTTP_PROT");
    assertThat(refusal(List.of("--demo", "--confg", "x"), Map.of()))
        .contains("Unknown argument --confg", "Usage");
    assertThat(refusal(List.of("--config"), Map.of())).contains("--config needs a value");
    assertThat(refusal(List.of("--config", data.resolve("none").toString()), Map.of()))
        .contains("There is no folder");
  }

  @Test
  void aPracticeAndACounterInEarnestNeverShareADataFolder() throws Exception {
    Files.createFile(data.resolve("madoguchi.db"));
    var practice = new ArrayList<>(usual());
    practice.add("--practice");
    assertThat(refusal(practice, Map.of())).contains(data.toString(), "stay untouched");
    assertThat(data.resolve("practice")).doesNotExist();

    var other = Files.createDirectory(data.resolve("other"));
    Files.createFile(other.resolve("practice"));
    assertThat(refusal(List.of("--config", "../config", "--data", other.toString()), Map.of()))
        .contains("holds a practice", "--practice");
  }

  @Test
  void aDataFolderOrADatabaseThatCantBeUsedIsNamed() throws Exception {
    var file = Files.createFile(data.resolve("file"));
    assertThat(refusal(List.of("--config", "../config", "--data", file.toString()), Map.of()))
        .contains(file.toString(), "--data DIR");
    var nobody = "jdbc:postgresql://127.0.0.1:" + ServerProcess.freePort() + "/madoguchi";
    assertThat(refusal(usual(), Map.of("MADOGUCHI_DATABASE_URL", nobody)))
        .contains(nobody, "can't be opened");
  }
}
