package org.madoguchi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestSocket;
import org.madoguchi.TestTown;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.demo.Demo;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.DeviceRef;
import org.madoguchi.wire.EquipmentView;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.SelfTestFault;
import org.madoguchi.wire.SelfTestPart;
import org.madoguchi.wire.SelfTestState;
import org.madoguchi.wire.SelfTestStep;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.VideoCodec;

/** What is chosen for a kiosk and what it finds, over the real server's HTTP and WebSockets. */
@Timeout(120)
class EquipmentTest {
  private static final KioskId NISHI_1 = new KioskId("nishi-1");
  private static final KioskSettings CHOSEN =
      new KioskSettings(
          new DeviceRef("a1", "Face Camera (046d:0825)"),
          new DeviceRef("b2", "書画カメラ"),
          new DeviceRef("c3", "卓上マイク"),
          new DeviceRef("d4", "スピーカー"),
          60,
          true,
          VideoCodec.H264,
          true,
          LocalTime.of(7, 45));

  private final TestClock clock = new TestClock();
  private TestCounter counter;

  @BeforeEach
  void start() {
    counter = TestCounter.start(Map.of(), clock);
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  private static EquipmentView snapshot(TestSocket desk) {
    return snapshots(desk).get(NISHI_1);
  }

  private static Map<KioskId, EquipmentView> snapshots(TestSocket desk) {
    return desk.expect(ServerMessage.EquipmentSnapshot.class).kiosks().stream()
        .collect(Collectors.toMap(EquipmentView::kiosk, view -> view));
  }

  private static EquipmentView changed(TestSocket desk) {
    return desk.expect(ServerMessage.EquipmentChanged.class).kiosk();
  }

  /** The cookies of a kiosk before which somebody has signed in. */
  private TestScreen unlocked(TestScreen kiosk, String account) {
    var answer =
        kiosk.post("settings/unlock", TestCounter.json(new SignIn(account, Demo.PASSWORD)));
    assertThat(answer.statusCode()).as(TestCounter.text(answer)).isEqualTo(204);
    return new TestScreen(counter, "kiosk", kiosk.cookie() + "; " + TestCounter.cookie(answer));
  }

  private static String refusal(java.net.http.HttpResponse<byte[]> answer) {
    return answer.statusCode()
        + " "
        + TestCounter.text(answer).replaceAll(".*\"problem\":\"|\",.*", "");
  }

  // ---- what is chosen

  @Test
  void whatWasChosenOnceIsThereAfterEveryReloadAndRestart() {
    var kiosk = counter.kiosk("nishi-1");
    var desk = kiosk.desk();
    var first = snapshot(desk);
    assertThat(first.settings()).isEqualTo(KioskSettings.DEFAULTS);
    assertThat(first.configuredAt()).isNull();

    var answer = unlocked(kiosk, "admin").post("settings", TestCounter.json(CHOSEN));
    assertThat(answer.statusCode()).as(TestCounter.text(answer)).isEqualTo(204);
    var told = changed(desk);
    assertThat(told.settings()).isEqualTo(CHOSEN);
    assertThat(told.configuredAt()).isEqualTo(clock.instant());

    counter.restart();
    assertThat(snapshot(kiosk.desk())).isEqualTo(told);
  }

  @Test
  void aClerkChoosesForTheKiosksOfTheirOwnBranchOnly() {
    var nishi = counter.kiosk("nishi-1");
    var body = TestCounter.json(CHOSEN);
    assertThat(unlocked(nishi, "tanaka").post("settings", body).statusCode()).isEqualTo(204);
    assertThat(refusal(unlocked(nishi, "yamamoto").post("settings", body)))
        .isEqualTo("403 not-your-kiosk");
  }

  @Test
  void nobodyElseGetsAtTheSettings() {
    var kiosk = counter.kiosk("nishi-1");
    var body = TestCounter.json(CHOSEN);
    assertThat(refusal(kiosk.post("settings", body))).isEqualTo("401 settings-locked");
    for (var account : List.of("sato", "kato")) {
      var signIn = TestCounter.json(new SignIn(account, Demo.PASSWORD));
      assertThat(refusal(kiosk.post("settings/unlock", signIn))).isEqualTo("403 not-allowed");
    }
    var wrong = TestCounter.json(new SignIn("admin", "wrong"));
    assertThat(refusal(kiosk.post("settings/unlock", wrong)))
        .isEqualTo("422 wrong-account-or-password");
    var admin = counter.signIn("supervisor", "admin");
    assertThat(refusal(admin.post("settings", body))).isEqualTo("403 not-allowed");
    var stranger = new TestScreen(counter, "kiosk", null);
    assertThat(
            refusal(
                stranger.post(
                    "settings/unlock", TestCounter.json(new SignIn("admin", Demo.PASSWORD)))))
        .isEqualTo("401 sign-in-required");
  }

  @Test
  void theSettingsLockThemselvesAndWhenAsked() {
    var kiosk = counter.kiosk("nishi-1");
    var body = TestCounter.json(CHOSEN);
    var open = unlocked(kiosk, "admin");
    assertThat(open.post("settings/lock", new byte[0]).statusCode()).isEqualTo(204);
    assertThat(refusal(open.post("settings", body))).isEqualTo("401 settings-locked");

    var forgotten = unlocked(kiosk, "admin");
    clock.forward(Duration.ofMinutes(31));
    assertThat(refusal(forgotten.post("settings", body))).isEqualTo("401 settings-locked");
  }

  @Test
  void aSettingOutOfBoundsIsRefused() {
    var admin = unlocked(counter.kiosk("nishi-1"), "admin");
    var json = new String(TestCounter.json(CHOSEN), java.nio.charset.StandardCharsets.UTF_8);
    for (var bad :
        List.of(
            json.replace("\"volume\":60", "\"volume\":101"),
            json.replace("\"selfTestAt\":\"07:45:00\"", "\"selfTestAt\":\"07:45:30\""),
            json.replace("H264", "H265"),
            json.replace("\"volume\":60,", ""),
            json.replace("Face", "F".repeat(300)))) {
      assertThat(bad).isNotEqualTo(json);
      assertThat(
              refusal(
                  admin.post("settings", bad.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
          .isEqualTo("422 message-not-understood");
    }
  }

  // ---- self-test

  @Test
  void whatTheClerkAsksForIsRunByTheKioskAndTheResultIsOnTheBoard() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var clerk = counter.clerk("tanaka").desk();
    var elsewhere = counter.clerk("yamamoto").desk();
    assertThat(snapshots(clerk)).containsOnlyKeys(NISHI_1, new KioskId("nishi-2"));

    var ask = CommandId.fresh();
    clerk.command(new KioskMessage.RequestSelfTest(ask, NISHI_1), ask);
    assertThat(changed(kiosk).requestedAt()).isEqualTo(clock.instant());

    var begin = CommandId.fresh();
    kiosk.command(new KioskMessage.BeginSelfTest(begin), begin);
    clock.forward(Duration.ofSeconds(20));
    var steps =
        TestTown.ALL_WELL.stream()
            .map(
                step ->
                    step.part() == SelfTestPart.documentCamera
                        ? new SelfTestStep(
                            step.part(),
                            SelfTestState.failed,
                            SelfTestFault.documentCameraNotFound,
                            null)
                        : step)
            .toList();
    var finish = CommandId.fresh();
    kiosk.command(new KioskMessage.FinishSelfTest(finish, steps), finish);

    var begun =
        clerk.expect(ServerMessage.EquipmentChanged.class, m -> m.kiosk().begunAt() != null);
    assertThat(begun.kiosk().requestedAt()).isNotNull();
    var result = changed(clerk);
    assertThat(result.lastTest().steps()).isEqualTo(steps);
    assertThat(result.lastTest().at()).isEqualTo(clock.instant());
    assertThat(result.requestedAt()).isNull();
    assertThat(result.begunAt()).isNull();

    counter.restart();
    assertThat(snapshot(counter.clerk("tanaka").desk())).isEqualTo(result);
    assertThat(elsewhere.drain())
        .noneMatch(message -> message instanceof ServerMessage.EquipmentChanged);
  }

  @Test
  void aTestGivenUpForAResidentIsNotWaitedForAnyMoreAndTheLastResultStays() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var clerk = counter.clerk("tanaka").desk();
    for (var said :
        List.of(
            new KioskMessage.FinishSelfTest(CommandId.fresh(), TestTown.ALL_WELL),
            new KioskMessage.BeginSelfTest(CommandId.fresh()),
            new KioskMessage.AbortSelfTest(CommandId.fresh()))) {
      kiosk.command(said, said.id());
    }
    var given =
        clerk.expect(ServerMessage.EquipmentChanged.class, m -> m.kiosk().abortedAt() != null);
    assertThat(given.kiosk().begunAt()).isNull();
    assertThat(given.kiosk().lastTest().steps()).isEqualTo(TestTown.ALL_WELL);
  }

  @Test
  void aRequestWaitsForAKioskThatIsNotThereYet() {
    var clerk = counter.clerk("tanaka").desk();
    var ask = CommandId.fresh();
    clerk.command(new KioskMessage.RequestSelfTest(ask, NISHI_1), ask);
    counter.restart();
    assertThat(snapshot(counter.kiosk("nishi-1").desk()).requestedAt()).isNotNull();
  }

  @Test
  void aClerkAsksNoKioskOfAnotherBranch() {
    var clerk = counter.clerk("tanaka").desk();
    var ask = CommandId.fresh();
    clerk.say(new KioskMessage.RequestSelfTest(ask, new KioskId("higashi-1")));
    var refusal = clerk.expect(ServerMessage.Refusal.class);
    assertThat(refusal.problem()).isEqualTo("not-your-kiosk");
    assertThat(refusal.ref()).isEqualTo(ask);
  }

  @Test
  void aResultThatIsNotWholeIsRefused() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var id = CommandId.fresh();
    kiosk.sayText(
        "{\"type\":\"selfTest.finish\",\"id\":\""
            + id
            + "\",\"steps\":[{\"part\":\"camera\",\"state\":\"ok\"}]}");
    var refusal = kiosk.expect(ServerMessage.Refusal.class);
    assertThat(refusal.problem()).isEqualTo("message-not-understood");
    assertThat(refusal.ref()).isEqualTo(id);
  }

  @Test
  void staffSeeNoEquipmentAndGoOnAsBefore() {
    var desk = counter.staff("sato").desk();
    assertThat(desk.expect(ServerMessage.EquipmentSnapshot.class).kiosks()).isEmpty();
    desk.say(new KioskMessage.LineProbe(7));
    assertThat(desk.expect(ServerMessage.LineEcho.class).number()).isEqualTo(7);
  }

  @Test
  void aTestGoesOnBesideTheQueue() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var begin = CommandId.fresh();
    kiosk.command(new KioskMessage.BeginSelfTest(begin), begin);
    kiosk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    assertThat(kiosk.expect(ServerMessage.TicketChanged.class).ticket().kiosk()).isEqualTo(NISHI_1);
  }
}
