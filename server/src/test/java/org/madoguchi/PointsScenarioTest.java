package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsScore;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.PointsTrial;
import org.madoguchi.wire.ProblemBody;
import org.madoguchi.wire.ScoredAs;
import org.madoguchi.wire.ScoredLine;
import org.madoguchi.wire.WireJson;

/** 点数の試算 through the whole counter: tried out by staff, and nothing of it stays. */
class PointsScenarioTest {
  private static final PointsGuardian FULL =
      new PointsGuardian(
          "work", null, Map.of(PointsMeasure.daysPerWeek, 5, PointsMeasure.minutesPerDay, 480));

  private TestCounter counter;
  private TestScreen sato;

  @BeforeEach
  void open() {
    counter = TestCounter.start(Map.of(), new TestClock());
    sato = counter.staff("sato");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private static PointsTrial trial(Map<String, Boolean> adjustments, Map<String, Long> facts) {
    return new PointsTrial(2026, new PointsHousehold(List.of(FULL, FULL), adjustments, facts));
  }

  private HttpResponse<byte[]> simulate(String procedure, byte[] body) {
    return sato.post("points/" + procedure + "/simulate", body);
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String problem) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(WireJson.read(answer.body(), ProblemBody.class).problem()).isEqualTo(problem);
  }

  @Test
  void staffSeesTheTablesOfTheYearAndTriesOneOut() {
    var tables = WireJson.read(sato.get("points").body(), PointsTable[].class);
    assertThat(tables)
        .extracting(PointsTable::procedure)
        .containsExactly(new ProcedureId("gakudo"), new ProcedureId("hoikusho"));
    assertThat(tables).allMatch(PointsTable::unverified);

    var answer =
        simulate("hoikusho", TestVisitors.json(trial(Map.of("sibling-in", true), Map.of())));
    assertThat(answer.statusCode()).as(TestVisitors.text(answer)).isEqualTo(200);
    var score = WireJson.read(answer.body(), PointsScore.class);
    assertThat(List.of(score.from(), score.to())).containsExactly(45 - 17, 45 + 10 + 6);
    assertThat(score.lines())
        .extracting(ScoredLine::as)
        .containsExactly(
            ScoredAs.counted,
            ScoredAs.counted,
            ScoredAs.open,
            ScoredAs.counted,
            ScoredAs.open,
            ScoredAs.open);
  }

  @Test
  void onlyStaffTriesOutAndOnlyWhatTheTableHas() {
    var body = TestVisitors.json(trial(Map.of(), Map.of()));
    for (var who : List.of(counter.clerk("tanaka"), counter.kiosk("nishi-1"))) {
      refused(who.post("points/hoikusho/simulate", body), 403, "not-allowed");
      refused(who.get("points"), 403, "not-allowed");
    }
    refused(
        counter.post("/staff/api/points/hoikusho/simulate", null, body), 401, "sign-in-required");
    refused(simulate("tennyu", body), 404, "no-points-table");
    refused(
        simulate("hoikusho", TestVisitors.json(trial(Map.of("beach", true), Map.of()))),
        422,
        "message-not-understood");
    var text = new String(body, StandardCharsets.UTF_8);
    for (var wrong :
        List.of(
            "{}",
            text.replace("2026", "\"2026\""),
            text.replace("480", "480.5"),
            text.replace("480", "99999"),
            text.replace("minutesPerDay", "name"),
            text.replace("\"adjustments\":{}", "\"adjustments\":{},\"name\":\"山田\""),
            text + " ".repeat(70_000))) {
      refused(
          simulate("hoikusho", wrong.getBytes(StandardCharsets.UTF_8)),
          422,
          "message-not-understood");
    }
  }

  @Test
  void nothingOfATrialIsKept() throws IOException {
    var tax = 987_654_321_012L;
    var answer = simulate("hoikusho", TestVisitors.json(trial(Map.of(), Map.of("tax", tax))));
    assertThat(TestVisitors.text(answer)).contains("" + tax);
    try (var files = Files.walk(counter.data())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("" + tax);
      }
    }
  }
}
