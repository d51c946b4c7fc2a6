package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.wire.EditedPack;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.PackChecked;
import org.madoguchi.wire.PackChecked.PackProblem;
import org.madoguchi.wire.PackChecked.PackProblemKind;
import org.madoguchi.wire.PackEntry;
import org.madoguchi.wire.PackRestore;
import org.madoguchi.wire.PackSave;
import org.madoguchi.wire.PackSave.PackEdit;
import org.madoguchi.wire.PackTry;
import org.madoguchi.wire.ProblemBody;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** 手続エディタ: supervisors change what the municipality has otherwise, while people are helped. */
class PackEditorScenarioTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private static final String ASK = "questions.from_abroad.ask.ja";
  private static final String BEFORE = "国外からの引っ越しですか。";
  private static final String AFTER = "海外の住所から移られましたか。";

  private TestCounter counter;
  private TestScreen kato;

  @BeforeEach
  void open() {
    counter = TestCounter.start();
    kato = counter.signIn("supervisor", "kato");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
    assertThat(answer.statusCode()).as(TestVisitors.text(answer)).isEqualTo(200);
    return WireJson.read(answer.body(), type);
  }

  private static String refusal(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    return WireJson.read(answer.body(), ProblemBody.class).problem();
  }

  private EditedPack tennyu() {
    return read(kato.get("procedures/tennyu"), EditedPack.class);
  }

  private static PackSave save(int revision, PackEdit... edits) {
    return new PackSave(
        CommandId.fresh(),
        revision,
        TODAY,
        "窓口の申し送り",
        List.of(edits),
        List.of(),
        List.of(),
        null,
        false);
  }

  private static PackSave marks(int revision, List<String> confirm, List<String> unconfirm) {
    return new PackSave(
        CommandId.fresh(), revision, TODAY, "要綱3条", List.of(), confirm, unconfirm, null, false);
  }

  private static PackSave yaml(int revision, String yaml) {
    return new PackSave(
        CommandId.fresh(), revision, TODAY, "規則", List.of(), List.of(), List.of(), yaml, false);
  }

  private PackChecked put(PackSave save) {
    return read(kato.put("procedures/tennyu", TestVisitors.json(save)), PackChecked.class);
  }

  private GuideView begun(ConsultationId id, String account) {
    var room = counter.staff(account).room(id);
    room.say(new RoomMessage.OpenGuide(CommandId.fresh()));
    return room.expect(ServerMessage.RoomGuide.class).guide();
  }

  private static String asked(GuideView guide) {
    return guide.questions().get(0).ask().ja();
  }

  @Test
  void aChangeIsForTheNextAtOnceAndARunningConsultationKeepsWhatItBeganWith() {
    var running = counter.staff("sato").talkWith(counter.kiosk("nishi-1"));
    assertThat(asked(begun(running, "sato"))).isEqualTo(BEFORE);

    var kept = put(save(0, new PackEdit(ASK, AFTER), new PackEdit("title.ja", "引っ越しの届")));
    assertThat(kept.kept()).isTrue();
    assertThat(kept.changes())
        .anySatisfy(
            change -> {
              assertThat(change.path()).isEqualTo("title.ja");
              assertThat(change.before()).isEqualTo("転入届");
              assertThat(change.after()).isEqualTo("引っ越しの届");
            });

    assertThat(TestVisitors.text(counter.kiosk("higashi-1").get("town"))).contains("引っ越しの届");
    var next = counter.staff("ito").talkWith(counter.kiosk("higashi-1"));
    assertThat(asked(begun(next, "ito"))).isEqualTo(AFTER);

    counter.restart();
    kato = counter.signIn("supervisor", "kato");
    var room = counter.staff("sato").room(running);
    assertThat(asked(room.expect(ServerMessage.RoomGuide.class).guide())).isEqualTo(BEFORE);
    assertThat(tennyu().procedure().title().ja()).isEqualTo("引っ越しの届");
    assertThat(tennyu().history())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.by().id()).isEqualTo("kato");
              assertThat(revision.because()).isEqualTo("窓口の申し送り");
            });
  }

  @Test
  void whatTheServerWouldNotStartWithIsRefusedAndWhatWasThereStays() throws IOException {
    var wrong =
        put(
            save(
                0,
                new PackEdit("title.ja", " "),
                new PackEdit("minutesTo", "3"),
                new PackEdit("department", "nowhere")));
    assertThat(wrong.kept()).isFalse();
    assertThat(wrong.problems())
        .extracting(PackProblem::path, PackProblem::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("title.ja", PackProblemKind.empty),
            org.assertj.core.api.Assertions.tuple("minutesTo", PackProblemKind.minutesOrder),
            org.assertj.core.api.Assertions.tuple("department", PackProblemKind.unknownDepartment));

    var unknown =
        put(yaml(0, "# 規則の改正\nput:\n  documents:\n    - { use: nothing_of_that_name }\n"));
    assertThat(unknown.kept()).isFalse();
    assertThat(unknown.problems())
        .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(4))
        .allSatisfy(
            problem -> assertThat(problem.message()).doesNotContain(counter.data().toString()));
    var broken = put(yaml(0, "replace:\n  fee: { yen: 300\n"));
    assertThat(broken.problems()).singleElement().extracting(PackProblem::line).isNotNull();
    assertThat(tennyu().history()).isEmpty();
    assertThat(written()).isEmpty();
    counter.restart();
    kato = counter.signIn("supervisor", "kato");
    assertThat(tennyu().procedure().title().ja()).isEqualTo("転入届");
  }

  private List<String> written() throws IOException {
    try (var files = Files.walk(counter.data().resolve("procedures"))) {
      return files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString).toList();
    }
  }

  @Test
  void theSecondOfTwoIsToldAndTheSameCommandTwiceIsOneChange() throws IOException {
    var first = save(0, new PackEdit("minutesTo", "90"));
    assertThat(put(first).kept()).isTrue();
    assertThat(put(first).kept()).isTrue();
    assertThat(tennyu().revision()).isEqualTo(1);
    assertThat(written()).containsExactlyInAnyOrder(TODAY + ".yaml", "tennyu.1.yaml");

    var late = save(0, new PackEdit("minutesTo", "45"));
    assertThat(refusal(kato.put("procedures/tennyu", TestVisitors.json(late))))
        .isEqualTo("pack-changed-elsewhere");
    assertThat(tennyu().procedure().minutesTo()).isEqualTo(90);
  }

  @Test
  void whatHasBeenCheckedBearsItsCheckAndLosesItWhenItIsRewritten() {
    var before = unverified();
    assertThat(put(marks(0, List.of("pack", "law.1", "deadlines.moving_in"), List.of())).kept())
        .isTrue();
    assertThat(unverified()).isEqualTo(before - 3);
    assertThat(tennyu().procedure().unverified()).isFalse();
    assertThat(tennyu().confirmed())
        .extracting(PackConfirmed::fact)
        .containsExactly("pack", "law.1", "deadlines.moving_in");
    assertThat(tennyu().confirmed().get(0).because()).isEqualTo("要綱3条");

    put(save(1, new PackEdit("minutesTo", "90")));
    assertThat(tennyu().procedure().unverified()).isTrue();
    put(marks(2, List.of(), List.of("law.1")));
    assertThat(tennyu().confirmed())
        .extracting(PackConfirmed::fact)
        .containsExactly("deadlines.moving_in");
    assertThat(unverified()).isEqualTo(before - 1);
  }

  private int unverified() {
    return List.of(read(kato.get("procedures"), PackEntry[].class)).stream()
        .filter(entry -> entry.procedure().value().equals("tennyu"))
        .findFirst()
        .orElseThrow()
        .unverified();
  }

  @Test
  void anEarlierRevisionIsPutBack() {
    put(save(0, new PackEdit("minutesTo", "90")));
    put(marks(1, List.of("law.1"), List.of()));
    put(save(2, new PackEdit("minutesTo", "120"), new PackEdit("remark.ja", "お早めに。")));
    var back = new PackRestore(CommandId.fresh(), 3, 2, "誤って変更したため");
    var then =
        read(kato.post("procedures/tennyu/restore", TestVisitors.json(back)), EditedPack.class);
    assertThat(then.procedure().minutesTo()).isEqualTo(90);
    assertThat(then.procedure().remark().ja()).isNotEqualTo("お早めに。");
    assertThat(then.confirmed()).hasSize(1);
    assertThat(then.history()).hasSize(4);
    assertThat(then.history().get(0).restored()).isEqualTo(2);

    var origin = new PackRestore(CommandId.fresh(), 4, 0, "はじめから");
    kato.post("procedures/tennyu/restore", TestVisitors.json(origin));
    assertThat(tennyu().changes()).isEmpty();
    assertThat(tennyu().confirmed()).isEmpty();
  }

  @Test
  void aTestResidentWhoWouldBeToldOtherwiseIsSeenBeforeAnythingIsKept() {
    var longer = save(0, new PackEdit("deadlines.moving_in.length", "30"));
    var seen = put(longer);
    assertThat(seen.kept()).isFalse();
    assertThat(seen.problems()).isEmpty();
    assertThat(seen.differing()).isNotEmpty();
    assertThat(tennyu().revision()).isZero();
    var meant =
        new PackSave(longer.id(), 0, TODAY, "規則", longer.edits(), List.of(), List.of(), null, true);
    assertThat(put(meant).kept()).isTrue();
    assertThat(tennyu().deadlines().get(0).length()).isEqualTo(30);
  }

  @Test
  void whatBeginsLaterIsNotYetSo() {
    var later =
        new PackSave(
            CommandId.fresh(),
            0,
            TODAY.plusDays(20),
            "改正",
            List.of(new PackEdit("minutesTo", "90")),
            List.of(),
            List.of(),
            null,
            false);
    assertThat(put(later).kept()).isTrue();
    assertThat(tennyu().procedure().minutesTo()).isEqualTo(60);
    assertThat(tennyu().next()).isEqualTo(TODAY.plusDays(20));
    assertThat(
            read(kato.get("procedures/tennyu?day=" + TODAY.plusDays(20)), EditedPack.class)
                .procedure()
                .minutesTo())
        .isEqualTo(90);
    var withoutReason =
        new PackSave(
            CommandId.fresh(),
            1,
            TODAY,
            "",
            List.of(new PackEdit("minutesTo", "75")),
            List.of(),
            List.of(),
            null,
            false);
    assertThat(
            read(
                    kato.post("procedures/tennyu/check", TestVisitors.json(withoutReason)),
                    PackChecked.class)
                .problems())
        .isEmpty();
    assertThat(refusal(kato.put("procedures/tennyu", TestVisitors.json(withoutReason))))
        .isEqualTo("pack-without-reason");
    var past =
        new PackSave(
            CommandId.fresh(),
            1,
            TODAY.minusDays(1),
            "",
            List.of(),
            List.of(),
            List.of(),
            null,
            false);
    assertThat(refusal(kato.post("procedures/tennyu/check", TestVisitors.json(past))))
        .isEqualTo("pack-day-past");
  }

  @Test
  void supervisorsTryAGuideAndNothingIsKeptAndNobodyElseReadsOrChangesAProcedure() {
    var asked = new PackTry(TODAY, Map.of("from_abroad", GuideAnswer.yes), List.of(), Map.of());
    var guide = read(kato.post("procedures/tennyu/try", TestVisitors.json(asked)), GuideView.class);
    assertThat(guide.documents())
        .extracting(GuideView.GuideDocument::document)
        .contains("passport");
    assertThat(tennyu().history()).isEmpty();

    assertThat(counter.staff("sato").get("procedures").statusCode()).isEqualTo(403);
    assertThat(counter.clerk("tanaka").get("procedures/tennyu").statusCode()).isEqualTo(403);
    assertThat(
            counter.staff("mori").put("procedures/tennyu", TestVisitors.json(save(0))).statusCode())
        .isEqualTo(403);
    assertThat(counter.get("/supervisor/api/procedures", null).statusCode()).isEqualTo(401);
  }
}
