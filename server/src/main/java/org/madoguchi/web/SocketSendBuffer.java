package org.madoguchi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.core.WebSocketConnection;

/**
 * Bounds what a slow WebSocket may hide in the kernel, so that its outbox notices. A picture of a
 * page keeps the buffer that the system chooses: in a small one it waits 40 ms for each of the
 * client's delayed acknowledgements (RFC 9293 §3.8.6.3).
 */
final class SocketSendBuffer implements Connection.Listener {
  private static final int BYTES = 16 * 1024;

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof WebSocketConnection socket
        && transport(socket.getEndPoint()) instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, BYTES);
      } catch (ClosedChannelException gone) {
        // nothing is sent any more
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What carries the bytes, below TLS. */
  private static Object transport(EndPoint endPoint) {
    return endPoint instanceof EndPoint.Wrapper tls
        ? transport(tls.unwrap())
        : endPoint.getTransport();
  }
}
