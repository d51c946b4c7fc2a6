package org.madoguchi.procedure.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.procedure.pack.PackFile;
import org.madoguchi.procedure.pack.PackPath;
import org.madoguchi.procedure.pack.Places;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackChecked.PackProblemKind;
import org.madoguchi.wire.PackSave;
import org.madoguchi.wire.PackSave.PackEdit;

/** What an officer types becomes the smallest overlay that says it. */
class PackEditsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Person ITO = new Person("ito", Role.supervisor, "市民課 伊藤");
  private static final String PACK =
      """
      procedure: dog
      title: { ja: 犬の登録, en: Dog }
      minutesFrom: 5
      minutesTo: 10
      unverified: true
      bring:
        - { ja: 鑑札, en: Tag }
        - { ja: 手数料, en: Fee }
      fee: { yen: 3000, unverified: true }
      law:
        - { ja: 一条 }
        - { ja: 二条, unverified: true }
      documents:
        - { use: identity }
        - document: tag
          what: { ja: 鑑札, easy: 札, en: The tag }
      deadlines:
        - { deadline: dog, length: 30, law: [{ ja: 四条, unverified: true }] }
      """;

  private final ObjectNode before = PackFile.read(Path.of("dog.yaml"), PACK, new Places());
  private final ObjectNode after = before.deepCopy();

  private List<PackProblem> edit(String... pathsAndValues) {
    var edits = new ArrayList<PackEdit>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      edits.add(new PackEdit(pathsAndValues[i], pathsAndValues[i + 1]));
    }
    return PackEdits.apply(after, edits);
  }

  private static PackSave marks(List<String> confirm, List<String> unconfirm) {
    return new PackSave(
        CommandId.fresh(), 0, DAY, "条例", List.of(), confirm, unconfirm, null, false);
  }

  private static List<PackConfirmed> checked(String... facts) {
    return Arrays.stream(facts)
        .map(fact -> new PackConfirmed(fact, ITO, Instant.EPOCH, DAY, "条例"))
        .toList();
  }

  private ObjectNode overlay() {
    return OwnChange.merged(JsonNodeFactory.instance.objectNode(), before, after);
  }

  @Test
  void anOverlayHasWhatWasChangedAndNothingElse() {
    assertThat(edit("fee.yen", "２５０", "deadlines.dog.length", "60", "title.ja", " 犬 ")).isEmpty();
    assertThat(overlay())
        .hasToString(
            "{\"replace\":{\"title\":{\"ja\":\"犬\",\"en\":\"Dog\"},"
                + "\"fee\":{\"yen\":250,\"unverified\":true}},"
                + "\"put\":{\"deadlines\":[{\"deadline\":\"dog\",\"length\":60,"
                + "\"law\":[{\"ja\":\"四条\",\"unverified\":true}]}]}}");
  }

  @Test
  void aSecondChangeOfTheSameDayStandsOverTheFirst() {
    edit("deadlines.dog.length", "60", "minutesTo", "20");
    var first = overlay();
    var then = after.deepCopy();
    PackEdits.apply(then, List.of(new PackEdit("deadlines.dog.length", "90")));
    var both = OwnChange.merged(first, after, then);
    assertThat(PackPath.find(both.path("put"), "deadlines.dog.length").asInt()).isEqualTo(90);
    assertThat(both.path("put").path("deadlines")).hasSize(1);
    assertThat(both.path("replace").path("minutesTo").asInt()).isEqualTo(20);
  }

  @Test
  void linesAreAddedAndRemoved() {
    assertThat(edit("bring.3.ja", "写真", "bring.3.en", "Photo", "bring.1", null)).isEmpty();
    assertThat(after.path("bring").findValuesAsText("ja")).containsExactly("手数料", "写真");
    assertThat(edit("notes.1.ja", "休み")).isEmpty();
    assertThat(after.path("notes").path(0).path("ja").asText()).isEqualTo("休み");
  }

  @Test
  void whatIsSharedOrNotForThisFormIsRefused() {
    assertThat(
            edit("documents.identity.what.ja", "x", "questions.no.ask.ja", "x", "procedure", "x"))
        .extracting(PackProblem::path)
        .containsExactly("documents.identity.what.ja", "questions.no.ask.ja", "procedure");
    assertThat(edit("bring.9", null, "title", null))
        .allMatch(problem -> problem.kind() == PackProblemKind.unknownValue)
        .hasSize(2);
    assertThat(edit("fee.yen", "千円"))
        .extracting(PackProblem::kind)
        .containsExactly(PackProblemKind.notANumber);
    assertThat(overlay()).isEmpty();
  }

  @Test
  void whatWasCheckedBearsNoMark() {
    assertThat(
            Confirmations.apply(
                after, marks(List.of("pack", "fee", "law.2", "deadlines.dog.law.1"), List.of())))
        .isEmpty();
    assertThat(after.findValues("unverified")).isNotEmpty().noneMatch(mark -> mark.asBoolean());
    assertThat(Confirmations.apply(after, marks(List.of("law.1"), List.of())))
        .extracting(PackProblem::path)
        .containsExactly("law.1");
  }

  @Test
  void whoCheckedAFactCheckedWhatItSaidThen() {
    Confirmations.apply(before, marks(List.of("fee", "law.2"), List.of()));
    var now = before.deepCopy();
    PackEdits.apply(now, List.of(new PackEdit("fee.yen", "250"), new PackEdit("law.1", null)));
    assertThat(Confirmations.lasting(checked("fee", "law.2"), before, now, List.of()))
        .extracting(PackConfirmed::fact)
        .containsExactly("law.1"); // 二条, which stands one line higher now
    assertThat(now.path("fee").path("unverified").asBoolean()).isTrue();
  }

  @Test
  void aFactThatIsToBeCheckedAfterAllIsNoLongerChecked() {
    Confirmations.apply(before, marks(List.of("fee"), List.of()));
    var now = before.deepCopy();
    assertThat(Confirmations.apply(now, marks(List.of(), List.of("fee")))).isEmpty();
    assertThat(Confirmations.lasting(checked("fee"), before, now, List.of("fee"))).isEmpty();
    assertThat(now.path("fee").path("unverified").asBoolean()).isTrue();
  }
}
