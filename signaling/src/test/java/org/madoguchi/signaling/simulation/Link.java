package org.madoguchi.signaling.simulation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.stream.Core;

/** A socket between a {@link Peer} and the core, which can be slow, break or be closed. */
final class Link implements SignalingClient {

  private final Turns turns;
  private final int bound;
  private final Queue<String> wire = new ArrayDeque<>();
  private final @Nullable SignalingConnection connection;

  /** Questions by kind, less the answers that came. */
  private final Map<String, Integer> unanswered = new HashMap<>();

  private boolean broken;
  private boolean closed;
  private boolean told;

  Link(Turns turns, int bound, Core core, String token) {
    this.turns = turns;
    this.bound = bound;
    this.connection = core.connect(this, new SignalingRequest("token=" + token, true));
  }

  @Override
  public boolean send(String frame) {
    if (closed || wire.size() >= bound) {
      return false;
    }
    if (!broken) {
      wire.add(frame);
    }
    return true; // into a broken line it goes as into any other
  }

  @Override
  public void close(int code, String reason) {
    closed = true;
    turns.execute(this::tellServer);
  }

  /** The transport notices that the socket is gone. */
  void tellServer() {
    if (connection == null) {
      turns.execute(this::tellServer); // refused before it was even returned
    } else if (!told) {
      told = true;
      closed = true;
      connection.lost();
    }
  }

  /** The cable is pulled: nobody notices yet, and nothing arrives any more. */
  void breakOff() {
    broken = true;
    wire.clear();
  }

  /** From the client to the core, as far as the line goes. */
  void say(String frame) {
    if (!broken && !closed) {
      connection.receive(frame);
    }
  }

  /** A question that needs one answer, or the end of the stream. */
  void asked(String kind) {
    unanswered.merge(kind, 1, Integer::sum);
  }

  /** One of them is answered. */
  void answered(String kind) {
    unanswered.merge(kind, -1, Integer::sum);
  }

  /** What somebody still waits for, with a negative count where too much was answered. */
  Map<String, Integer> unanswered() {
    unanswered.values().removeIf(n -> n == 0);
    return unanswered;
  }

  /** The next frame for the client, or null. */
  @Nullable String next() {
    return wire.poll();
  }

  boolean hasNext() {
    return !wire.isEmpty();
  }

  /** Whether both ends can still talk to each other. */
  boolean isUp() {
    return !broken && !closed;
  }
}
