package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;

/** 委託: a contractor at the real server sees their step, and nothing else answers. */
class ContractorScenarioTest {
  private static final String NO_FILE = "0".repeat(64);

  private TestCounter counter;
  private TestScreen sato;
  private TestScreen mori;

  @BeforeEach
  void start() {
    counter = TestCounter.start(Map.of());
    sato = counter.staff("sato");
    mori = counter.staff("mori");
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  private static void say(TestSocket desk, WorkCommand command) {
    desk.command(command, command.id());
  }

  private static WorkMessage.AddWork asked(String department, WorkKind kind) {
    return new WorkMessage.AddWork(
        CommandId.fresh(),
        WorkItemId.fresh(),
        new DepartmentId(department),
        kind,
        new BranchId("nishi"),
        new ProcedureId("juminhyo"),
        "世帯全員の写しを2通",
        null,
        false);
  }

  @Test
  void theDeskShowsNobodyWhoWaitsAndOnlyTheWorkOfTheirStep() {
    counter
        .kiosk("nishi-1")
        .desk()
        .say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    var staff = sato.desk();
    staff.expect(ServerMessage.TicketChanged.class);
    var theirs = asked("shimin", WorkKind.entry);
    say(staff, theirs);
    say(staff, asked("shimin", WorkKind.certificate)); // at reception
    say(staff, asked("hoken", WorkKind.entry)); // of another department

    var items = mori.desk().expect(ServerMessage.WorkSnapshot.class).items();
    assertThat(items).hasSize(1);
    assertThat(items.get(0).item()).isEqualTo(theirs.item());
    assertThat(items.get(0).addedBy()).isNull();
    var snapshot = mori.desk().expect(ServerMessage.DeskSnapshot.class);
    assertThat(snapshot.tickets()).isEmpty();
    assertThat(snapshot.kiosks()).isEmpty();
  }

  @Test
  void whatAnotherTakesLeavesTheirList() {
    var desk = mori.desk();
    var staff = sato.desk();
    var add = asked("shimin", WorkKind.entry);
    say(staff, add);
    desk.expect(ServerMessage.WorkChanged.class);
    say(staff, new WorkMessage.TakeWork(CommandId.fresh(), add.item()));
    assertThat(desk.expect(ServerMessage.WorkGone.class).item()).isEqualTo(add.item());
    say(staff, new WorkMessage.GiveBackWork(CommandId.fresh(), add.item(), null));
    desk.expect(ServerMessage.WorkChanged.class);
    say(desk, new WorkMessage.TakeWork(CommandId.fresh(), add.item()));
    say(desk, new WorkMessage.FinishWork(CommandId.fresh(), add.item(), "入力済み"));
  }

  @Test
  void whatStaffMaySayAtTheDeskIsRefused() {
    var desk = mori.desk();
    desk.say(new DeskMessage.GoAway(CommandId.fresh(), AwayReason.lunch));
    assertThat(desk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
    desk.say(asked("shimin", WorkKind.entry));
    assertThat(desk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
  }

  @Test
  void noAddressOfTheStaffScreenAnswers() {
    var room = sato.talkWith(counter.kiosk("nishi-1"));
    for (var path :
        List.of(
            "call",
            "characters/8FBA/variants",
            "points",
            "sessions",
            "sessions.csv",
            "rooms/%s/uploads/u",
            "rooms/%s/files/" + NO_FILE + ".pdf",
            "rooms/%s/files/" + NO_FILE + "/pages/0",
            "rooms/%s/documents/d/fields/0/" + NO_FILE + ".png",
            "rooms/%s/stills/s.jpg",
            "rooms/%s/prints/p.pdf",
            "work/w/certificate.pdf")) {
      assertThat(mori.get(path.formatted(room)).statusCode()).as(path).isEqualTo(403);
    }
    for (var path :
        List.of(
            "points/gakudo/simulate",
            "rooms/%s/call",
            "rooms/%s/documents",
            "rooms/%s/photos",
            "rooms/%s/glyph-picture",
            "rooms/%s/sheet",
            "rooms/%s/sheet/pages/0")) {
      assertThat(mori.post(path.formatted(room), new byte[0]).statusCode()).as(path).isEqualTo(403);
    }
    for (var path : List.of("rooms/%s/stills/s.jpg", "rooms/%s/glyphs/8FBA.strokes")) {
      assertThat(mori.put(path.formatted(room), new byte[0]).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(mori.room(room).closeCode()).isEqualTo(4403);
  }
}
