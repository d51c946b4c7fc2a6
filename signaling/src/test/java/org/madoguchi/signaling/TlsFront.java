package org.madoguchi.signaling;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** TLS in front of a plain port on loopback, by the JDK's own blocking sockets. */
final class TlsFront implements AutoCloseable {

  private final SSLServerSocket server;
  private final int port;

  TlsFront(SSLContext context, int port) throws IOException {
    this.port = port;
    server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  String uri(String host) {
    return "wss://" + host + ":" + server.getLocalPort() + "/xmpp-websocket";
  }

  private void accept() {
    try {
      while (true) {
        var outer = server.accept();
        var inner = new Socket(InetAddress.getLoopbackAddress(), port);
        daemon(() -> copy(outer, inner));
        daemon(() -> copy(inner, outer));
      }
    } catch (IOException closed) {
      // by close()
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // the end, all the same
    }
    for (var socket : List.of(from, to)) {
      try {
        socket.close();
      } catch (IOException gone) {
        // already
      }
    }
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "tls-front");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
