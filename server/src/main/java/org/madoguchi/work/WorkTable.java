package org.madoguchi.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;

/** The work as rows: nobody has to read all that was ever done to find what is open. */
public final class WorkTable implements Projection {

  /** What is open, and what was over since then; in the order in which it was last changed. */
  static List<WorkItemId> read(Database database, Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select item from work_item where is_open = 1 or changed_at >= ?"
                            + " order by changed_at, item",
                        since.toEpochMilli())
                    .map((rows, context) -> new WorkItemId(rows.getString("item")))
                    .list());
  }

  /** Talks that were over with a 後日対応 for which there is no work: the server stopped in between. */
  public static List<ConsultationId> forgotten(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select distinct s.consultation from session_row s"
                            + " where s.follow_up is not null and s.ended_at is not null"
                            + " and not exists (select 1 from work_item w"
                            + " where w.consultation = s.consultation"
                            + " and w.procedure_id = s.procedure_id)")
                    .map((rows, context) -> new ConsultationId(rows.getString(1)))
                    .list());
  }

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof WorkEvent event)) {
      return;
    }
    if (event instanceof WorkEvent.WorkAdded added) {
      try (var insert =
          connection.prepareStatement(
              "insert into work_item (item, consultation, procedure_id, is_open, changed_at)"
                  + " values (?, ?, ?, 1, ?)")) {
        insert.setString(1, added.item().value());
        insert.setString(2, added.consultation() == null ? null : added.consultation().value());
        insert.setString(3, added.procedure() == null ? null : added.procedure().value());
        insert.setLong(4, entry.at().toEpochMilli());
        insert.executeUpdate();
      }
      return;
    }
    // A certificate follows the finish, and is open again until it has come out at the branch.
    var isOver =
        event instanceof WorkEvent.WorkFinished
            || event instanceof WorkEvent.WorkWithdrawn
            || event instanceof WorkEvent.WorkPrintDone;
    try (var update =
        connection.prepareStatement(
            "update work_item set is_open = ?, changed_at = ? where item = ?")) {
      update.setInt(1, isOver ? 0 : 1);
      update.setLong(2, entry.at().toEpochMilli());
      update.setString(3, event.item().value());
      update.executeUpdate();
    }
  }
}
