package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forms build}, as who edits forms runs it. */
class FormsCommandTest {
  private static final String FORM =
      "{title: 届, margin: 10, blocks: [{rows: [{h: 10, cells: [{text: 届出書}]}]}]}";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void twoForms() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), FORM);
    Files.writeString(folder.resolve("b.yaml"), FORM);
  }

  private int run(String... args) {
    return FormsCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void everyDescriptionOfTheFolderBecomesAPdfBesideIt() {
    assertThat(run("forms", "build", folder.toString())).isZero();
    assertThat(folder.resolve("a.pdf")).exists();
    assertThat(folder.resolve("b.pdf")).exists();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("a.pdf", "b.pdf");
  }

  @Test
  void theSheetShowsAllPagesSideBySide() throws IOException {
    Path sheet = folder.resolve("sheet.png");
    assertThat(run("forms", "build", folder.toString(), "--sheet", sheet.toString())).isZero();
    var picture = ImageIO.read(sheet.toFile());
    assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
  }

  @Test
  void aMistakeIsNamedWithItsFile() throws IOException {
    Files.writeString(folder.resolve("b.yaml"), FORM.replace("text", "txet"));
    assertThat(run("forms", "build", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("b.yaml", "txet");
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertThat(run("forms")).isEqualTo(1);
    assertThat(run("forms", "build", "--shet", "x")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage", "--sheet PNG");
    assertThat(run("forms", "build", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no folder");
  }
}
