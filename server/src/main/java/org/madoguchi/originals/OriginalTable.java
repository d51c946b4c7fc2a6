package org.madoguchi.originals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madoguchi.core.BranchId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;
import org.madoguchi.wire.OriginalState;

/**
 * The originals as rows: which books matter still. Its unique index says once more what the
 * streams' order says, that no number is given twice.
 */
public final class OriginalTable implements Projection {

  /** How far the books have come of that fiscal year and later, and those with an open original. */
  static Map<Book, Long> heads(Database database, int since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select branch, fiscal_year, (select max(seq) from original o"
                            + " where o.branch = b.branch and o.fiscal_year = b.fiscal_year)"
                            + " as head from (select distinct branch, fiscal_year from original"
                            + " where fiscal_year >= ? or state in ('held', 'sent')) b"
                            + " order by fiscal_year, branch",
                        since)
                    .reduceRows(
                        new LinkedHashMap<Book, Long>(),
                        (all, row) -> {
                          all.put(
                              new Book(
                                  new BranchId(row.getColumn("branch", String.class)),
                                  row.getColumn("fiscal_year", Integer.class)),
                              row.getColumn("head", Long.class));
                          return all;
                        }));
  }

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof OriginalEvent event)) {
      return;
    }
    if (event instanceof OriginalEvent.OriginalReceived e) {
      try (var insert =
          connection.prepareStatement(
              "insert into original (original, branch, fiscal_year, number, state, seq)"
                  + " values (?, ?, ?, ?, ?, ?)")) {
        insert.setString(1, e.original().value());
        insert.setString(2, e.branch().value());
        insert.setInt(3, e.fiscalYear());
        insert.setInt(4, e.running());
        insert.setString(5, OriginalState.held.name());
        insert.setLong(6, entry.seq());
        insert.executeUpdate();
      }
      return;
    }
    var moved = (OriginalEvent.OriginalMoved) event;
    try (var update =
        connection.prepareStatement("update original set state = ?, seq = ? where original = ?")) {
      update.setString(1, moved.state().name());
      update.setLong(2, entry.seq());
      update.setString(3, moved.original().value());
      update.executeUpdate();
    }
  }
}
