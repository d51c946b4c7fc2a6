package org.madoguchi.journal;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;

/**
 * The files that events speak of, by the hash of their bytes: written once, never changed. Blank
 * forms are everybody's; a file of a stream is sealed with that stream's key, and where the key is
 * deleted the file is gone with it. Thread-safe; blocks on the database, so never called on a
 * mailbox.
 */
public final class FileStore {
  private final Database database;
  private final Clock clock;

  public FileStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps bytes that are everybody's, durably; keeping the same bytes again does nothing.
   *
   * @throws Problem.Unavailable {@code storage-unavailable}
   */
  public FileHash keep(byte[] bytes) {
    var hash = FileHash.of(bytes);
    try {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createUpdate(
                          "insert into stored_file (hash, bytes, stored_at)"
                              + " values (:hash, :bytes, :at) on conflict do nothing")
                      .bind("hash", hash.value())
                      .bind("bytes", bytes)
                      .bind("at", clock.millis())
                      .execute());
    } catch (JdbiException e) {
      throw new Problem.Unavailable("storage-unavailable");
    }
    return hash;
  }

  /**
   * Keeps bytes that are a stream's, durably, encrypted under its key; keeping the same bytes again
   * does nothing.
   *
   * @param stream one that exists
   * @throws Problem.Unavailable {@code storage-unavailable}
   */
  public FileHash keep(String stream, byte[] bytes) {
    var hash = FileHash.of(bytes);
    try {
      database
          .jdbi()
          .useHandle(
              handle -> {
                var cipher =
                    cipher(handle, stream)
                        .orElseThrow(() -> new Problem.Unavailable("storage-unavailable"));
                handle
                    .createUpdate(
                        "insert into sealed_file (stream, hash, bytes, stored_at)"
                            + " values (:stream, :hash, :bytes, :at) on conflict do nothing")
                    .bind("stream", stream)
                    .bind("hash", hash.value())
                    .bind("bytes", cipher.seal(bytes))
                    .bind("at", clock.millis())
                    .execute();
              });
    } catch (JdbiException e) {
      throw new Problem.Unavailable("storage-unavailable");
    }
    return hash;
  }

  /** The bytes of this name that are the stream's or, where it has none, everybody's. */
  public Optional<byte[]> find(String stream, FileHash hash) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                sealed(handle, stream, hash)
                    .flatMap(bytes -> cipher(handle, stream).map(cipher -> cipher.open(bytes)))
                    .or(() -> open(handle, hash)));
  }

  /** The bytes of this name that are everybody's. */
  public Optional<byte[]> find(FileHash hash) {
    return database.jdbi().withHandle(handle -> open(handle, hash));
  }

  private static Optional<byte[]> open(Handle handle, FileHash hash) {
    return handle
        .select("select bytes from stored_file where hash = ?", hash.value())
        .mapTo(byte[].class)
        .findOne();
  }

  private static Optional<byte[]> sealed(Handle handle, String stream, FileHash hash) {
    return handle
        .select("select bytes from sealed_file where stream = ? and hash = ?", stream, hash.value())
        .mapTo(byte[].class)
        .findOne();
  }

  private static Optional<StreamCipher> cipher(Handle handle, String stream) {
    return handle
        .select("select secret from stream_key where stream = ?", stream)
        .mapTo(byte[].class)
        .findOne()
        .map(StreamCipher::new);
  }
}
