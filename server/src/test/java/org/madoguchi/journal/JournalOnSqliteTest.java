package org.madoguchi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.Problem;

class JournalOnSqliteTest extends JournalContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("journal.db"));
  }

  /** Another program that writes to the same file and doesn't finish. */
  private Connection stranger() throws SQLException {
    var stranger = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
    begin(stranger);
    return stranger;
  }

  private static void begin(Connection stranger) throws SQLException {
    execute(stranger, "begin immediate");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void everyCommitIsOnTheDiskBeforeItReturns() {
    database
        .jdbi()
        .useHandle(
            h -> {
              assertThat(h.select("pragma journal_mode").mapTo(String.class).one())
                  .isEqualTo("wal");
              assertThat(h.select("pragma synchronous").mapTo(Integer.class).one()).isEqualTo(2);
            });
  }

  @Test
  void whileAnotherProgramHoldsTheDatabaseNothingIsKeptAndAfterwardsAllGoesOn()
      throws SQLException {
    durable(journal.append("a", List.of(says(1, "before"))));
    try (var stranger = stranger()) {
      assertThat(failure(journal.append("a", List.of(says(2, "meanwhile")))))
          .isInstanceOfSatisfying(
              Problem.Unavailable.class,
              p -> assertThat(p.code()).isEqualTo("storage-unavailable"));
      assertThatThrownBy(journal::probe).isInstanceOf(Problem.Unavailable.class);
      assertThat(values(journal, "a")).containsExactly("before"); // reading goes on
      execute(stranger, "rollback");
    }
    journal.probe();
    durable(journal.append("a", List.of(says(2, "after"))));
    assertThat(values(journal, "a")).containsExactly("before", "after");
    assertThat(journal.verify("a")).isTrue();
  }

  @Test
  void thoseWhoWaitWhileItIsHeldAreRefusedTogetherNotOneAfterAnother() throws SQLException {
    try (var stranger = stranger()) {
      var started = Instant.now();
      var waiting = new ArrayList<CompletionStage<Void>>();
      for (int i = 0; i < 40; i++) {
        waiting.add(journal.append("s" + i, List.of(says(1, "x"))));
      }
      waiting.forEach(a -> assertThat(failure(a)).isInstanceOf(Problem.Unavailable.class));
      // the first alone, then the others as one group: two waits of two seconds, and not forty
      assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(20));
      execute(stranger, "rollback");
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheDatabaseIsHeldAgainAndAgain() throws SQLException {
    var kept = new ArrayList<String>();
    long seq = 0;
    try (var stranger = stranger()) {
      for (int round = 0; round < 3; round++) {
        if (round > 0) {
          begin(stranger);
        }
        var refused = says(seq + 1, "refused " + round);
        assertThat(failure(journal.append("a", List.of(refused))))
            .isInstanceOf(Problem.Unavailable.class);
        execute(stranger, "rollback");
        for (int i = 0; i < 5; i++) {
          var value = round + "." + i;
          durable(journal.append("a", List.of(says(++seq, value))));
          kept.add(value);
        }
      }
    }
    assertThat(values(journal(another()), "a")).isEqualTo(kept);
  }

  @Test
  void aFullDiskRefusesAndKeepsWhatItHasAcknowledged() throws SQLException {
    durable(journal.append("before", List.of(says(1, "x"))));
    var pages =
        database.jdbi().withHandle(h -> h.select("pragma page_count").mapTo(Integer.class).one());
    var file = folder.resolve("journal.db?max_page_count=" + (pages + 20));
    try (var full = Database.sqlite(file);
        var small = new SqlJournal(full, Clock.systemUTC(), List.of())) {
      var kept = new ArrayList<String>();
      Throwable refusal = null;
      for (int i = 1; refusal == null && i < 1_000; i++) {
        var value = i + "x".repeat(400);
        try {
          durable(small.append("a", List.of(says(i, value))));
          kept.add(value);
        } catch (CompletionException e) {
          refusal = e.getCause();
        }
      }
      assertThat(refusal).isInstanceOf(Problem.Unavailable.class);
      assertThat(kept).isNotEmpty();
      assertThat(values(small, "a")).isEqualTo(kept);
      assertThat(small.verify("a")).isTrue();
      assertThatThrownBy(() -> new FileStore(full, Clock.systemUTC()).keep(new byte[100_000]))
          .isInstanceOf(Problem.Unavailable.class);

      // somebody makes room, and it goes on where it was
      var half = kept.size() / 2;
      full.jdbi().useHandle(h -> h.execute("delete from event where seq <= ?", half));
      durable(small.append("b", List.of(says(1, "y".repeat(400)))));
      durable(small.append("a", List.of(says(kept.size() + 1, "z"))));
    }
    var values = values(journal, "a");
    assertThat(values.get(values.size() - 1)).isEqualTo("z");
  }
}
