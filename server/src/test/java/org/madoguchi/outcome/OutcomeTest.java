package org.madoguchi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.ConsultationEvent.OutcomeRecorded;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentCameraState;
import org.madoguchi.wire.DocumentCameraView;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.SessionRow;
import org.slf4j.LoggerFactory;

class OutcomeTest {
  private static final ConsultationId ROOM = new ConsultationId("abc");
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final Instant CALLED = Instant.parse("2026-11-24T00:30:00Z");

  private final SessionsCsv csv = new SessionsCsv(TestTown.DIRECTORY, TestTown.CATALOG);

  private static SessionRow row(String staff, boolean talking, String outcome) {
    return new SessionRow(
        ROOM,
        7,
        new BranchId("nishi"),
        new DepartmentId("shimin"),
        TENNYU,
        new Person("sato", Role.staff, staff),
        CALLED,
        65,
        600,
        talking,
        outcome == null ? null : new OutcomeCode(outcome),
        outcome == null ? null : LocalDate.of(2026, 12, 1),
        outcome == null ? 0 : 2,
        false,
        outcome == null ? 0 : 3);
  }

  private String write(SessionRow... rows) {
    return new String(csv.write(List.of(rows)), StandardCharsets.UTF_8);
  }

  // ---- CSV (RFC 4180)

  @Test
  void aLineIsInTheTownsWordsAndInJapaneseTime() {
    assertThat(write(row("市民課 佐藤", false, "accepted")).lines().skip(1))
        .containsExactly("7,西出張所,市民課,転入届,2026-11-24 09:30:00,65,600,受理,2026-12-01,市民課 佐藤,abc,2,3");
    assertThat(write(row("佐藤", true, null))).contains(",相談中,,");
    assertThat(write(row("佐藤", false, null))).contains(",600,,,");
  }

  @Test
  void excelSeesUtf8AndWholeLines() {
    var bytes = csv.write(List.of(row("佐藤", false, "accepted")));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(write(row("a", false, null), row("b", false, null)).split("\r\n", -1)).hasSize(4);
  }

  @Test
  void cellsAreQuotedWhenTheyMustBe() {
    assertThat(SessionsCsv.cell("佐藤")).isEqualTo("佐藤");
    assertThat(SessionsCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(SessionsCsv.cell("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(SessionsCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(SessionsCsv.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    assertThat(SessionsCsv.cell("")).isEmpty();
    assertThat(SessionsCsv.cell(null)).isEmpty();
  }

  @Test
  void noCellIsTakenForAFormula() {
    for (var sign : List.of("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")) {
      assertThat(SessionsCsv.cell(sign + "1")).isEqualTo("'" + sign + "1");
    }
    assertThat(SessionsCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    assertThat(SessionsCsv.cell("\n=1")).isEqualTo("\"'\n=1\"");
    assertThat(write(row("=HYPERLINK(\"https://evil.example\")", false, null)))
        .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
  }

  // ---- the log

  @Test
  void theLineOfAnOutcomeHasIdsAndCodesAndNeitherNameNorNote() {
    var log = (Logger) LoggerFactory.getLogger("madoguchi.outcome");
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.INFO);
    try {
      var resident = new Person("nishi-1", Role.resident, "西出張所 西1番");
      var staff = new Person("sato", Role.staff, "市民課 佐藤");
      OutcomeLog.recorded(
          view(staff, resident),
          new OutcomeRecorded(
              TENNYU, new OutcomeCode("accepted"), "𠮷野さん、次回 書類", LocalDate.of(2026, 12, 1)),
          staff);
    } finally {
      log.detachAppender(lines);
      log.setLevel(null);
    }
    assertThat(lines.list).hasSize(1);
    var line = lines.list.get(0);
    var pairs =
        line.getKeyValuePairs().stream()
            .collect(Collectors.toMap(p -> p.key, p -> String.valueOf(p.value)));
    assertThat(pairs)
        .containsEntry("consultation", "abc")
        .containsEntry("number", "7")
        .containsEntry("branch", "nishi")
        .containsEntry("department", "shimin")
        .containsEntry("procedure", "tennyu")
        .containsEntry("outcome", "accepted")
        .containsEntry("account", "sato")
        .containsEntry("followUp", "2026-12-01")
        .hasSize(8);
    assertThat(line.getFormattedMessage() + pairs).doesNotContain("𠮷野", "書類", "佐藤", "西1番");
  }

  private static ConsultationView view(Person staff, Person resident) {
    return new ConsultationView(
        ROOM,
        TicketId.fresh(),
        7,
        new BranchId("nishi"),
        new KioskId("nishi-1"),
        new DepartmentId("shimin"),
        false,
        CALLED,
        CALLED,
        staff,
        resident,
        List.of(),
        ConsultationPhase.talking,
        List.of(),
        List.of(),
        null,
        new DocumentCameraView(DocumentCameraState.on, null, List.of()),
        IntakeView.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NotesView.empty(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        false,
        null);
  }
}
