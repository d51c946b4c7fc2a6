package org.madoguchi.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The one database of a node: SQLite in a file, or a PostgreSQL. Its schema is brought up to date
 * when it is opened. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final String begin;

  private Database(HikariConfig config, String begin) {
    this.begin = begin;
    config.setPoolName("database");
    config.setConnectionTimeout(5_000);
    pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    jdbi = Jdbi.create(pool);
  }

  /** SQLite in WAL mode; every commit is on the disk before it returns (synchronous=FULL). */
  public static Database sqlite(Path file) {
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", "2000");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return new Database(config, "begin immediate");
  }

  /** A PostgreSQL, which several nodes may share. */
  public static Database postgresql(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new Database(config, "begin");
  }

  /** For everything but the append. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** What is done in one transaction. */
  interface Work {
    void in(Connection connection) throws SQLException;
  }

  /**
   * Does it in one transaction, all or nothing. The three statements are said here, since the
   * SQLite driver's own commit begins the next transaction at once: it can fail, after all was
   * kept, on somebody else's lock, and leaves the connection useless when a full disk has rolled
   * back.
   */
  void transact(Work work) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(begin);
      try {
        work.in(connection);
        statement.execute("commit");
      } catch (Throwable e) {
        try {
          statement.execute("rollback");
        } catch (SQLException again) { // rolled back by itself, or the connection is gone
          e.addSuppressed(again);
          pool.evictConnection(connection);
        }
        throw e;
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
