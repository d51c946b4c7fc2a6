package org.madoguchi.signaling;

/**
 * The far end of one connection, as its transport offers it. Called from any thread; {@code close}
 * may come while a {@code send} is going on. Neither method may block or throw.
 */
public interface SignalingClient {

  /**
   * Queues one text frame.
   *
   * @return false when the transport's bound is reached or it is closed; the frame is then dropped
   *     and the connection is closed, since a client that missed a stanza cannot go on
   */
  boolean send(String frame);

  /**
   * Whether so much waits that who can pause should: the next frames would be taken, but soon none.
   * Never, unless the transport can tell.
   */
  default boolean isBehind() {
    return false;
  }

  /**
   * Closes the socket after what was queued, as far as it can be sent. The transport then calls
   * {@link SignalingConnection#lost()}. May be called more than once.
   *
   * @param code WebSocket close code
   * @param reason at most 123 bytes in UTF-8, never personal
   */
  void close(int code, String reason);
}
