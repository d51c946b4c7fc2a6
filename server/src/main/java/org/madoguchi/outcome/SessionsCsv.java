package org.madoguchi.outcome;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.directory.Directory;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ReceptionRow;
import org.madoguchi.wire.SessionRow;

/**
 * The sessions of a day as CSV (RFC 4180) that Excel opens with Japanese intact: UTF-8 with a byte
 * order mark. A cell that would be taken for a formula gets an apostrophe in front.
 */
public final class SessionsCsv {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SessionTable.JAPAN);

  /** What a spreadsheet reads on from; a Japanese one takes the wide signs too. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final Directory directory;
  private final Catalog catalog;
  private final boolean practised;

  /** In earnest. */
  public SessionsCsv(Directory directory, Catalog catalog) {
    this(directory, catalog, false);
  }

  /**
   * @param practised whether it is all practice (練習): then each line says so first
   */
  public SessionsCsv(Directory directory, Catalog catalog, boolean practised) {
    this.directory = directory;
    this.catalog = catalog;
    this.practised = practised;
  }

  /** What a file of it is called, without the day. */
  public String name() {
    return practised ? "madoguchi-practice-" : "madoguchi-";
  }

  public byte[] write(List<SessionRow> rows) {
    var text = new StringBuilder("\uFEFF");
    line(
        text,
        "受付番号",
        "拠点",
        "課",
        "手続",
        "呼出時刻",
        "待ち時間(秒)",
        "相談時間(秒)",
        "結果",
        "フォロー予定日",
        "職員",
        "相談ID",
        "未確認のまま受理(件)",
        "相談での伺い直し(回)");
    for (var row : rows) {
      line(
          text,
          String.valueOf(row.number()),
          branch(row.branch()),
          department(row.department()),
          procedure(row),
          TIME.format(row.calledAt()),
          String.valueOf(row.waitedSeconds()),
          String.valueOf(row.talkedSeconds()),
          row.outcome() == null ? (row.talking() ? "相談中" : "") : outcome(row, row.outcome()),
          row.followUp() == null ? "" : row.followUp().toString(),
          row.staff().name(),
          row.consultation().value(),
          String.valueOf(row.passedOver()),
          String.valueOf(row.askedAgain()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** 予約 and 折り返し of a day, in the same way. */
  public byte[] writeReception(List<ReceptionRow> rows) {
    var text = new StringBuilder("\uFEFF");
    line(text, "課", "拠点", "予約", "来所", "来所なし", "取消", "折り返し", "折り返し済み", "折り返しまでの中央値(秒)");
    for (var row : rows) {
      line(
          text,
          department(row.department()),
          branch(row.branch()),
          String.valueOf(row.booked()),
          String.valueOf(row.arrived()),
          String.valueOf(row.missed()),
          String.valueOf(row.cancelled()),
          String.valueOf(row.callbacks()),
          String.valueOf(row.callbacksDone()),
          row.callbackSeconds() == null ? "" : String.valueOf(row.callbackSeconds()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String branch(BranchId id) {
    return directory.branch(id).map(b -> b.name().ja()).orElse(id.value());
  }

  private String department(DepartmentId id) {
    return directory.department(id).map(d -> d.name().ja()).orElse(id.value());
  }

  private String procedure(SessionRow row) {
    return catalog.all().stream()
        .filter(p -> p.procedure().equals(row.procedure()))
        .map(p -> p.title().ja())
        .findFirst()
        .orElse(row.procedure().value());
  }

  private String outcome(SessionRow row, OutcomeCode code) {
    return catalog.all().stream()
        .filter(p -> p.procedure().equals(row.procedure()))
        .flatMap(p -> p.outcomes().stream())
        .filter(o -> o.outcome().equals(code))
        .map(o -> o.title().ja())
        .findFirst()
        .orElse(code.value());
  }

  private void line(StringBuilder text, String... cells) {
    if (practised) {
      text.append("練習,");
    }
    text.append(List.of(cells).stream().map(SessionsCsv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    var safe = FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
