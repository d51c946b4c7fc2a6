package org.madoguchi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL, unpacked and started for a test class; nothing needs to be installed. */
public final class TestPostgres {
  private TestPostgres() {}

  /**
   * Starts one. Where it can't start the test fails; what runs on one database only is unproved.
   */
  public static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(
          "PostgreSQL did not start here, so nothing is known of the counter on it"
              + " (as root it needs `unshare`, elsewhere a user namespace or another user).",
          e);
    }
  }

  /** The JDBC URL of a new, empty database. */
  public static String fresh(EmbeddedPostgres postgres, String name) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var create = connection.createStatement()) {
      create.execute("create database " + name);
    }
    return postgres.getJdbcUrl("postgres", name);
  }

  /** What a counter is told to keep everything in a new, empty database there. */
  public static Map<String, String> settings(EmbeddedPostgres postgres) throws SQLException {
    return Map.of(
        "MADOGUCHI_DATABASE_URL", fresh(postgres, "madoguchi"),
        "MADOGUCHI_DATABASE_USER", "postgres",
        "MADOGUCHI_DATABASE_PASSWORD", "postgres");
  }
}
