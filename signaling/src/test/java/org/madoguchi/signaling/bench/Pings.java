package org.madoguchi.signaling.bench;

import java.io.IOException;
import java.util.Arrays;

/** One client who asks and, as soon as there is an answer, asks again. */
final class Pings {

  private static final String PING =
      "<iq type='get' id='p' to='%s' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>"
          .formatted(Party.DOMAIN);

  private final Sockets sockets;
  private final Party party;
  private long[] nanos = {};
  private int answered;

  Pings(Sockets sockets, int port) throws IOException {
    this.sockets = sockets;
    party = Party.logIn(sockets, port, "ping");
    party.listen(frame -> answered++);
  }

  void run(int count) throws IOException {
    nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long began = System.nanoTime();
      int before = answered;
      party.say(PING);
      while (answered == before && !party.socket().isGone()) {
        sockets.turn(1_000);
      }
      nanos[i] = System.nanoTime() - began;
      if (i % 40 == 39) { // within what one client may ask for in a second
        long next = System.nanoTime() + 1_000_000_000L;
        while (System.nanoTime() < next) {
          sockets.turn(50);
        }
      }
    }
    Arrays.sort(nanos);
  }

  /** The smallest time that this share of all does not exceed. */
  double millis(double share) {
    return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
  }
}
