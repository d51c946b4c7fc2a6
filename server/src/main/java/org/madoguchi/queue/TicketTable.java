package org.madoguchi.queue;

import java.sql.Connection;
import java.sql.SQLException;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;

/**
 * The tickets as rows. Their unique indexes decide between nodes: one number a branch and day, one
 * ticket a kiosk, one a member of staff.
 */
public final class TicketTable implements Projection {
  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof LineEvent event)) {
      return;
    }
    if (event instanceof LineEvent.TicketTaken taken) {
      try (var insert =
          connection.prepareStatement(
              "insert into ticket (ticket, branch, day, number, kiosk, state, department)"
                  + " values (?, ?, ?, ?, ?, 'waiting', ?)")) {
        insert.setString(1, taken.ticket().value());
        insert.setString(2, taken.branch().value());
        insert.setString(3, taken.day().toString());
        insert.setInt(4, taken.number());
        insert.setString(5, taken.kiosk().value());
        insert.setString(6, taken.department().value());
        insert.executeUpdate();
      }
    } else if (event instanceof LineEvent.TicketAccepted accepted) {
      try (var update =
          connection.prepareStatement(
              "update ticket set state = 'accepted', staff = ? where ticket = ?")) {
        update.setString(1, accepted.staff().id());
        update.setString(2, accepted.ticket().value());
        update.executeUpdate();
      }
    } else if (!(event instanceof LineEvent.TicketOffered)
        && !(event instanceof LineEvent.OfferLapsed)
        && !(event instanceof LineEvent.TicketEscalated)) { // it only waits on
      try (var update =
          connection.prepareStatement("update ticket set state = ? where ticket = ?")) {
        update.setString(1, state(event));
        update.setString(2, event.ticket().value());
        update.executeUpdate();
      }
      if (event instanceof LineEvent.CallbackAsked) {
        note(connection, "callback_at", entry);
      } else if (event instanceof LineEvent.CallbackFinished) {
        note(connection, "callback_done_at", entry);
      }
    }
  }

  /** When it happened to the ticket. */
  private static void note(Connection connection, String column, Entry<?> entry)
      throws SQLException {
    try (var update =
        connection.prepareStatement("update ticket set " + column + " = ? where ticket = ?")) {
      update.setLong(1, entry.at().toEpochMilli());
      update.setString(2, ((LineEvent) entry.event()).ticket().value());
      update.executeUpdate();
    }
  }

  private static String state(LineEvent event) {
    if (event instanceof LineEvent.TicketWithdrawn) {
      return "withdrawn";
    }
    if (event instanceof LineEvent.CallbackAsked) {
      return "callback";
    }
    return event instanceof LineEvent.TicketEnded ? "wrapUp" : "closed";
  }
}
