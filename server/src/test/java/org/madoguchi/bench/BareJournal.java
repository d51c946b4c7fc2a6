package org.madoguchi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/**
 * SQLite and nothing else: rows of the journal's shape into a table of its shape, in WAL mode with
 * {@code synchronous=FULL}, a transaction for each group. Nobody waits for another: a full group is
 * always ready, which no server can have.
 */
final class BareJournal {
  private BareJournal() {}

  /**
   * @param group rows of one transaction
   * @param payload bytes of one row's payload
   * @return rows made durable in a second
   */
  static double rowsPerSecond(Path file, int group, int payload, Duration lasting)
      throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (var statement = connection.createStatement()) {
        statement.execute("pragma journal_mode = wal");
        statement.execute("pragma synchronous = full");
        statement.execute(
            "create table event (stream varchar(120) not null, seq bigint not null,"
                + " kind varchar(60) not null, at bigint not null, cause varchar(60),"
                + " payload bytea not null, hash bytea not null, primary key (stream, seq))");
      }
      connection.setAutoCommit(false);
      append(connection, group, payload, 0, lasting.dividedBy(4));
      long started = System.nanoTime();
      long rows = append(connection, group, payload, 1 << 20, lasting);
      return rows * 1e9 / (System.nanoTime() - started);
    }
  }

  private static long append(
      Connection connection, int group, int size, long from, Duration lasting) throws SQLException {
    var streams = new String[group];
    Arrays.setAll(streams, i -> "consultation.%016d".formatted(i * 7_919L));
    var payload = new byte[size];
    new Random(1).nextBytes(payload);
    long until = System.nanoTime() + lasting.toNanos();
    long seq = from;
    try (var insert =
        connection.prepareStatement(
            "insert into event (stream, seq, kind, at, cause, payload, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      while (System.nanoTime() < until) {
        seq++;
        for (var stream : streams) {
          insert(insert, stream, seq, payload);
        }
        connection.commit();
      }
    }
    return (seq - from) * group;
  }

  private static void insert(PreparedStatement insert, String stream, long seq, byte[] payload)
      throws SQLException {
    insert.setString(1, stream);
    insert.setLong(2, seq);
    insert.setString(3, "field.changed");
    insert.setLong(4, System.currentTimeMillis());
    insert.setString(5, "command-0123456789");
    insert.setBytes(6, payload);
    insert.setBytes(7, new byte[32]);
    insert.executeUpdate();
  }
}
