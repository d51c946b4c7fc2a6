package org.madoguchi.signaling;

/**
 * The near end of one connection: what a transport tells the core. Called by one thread at a time;
 * neither method blocks.
 */
public interface SignalingConnection {

  /**
   * Takes one text frame.
   *
   * @return false when it was not taken, because the client sends faster than it may or the
   *     connection is over; the core closes the client and wants nothing more from it
   */
  boolean receive(String frame);

  /** The socket is gone, however it ended. Calling it twice is calling it once. */
  void lost();

  /**
   * The socket is gone, and how it ended is known. Of that, only who passes it on makes use.
   *
   * @param code WebSocket close code, also those that are never sent: 1005, 1006, 1015
   */
  default void closed(int code, String reason) {
    lost();
  }
}
