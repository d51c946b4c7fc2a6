package org.madoguchi.print;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PrivacySet;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.TrayItem;
import org.madoguchi.wire.WireJson;

/**
 * The papers of all trays as rows. A paper waits there also after its consultation has ended and
 * the server has stopped; nobody has to read every consultation to find it again.
 */
public final class TrayTable implements Projection {

  /** What nobody has brought to its end, and what happened since then; oldest first. */
  static List<TrayItem> read(Database database, Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select state from print_item where is_open = 1 or changed_at >= ?"
                            + " order by requested_at, print",
                        since.toEpochMilli())
                    .map((rows, context) -> WireJson.read(rows.getString("state"), TrayItem.class))
                    .list());
  }

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof ConsultationEvent event)) {
      return;
    }
    var consultation = new ConsultationId(stream.substring(stream.indexOf('.') + 1));
    var print = Trays.paper(event);
    if (print != null) {
      keep(
          connection,
          consultation,
          Trays.after(before(connection, consultation, print), consultation, entry));
    } else if (event instanceof PrivacySet) {
      for (var before : all(connection, consultation)) {
        keep(connection, consultation, Trays.after(before, consultation, entry));
      }
    }
  }

  private static void keep(
      Connection connection, ConsultationId consultation, @Nullable TrayItem after)
      throws SQLException {
    if (after == null) {
      return;
    }
    try (var upsert =
        connection.prepareStatement(
            "insert into print_item (consultation, print, is_open, requested_at,"
                + " changed_at, state) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (consultation, print) do update set is_open = excluded.is_open,"
                + " changed_at = excluded.changed_at, state = excluded.state")) {
      upsert.setString(1, consultation.value());
      upsert.setString(2, after.print().value());
      upsert.setInt(3, after.state() == PrintState.done ? 0 : 1);
      upsert.setLong(4, after.requestedAt().toEpochMilli());
      upsert.setLong(5, after.changedAt().toEpochMilli());
      upsert.setString(6, WireJson.write(after));
      upsert.executeUpdate();
    }
  }

  private static List<TrayItem> all(Connection connection, ConsultationId consultation)
      throws SQLException {
    try (var select =
        connection.prepareStatement("select state from print_item where consultation = ?")) {
      select.setString(1, consultation.value());
      var items = new ArrayList<TrayItem>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(WireJson.read(rows.getString(1), TrayItem.class));
        }
      }
      return items;
    }
  }

  private static @Nullable TrayItem before(
      Connection connection, ConsultationId consultation, PrintId print) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select state from print_item where consultation = ? and print = ?")) {
      select.setString(1, consultation.value());
      select.setString(2, print.value());
      try (var rows = select.executeQuery()) {
        return rows.next() ? WireJson.read(rows.getString(1), TrayItem.class) : null;
      }
    }
  }
}
