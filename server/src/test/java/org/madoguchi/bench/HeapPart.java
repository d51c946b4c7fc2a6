package org.madoguchi.bench;

import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** What a screen that only waits costs: memory that stays in use. */
final class HeapPart {
  private HeapPart() {}

  static void run(Report report, Sockets sockets, Jvm counter, Jvm bare, int screens, int people)
      throws IOException, InterruptedException {
    report.part("Idle sockets, " + screens);
    var ours = perSocket(sockets, counter, screens, people);
    var theirs = perSocket(sockets, bare, screens, 0);
    report.row("live heap each, KB", ours / 1024, theirs / 1024, "Jetty alone");
  }

  /**
   * @param people who come to the desk; 0 for a server that knows no desk
   */
  private static double perSocket(Sockets sockets, Jvm server, int screens, int people)
      throws IOException, InterruptedException {
    open(sockets, server, 20, people).forEach(Sockets.Socket::hangUp); // what is loaded but once
    Thread.sleep(500);
    long before = server.liveHeap();
    var open = open(sockets, server, screens, people);
    long after = server.liveHeap();
    if (open.stream().anyMatch(Sockets.Socket::isGone)) {
      throw new IllegalStateException("a connection was closed");
    }
    open.forEach(Sockets.Socket::hangUp);
    return (double) (after - before) / screens;
  }

  private static ArrayList<Sockets.Socket> open(
      Sockets sockets, Jvm server, int screens, int people)
      throws IOException, InterruptedException {
    var open = new ArrayList<Sockets.Socket>();
    for (int i = 0; i < screens; i++) {
      open.add(
          people == 0
              ? sockets.open(server.origin(), "/relay/idle-" + i, null)
              : desk(sockets, server, BenchTown.staffCookie(i % people)));
    }
    return open;
  }

  private static Sockets.Socket desk(Sockets sockets, Jvm server, @Nullable String cookie)
      throws IOException, InterruptedException {
    var desk = sockets.open(server.origin(), "/staff/ws/desk", cookie);
    desk.say(WireJson.write(new DeskMessage.DeskHello()));
    desk.expect(ServerMessage.DeskSnapshot.class, m -> true);
    return desk;
  }
}
