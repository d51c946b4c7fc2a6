package org.madoguchi.journal;

import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;

/**
 * The files that events speak of, by the hash of their bytes: written once, never changed.
 * Thread-safe; blocks on the database, so never called on a mailbox.
 */
public final class FileStore {
  private final Database database;
  private final Clock clock;

  public FileStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps the bytes durably; keeping the same bytes again does nothing.
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
   * Keeps the bytes encrypted under the key of a stream that exists; where the key is deleted, they
   * are gone with it.
   *
   * @return the hash of what is stored: the same bytes kept again have another name
   * @throws Problem.Unavailable {@code storage-unavailable}
   */
  public FileHash keep(String stream, byte[] bytes) {
    var cipher = cipher(stream).orElseThrow(() -> new Problem.Unavailable("storage-unavailable"));
    return keep(cipher.seal(bytes));
  }

  /** The bytes kept under this name and the key of this stream. */
  public Optional<byte[]> find(String stream, FileHash hash) {
    return cipher(stream).flatMap(cipher -> find(hash).map(cipher::open));
  }

  private Optional<StreamCipher> cipher(String stream) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select secret from stream_key where stream = ?", stream)
                    .mapTo(byte[].class)
                    .findOne()
                    .map(StreamCipher::new));
  }

  /** The bytes kept under this name. */
  public Optional<byte[]> find(FileHash hash) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select bytes from stored_file where hash = ?", hash.value())
                    .mapTo(byte[].class)
                    .findOne());
  }
}
