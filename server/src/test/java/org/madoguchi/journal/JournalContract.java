package org.madoguchi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.FieldChanged;

/** What a journal promises, whatever it is kept in. */
@Timeout(60)
abstract class JournalContract {
  static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");
  private static final Person SATO = new Person("sato", Role.staff, "市民課 佐藤");
  private static final DocumentId DOCUMENT = DocumentId.fresh();

  private final List<AutoCloseable> closing = new ArrayList<>();
  private final Words words = new Words();
  Database database;
  Journal journal;

  /** The storage of this test, as a node opens it; again, as a second node does. */
  abstract Database open() throws SQLException;

  @BeforeEach
  void openJournal() throws SQLException {
    database = another();
    database
        .jdbi()
        .useHandle(h -> h.execute("create table word (word varchar(40) primary key, seq bigint)"));
    journal = journal(database);
  }

  @AfterEach
  void close() throws Exception {
    for (int i = closing.size() - 1; i >= 0; i--) {
      closing.get(i).close();
    }
  }

  final Database another() throws SQLException {
    var another = open();
    closing.add(another);
    return another;
  }

  final Journal journal(Database database) {
    var journal = new SqlJournal(database, Clock.systemUTC(), List.of(words));
    closing.add(journal);
    return journal;
  }

  /** A projection that can be told to refuse, to fail and to wait. */
  private static final class Words implements Projection {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Override
    public void apply(Connection connection, String stream, Entry<?> entry) throws SQLException {
      if (!(entry.event() instanceof FieldChanged change) || !change.field().equals("word")) {
        return;
      }
      try (var insert = connection.prepareStatement("insert into word values (?, ?)")) {
        insert.setString(1, change.value());
        insert.setLong(2, entry.seq());
        insert.executeUpdate();
      }
      switch (change.value()) {
        case "refused" -> throw new Problem.Conflict("kiosk-busy");
        case "bug" -> throw new IllegalStateException("a bug in a projection");
        case "worse" -> throw new StackOverflowError();
        case "failed" -> throw new SQLException("no such column");
        case "wait" -> {
          entered.countDown();
          try {
            mayGoOn.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new SQLException(e);
          }
        }
        default -> {}
      }
    }
  }

  static Entry<ConsultationEvent> says(long seq, String value) {
    return entry(seq, new FieldChanged(DOCUMENT, "name", value));
  }

  private static Entry<ConsultationEvent> word(long seq, String word) {
    return entry(seq, new FieldChanged(DOCUMENT, "word", word));
  }

  private static Entry<ConsultationEvent> entry(long seq, ConsultationEvent event) {
    return new Entry<>(seq, MORNING.plusMillis(seq), SATO, new CommandId("c" + seq), event);
  }

  static void durable(CompletionStage<Void> append) {
    append.toCompletableFuture().orTimeout(40, TimeUnit.SECONDS).join();
  }

  static Throwable failure(CompletionStage<Void> append) {
    try {
      durable(append);
      throw new AssertionError("it was kept");
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  static List<String> values(Journal journal, String stream) {
    return journal.read(stream, 1, ConsultationEvent.class).stream()
        .map(e -> ((FieldChanged) e.event()).value())
        .toList();
  }

  private List<String> keptWords() {
    return database
        .jdbi()
        .withHandle(
            h -> h.select("select word from word order by word").mapTo(String.class).list());
  }

  // ---- order

  @Test
  void eventsComeBackInOrderFromOneOnWithWhoAndWhenAndWhy() {
    durable(journal.append("a", List.of(says(1, "一"), says(2, "二"))));
    durable(journal.append("a", List.of(says(3, "三"))));

    var all = journal.read("a", 1, ConsultationEvent.class);
    assertThat(all).containsExactly(says(1, "一"), says(2, "二"), says(3, "三"));
    assertThat(journal.read("a", 3, ConsultationEvent.class)).containsExactly(says(3, "三"));
    assertThat(journal.read("a", 4, ConsultationEvent.class)).isEmpty();
    assertThat(journal.read("nobody", 1, ConsultationEvent.class)).isEmpty();
  }

  @Test
  void aStreamBeginsAtOneAndHasNoGaps() {
    assertThat(failure(journal.append("a", List.of(says(0, "zero")))))
        .isInstanceOf(Journal.Superseded.class);
    assertThat(failure(journal.append("a", List.of(says(2, "two")))))
        .isInstanceOf(Journal.Superseded.class);
    durable(journal.append("a", List.of(says(1, "one"))));
    assertThat(failure(journal.append("a", List.of(says(3, "three")))))
        .isInstanceOf(Journal.Superseded.class);
    assertThat(values(journal, "a")).containsExactly("one");
  }

  @Test
  void streamsAreKnownByTheirNames() {
    durable(journal.append("line.b", List.of(says(1, "x"))));
    durable(journal.append("line.a", List.of(says(1, "x"))));
    durable(journal.append("room.a", List.of(says(1, "x"))));
    assertThat(journal.streams("line.")).containsExactly("line.a", "line.b");
  }

  // ---- all or none

  @Test
  void eventsOfOneAppendAreKeptAllOrNone() {
    assertThat(failure(journal.append("a", List.of(says(1, "one"), says(3, "three")))))
        .isInstanceOf(Journal.Superseded.class);
    assertThat(journal.read("a", 1, ConsultationEvent.class)).isEmpty();
    durable(journal.append("a", List.of(says(1, "one"), says(2, "two"))));
    assertThat(values(journal, "a")).containsExactly("one", "two");
  }

  @Test
  void aProjectionIsKeptWithItsEventsOrNeitherIs() {
    durable(journal.append("a", List.of(word(1, "kept"))));
    assertThat(failure(journal.append("a", List.of(word(2, "with it"), word(3, "refused")))))
        .isInstanceOfSatisfying(
            Problem.Conflict.class, p -> assertThat(p.code()).isEqualTo("kiosk-busy"));
    assertThat(failure(journal.append("a", List.of(word(2, "bug")))))
        .isInstanceOf(Problem.Unavailable.class);
    assertThat(failure(journal.append("a", List.of(word(2, "failed")))))
        .isInstanceOf(Problem.Unavailable.class);

    assertThat(values(journal, "a")).containsExactly("kept");
    assertThat(keptWords()).containsExactly("kept");
    durable(journal.append("a", List.of(word(2, "afterwards"))));
    assertThat(journal.verify("a")).isTrue();
  }

  @Test
  void theWriterOutlivesEvenAnError() {
    assertThat(failure(journal.append("a", List.of(word(1, "worse")))))
        .isInstanceOf(Problem.Unavailable.class);
    durable(journal.append("a", List.of(word(1, "afterwards"))));
    assertThat(keptWords()).containsExactly("afterwards");
  }

  @Test
  void whatMustBeUniqueIsSupersededWhenSomebodyHasIt() {
    durable(journal.append("a", List.of(word(1, "number 1"))));
    assertThat(failure(journal.append("b", List.of(word(1, "number 1")))))
        .isInstanceOf(Journal.Superseded.class);
    assertThat(journal.read("b", 1, ConsultationEvent.class)).isEmpty();
    durable(journal.append("b", List.of(word(1, "number 2"))));
  }

  @Test
  void aRefusedAppendTakesNoOtherOfItsGroupWithIt() throws Exception {
    var first = journal.append("a", List.of(word(1, "wait")));
    assertThat(words.entered.await(30, TimeUnit.SECONDS)).isTrue();
    var good = journal.append("b", List.of(word(1, "good"))); // these four wait together
    var bad = journal.append("c", List.of(word(1, "refused")));
    var next = journal.append("b", List.of(word(2, "next")));
    var wrong = journal.append("d", List.of(says(7, "gap")));
    words.mayGoOn.countDown();

    durable(first);
    durable(good);
    durable(next);
    assertThat(failure(bad)).isInstanceOf(Problem.Conflict.class);
    assertThat(failure(wrong)).isInstanceOf(Journal.Superseded.class);
    assertThat(values(journal, "b")).containsExactly("good", "next");
    assertThat(journal.read("c", 1, ConsultationEvent.class)).isEmpty();
    assertThat(keptWords()).containsExactly("good", "next", "wait");
  }

  // ---- two nodes

  @Test
  void whoWritesSecondIsSupersededAndGoesOnFromTheTail() throws SQLException {
    var other = journal(another());
    durable(journal.append("a", List.of(says(1, "mine"))));
    durable(other.append("a", List.of(says(2, "theirs"))));

    assertThat(failure(journal.append("a", List.of(says(2, "mine again")))))
        .isInstanceOf(Journal.Superseded.class);
    assertThat(values(journal, "a")).containsExactly("mine", "theirs");
    durable(journal.append("a", List.of(says(3, "mine again"))));
    durable(other.append("a", List.of(says(4, "theirs again"))));
    assertThat(values(other, "a")).containsExactly("mine", "theirs", "mine again", "theirs again");
    assertThat(other.verify("a")).isTrue();
  }

  @Test
  void ofTwoNodesThatWriteAtOnceOneWinsEachPlace() throws SQLException {
    var other = journal(another());
    var mine = new ArrayList<CompletionStage<Void>>();
    var theirs = new ArrayList<CompletionStage<Void>>();
    for (int i = 0; i < 20; i++) {
      mine.add(journal.append("s" + i, List.of(says(1, "mine"))));
      theirs.add(other.append("s" + i, List.of(says(1, "theirs"))));
    }
    for (int i = 0; i < 20; i++) {
      var kept = new ArrayList<String>();
      for (var append : List.of(mine.get(i), theirs.get(i))) {
        try {
          durable(append);
          kept.add(append == mine.get(i) ? "mine" : "theirs");
        } catch (CompletionException e) {
          assertThat(e.getCause()).isInstanceOf(Journal.Superseded.class);
        }
      }
      assertThat(kept).hasSize(1);
      assertThat(values(journal, "s" + i)).isEqualTo(kept);
    }
  }

  @Test
  void whatManyStreamsWriteAtOnceIsDurableForEverybody() throws SQLException {
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int s = 0; s < 64; s++) {
      var stream = "busy." + s;
      CompletionStage<Void> last = CompletableFuture.completedStage(null);
      for (int i = 1; i <= 50; i++) {
        var entry = says(i, stream + " " + i);
        last = last.thenCompose(done -> journal.append(stream, List.of(entry)));
      }
      all.add(last.toCompletableFuture());
    }
    durable(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));

    var second = journal(another());
    for (int s = 0; s < 64; s++) {
      var stream = "busy." + s;
      var entries = second.read(stream, 1, ConsultationEvent.class);
      assertThat(entries).hasSize(50);
      for (int i = 1; i <= 50; i++) {
        assertThat(entries.get(i - 1)).isEqualTo(says(i, stream + " " + i));
      }
    }
    assertThat(second.verify("busy.63")).isTrue();
  }

  // ---- what is kept

  @Test
  void nothingThatWasSaidCanBeReadInTheTable() {
    durable(journal.append("a", List.of(says(1, "𠮷野 花子"))));
    var payload =
        database
            .jdbi()
            .withHandle(h -> h.select("select payload from event").mapTo(byte[].class).one());
    var text = new String(payload, StandardCharsets.ISO_8859_1);
    for (var secret : List.of("𠮷野", "花子", "佐藤", "field.changed")) {
      var bytes = secret.getBytes(StandardCharsets.UTF_8);
      assertThat(text).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void aStreamWithoutItsKeyIsGone() {
    durable(journal.append("a", List.of(says(1, "x"))));
    durable(journal.append("b", List.of(says(1, "x"))));
    database.jdbi().useHandle(h -> h.execute("delete from stream_key where stream = 'a'"));
    assertThat(journal.read("a", 1, ConsultationEvent.class)).isEmpty();
    assertThat(journal.streams("")).containsExactly("b");

    // nor is it readable under a key that somebody makes up
    database
        .jdbi()
        .useHandle(h -> h.execute("insert into stream_key values ('a', ?)", new byte[32]));
    assertThatThrownBy(() -> journal.read("a", 1, ConsultationEvent.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("changed");
  }

  @Test
  void aChangedRowBreaksTheChain() {
    for (var change :
        List.of(
            "update event set at = at + 1 where seq = 2",
            "update event set kind = 'page.turned' where seq = 2",
            "update event set cause = null where seq = 2",
            "update event set hash = payload where seq = 3",
            "update event set payload = hash where seq = 1",
            "delete from event where seq = 2",
            "delete from event where seq = 1")) {
      database.jdbi().useHandle(h -> h.execute("delete from event"));
      var writer = new SqlJournal(database, Clock.systemUTC(), List.of());
      durable(writer.append("a", List.of(says(1, "x"), says(2, "y"), says(3, "z"))));
      writer.close();
      assertThat(journal.verify("a")).isTrue();
      database.jdbi().useHandle(h -> h.execute(change));
      assertThat(journal.verify("a")).as(change).isFalse();
    }
  }

  @Test
  void theSchemaIsBroughtUpOnceAndFoundAgain() throws SQLException {
    durable(journal.append("a", List.of(says(1, "x"))));
    var again = another();
    assertThat(values(journal(again), "a")).containsExactly("x");
    var versions =
        again
            .jdbi()
            .withHandle(
                h ->
                    h.select("select version from flyway_schema_history where success = ?", true)
                        .mapTo(String.class)
                        .list());
    assertThat(versions).contains("1").doesNotHaveDuplicates();
  }

  @Test
  void aFileIsKeptUnderItsHashOnce() {
    var files = new FileStore(database, Clock.systemUTC());
    var bytes = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    var hash = files.keep(bytes);
    assertThat(files.keep(bytes)).isEqualTo(hash);
    assertThat(files.find(hash)).hasValue(bytes);
  }

  @Test
  void aFileUnderAStreamsKeyIsSealedAndGoneWithTheKey() {
    var files = new FileStore(database, Clock.systemUTC());
    var picture = "what lay under the camera".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> files.keep("a", picture)).isInstanceOf(Problem.Unavailable.class);
    durable(journal.append("a", List.of(says(1, "x"))));
    durable(journal.append("b", List.of(says(1, "x"))));

    var hash = files.keep("a", picture);
    assertThat(hash).isEqualTo(FileHash.of(picture));
    assertThat(files.keep("a", picture)).isEqualTo(hash);
    assertThat(files.find("a", hash)).hasValue(picture);
    assertThat(sealed(hash)).singleElement(STRING).doesNotContain("camera");
    assertThat(files.find(hash)).isEmpty();
    assertThat(files.find("b", hash)).isEmpty();

    database.jdbi().useHandle(h -> h.execute("delete from stream_key where stream = 'a'"));
    assertThat(files.find("a", hash)).isEmpty();
  }

  private List<String> sealed(FileHash hash) {
    return database
        .jdbi()
        .withHandle(
            h ->
                h.select("select bytes from sealed_file where hash = ?", hash.value())
                    .map((row, c) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                    .list());
  }

  @Test
  void aBlankFormIsFoundByEveryStream() {
    var files = new FileStore(database, Clock.systemUTC());
    var blank = "%PDF-1.7 blank".getBytes(StandardCharsets.US_ASCII);
    assertThat(files.find("a", files.keep(blank))).hasValue(blank);
  }

  // ---- the end

  @Test
  void aProbeWritesAndAClosedJournalTakesNothing() {
    journal.probe();
    journal.probe();
    durable(journal.append("a", List.of(says(1, "x"))));
    journal.close();
    assertThat(failure(journal.append("a", List.of(says(2, "y")))))
        .isInstanceOf(Problem.Unavailable.class);
    assertThatThrownBy(journal::probe).isInstanceOf(Problem.Unavailable.class);
  }

  @Test
  void whatWasAcceptedBeforeClosingIsStillKept() throws SQLException {
    var appends = new ArrayList<CompletionStage<Void>>();
    for (int i = 1; i <= 500; i++) {
      appends.add(journal.append("a", List.of(says(i, String.valueOf(i)))));
    }
    journal.close();
    appends.forEach(JournalContract::durable);
    assertThat(values(journal(another()), "a")).hasSize(500);
  }
}
