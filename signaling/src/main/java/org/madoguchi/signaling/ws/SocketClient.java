package org.madoguchi.signaling.ws;

import java.nio.ByteBuffer;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingLimits;

/**
 * The sending side of a socket, with a bound on what waits for it. The library's own queue has
 * none, so it is measured before each frame.
 */
public final class SocketClient implements SignalingClient {

  /** Up to here the frames waiting are not worth weighing. */
  private static final int FEW = 8;

  private final WebSocketImpl socket;
  private final int mostFrames;
  private final long mostBytes;

  public SocketClient(WebSocketImpl socket, SignalingLimits limits) {
    this.socket = socket;
    this.mostFrames = limits.outboxFrames();
    this.mostBytes = 8L * limits.frame();
  }

  @Override
  public boolean send(String frame) {
    if (isFull()) {
      return false;
    }
    try {
      socket.send(frame);
      return true;
    } catch (WebsocketNotConnectedException closed) {
      return false;
    }
  }

  private boolean isFull() {
    int frames = socket.outQueue.size();
    return frames >= mostFrames || frames > FEW && bytes() >= mostBytes;
  }

  @Override
  public boolean isBehind() {
    return socket.outQueue.size() >= mostFrames / 4 || bytes() >= mostBytes / 4;
  }

  private long bytes() {
    return socket.outQueue.stream().mapToLong(ByteBuffer::remaining).sum();
  }

  @Override
  public void close(int code, String reason) {
    socket.close(code, reason);
  }
}
