package org.madoguchi.signaling.bench;

import java.io.IOException;

/**
 * Browsers that are there and silent: logged in, able to come back after a break, two in each of as
 * many rooms as there may be, the others in none.
 */
final class IdlePart {

  private static final int MOST_ROOMS = 2_000;

  private IdlePart() {}

  static void run(Report report, Server server, int clients) throws IOException {
    report.part(clients + " clients, silent, with resumption");
    try (var sockets = new Sockets()) {
      for (int i = 0; i < 50; i++) { // so that classes and code are there before
        Party.logIn(sockets, server.port(), "warm" + i).enableResumption();
      }
      long heap = server.liveHeap();
      long resident = server.status("VmRSS");
      long threads = server.status("Threads");
      for (int i = 0; i < clients; i++) {
        var party = Party.logIn(sockets, server.port(), "nick" + i);
        party.enableResumption();
        if (i / 2 < MOST_ROOMS) {
          party.join("pair" + i / 2);
        }
      }
      report.row("heap each, KB", (server.liveHeap() - heap) / 1024.0 / clients);
      report.row("resident each, KB", (server.status("VmRSS") - resident) / 1024.0 / clients);
      report.row("resident in all, MB", server.status("VmRSS") / 1048576.0);
      report.row("threads before", threads);
      report.row("threads after", server.status("Threads"));
      report.row("open files (ulimit -n)", server.openFiles());
      var pings = new Pings(sockets, server.port());
      pings.run(2_000);
      report.row("ping of one among them p50, ms", pings.millis(0.5));
      report.row("ping of one among them p99, ms", pings.millis(0.99));
    }
  }
}
