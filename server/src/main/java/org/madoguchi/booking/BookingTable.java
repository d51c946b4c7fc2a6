package org.madoguchi.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.booking.Bookings.Stream;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Projection;

/**
 * The bookings as rows: which streams matter still. Its unique index decides between nodes that no
 * two open bookings of the town have one number.
 */
public final class BookingTable implements Projection {

  /** How far the streams have come of that day and later, and of those where one is open still. */
  static Map<Stream, Long> heads(Database database, LocalDate since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select department, day, max(seq) as head from booking"
                            + " where day >= ?"
                            + " or day in (select day from booking where state = 'booked')"
                            + " group by department, day order by day, department",
                        since.toString())
                    .reduceRows(
                        new LinkedHashMap<Stream, Long>(),
                        (all, row) -> {
                          all.put(
                              new Stream(
                                  new DepartmentId(row.getColumn("department", String.class)),
                                  LocalDate.parse(row.getColumn("day", String.class))),
                              row.getColumn("head", Long.class));
                          return all;
                        }));
  }

  /** Open ones whose resident has a ticket already: the server stopped in between. */
  static List<BookingId> forgotten(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select b.booking from booking b join ticket t on t.ticket = b.booking"
                            + " where b.state = 'booked'")
                    .map((rows, context) -> new BookingId(rows.getString(1)))
                    .list());
  }

  @Override
  public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
    if (!(entry.event() instanceof BookingEvent event)) {
      return;
    }
    if (event instanceof BookingEvent.BookingMade made) {
      try (var insert =
          connection.prepareStatement(
              "insert into booking (booking, department, day, number, state, seq, branch)"
                  + " values (?, ?, ?, ?, 'booked', ?, ?)")) {
        insert.setString(1, made.booking().value());
        insert.setString(2, made.department().value());
        insert.setString(3, made.day().toString());
        insert.setInt(4, made.number());
        insert.setLong(5, entry.seq());
        insert.setString(6, made.branch().value());
        insert.executeUpdate();
      }
      return;
    }
    try (var update =
        connection.prepareStatement("update booking set state = ?, seq = ? where booking = ?")) {
      update.setString(1, state(event));
      update.setLong(2, entry.seq());
      update.setString(3, event.booking().value());
      update.executeUpdate();
    }
  }

  private static String state(BookingEvent event) {
    if (event instanceof BookingEvent.BookingCancelled) {
      return "cancelled";
    }
    return event instanceof BookingEvent.BookingArrived ? "arrived" : "missed";
  }
}
