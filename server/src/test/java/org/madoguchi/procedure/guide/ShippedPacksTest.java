package org.madoguchi.procedure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Wording;

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
  void whatAResidentSeesInEasyJapaneseHasItsReadings() {
    for (var one : base.values()) {
      for (var text : easy(one.pack())) {
        var withoutReadings = text.replaceAll("[\\p{IsHan}々]+（[^）]*）", "");
        assertThat(withoutReadings)
            .as("%s: %s", one.pack().procedure(), text)
            .doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  private static List<String> easy(Pack pack) {
    return Stream.concat(
            pack.questions().stream().flatMap(q -> Stream.of(q.ask(), q.findOut())),
            pack.rules().map(Pack.Rule::what))
        .map(Wording::easy)
        .toList();
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
