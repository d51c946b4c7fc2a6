package org.madoguchi.signaling;

/**
 * Where calls are agreed on, however far away it is: the core in this process, or somebody else's
 * server. Safe for several threads.
 */
public interface SignalingDoor extends AutoCloseable {

  /**
   * Takes a client that has a WebSocket with the subprotocol {@code xmpp}.
   *
   * @return where its frames go; one that takes nothing, and a closed client, when there is no way
   */
  SignalingConnection connect(SignalingClient client, SignalingRequest request);

  /** Ends a room, if there is one of that name and it is ours to end. */
  void closeRoom(String room);

  /** How many clients are connected. */
  int connections();

  /** How many rooms of ours somebody is in. */
  int roomCount();

  /** Whether it could not be reached of late; clients come back by themselves. */
  boolean isAway();

  /** Tells every client, and stops. */
  @Override
  void close();
}
