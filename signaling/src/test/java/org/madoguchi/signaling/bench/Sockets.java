package org.madoguchi.signaling.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * WebSocket clients (RFC 6455) with the subprotocol {@code xmpp}, thousands of them on the one
 * thread that also measures: whoever has something to wait for calls {@link #turn}.
 */
final class Sockets implements AutoCloseable {

  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FIN = 0x80;

  /** Any mask is as good as another on a loopback. */
  private static final byte[] MASK = {0x5a, 0x17, 0x33, 0x71};

  private final Selector selector = Selector.open();
  private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);

  Sockets() throws IOException {}

  /** Connects and shakes hands, which it waits for; what is heard comes in turns. */
  Socket open(int port) throws IOException {
    var channel = connect(port);
    var request =
        "GET /xmpp-websocket HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: http://localhost\r\n"
                .formatted(port)
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: xmpp\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    var answer = new StringBuilder();
    var one = ByteBuffer.allocate(1);
    while (answer.indexOf("\r\n\r\n") < 0 && channel.read(one.clear()) >= 0) {
      answer.append((char) one.get(0)); // not a byte further: behind it come frames
    }
    if (answer.indexOf("HTTP/1.1 101") != 0) {
      throw new IOException("no WebSocket: " + answer);
    }
    channel.configureBlocking(false);
    var socket = new Socket(channel);
    socket.key = channel.register(selector, SelectionKey.OP_READ, socket);
    return socket;
  }

  /** Connects and says nothing. */
  static SocketChannel connect(int port) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return channel;
  }

  /** Takes what has come, waiting for it at most so long. */
  void turn(long millis) throws IOException {
    if (millis <= 0) {
      selector.selectNow(this::ready);
    } else {
      selector.select(this::ready, millis);
    }
  }

  private void ready(SelectionKey key) {
    var socket = (Socket) key.attachment();
    try {
      if (key.isWritable()) {
        socket.flush();
      }
      if (key.isValid() && key.isReadable()) {
        socket.read(in);
      }
    } catch (IOException broken) {
      socket.hangUp();
    }
  }

  @Override
  public void close() throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  /** One connection. */
  static final class Socket {
    private final SocketChannel channel;
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private Consumer<String> listener = frame -> {};
    private SelectionKey key;
    private boolean gone;

    private Socket(SocketChannel channel) {
      this.channel = channel;
      this.key = null;
    }

    void listen(Consumer<String> next) {
      listener = next;
    }

    boolean isGone() {
      return gone;
    }

    /** Reads nothing more, so that the server cannot write for long. */
    void stopReading() {
      key.interestOpsAnd(~SelectionKey.OP_READ);
    }

    void say(String text) {
      send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int opcode, byte[] payload) {
      if (gone) {
        return;
      }
      var frame = ByteBuffer.allocate(payload.length + 14);
      frame.put((byte) (FIN | opcode));
      if (payload.length < 126) {
        frame.put((byte) (0x80 | payload.length));
      } else if (payload.length < 65_536) {
        frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
      } else {
        frame.put((byte) (0x80 | 127)).putLong(payload.length);
      }
      frame.put(MASK);
      for (int i = 0; i < payload.length; i++) {
        frame.put((byte) (payload[i] ^ MASK[i & 3]));
      }
      unsent.add(frame.flip());
      try {
        flush();
      } catch (IOException broken) {
        hangUp();
      }
    }

    private void flush() throws IOException {
      while (!unsent.isEmpty()) {
        channel.write(unsent.peek());
        if (unsent.peek().hasRemaining()) {
          key.interestOpsOr(SelectionKey.OP_WRITE);
          return;
        }
        unsent.remove();
      }
      key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }

    /** Ends the connection without a word. */
    void hangUp() {
      gone = true;
      unsent.clear();
      try {
        channel.close();
      } catch (IOException e) {
        // closing was all that was wanted
      }
    }

    private void read(ByteBuffer in) throws IOException {
      int read;
      while (!gone && (read = channel.read(in.clear())) != 0) {
        if (read < 0) {
          hangUp();
          return;
        }
        in.flip();
        if (rest.hasRemaining()) {
          rest = ByteBuffer.allocate(rest.remaining() + in.remaining()).put(rest).put(in).flip();
          takeFrames(rest);
        } else {
          takeFrames(in);
          rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
        }
      }
    }

    private void takeFrames(ByteBuffer from) {
      while (takeFrame(from)) {
        // one after the other
      }
    }

    /** Takes one frame, if there is a whole one; a server's frames have no mask. */
    private boolean takeFrame(ByteBuffer from) {
      int start = from.position();
      if (from.remaining() < 2) {
        return false;
      }
      int first = from.get() & 0xff;
      long length = from.get() & 0x7f;
      int more = length == 126 ? 2 : length == 127 ? 8 : 0;
      if (from.remaining() >= more && more > 0) {
        length = more == 2 ? from.getShort() & 0xffff : from.getLong();
      } else if (more > 0) {
        length = Long.MAX_VALUE;
      }
      if (from.remaining() < length) {
        from.position(start);
        return false;
      }
      var payload = new byte[(int) length];
      from.get(payload);
      take(first, payload);
      return true;
    }

    private void take(int first, byte[] payload) {
      switch (first & 0x0f) {
        case PING -> send(PONG, payload);
        case CLOSE -> hangUp();
        case PONG -> {}
        default -> {
          boolean last = (first & FIN) != 0;
          if (last && fragments.size() == 0) {
            listener.accept(new String(payload, StandardCharsets.UTF_8));
          } else {
            fragments.writeBytes(payload);
            if (last) {
              var whole = fragments.toString(StandardCharsets.UTF_8);
              fragments.reset();
              listener.accept(whole);
            }
          }
        }
      }
    }
  }
}
