package org.madoguchi.signaling.bench;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Two who talk to each other, alone and among people who mean no good: some never read what they
 * are told, some say as much as they may and more, some send the largest frames there are, and some
 * connect and never finish their handshake. Whoever is closed comes again.
 */
final class HostilePart implements AutoCloseable {

  private static final int EACH = 5;
  private static final int HALF_OPEN = 200;
  private static final int PINGS = 600;

  private static final String PING =
      "<iq type='get' id='p' to='%s' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>"
          .formatted(Party.DOMAIN);

  private static final String HUGE =
      "<message type='groupchat' to='%s' xmlns='jabber:client'><body>"
          + "x".repeat(250_000)
          + "</body></message>";

  private final int port;
  private final Sockets sockets = new Sockets();
  private final List<SocketChannel> halfOpen = new ArrayList<>();
  private final Thread thread = new Thread(this::misbehave, "hostile");
  private volatile boolean over;
  private volatile long sent;
  private volatile long closed;
  private int logins;

  private HostilePart(int port) throws IOException {
    this.port = port;
    thread.setDaemon(true);
    thread.start();
  }

  static void run(Report report, Server server) throws IOException {
    report.part("A ping, among hostile clients and (right) without");
    try (var sockets = new Sockets()) {
      var pings = new Pings(sockets, server.port());
      pings.run(PINGS);
      pings.run(PINGS);
      double p50 = pings.millis(0.5);
      double p99 = pings.millis(0.99);
      var cpu = server.cpu();
      try (var hostile = new HostilePart(server.port())) {
        pings.run(PINGS);
        report.row("p50, ms", pings.millis(0.5), p50);
        report.row("p99, ms", pings.millis(0.99), p99);
        report.row("frames the hostile sent", hostile.sent);
        report.row("times they were closed", hostile.closed);
        report.row("server CPU meanwhile, ms", server.cpu().minus(cpu).toMillis());
      }
    }
  }

  private void misbehave() {
    List<Party> deaf = new ArrayList<>();
    List<Party> loud = new ArrayList<>();
    List<Party> huge = new ArrayList<>();
    try {
      while (!over) {
        fill(deaf, "deaf");
        fill(loud, "loud");
        fill(huge, "huge");
        while (halfOpen.size() < HALF_OPEN) {
          halfOpen.add(Sockets.connect(port));
        }
        for (Party party : deaf) {
          party.socket().stopReading();
          say(party, PING);
        }
        for (Party party : loud) {
          say(party, PING);
          say(party, PING);
        }
        if (sent % 64 < 15) {
          huge.forEach(party -> say(party, HUGE.formatted(Party.room(party.nick()))));
        }
        sockets.turn(20);
      }
    } catch (IOException failed) {
      if (!over) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private void fill(List<Party> parties, String kind) throws IOException {
    int before = parties.size();
    parties.removeIf(party -> party.socket().isGone());
    closed += before - parties.size();
    while (parties.size() < EACH) {
      logins++;
      var party = Party.logIn(sockets, port, kind + logins);
      if (kind.equals("huge")) {
        party.join(party.nick()); // a room of their own, which nobody else holds a name in
      }
      party.listen(frame -> {});
      parties.add(party);
    }
  }

  private void say(Party party, String frame) {
    party.say(frame);
    sent++;
  }

  @Override
  public void close() throws IOException {
    over = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    sockets.close();
    for (var channel : halfOpen) {
      channel.close();
    }
  }
}
