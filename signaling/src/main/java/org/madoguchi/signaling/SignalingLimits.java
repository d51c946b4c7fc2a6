package org.madoguchi.signaling;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What one client, and all of them together, may cost. The defaults are those of a {@link Draft}.
 *
 * @param frame largest frame in either direction, bytes
 * @param depth elements inside one another in one frame
 * @param attributes on one element
 * @param nodes elements and texts in one frame
 * @param stanzasPerSecond one client's average; five seconds' worth may come at once
 * @param bytesPerSecond one client's average, in characters; five seconds' worth may come at once
 * @param rooms open at once
 * @param occupants in one room, the focus not counted
 * @param meshOccupants in one room where everybody says that they connect to each of the others
 * @param waiting in one lobby, moderators not counted
 * @param outboxFrames waiting for one client before it is closed
 * @param connections at once, through all doors
 * @param perAddress connections at once from one address, through the listener; behind a proxy, or
 *     behind an office's one way out, all have the same
 * @param handshakes sockets of the listener that have not become a WebSocket yet; the oldest gives
 *     way
 * @param away clients at once that may come back after a break; who has been away longest gives way
 * @param bindWithin time from connecting to being logged in
 * @param resumeWithin time after a break in which a client may come back as if nothing had happened
 */
public record SignalingLimits(
    int frame,
    int depth,
    int attributes,
    int nodes,
    int stanzasPerSecond,
    int bytesPerSecond,
    int rooms,
    int occupants,
    int meshOccupants,
    int waiting,
    int outboxFrames,
    int connections,
    int perAddress,
    int handshakes,
    int away,
    Duration bindWithin,
    Duration resumeWithin) {

  /** For one node of 2 cores and 1 GB. */
  public static SignalingLimits defaults() {
    return new Draft().limits();
  }

  /** These limits but for what is changed: {@code limits.with(l -> l.rooms = 1)}. */
  public SignalingLimits with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.limits();
  }

  /** Limits while they are being decided; the names mean what they mean in the record. */
  public static final class Draft {
    public int frame = 256 * 1024;
    public int depth = 24;
    public int attributes = 64;
    public int nodes = 8_192;
    public int stanzasPerSecond = 50;
    public int bytesPerSecond = 256 * 1024;
    public int rooms = 2_000;
    public int occupants = 2;
    public int meshOccupants = 4;
    public int waiting = 32;
    public int outboxFrames = 256;
    public int connections = 10_000;
    public int perAddress = 10_000;
    public int handshakes = 256;
    public int away = 1_000;
    public Duration bindWithin = Duration.ofSeconds(30);
    public Duration resumeWithin = Duration.ofSeconds(30);

    private Draft() {}

    private Draft(SignalingLimits limits) {
      frame = limits.frame;
      depth = limits.depth;
      attributes = limits.attributes;
      nodes = limits.nodes;
      stanzasPerSecond = limits.stanzasPerSecond;
      bytesPerSecond = limits.bytesPerSecond;
      rooms = limits.rooms;
      occupants = limits.occupants;
      meshOccupants = limits.meshOccupants;
      waiting = limits.waiting;
      outboxFrames = limits.outboxFrames;
      connections = limits.connections;
      perAddress = limits.perAddress;
      handshakes = limits.handshakes;
      away = limits.away;
      bindWithin = limits.bindWithin;
      resumeWithin = limits.resumeWithin;
    }

    private SignalingLimits limits() {
      return new SignalingLimits(
          frame,
          depth,
          attributes,
          nodes,
          stanzasPerSecond,
          bytesPerSecond,
          rooms,
          occupants,
          meshOccupants,
          waiting,
          outboxFrames,
          connections,
          perAddress,
          handshakes,
          away,
          bindWithin,
          resumeWithin);
    }
  }
}
