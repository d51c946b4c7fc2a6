package org.madoguchi.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.madoguchi.TestPostgres;

class JournalOnPostgresqlTest extends JournalContract {
  private static EmbeddedPostgres postgres;
  private static int databases;

  private String url;

  @BeforeAll
  static void startPostgres() {
    postgres = TestPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @BeforeEach
  @Override
  void openJournal() throws SQLException {
    url = TestPostgres.fresh(postgres, "journal" + ++databases);
    super.openJournal();
  }

  @Override
  Database open() {
    return Database.postgresql(url, "postgres", "postgres");
  }
}
