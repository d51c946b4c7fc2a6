package org.madoguchi.journal;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Append-only streams. Two implementations of the storage below pass one contract: SQLite and
 * PostgreSQL. Thread-safe.
 */
public interface Journal extends AutoCloseable {

  /**
   * Adds events to the end of a stream, all or none.
   *
   * @param entries with the sequence numbers that follow the last one the caller knows
   * @return completes when they are durable, together with their projections; fails with {@link
   *     Superseded} when somebody else wrote first, with a {@link org.madoguchi.core.Problem} when
   *     a projection refuses or the storage can't take them. After a failure nothing is kept.
   */
  CompletionStage<Void> append(String stream, List<? extends Entry<?>> entries);

  /**
   * The events of a stream from {@code from} (at least 1) on, in order; empty if there are none.
   */
  <E> List<Entry<E>> read(String stream, long from, Class<E> family);

  /**
   * Whether the rows of a stream are as they were written: none missing from 1 on, and each hash
   * following from the row and the one before it. Rows cut off at the end don't show.
   */
  boolean verify(String stream);

  /** The names of the streams that begin so. */
  List<String> streams(String prefix);

  /**
   * Whether something can be written now; writes to find out.
   *
   * @throws org.madoguchi.core.Problem.Unavailable when not
   */
  void probe();

  @Override
  void close();

  /** Another node wrote to the stream first: read its tail, fold it, decide again. */
  final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Superseded() {
      super("the stream has moved on", null, false, false);
    }

    /** Whether this is why an append failed. */
    public static boolean isCauseOf(Throwable failure) {
      return failure instanceof Superseded
          || (failure instanceof CompletionException && failure.getCause() instanceof Superseded);
    }
  }
}
