package org.madoguchi.procedure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.pack.EasyJapanese;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.procedure.pack.Places;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.Town;

/** The packs of config/procedures. */
class ShippedPacksTest {
  private static final List<String> OF_THE_FACTS =
      List.of(
          "tennyu",
          "tenshutsu",
          "tenkyo",
          "juminhyo",
          "inkan",
          "kokuho_join",
          "kokuho_leave",
          "jidou_teate",
          "kaigo_nintei",
          "zei_shomei",
          "okuyami",
          "hoikusho",
          "gakudo",
          "mn_koufu",
          "mn_koushin",
          "ido_renkei");

  private final Packs packs = TestTown.CATALOG.packs();
  private final Map<ProcedureId, VersionedPack> base = packs.editions().get(0).packs();

  @Test
  void allProceduresAndLifeEventsAreThere() {
    assertThat(base.keySet()).extracting(ProcedureId::value).containsAll(OF_THE_FACTS);
    assertThat(packs.bundles()).hasSize(9);
  }

  @Test
  void everyTestResidentIsToldWhatTheirPackSays() {
    for (var edition : packs.editions()) {
      assertThat(TestResidents.differences(edition.packs())).as("from " + edition.from()).isEmpty();
    }
  }

  @Test
  void everyOutcomeThatSaysSomethingWasReceivedOrDoneLooksAtTheChecklist() {
    var done = Pattern.compile("(?<!不)(受理|受付|交付|登録|更新|郵送|済)");
    for (var edition : packs.editions()) {
      for (var one : edition.packs().values()) {
        assertThat(one.pack().outcomes())
            .filteredOn(outcome -> done.matcher(outcome.title().ja()).find())
            .as("from %s: %s", edition.from(), one.pack().procedure())
            .allMatch(Town.Outcome::accepts);
      }
    }
  }

  @Test
  void everyPackIsTriedByTwoResidentsAtLeast() {
    assertThat(base.values())
        .allSatisfy(one -> assertThat(one.pack().residents()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void everyRuleIsMetByATestResident() {
    assertThat(TestResidents.untried(base)).isEmpty();
  }

  @Test
  void whatAResidentReadsIsThereInEasyJapaneseWithItsReadings() {
    assertThat(packs.notEasy()).isEmpty();
  }

  @Test
  void soAreTheNamesOfTheTownTheItemsOfFormsAndWhatTheSheetSaysOfEachProcedure()
      throws IOException {
    var files = new ArrayList<Path>();
    files.add(TestTown.SETTINGS.resolve("town/town.yaml"));
    files.add(TestTown.SETTINGS.resolve("intake.yaml"));
    try (var sheets = Files.list(TestTown.SETTINGS.resolve("take-home"))) {
      // sheet.yaml has dates in figures, which need no readings.
      sheets.filter(file -> !file.endsWith("sheet.yaml")).sorted().forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(OF_THE_FACTS.size());
    for (var file : files) {
      var places = new Places();
      assertThat(EasyJapanese.missing(PackFile.read(file, places), places)).isEmpty();
    }
  }

  @Test
  void theSampleOverlayHoldsFromItsDayOn() {
    var inkan = new ProcedureId("inkan");
    var before = packs.on(LocalDate.of(2026, 9, 30)).get(inkan);
    var after = packs.on(LocalDate.of(2026, 10, 1)).get(inkan);
    assertThat(before.pack().fee().yen()).isEqualTo(300);
    assertThat(after.pack().fee().yen()).isEqualTo(200);
    assertThat(after.version()).isNotEqualTo(before.version());
    var tennyu = new ProcedureId("tennyu");
    assertThat(packs.on(LocalDate.of(2026, 10, 1)).get(tennyu))
        .isEqualTo(packs.on(LocalDate.of(2026, 9, 30)).get(tennyu));
  }
}
