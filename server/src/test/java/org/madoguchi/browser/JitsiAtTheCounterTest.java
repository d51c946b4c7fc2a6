package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestSocket;
import org.madoguchi.TestVisitors;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.CallAccess;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.WireJson;

/**
 * The unmodified lib-jitsi-meet in real consultations, through {@code /xmpp-websocket} on the
 * counter's own port, with the tokens the counter gives: with itself and with our staff's screen.
 */
@Tag("browser")
class JitsiAtTheCounterTest {
  private static final TestClock CLOCK = new TestClock();

  private static Chromium chromium;
  private static LoopbackPages pages;
  private static TestCounter counter;

  private final List<Window> windows = new ArrayList<>();

  @BeforeAll
  static void launch() {
    chromium = Chromium.withDevices();
    pages = new LoopbackPages();
    counter = TestCounter.start(Map.of("MADOGUCHI_ACCESS_ORIGINS", pages.origin()), CLOCK);
  }

  @AfterAll
  static void quit() {
    counter.close();
    pages.close();
    chromium.close();
  }

  @AfterEach
  void stop() {
    windows.forEach(Window::close);
  }

  private Window window(String origin, int width, int height) {
    var window = new Window(chromium.browser(), origin, width, height, true);
    windows.add(window);
    return window;
  }

  private JitsiWindow jitsi(TestScreen who, ConsultationId consultation) {
    return jitsi(access(who, consultation));
  }

  private JitsiWindow jitsi(CallAccess access) {
    return jitsi(access, access.room(), access.token());
  }

  private JitsiWindow jitsi(CallAccess access, String room, String token) {
    return new JitsiWindow(window(pages.origin(), 400, 300))
        .connect(
            Map.of(
                "serviceUrl",
                counter.origin().replace("http", "ws") + access.path(),
                "domain",
                access.domain(),
                "room",
                room,
                "token",
                token,
                "name",
                "Jitsi"));
  }

  private static CallAccess access(TestScreen who, ConsultationId consultation) {
    var answer = who.post("rooms/" + consultation + "/call", new byte[0]);
    return WireJson.read(TestVisitors.text(answer), CallAccess.class);
  }

  private static TestSocket call(TestScreen kiosk, String procedure) {
    return kiosk
        .desk()
        .say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId(procedure)));
  }

  /** The consultation that a call became. */
  private static ConsultationId accepted(TestSocket desk) {
    return desk.expect(
            ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.accepted)
        .ticket()
        .consultation();
  }

  /**
   * A consultation of a kiosk that runs Jitsi with our staff's screen.
   *
   * @param digit all that the endpoint id of our screen consists of; the smaller id initiates
   */
  private void withOurStaff(String kiosk, String account, String procedure, String digit) {
    var resident = counter.kiosk(kiosk);
    var desk = call(resident, procedure);
    var staff = window(counter.origin(), 1440, 900).watched();
    staff
        .context()
        .addInitScript(
            """
            const random = crypto.getRandomValues.bind(crypto);
            crypto.getRandomValues = (bytes) =>
              bytes instanceof Uint8Array && bytes.length === 4
                ? bytes.fill(0x%s)
                : random(bytes);
            """
                .formatted(digit.repeat(2)));
    staff.signIn("staff", account);
    staff
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("番に応答する")))
        .first()
        .click();
    var jitsi = jitsi(resident, accepted(desk)).says("conference.joined");

    var ours = Lines.of(staff.page()).decodeMoreThan(20, 1).only();
    var theirs = jitsi.lines().decodeMoreThan(20, 1).only();
    assertThat(ours.offered()).isEqualTo(digit.equals("0"));
    assertThat(theirs.offered()).isEqualTo(digit.equals("f"));
    assertThat(ours.heard()).isPositive();
    assertThat(theirs.heard()).isPositive();
    assertThat(staff.complaints()).isEmpty();
  }

  /** A consultation that is going on at the desk; nobody is in its call. */
  private static ConsultationId consultation(TestScreen kiosk, String procedure, String account) {
    var desk = call(kiosk, procedure);
    var ticket = desk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    counter.staff(account).desk().say(new DeskMessage.AcceptTicket(CommandId.fresh(), ticket));
    return accepted(desk);
  }

  @Test
  void twoJitsiPagesSeeEachOtherWithTheTokensOfTheirConsultation() {
    var resident = counter.kiosk("nishi-1");
    var consultation = consultation(resident, "tennyu", "sato");
    var first = jitsi(resident, consultation).says("conference.joined");
    var second = jitsi(counter.staff("sato"), consultation).says("conference.joined");
    first.lines().decodeMoreThan(20, 1);
    second.lines().decodeMoreThan(20, 1);
  }

  @Test
  void aTokenThatIsExpiredOrNotOursIsRefusedInWordsAndOneForAnotherRoomStaysOutside() {
    var resident = counter.kiosk("kita-1");
    var access = access(resident, consultation(resident, "jidou_teate", "takahashi"));
    jitsi(access, "another-room", access.token())
        .says("conference.failed conference.connectionError.notAllowed");

    var refused = "connection.connectionFailed connection.passwordRequired ";
    var token = access.token();
    var unlike = token.endsWith("AA") ? "BB" : "AA";
    jitsi(access, access.room(), token.substring(0, token.length() - 2) + unlike)
        .says(refused + "token signature invalid");
    jitsi(access, access.room(), "").says(refused + "token missing");
    CLOCK.forward(Duration.ofMinutes(3));
    jitsi(access).says(refused + "token expired");
  }

  @Test
  void ourStaffsScreenInitiatesACallWithAJitsiPage() {
    withOurStaff("nishi-2", "ito", "tennyu", "0");
  }

  @Test
  void ourStaffsScreenAnswersACallOfAJitsiPage() {
    withOurStaff("higashi-1", "suzuki", "kokuho_join", "f");
  }
}
