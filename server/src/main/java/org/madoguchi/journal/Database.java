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

  private Database(HikariConfig config) {
    config.setPoolName("database");
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
    return new Database(config);
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
    return new Database(config);
  }

  /** For everything but the append. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** A connection that does not commit by itself; the caller closes it. */
  Connection transaction() throws SQLException {
    var connection = pool.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void close() {
    pool.close();
  }
}
