package org.madoguchi.signaling.ws;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.server.WebSocketServer;

/**
 * What the library forgets, once in some ten thousand frames: it finds a socket's queue empty,
 * another thread queues a frame and says that there is something to write, and then the library
 * says that there is nothing. The frame would lie there until the next one, and whoever waits for
 * it before saying anything else would wait for ever.
 */
final class ForgottenWrites {

  private ForgottenWrites() {}

  /** Says it again for each socket that has something to write. From any thread. */
  static void remind(WebSocketServer server) {
    for (WebSocket each : server.getConnections()) {
      var socket = (WebSocketImpl) each;
      if (!socket.outQueue.isEmpty() && isForgotten(socket.getSelectionKey())) {
        server.onWriteDemand(socket);
      }
    }
  }

  private static boolean isForgotten(SelectionKey key) {
    try {
      return (key.interestOps() & SelectionKey.OP_WRITE) == 0;
    } catch (CancelledKeyException closed) {
      return false;
    }
  }
}
