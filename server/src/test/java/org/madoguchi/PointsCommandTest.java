package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code points check}, as who edits tables runs it. */
class PointsCommandTest {
  private static final Path SHIPPED = TestCounter.SETTINGS.resolve("points");

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return PointsCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void copy(String name, String before, String after) throws IOException {
    var text = Files.readString(SHIPPED.resolve(name));
    assertThat(text).contains(before);
    Files.writeString(folder.resolve(name), text.replace(before, after));
  }

  @Test
  void theTablesOfTheSampleTownAreWell() {
    assertThat(run("points", "check", "--folder", SHIPPED.toString())).as(complained()).isZero();
    assertThat(told()).contains("gakudo-2026.yaml: 2026年度", "hoikusho-2026.yaml", "要確認");
  }

  @Test
  void allMistakesAreToldAtOnceEachWithItsFileAndLine() throws IOException {
    copy("hoikusho-2026.yaml", "total: 48", "total: 49");
    copy("gakudo-2026.yaml", "lowerPointsWin", "lowestPointsWin");
    assertThat(run("points", "check", "--folder", folder.toString())).isEqualTo(1);
    assertThat(told()).isEmpty();
    assertThat(complained())
        .containsPattern("hoikusho-2026\\.yaml:\\d+: .*49.*48")
        .containsPattern("gakudo-2026\\.yaml:\\d+: guardians must be one of");
  }

  @Test
  void theTablesThatHoldOnADayAreNamed() {
    var folder = SHIPPED.toString();
    assertThat(run("points", "check", "--folder", folder, "--on", "2027-03-31")).isZero();
    assertThat(told()).contains("hoikusho-2026.yaml");
    assertThat(run("points", "check", "--on", "2026-03-31", "--folder", folder)).isEqualTo(1);
    assertThat(complained()).contains("No table", "2026-03-31");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThat(run("points")).isEqualTo(1);
    assertThat(run("points", "check", "--fodler", "x")).isEqualTo(1);
    assertThat(run("points", "check", "--on", "tomorrow")).isEqualTo(1);
    assertThat(complained()).contains("Usage", "--on DATE");
    assertThat(run("points", "check", "--folder", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(complained()).contains("There is no folder");
  }
}
