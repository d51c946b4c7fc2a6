package org.madoguchi.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Database;
import org.madoguchi.wire.SessionRow;

/** The sessions of a day, newest first. Thread-safe. */
public final class Sessions {
  private final Database database;
  private final Clock clock;

  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The day it is now, in Japan. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SessionTable.JAPAN);
  }

  public List<SessionRow> of(LocalDate day) {
    var now = clock.millis();
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select * from session_row where day = ?"
                            + " order by accepted_at desc, consultation, procedure_id",
                        day.toString())
                    .map(
                        (rows, context) -> {
                          var called = rows.getLong("called_at");
                          var accepted = rows.getLong("accepted_at");
                          var ended = rows.getLong("ended_at");
                          var talking = rows.wasNull();
                          var outcome = rows.getString("outcome");
                          var followUp = rows.getString("follow_up");
                          return new SessionRow(
                              new ConsultationId(rows.getString("consultation")),
                              rows.getInt("number"),
                              new BranchId(rows.getString("branch")),
                              new DepartmentId(rows.getString("department")),
                              new ProcedureId(rows.getString("procedure_id")),
                              new Person(
                                  rows.getString("staff"),
                                  Role.staff,
                                  rows.getString("staff_name")),
                              Instant.ofEpochMilli(called),
                              (accepted - called) / 1000,
                              ((talking ? now : ended) - accepted) / 1000,
                              talking,
                              outcome == null ? null : new OutcomeCode(outcome),
                              followUp == null ? null : LocalDate.parse(followUp),
                              rows.getInt("passed_over"),
                              rows.getInt("hidden") != 0,
                              rows.getInt("asked_again"));
                        })
                    .list());
  }
}
