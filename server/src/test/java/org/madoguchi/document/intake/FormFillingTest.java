package org.madoguchi.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.Overflow;

/** What was said once fills our own forms. */
class FormFillingTest {
  private static final Intake INTAKE = Intake.read(Pdfs.FORMS.resolve("../intake.yaml"));
  private static final FormFilling IDO = form("juminido");
  private static final FormFilling KOKUHO = form("kokuho_shutoku");

  private static final Map<String, String> MOVING_IN =
      Map.ofEntries(
          entry("filer.name", "髙橋 花子"),
          entry("filer.address", "みどり野市本町1-2"),
          entry("filer.phone", "0263-12-3456"),
          entry("filer.capacity", "世帯主"),
          entry("filing.on", "2026-11-23"),
          entry("move.kind", "転入"),
          entry("move.on", "2026-11-20"),
          entry("move.newZip", "390-0874"),
          entry("move.newAddress", "みどり野市本町1-2"),
          entry("move.oldAddress", "となり市1-1"),
          entry("person.1.name", "髙橋 花子"),
          entry("person.1.kana", "タカハシ　ハナコ"),
          entry("person.1.birth", "1989-01-08"),
          entry("person.1.sex", "女"),
          entry("person.1.relation", "世帯主"),
          entry("person.1.card", "yes"));

  private static FormFilling form(String id) {
    return new FormFilling(INTAKE, FormSources.read(Pdfs.FORMS.resolve(id + ".yaml")));
  }

  private static Map<String, String> saying(String... keysAndValues) {
    Map<String, String> said = new LinkedHashMap<>(MOVING_IN);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      said.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return said;
  }

  private static List<String> problems(FormFilling form, Map<String, String> said) {
    return form.fill(said).problems().stream()
        .map(problem -> problem.field() + " " + problem.item() + " " + problem.code())
        .toList();
  }

  @Test
  void everythingSaidStandsInItsField() {
    Filling filled = IDO.fill(MOVING_IN);
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.overflow()).isEmpty();
    assertThat(filled.values())
        .contains(
            entry("filer_name", "髙橋 花子"),
            entry("filer_capacity", "世帯主"),
            entry("new_postcode", "3900874"),
            entry("kind_tennyu", "yes"),
            entry("filed_on_year", "8"),
            entry("moved_on_month", "11"),
            entry("mover_1_birth_era", "heisei"),
            entry("mover_1_birth_year", "元"),
            entry("mover_1_mn_card", "yes"))
        .doesNotContainKeys("kind_tenkyo", "mover_2_name", "receipt_number", "filer_signature");
  }

  @Test
  void oneNameFillsEveryForm() {
    assertThat(KOKUHO.fill(MOVING_IN).values())
        .contains(
            entry("filer_name", "髙橋 花子"),
            entry("insured_1_name", "髙橋 花子"),
            entry("insured_1_sex", "female"),
            entry("filer_capacity", "head"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野家", "渡邉\uDB40\uDD00", "神\uFA19", "㈱が", "  前後  "})
  void aNameIsWrittenExactlyAsItWasSaid(String name) {
    assertThat(IDO.fill(saying("filer.name", name)).values()).containsEntry("filer_name", name);
  }

  @Test
  void aRequiredItemThatNobodySaidIsMissing() {
    assertThat(problems(IDO, saying("filer.phone", " ", "move.kind", "")))
        .containsExactly("kind_tennyu move.kind missing", "filer_phone filer.phone missing");
  }

  @Test
  void aWrongValueIsNamedAndLeftOut() {
    Map<String, String> said = saying("person.1.birth", "1989-02-30", "move.newZip", "39");
    assertThat(problems(IDO, said))
        .containsExactly(
            "new_postcode move.newZip not-a-postcode",
            "mover_1_birth_era person.1.birth not-a-date");
    assertThat(IDO.fill(said).values())
        .doesNotContainKeys("new_postcode", "mover_1_birth_day", "mover_1_birth_era");
  }

  @Test
  void whoMovesInBeforeTheyFile() {
    assertThat(problems(IDO, saying("person.1.birth", "2026-11-24")))
        .containsExactly("mover_1_birth_era person.1.birth date-too-late");
    assertThat(problems(IDO, saying("person.1.birth", "2026-11-23"))).isEmpty();
  }

  @Test
  void aDateTheFormHasNoEraForIsSaidAndNotHalfWritten() {
    Map<String, String> said = saying("move.on", "2019-04-30", "filer.birth", "1912-07-29");
    assertThat(problems(IDO, said)).containsExactly("moved_on_year move.on not-on-this-form");
    assertThat(IDO.fill(said).values()).doesNotContainKeys("moved_on_month", "moved_on_day");
    // 国保の届 has no box for 明治.
    assertThat(problems(KOKUHO, said)).contains("filer_birth_era filer.birth not-on-this-form");
    assertThat(KOKUHO.fill(said).values()).doesNotContainKey("filer_birth_year");
  }

  @Test
  void aFurtherPersonIsWholeOnceTheyAreBegun() {
    assertThat(problems(IDO, saying("person.3.name", "太郎")))
        .containsExactly(
            "mover_3_kana person.3.kana missing",
            "mover_3_birth_era person.3.birth missing",
            "mover_3_relation person.3.relation missing");
  }

  @Test
  void whoDoesNotFitOnThePaperIsReported() {
    Map<String, String> said =
        saying("person.5.name", "五郎", "person.7.kana", "シチロウ", "person.6.name", " ");
    assertThat(IDO.fill(said).overflow())
        .containsExactly(new Overflow("person", 5), new Overflow("person", 7));
    // 国保の届 has five rows.
    assertThat(KOKUHO.fill(said).overflow()).containsExactly(new Overflow("person", 7));
  }

  @Test
  void aFormForOneChildNeedsASecondSheetForTheNext() {
    assertThat(form("gakudo").fill(saying("child.2.name", "次郎")).overflow())
        .containsExactly(new Overflow("child", 2));
  }

  @Test
  void aFormForTheClaimantAloneNeedsNoSheetForTheSpouse() {
    assertThat(form("kodomo_iryo").fill(saying("guardian.2.name", "太郎")).overflow()).isEmpty();
  }

  @Test
  void whatAFormDoesNotAskForNeverOverflows() {
    assertThat(KOKUHO.fill(saying("person.9.honseki", "みどり野市")).overflow()).isEmpty();
  }

  @Test
  void aFieldWithAConditionIsFilledAndAskedForOnlyWhenItHolds() {
    Map<String, String> account = saying("account.bank", "みどり銀行", "account.number", "12345");
    assertThat(KOKUHO.fill(account).values()).doesNotContainKeys("account_bank", "account_number");
    assertThat(problems(KOKUHO, account)).noneMatch(problem -> problem.contains("account"));
    account.put("kokuho.byTransfer", "yes");
    assertThat(KOKUHO.fill(account).values())
        .contains(entry("account_bank", "みどり銀行"), entry("account_number", "0012345"));
    assertThat(problems(KOKUHO, account)).contains("account_branch account.branch missing");
  }

  @Test
  void somethingMayBeRequiredOfSomePeopleOnly() {
    FormFilling juminhyo = form("juminhyo");
    assertThat(problems(juminhyo, saying("juminhyo.requester", "本人")))
        .noneMatch(problem -> problem.contains("purpose"));
    assertThat(problems(juminhyo, saying("juminhyo.requester", "第三者")))
        .contains("purpose juminhyo.purpose missing");
    assertThat(juminhyo.fill(saying("juminhyo.purpose", "年金")).values())
        .containsEntry("purpose", "年金");
  }

  @Test
  void aConditionMayNameSeveralValuesOrExcludeThem() {
    assertThat(Condition.parse("filer.capacity = 法定代理人 | 任意代理人"))
        .satisfies(
            agent -> {
              assertThat(agent.holds(Map.of("filer.capacity", "任意代理人"))).isTrue();
              assertThat(agent.holds(Map.of("filer.capacity", "本人"))).isFalse();
              assertThat(agent.holds(Map.of())).isFalse();
            });
    assertThat(Condition.parse("filer.capacity != 本人"))
        .satisfies(
            other -> {
              assertThat(other.holds(Map.of("filer.capacity", "使者"))).isTrue();
              assertThat(other.holds(Map.of("filer.capacity", "本人"))).isFalse();
              assertThat(other.holds(Map.of())).isFalse();
            });
  }

  @Test
  void aDescriptionThatNamesWhatDoesNotExistIsRefused() {
    for (FieldSource wrong :
        List.of(
            source("no.such", null, null),
            source("filer.name", "upperCase", null),
            source("filer.name", null, "filer.capacity is 本人"),
            source("filer.name", null, "no.such = 本人"),
            required("no.such = 本人"),
            required("sometimes"))) {
      assertThatThrownBy(() -> new FormFilling(INTAKE, List.of(wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static FieldSource source(String from, String as, String when) {
    return new FieldSource(
        "a", "A", FieldKind.text, null, from, as, null, null, when, null, false, 0);
  }

  private static FieldSource required(String required) {
    return new FieldSource(
        "a", "A", FieldKind.text, null, "filer.name", null, null, null, null, required, false, 0);
  }
}
