package org.madoguchi.signaling;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A room of at most three, in which two are already; the first of them moderates. */
abstract class TwoInARoom {
  static final String ROOM = "hall";
  static final String ADDRESS = ROOM + "@conference.madoguchi.local";
  static final String A = "aaaaaaaa";
  static final String B = "bbbbbbbb";
  static final String C = "cccccccc";

  final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults()
              .withLimits(SignalingLimits.defaults().with(l -> l.occupants = 3))
              .withListener(new InetSocketAddress("127.0.0.1", 0)),
          TestAdmission.noStrangers());

  /** Moderates, having come first. */
  TestClient first;

  /** Does not. */
  TestClient second;

  @BeforeEach
  void twoAreInARoom() {
    first = TestClient.joined(server, "open-1", ROOM, A);
    second = TestClient.joined(server, "open-2", ROOM, B);
    first.next();
  }

  @AfterEach
  void stop() {
    server.close();
  }
}
