package org.madoguchi.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The hash that ties each row of a stream to the one before it, so that a change shows. */
final class Chain {
  static final byte[] START = new byte[32];

  private Chain() {}

  /** SHA-256 over the previous hash and every column of the row, each with its length. */
  static byte[] next(
      byte[] previous,
      String stream,
      long seq,
      String kind,
      long at,
      @Nullable String cause,
      byte[] payload) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(at).array());
      for (var text : new String[] {stream, kind, cause == null ? "" : cause}) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest(payload);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
