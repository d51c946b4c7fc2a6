package org.madoguchi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.PracticeId;
import org.madoguchi.wire.Answer;

class UnderstandingTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");
  private static final Understanding FAMILY = of("tennyu-kazoku");
  private static final Understanding ENGLISH = of("juminhyo-english");

  private static Understanding of(String resident) {
    var script = ShippedScripts.SCRIPTS.find(new PracticeId(resident), MORNING).orElseThrow();
    return new Understanding(script, ShippedScripts.SCRIPTS.phrases(script.language()));
  }

  @Test
  void whatIsAskedByNameIsAnsweredWithTheFact() {
    var said = FAMILY.answer("filer.phone", "何でもよい");
    assertThat(said.about()).isEqualTo("filer.phone");
    assertThat(said.words()).contains("090-0000-0001");
  }

  @Test
  void aTypedQuestionIsUnderstoodByTheLongestWordInIt() {
    assertThat(FAMILY.answer(null, "お名前をお願いします").about()).isEqualTo("filer.name");
    assertThat(FAMILY.answer(null, "お子さんの名前は？").about()).isEqualTo("person.3.name");
    assertThat(FAMILY.answer(null, "前の住所はどちらですか").about()).isEqualTo("move.oldAddress");
    assertThat(FAMILY.answer(null, "ご家族は何人ですか").words()).contains("子どもが2人");
  }

  @Test
  void widthCaseAndBlanksDoNotMatter() {
    assertThat(ENGLISH.answer(null, "What is your ＮＡＭＥ?").about()).isEqualTo("filer.name");
    assertThat(ENGLISH.answer(null, "HOW  MANY?").about()).isEqualTo("juminhyo.copies");
  }

  @Test
  void whatIsNotUnderstoodIsAskedForAgainInTheirLanguage() {
    assertThat(FAMILY.answer(null, "量子力学について").words()).isEqualTo("すみません、もう一度お願いします。");
    assertThat(ENGLISH.answer(null, "Quantum?").words()).startsWith("Sorry");
    assertThat(FAMILY.answer("jidou.number", "番号は").words()).isEqualTo("すみません、もう一度お願いします。");
  }

  @Test
  void theGuideIsAnsweredAsTheFileSaysAndUnknownWhereItDoesNot() {
    assertThat(FAMILY.answer("guide:children", "？").words()).isEqualTo("はい。");
    assertThat(FAMILY.answer("guide:dog", "？").words()).isEqualTo("いいえ。");
    assertThat(FAMILY.answer("guide:elsewhere/person.1", "？").words()).isEqualTo("それは分かりません。");
  }

  @Test
  void aQuestionOnTheScreenIsAnsweredOrLeftUnsure() {
    assertThat(FAMILY.pressed("これでよろしいですか")).isEqualTo(Answer.yes);
    assertThat(FAMILY.pressed("ほかに質問はありますか")).isEqualTo(Answer.no);
    assertThat(FAMILY.pressed("車をお持ちですか")).isEqualTo(Answer.unsure);
  }

  @Test
  void aDayIsCountedFromTheDayTheyCome() {
    var fact =
        ShippedScripts.SCRIPTS
            .find(new PracticeId("tennyu-kazoku"), MORNING)
            .orElseThrow()
            .fact("move.on")
            .orElseThrow();
    assertThat(fact.value()).isEqualTo("2026-11-19");
    assertThat(fact.say()).isEqualTo("11月19日から住んでいます。");
  }

  @Test
  void whatIsWrittenIsComparedAsAPersonReadsIt() {
    var phone = new PracticeScript.Fact("filer.phone", "090-0000-0001", "…", List.of("電"));
    assertThat(Facts.isSame(phone, "09000000001")).isTrue();
    assertThat(Facts.isSame(phone, "０９０‐００００‐０００１")).isTrue();
    assertThat(Facts.isSame(phone, "09000000002")).isFalse();
    assertThat(Facts.isSame(phone, null)).isFalse();
    var name = new PracticeScript.Fact("filer.name", "渡邉 コー", "…", List.of("名"));
    assertThat(Facts.isSame(name, "渡邉　コー")).isTrue();
    assertThat(Facts.isSame(name, "渡辺 コー")).as("another character").isFalse();
    assertThat(Facts.isSame(name, "渡邉 コ")).as("another sound").isFalse();
  }
}
