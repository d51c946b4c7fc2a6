package org.madoguchi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.TestTown;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.Directory;

/** A town as its operator writes it down, with the mistakes they may make. */
class TownFilesTest {
  private static final String TOWN =
      """
      name: { ja: 町, en: Town }
      branches: [ { branch: nishi, name: { ja: 西, en: West } } ]
      departments: [ { department: shimin, name: { ja: 市民課, en: Residents } } ]
      kiosks: [ { kiosk: nishi-1, branch: nishi, name: 1番 } ]
      lifeEvents:
        - { id: moving, title: { ja: 引, en: M }, hint: { ja: 引, en: M }, procedures: [tennyu] }
      """;
  private static final String TENNYU =
      """
      procedure: tennyu
      title: { ja: 転入届, en: Moving in }
      summary: { ja: 転入, en: Moving in }
      department: shimin
      bring: []
      minutesFrom: 15
      minutesTo: 60
      forms: [juminido]
      outcomes: [ { outcome: accepted, title: { ja: 受理, en: Accepted }, accepts: true } ]
      """;

  @TempDir Path folder;
  private Path town;
  private Path tennyu;

  @BeforeEach
  void write() throws IOException {
    town = Files.writeString(folder.resolve("town.yaml"), TOWN);
    tennyu = Files.createDirectories(folder.resolve("procedures")).resolve("tennyu.yaml");
    Files.writeString(tennyu, TENNYU);
    Files.copy(
        TestTown.SETTINGS.resolve("procedures/schema.json"),
        folder.resolve("procedures/schema.json"));
  }

  private Catalog read() {
    return Catalog.read(
        folder.resolve("procedures"),
        Directory.read(town),
        List.of(new FormId("juminido")),
        TestTown.INTAKE.catalog(),
        Clock.systemUTC());
  }

  private void refused(Path file, String before, String after, String... words) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            ConfigProblem.class, p -> assertThat(p.getMessage()).contains(words));
    Files.writeString(file, text);
  }

  @Test
  void aSmallTownIsATown() {
    var catalog = read();
    assertThat(catalog.all()).hasSize(1);
    assertThat(catalog.has(new ProcedureId("tennyu"), new OutcomeCode("accepted"))).isTrue();
    assertThat(catalog.has(new ProcedureId("tennyu"), new OutcomeCode("made_up"))).isFalse();
    assertThatThrownBy(() -> catalog.get(new ProcedureId("made_up")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anUnknownOrMissingKeyIsNamedWithItsFile() throws IOException {
    var file = tennyu.toString();
    refused(tennyu, "minutesTo: 60", "minutesTo: 60\nprice: 300", file + ":8: ", "price");
    refused(tennyu, "title: { ja: 転入届, en: Moving in }\n", "", file + ":1: ", "'title'");
    refused(tennyu, "en: Moving in }\nsummary", "fr: Emménager }\nsummary", file + ":2: ", "fr");
    refused(tennyu, "minutesTo: 60", "minutesTo: an hour", file + ":7: ", "minutesTo");
    refused(tennyu, "procedure: tennyu", "procedure: Tennyu!", file + ":1: ", "procedure");
    refused(town, "name: 1番", "nmae: 1番", town.toString(), "kiosks[0].nmae");
  }

  @Test
  void whatIsNamedMustBeThere() throws IOException {
    var file = tennyu.toString();
    refused(tennyu, "department: shimin", "department: zeimu", file + ":4: ", "department zeimu");
    refused(tennyu, "[juminido]", "[juminhyo]", file + ":8: ", "no form juminhyo");
    refused(tennyu, "procedure: tennyu", "procedure: tenkyo", file, "named after");
    refused(town, "procedures: [tennyu]", "procedures: [tenkyo]", "moving", "tenkyo");
    refused(town, "branch: nishi, name: 1番", "branch: kita, name: 1番", town.toString(), "kita");
  }

  @Test
  void whatIsNamedTwiceIsRefused() throws IOException {
    refused(
        town,
        "[ { kiosk: nishi-1, branch: nishi, name: 1番 } ]",
        "[ { kiosk: a, branch: nishi, name: 1 }, { kiosk: a, branch: nishi, name: 2 } ]",
        town.toString(),
        "kiosk a",
        "twice");
    refused(
        town,
        "[ { department: shimin, name: { ja: 市民課, en: Residents } } ]",
        "[ { department: shimin, name: { ja: a, en: a } },"
            + " { department: shimin, name: { ja: b, en: b } } ]",
        town.toString(),
        "department shimin",
        "twice");
  }

  @Test
  void aProcedureHasAnOutcome() throws IOException {
    refused(
        tennyu,
        "[ { outcome: accepted, title: { ja: 受理, en: Accepted }, accepts: true } ]",
        "[]",
        tennyu.toString(),
        "outcome");
  }

  @Test
  void theSampleTownFitsTogether() {
    assertThat(TestTown.CATALOG.all()).hasSizeGreaterThan(5);
  }
}
