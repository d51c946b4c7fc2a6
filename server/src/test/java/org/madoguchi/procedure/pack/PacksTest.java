package org.madoguchi.procedure.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.TestTown;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;

/** Packs as a municipality writes them, with the mistakes it may make. */
class PacksTest {
  private static final String PACK =
      """
      procedure: dog
      title: { ja: 犬の登録, en: Dog }
      summary: { ja: 犬, en: Dog }
      department: kankyo
      minutesFrom: 5
      minutesTo: 10
      forms: [inu]
      fee: { yen: 3000 }
      outcomes: [{ outcome: done, title: { ja: 済, en: Done }, accepts: true }]
      questions:
        - use: agent
        - question: moved
          ask: { ja: 引, easy: 引, en: Moved? }
          findOut: { ja: 札, easy: 札, en: The tag }
        - question: tag
          when: { answer: moved, is: "yes" }
          ask: { ja: 鑑札, easy: 札, en: Tag? }
          findOut: { ja: 札, easy: 札, en: Look }
      documents:
        - document: old_tag
          when: { answer: tag, is: "yes" }
          what: { ja: 鑑札, easy: 札, en: The tag }
        - { use: mandate, when: { answer: agent, is: "yes" } }
      deadlines:
        - deadline: dog
          what: { ja: 登録, easy: 登録, en: Registration }
          length: 30
          unit: days
          count: firstDayNotCounted
          from: { ja: 日, easy: 日, en: the day }
          item: move.on
          openingDay: true
          law: [{ ja: 狂犬病予防法4条, unverified: true }]
      residents:
        - { name: 一, today: 2026-04-01, answers: { moved: "yes" }, expect: { next: agent } }
        - { name: 二, today: 2026-04-01, expect: { next: agent } }
      """;
  private static final String SHARED =
      """
      questions:
        - question: agent
          ask: { ja: 代, easy: 代, en: Agent? }
          findOut: { ja: 代, easy: 代, en: Ask }
      documents:
        - document: mandate
          what: { ja: 委任状, easy: 委任状, en: Mandate }
      """;
  private static final String OVERLAY =
      """
      because: 条例の改正
      changes:
        - procedure: dog
          replace:
            fee: { yen: 2000 }
          remove:
            documents: [mandate]
            questions: [agent]
          put:
            outcomes: [{ outcome: later, title: { ja: 後日, en: Later } }]
      """;

  @TempDir Path folder;
  private Path pack;
  private Path overlay;

  @BeforeEach
  void write() throws IOException {
    Files.copy(TestTown.SETTINGS.resolve("procedures/schema.json"), folder.resolve("schema.json"));
    Files.writeString(folder.resolve("shared.yaml"), SHARED);
    pack = Files.writeString(folder.resolve("dog.yaml"), PACK);
    overlay = folder.resolve("overlays/990019/2026-10-01.yaml");
  }

  private Packs read() {
    return Packs.read(
        folder,
        new PackWorld(
            Set.of(new DepartmentId("kankyo")),
            Set.of(new FormId("inu")),
            Set.of("move.on"),
            "990019"));
  }

  private VersionedPack on(int year, int month, int day) {
    return read().on(LocalDate.of(year, month, day)).get(new ProcedureId("dog"));
  }

  /** What is wrong is said with the line on which it stands. */
  private void refused(String before, String after, int line, String... words) throws IOException {
    assertThat(PACK).contains(before);
    Files.writeString(pack, PACK.replace(before, after));
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            ConfigProblem.class,
            p -> assertThat(p.getMessage()).contains(pack + ":" + line + ": ").contains(words));
    Files.writeString(pack, PACK);
  }

  @Test
  void whatIsSharedIsPutIn() {
    var dog = on(2026, 4, 1).pack();
    assertThat(dog.questions()).extracting(Pack.Question::question).startsWith("agent");
    assertThat(dog.documents()).extracting(Pack.Document::document).contains("mandate");
    assertThat(dog.documents().get(1).when()).isNotNull();
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() throws IOException {
    refused("fee: { yen: 3000 }", "price: 3000", 8, "price");
    refused("forms: [inu]", "forms: [neko]", 7, "no form neko");
    refused("department: kankyo", "department: zei", 4, "department zei");
    refused("item: move.on", "item: move.off", 31, "move.off");
    refused("unit: days", "unit: weeks", 28, "unit");
    refused("what: { ja: 鑑札, easy: 札, en: The tag }", "what: { ja: 鑑札, en: T }", 22, "easy");
    refused("{ answer: tag, is: \"yes\" }", "{ answer: tag }", 21, "is");
    refused("minutesTo: 10", "minutesTo: 10\nminutesTo: 20", 7, "twice");
  }

  @Test
  void aQuestionThatIsNotThereOrLeadsNowhereIsNamed() throws IOException {
    refused("when: { answer: tag, is", "when: { answer: tga, is", 21, "no question tga");
    refused("- use: agent", "- use: agnet", 11, "agnet");
  }

  @Test
  void aMistakeOfTheStructureIsNamed() throws IOException {
    refused(
        "{ use: mandate, when: { answer: agent, is: \"yes\" } }",
        "{ use: mandate }",
        11,
        "leads nowhere");
    refused(
        "- question: moved\n",
        "- question: moved\n    when: { answer: tag, is: \"no\" }\n",
        13,
        "moved is asked only after itself");
    refused(
        "when: { answer: tag, is: \"yes\" }",
        "when: { all: [{ answer: tag, is: \"yes\" }, { answer: moved, is: \"no\" }] }",
        21,
        "out of reach");
    refused("- question: moved", "- question: agent", 12, "agent");
    refused(
        "when: { answer: tag, is: \"yes\" }", "when: { age: { at: today, from: 3 } }", 21, "age");
  }

  @Test
  void aPackThatAcceptsNothingSaysThatItOnlyGivesAdvice() throws IOException {
    refused(", accepts: true", "", 9, "none accepts");
    refused("forms: [inu]", "forms: [inu]\nadvice: true", 10, "only gives advice");
    var advice = PACK.replace(", accepts: true", "").replace("forms: [inu]", "advice: true");
    Files.writeString(pack, advice);
    assertThat(on(2026, 4, 1).pack().advice()).isTrue();
  }

  @Test
  void anOverlayHoldsFromItsDayOn() throws IOException {
    Files.createDirectories(overlay.getParent());
    Files.writeString(overlay, OVERLAY);
    var before = on(2026, 9, 30);
    var after = on(2026, 10, 1);
    assertThat(before.pack().fee().yen()).isEqualTo(3000);
    assertThat(after.pack().fee().yen()).isEqualTo(2000);
    assertThat(after.pack().documents())
        .extracting(Pack.Document::document)
        .containsExactly("old_tag");
    assertThat(after.pack().outcomes()).hasSize(2);
    assertThat(PackDifference.between(before, after))
        .contains("- fee.yen: 3000", "+ fee.yen: 2000", "+ outcomes.later.title.en: Later");
  }

  @Test
  void anOverlayOfAnotherMunicipalityChangesNothing() throws IOException {
    var before = on(2026, 10, 1);
    var other = Files.createDirectories(folder.resolve("overlays/990027"));
    Files.writeString(other.resolve("2026-10-01.yaml"), OVERLAY);
    assertThat(on(2026, 10, 1)).isEqualTo(before);
  }

  @Test
  void aMistakeInAnOverlayIsNamedWithTheLineOfTheOverlay() throws IOException {
    Files.createDirectories(overlay.getParent());
    for (var mistake :
        new String[][] {
          {"documents: [mandate]", "documents: [mandat]", overlay + ":7: ", "no mandat"},
          {"documents: [mandate]", "documents: []", pack + ":23: ", "no question agent"},
          {"procedure: dog", "procedure: cat", overlay + ":3: ", "no procedure cat"},
          {"fee: { yen: 2000 }", "fee: { euro: 2000 }", overlay + ":5: ", "euro"}
        }) {
      Files.writeString(overlay, OVERLAY.replace(mistake[0], mistake[1]));
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              ConfigProblem.class,
              p -> assertThat(p.getMessage()).contains(mistake[2], mistake[3]));
    }
  }

  @Test
  void aPackIsKeptByItsContentAndReadBackFromIt() throws IOException {
    var dog = on(2026, 4, 1);
    var kept = PackReader.kept(dog.json().getBytes(StandardCharsets.UTF_8));
    assertThat(kept).isEqualTo(dog);
    assertThat(kept.pack().questions()).isEqualTo(dog.pack().questions());
    Files.writeString(pack, PACK.replace("一, today: 2026-04-01", "一, today: 2026-04-02"));
    assertThat(on(2026, 4, 1)).as("test residents are nothing of it").isEqualTo(dog);
    Files.writeString(pack, PACK.replace("length: 30", "length: 31"));
    assertThat(on(2026, 4, 1)).isNotEqualTo(dog);
  }
}
