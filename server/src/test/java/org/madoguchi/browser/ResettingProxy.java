package org.madoguchi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes TCP connections on to a port of this machine, and breaks them when it is told to. */
final class ResettingProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final List<Socket> inside = new CopyOnWriteArrayList<>();

  ResettingProxy(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("proxy door", this::takeEverybody);
  }

  int port() {
    return door.getLocalPort();
  }

  /**
   * Ends every connection with a TCP reset on both sides, as when a line is cut; takes new ones.
   */
  void reset() {
    inside.forEach(ResettingProxy::resetOne);
    inside.clear();
  }

  private static void resetOne(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // gone already
    }
  }

  private void takeEverybody() throws IOException {
    while (!door.isClosed()) {
      var from = door.accept();
      var to = new Socket(InetAddress.getLoopbackAddress(), target);
      inside.addAll(List.of(from, to));
      run("proxy out", () -> pass(from, to));
      run("proxy in", () -> pass(to, from));
    }
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void run(String name, Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // broken on purpose, or closed
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    reset();
  }
}
