package org.madoguchi.signaling;

import java.time.Duration;

/**
 * What one client, and all of them together, may cost.
 *
 * @param frame largest frame in either direction, bytes
 * @param depth elements inside one another in one frame
 * @param attributes on one element
 * @param nodes elements and texts in one frame
 * @param stanzasPerSecond one client's average; five seconds' worth may come at once
 * @param bytesPerSecond one client's average, in characters; five seconds' worth may come at once
 * @param rooms open at once
 * @param occupants in one room, the focus not counted
 * @param outboxFrames waiting for one client before it is closed
 * @param connections at once, through all doors
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
    int outboxFrames,
    int connections,
    Duration bindWithin,
    Duration resumeWithin) {

  /** For one node of 2 cores and 1 GB. */
  public static SignalingLimits defaults() {
    return new SignalingLimits(
        256 * 1024,
        24,
        64,
        8_192,
        50,
        256 * 1024,
        2_000,
        4,
        256,
        10_000,
        Duration.ofSeconds(30),
        Duration.ofSeconds(30));
  }

  /** With another average of stanzas. */
  public SignalingLimits withStanzasPerSecond(int stanzasPerSecond) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another average of bytes. */
  public SignalingLimits withBytesPerSecond(int bytesPerSecond) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another number of rooms. */
  public SignalingLimits withRooms(int rooms) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another number of occupants in a room. */
  public SignalingLimits withOccupants(int occupants) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another number of frames waiting for one client. */
  public SignalingLimits withOutboxFrames(int outboxFrames) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another number of connections. */
  public SignalingLimits withConnections(int connections) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another time to log in. */
  public SignalingLimits withBindWithin(Duration bindWithin) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }

  /** With another time to come back. */
  public SignalingLimits withResumeWithin(Duration resumeWithin) {
    return new SignalingLimits(
        frame,
        depth,
        attributes,
        nodes,
        stanzasPerSecond,
        bytesPerSecond,
        rooms,
        occupants,
        outboxFrames,
        connections,
        bindWithin,
        resumeWithin);
  }
}
