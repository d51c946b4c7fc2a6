package org.madoguchi.signaling.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.signaling.Prosody;

/**
 * Rooms of three in which everybody always does the next of three things, as soon as the last is
 * done: says something to all, sends a neighbour a transport-info that is answered, and tells all
 * of a camera. What is counted are stanzas told to clients: three, two and three.
 */
final class RoomsPart {

  private static final int SEATS = 3;
  private static final long WARM_UP_NANOS = 10_000_000_000L;
  private static final long MEASURED_NANOS = 8_000_000_000L;

  /** Measured this often, the servers in turn. */
  private static final int ROUNDS = 5;

  private static final String TRANSPORT =
      "<jingle action='transport-info' sid='b4fa5cb8eea7' xmlns='urn:xmpp:jingle:1'>"
          + "<content creator='responder' name='0'>"
          + "<transport pwd='3CXWjwf0E7boV10u7Tltg7P2' ufrag='KtJ3' "
          + "xmlns='urn:xmpp:jingle:transports:ice-udp:1'>"
          + ("<candidate component='1' foundation='68793246' generation='0' id='n0tdhqdixh' "
                  + "ip='127.0.0.1' network='1' port='41506' priority='2122260223' protocol='udp' "
                  + "type='host'/>")
              .repeat(2)
          + "<fingerprint hash='sha-256' required='true' xmlns='urn:xmpp:jingle:apps:dtls:0'>"
          + "2F:81:C4:A9:08:63:00:7B:F3:37:F6:49:94:E6:B4:EB:E5:7C:7D:30:D3:E7:B0:B3:86:0F:39:D1:"
          + "C7:DA:09:4D</fingerprint></transport></content></jingle>";

  private final ProcessHandle server;
  private final int port;
  private final Sockets sockets = new Sockets();
  private final List<Member> members = new ArrayList<>();
  private long told;
  private boolean going = true;

  final List<Double> rates = new ArrayList<>();
  final List<Double> microsEach = new ArrayList<>();

  private RoomsPart(ProcessHandle server, int port, int rooms) throws IOException {
    this.server = server;
    this.port = port;
    for (int r = 0; r < rooms; r++) {
      for (int s = 0; s < SEATS; s++) {
        members.add(new Member("room" + r, s));
      }
    }
    members.forEach(Member::listen);
    members.forEach(Member::next);
  }

  static void run(Report report, Server ours, Prosody prosody, int rooms) throws IOException {
    report.part(rooms + " rooms of three, everybody busy");
    var here = new RoomsPart(ours.process(), ours.port(), rooms);
    here.run(WARM_UP_NANOS);
    here.rest();
    var there = new RoomsPart(prosody.process(), prosody.port(), rooms);
    there.run(WARM_UP_NANOS);
    there.rest();
    for (int i = 0; i < ROUNDS; i++) {
      here.measure();
      there.measure();
    }
    report.row("stanzas told /s", Report.median(here.rates), Report.median(there.rates));
    report.row(
        "server CPU each, µs", Report.median(here.microsEach), Report.median(there.microsEach));
    here.sockets.close();
    there.sockets.close();
  }

  private void measure() throws IOException {
    going = true;
    members.forEach(Member::next);
    run(MEASURED_NANOS / 4); // until it is at full speed again
    long toldBefore = told;
    var cpuBefore = Server.cpu(server);
    long began = System.nanoTime();
    run(MEASURED_NANOS);
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpu = Server.cpu(server).minus(cpuBefore).toNanos() / 1e3;
    rates.add((told - toldBefore) / seconds);
    microsEach.add(cpu / (told - toldBefore));
    rest();
  }

  private void run(long nanos) throws IOException {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      sockets.turn(10);
    }
  }

  /** Lets everybody finish, so that the other server has the machine. */
  private void rest() throws IOException {
    going = false;
    long before;
    do {
      before = told;
      run(300_000_000L);
    } while (told != before);
  }

  private final class Member {
    private final Party party;
    private final String room;
    private final String own;
    private final String neighbour;
    private int done;

    Member(String room, int seat) throws IOException {
      this.room = room;
      party = Party.logIn(sockets, port, nick(seat));
      party.join(room);
      own = "/" + nick(seat);
      neighbour = Party.occupant(room, nick((seat + 1) % SEATS));
    }

    private String nick(int seat) {
      return "seat" + seat;
    }

    void listen() {
      party.listen(this::hear);
    }

    void next() {
      String frame =
          switch (done++ % 3) {
            case 0 ->
                "<message type='groupchat' id='m' to='%s' xmlns='jabber:client'><body>%s</body></message>"
                    .formatted(Party.room(room), "x".repeat(60));
            case 1 ->
                "<iq type='set' id='i' to='%s' xmlns='jabber:client'>%s</iq>"
                    .formatted(neighbour, TRANSPORT);
            default -> party.presence(room);
          };
      party.say(frame);
    }

    private void hear(String frame) {
      told++;
      int end = frame.indexOf('>');
      String head = frame.substring(0, end);
      boolean mine;
      if (frame.startsWith("<iq")) {
        boolean asked = head.contains("'set'") || head.contains("\"set\"");
        if (asked) {
          party.say(
              "<iq type='result' id='%s' to='%s' xmlns='jabber:client'/>"
                  .formatted(attribute(head, "id"), attribute(head, "from")));
        }
        mine = !asked;
      } else {
        mine = attribute(head, "from").endsWith(own);
      }
      if (mine && going) {
        next();
      }
    }

    private static String attribute(String head, String name) {
      int start = head.indexOf(" " + name + "=") + name.length() + 3;
      return head.substring(start, head.indexOf(head.charAt(start - 1), start));
    }
  }
}
