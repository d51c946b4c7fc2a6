package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code procedures check}, as who edits procedures runs it. */
class ProceduresCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return ProceduresCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theSampleTownIsWellAndItsOverlayIsShown() {
    assertThat(run("procedures", "check", "--folder", TestTown.SETTINGS.toString())).isZero();
    assertThat(err()).isEmpty();
    assertThat(out())
        .contains(
            "From 2026-10-01 on",
            "- fee.yen: 300",
            "+ fee.yen: 250",
            "- deadlines.reply.length: 20",
            "+ deadlines.reply.length: 30",
            "9 life events",
            "all are told what they must be")
        .doesNotContain("やさしい日本語", "has no reading");
  }

  @Test
  void aResidentWhoIsToldOtherwiseFailsTheCheck() throws IOException {
    TestTown.copyTo(folder);
    var inkan = folder.resolve("procedures/inkan.yaml");
    Files.writeString(
        inkan, Files.readString(inkan).replace("reply: 2026-04-30", "reply: 2026-04-29"));
    assertThat(run("procedures", "check", "--folder", folder.toString())).isEqualTo(1);
    assertThat(err()).contains("inkan", "保証人もない", "2026-04-29", "2026-04-30");
  }

  @Test
  void aMistakeFailsTheCheckWithItsFileAndLine() throws IOException {
    TestTown.copyTo(folder);
    var dog = folder.resolve("procedures/sodan.yaml");
    Files.writeString(dog, Files.readString(dog) + "price: 300\n");
    assertThat(run("procedures", "check", "--folder", folder.toString())).isEqualTo(1);
    assertThat(err()).containsPattern("sodan\\.yaml:\\d+: .*price");
  }

  @Test
  void anOutcomeOfAnOverlayThatHasNoWordsToTakeHomeIsNamed() throws IOException {
    TestTown.copyTo(folder);
    var overlay = folder.resolve("procedures/overlays/990019/2026-10-01.yaml");
    Files.writeString(
        overlay,
        """
          - procedure: tenkyo
            put:
              outcomes:
                - { outcome: by_post, title: { ja: 郵送で受付, en: Taken by post } }
        """,
        StandardOpenOption.APPEND);
    assertThat(run("procedures", "check", "--folder", folder.toString())).as(err()).isZero();
    assertThat(out()).contains("No words to take home for by_post of tenkyo");
    assertThat(out()).doesNotContain("No words to take home for accepted");
  }

  @Test
  void whatAResidentCannotReadInEasyJapaneseIsNamedWithItsFileAndLine() throws IOException {
    TestTown.copyTo(folder);
    var sodan = folder.resolve("procedures/sodan.yaml");
    var title = "title: { ja: \"相談\", easy: \"相談（そうだん）\", en: \"Advice\" }";
    var written = Files.readString(sodan);
    assertThat(written).contains(title);
    Files.writeString(
        sodan,
        written
            .replace(title, "title: { ja: \"相談\", en: \"Advice\" }")
            .replace("説明（せつめい）しました", "説明しました"));
    assertThat(run("procedures", "check", "--folder", folder.toString())).as(err()).isZero();
    assertThat(out())
        .containsPattern("sodan\\.yaml:2: 相談 is not there in やさしい日本語")
        .containsPattern("sodan\\.yaml:\\d+: 説明 has no reading");
    assertThat(out().lines().filter(line -> line.contains("sodan.yaml"))).hasSize(2);
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThat(run("procedures")).isEqualTo(1);
    assertThat(run("procedures", "check", "--fodler", "x")).isEqualTo(1);
    assertThat(err()).contains("Usage");
    assertThat(run("procedures", "check", "--folder", folder.resolve("none").toString()))
        .isEqualTo(1);
    assertThat(err()).contains("There is no folder");
  }
}
