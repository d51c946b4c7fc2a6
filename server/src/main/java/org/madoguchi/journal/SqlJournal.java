package org.madoguchi.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in an SQL database, the same statements on SQLite and PostgreSQL.
 *
 * <p>Natural group commit: one writer thread takes whatever waits, writes it in one transaction,
 * tells each caller, and takes again. The window is zero: under load a group grows by itself while
 * the previous one is on its way to the disk. When a group fails its members are tried one by one,
 * so that one refused append never takes another with it.
 */
public final class SqlJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(SqlJournal.class);
  private static final int WAITING = 10_000;
  private static final int GROUP = 256;
  private static final int HEADS = 4_096;

  /** https://www.sqlite.org/rescode.html: another connection is writing. */
  private static final int SQLITE_BUSY = 5;

  private final Database database;
  private final Clock clock;
  private final List<Projection> projections;
  private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Map<String, Head> heads = new HashMap<>(); // writer thread only
  private final Thread writer;
  private volatile boolean closed;

  private record Head(long seq, byte[] hash, StreamCipher cipher) {}

  private record Append(
      @Nullable String stream, List<? extends Entry<?>> entries, CompletableFuture<Void> done) {}

  public SqlJournal(Database database, Clock clock, List<Projection> projections) {
    this.database = database;
    this.clock = clock;
    this.projections = List.copyOf(projections);
    writer = new Thread(this::write, "journal");
    writer.start();
  }

  @Override
  public CompletionStage<Void> append(String stream, List<? extends Entry<?>> entries) {
    return offer(new Append(stream, entries, new CompletableFuture<>()));
  }

  @Override
  public void probe() {
    try {
      offer(new Append(null, List.of(), new CompletableFuture<>())).get();
    } catch (ExecutionException e) {
      throw unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private CompletableFuture<Void> offer(Append append) {
    if (closed || !waiting.offer(append)) {
      append.done.completeExceptionally(unavailable());
    }
    return append.done;
  }

  private static Problem unavailable() {
    return new Problem.Unavailable("storage-unavailable");
  }

  // ---- the writer thread

  private void write() {
    var group = new ArrayList<Append>();
    while (!closed || !waiting.isEmpty()) {
      try {
        group.add(waiting.take());
        waiting.drainTo(group, GROUP - 1);
        commit(group);
      } catch (InterruptedException e) {
        closed = true;
      } finally {
        group.clear();
      }
    }
  }

  private void commit(List<Append> group) {
    try {
      transact(group);
      group.forEach(a -> a.done.complete(null));
    } catch (Throwable e) { // the writer outlives its worst append, whatever was thrown
      if (group.size() == 1 || isOutage(e)) {
        var refusal = refusal(e);
        group.forEach(a -> a.done.completeExceptionally(refusal));
      } else {
        group.forEach(a -> commit(List.of(a)));
      }
    }
  }

  /** Whether it lies with the storage and not with an append: each alone would wait as long. */
  private static boolean isOutage(Throwable e) {
    return e instanceof SQLTransientConnectionException
        || (e instanceof SQLException sql
            && (sql.getErrorCode() == SQLITE_BUSY
                || String.valueOf(sql.getSQLState()).startsWith("08")));
  }

  private static RuntimeException refusal(Throwable e) {
    if (e instanceof Problem problem) {
      return problem;
    }
    if (e instanceof Superseded superseded) {
      return superseded;
    }
    if (e instanceof SQLException sql && isDuplicate(sql)) {
      return new Superseded();
    }
    LOG.atError().addKeyValue("cause", e.getMessage()).log("append failed");
    return unavailable();
  }

  private static boolean isDuplicate(SQLException e) {
    return "23505".equals(e.getSQLState())
        || (e.getErrorCode() == 19 && String.valueOf(e.getMessage()).contains("UNIQUE"));
  }

  private void transact(List<Append> group) throws SQLException {
    if (heads.size() > HEADS) {
      heads.clear();
    }
    var changed = new HashMap<String, Head>();
    try {
      database.transact(
          connection -> {
            try (var insert =
                connection.prepareStatement(
                    "insert into event (stream, seq, kind, at, cause, payload, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
              for (var append : group) {
                if (append.stream == null) {
                  beat(connection);
                } else {
                  insert(connection, insert, append.stream, append.entries, changed);
                }
              }
            }
          });
      heads.putAll(changed);
    } catch (Throwable e) {
      group.forEach(a -> heads.remove(a.stream));
      throw e;
    }
  }

  private void insert(
      Connection connection,
      PreparedStatement insert,
      String stream,
      List<? extends Entry<?>> entries,
      Map<String, Head> changed)
      throws SQLException {
    var head = changed.get(stream);
    if (head == null) {
      head = heads.get(stream);
      if (head == null || entries.get(0).seq() != head.seq + 1) { // another node wrote meanwhile
        head = head(connection, stream);
      }
    }
    for (var entry : entries) {
      if (entry.seq() != head.seq + 1) {
        throw new Superseded();
      }
      var kind = WireJson.typeName(entry.event().getClass());
      var at = entry.at().toEpochMilli();
      var cause = entry.cause() == null ? null : entry.cause().value();
      var plain = WireJson.write(entry.by()) + "\n" + WireJson.write(entry.event());
      var payload = head.cipher.seal(plain.getBytes(StandardCharsets.UTF_8));
      var hash = Chain.next(head.hash, stream, entry.seq(), kind, at, cause, payload);
      insert.setString(1, stream);
      insert.setLong(2, entry.seq());
      insert.setString(3, kind);
      insert.setLong(4, at);
      insert.setString(5, cause);
      insert.setBytes(6, payload);
      insert.setBytes(7, hash);
      insert.executeUpdate();
      for (var projection : projections) {
        projection.apply(connection, stream, entry);
      }
      head = new Head(entry.seq(), hash, head.cipher);
    }
    changed.put(stream, head);
  }

  private void beat(Connection connection) throws SQLException {
    try (var beat =
        connection.prepareStatement(
            "insert into heartbeat (id, at) values (1, ?)"
                + " on conflict (id) do update set at = excluded.at")) {
      beat.setLong(1, clock.millis());
      beat.executeUpdate();
    }
  }

  private Head head(Connection connection, String stream) throws SQLException {
    var cipher = cipher(connection, stream);
    try (var select =
        connection.prepareStatement(
            "select seq, hash from event where stream = ? order by seq desc limit 1")) {
      select.setString(1, stream);
      try (var rows = select.executeQuery()) {
        if (rows.next()) {
          return new Head(rows.getLong(1), rows.getBytes(2), cipher);
        }
        return new Head(0, Chain.START, cipher);
      }
    }
  }

  private StreamCipher cipher(Connection connection, String stream) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into stream_key (stream, secret) values (?, ?) on conflict do nothing")) {
      insert.setString(1, stream);
      insert.setBytes(2, StreamCipher.freshSecret());
      insert.executeUpdate();
    }
    try (var select =
        connection.prepareStatement("select secret from stream_key where stream = ?")) {
      select.setString(1, stream);
      try (var rows = select.executeQuery()) {
        rows.next();
        return new StreamCipher(rows.getBytes(1));
      }
    }
  }

  // ---- any thread

  @Override
  public <E> List<Entry<E>> read(String stream, long from, Class<E> family) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var secret =
                  handle
                      .select("select secret from stream_key where stream = ?", stream)
                      .mapTo(byte[].class)
                      .findOne();
              if (secret.isEmpty()) {
                return List.<Entry<E>>of();
              }
              var cipher = new StreamCipher(secret.get());
              return handle
                  .select(
                      "select seq, at, cause, payload from event"
                          + " where stream = ? and seq >= ? order by seq",
                      stream,
                      from)
                  .map(
                      (rows, context) -> {
                        var plain =
                            new String(
                                cipher.open(rows.getBytes("payload")), StandardCharsets.UTF_8);
                        var split = plain.indexOf('\n'); // JSON has none of its own
                        var cause = rows.getString("cause");
                        return new Entry<>(
                            rows.getLong("seq"),
                            Instant.ofEpochMilli(rows.getLong("at")),
                            WireJson.read(plain.substring(0, split), Person.class),
                            cause == null ? null : new CommandId(cause),
                            WireJson.read(plain.substring(split + 1), family));
                      })
                  .list();
            });
  }

  @Override
  public boolean verify(String stream) {
    var link =
        new Object() {
          long seq;
          byte[] hash = Chain.START;
          boolean holds = true;
        };
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .select("select * from event where stream = ? order by seq", stream)
                    .map(
                        (rows, context) -> {
                          var hash =
                              Chain.next(
                                  link.hash,
                                  stream,
                                  rows.getLong("seq"),
                                  rows.getString("kind"),
                                  rows.getLong("at"),
                                  rows.getString("cause"),
                                  rows.getBytes("payload"));
                          link.holds &=
                              rows.getLong("seq") == ++link.seq
                                  && Arrays.equals(hash, rows.getBytes("hash"));
                          link.hash = hash;
                          return hash;
                        })
                    .forEach(hash -> {}));
    return link.holds;
  }

  @Override
  public List<String> streams(String prefix) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select stream from stream_key where stream like ? order by stream",
                        prefix + "%")
                    .mapTo(String.class)
                    .list());
  }

  @Override
  public void close() {
    closed = true;
    waiting.offer(new Append(null, List.of(), new CompletableFuture<>())); // wakes the writer
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(a -> a.done.completeExceptionally(unavailable()));
  }
}
