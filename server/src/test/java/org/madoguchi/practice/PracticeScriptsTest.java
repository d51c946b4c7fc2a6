package org.madoguchi.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigProblem;

class PracticeScriptsTest {
  @TempDir Path folder;

  private void write(String from, String to) throws IOException {
    var file = ShippedScripts.FOLDER.resolve("jidou-koumuin.yaml");
    var phrases = Files.readString(ShippedScripts.FOLDER.resolve("phrases.yaml"));
    Files.writeString(folder.resolve("phrases.yaml"), phrases);
    var changed = Files.readString(file);
    assertThat(changed).contains(from);
    Files.writeString(folder.resolve("jidou-koumuin.yaml"), changed.replace(from, to));
  }

  @Test
  void sixMattersAreShipped() {
    assertThat(ShippedScripts.SCRIPTS.all()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(
            ShippedScripts.SCRIPTS.all().stream()
                .map(PracticeScript::procedure)
                .collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(6);
  }

  /** A line, or where the whole of it begins: after the comment, in line 2. */
  @ParameterizedTest(name = "{0} in the place of {1}")
  @CsvSource({
    "branch: minami, branch: higashi, is no branch",
    "procedure: jidou, procedure: jidou_teate, jidou is no procedure",
    "item: guardian.1.shoe, item: guardian.1.name, guardian.1.shoe is no intake item",
    "public_servants:, public_servant:, public_servants is never asked",
    "outcome: accept }, outcome: workplace }, accept is no outcome of jidou_teate",
    "hint: smile, hint: noForm, PracticeHint",
    "patience: 0, patience: 3, patience is from 1 to 60 minutes",
    "'identities: [driverLicence]', 'identity: [driverLicence]', identities",
    "resident: other, resident: jidou-koumuin, is not the file's name",
    "hear: [], hear: [職場], hear needs words"
  })
  void whatDoesNotFitIsNamedWithItsLine(String wrong, String right, String why) throws IOException {
    write(right, wrong);
    var lines = Files.readAllLines(folder.resolve("jidou-koumuin.yaml"));
    var line = 1;
    while (!lines.get(line - 1).contains(wrong)) {
      line++;
    }
    var expected = line;
    assertThatThrownBy(() -> PracticeScripts.read(folder, ShippedScripts.WORLD))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining(why)
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .matches("(?s).*jidou-koumuin\\.yaml:(2|" + expected + "): .*"));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    var nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> PracticeScripts.read(nowhere, ShippedScripts.WORLD))
        .isInstanceOf(ConfigProblem.class)
        .hasMessageContaining("can't be read");
  }
}
