package org.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/**
 * A WebSocket client (RFC 6455) for many connections on one thread, because the one that measures
 * shares the cores with what is measured: a message costs it a few microseconds. Text messages
 * only, no extensions.
 */
final class Sockets implements AutoCloseable {
  private static final int TEXT = 1;
  private static final int CONTINUATION = 0;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FIN = 0x80;
  private static final int PATIENCE_SECONDS = 20;

  /** Any mask is as good as another on a loopback. */
  private static final byte[] MASK = {0x5a, 0x17, 0x33, 0x71};

  private final Selector selector;
  private final ConcurrentLinkedQueue<Socket> fresh = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  Sockets() throws IOException {
    selector = Selector.open();
    thread = new Thread(this::loop, "sockets");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Opens one; waits for the handshake.
   *
   * @param origin the server's, such as {@code http://localhost:8080}
   */
  Socket open(String origin, String path, @Nullable String cookie) throws IOException {
    var authority = origin.substring("http://".length());
    var port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
    var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nUpgrade: websocket\r\n"
                .formatted(path, authority, origin)
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n"
            + (cookie == null ? "" : "Cookie: " + cookie + "\r\n")
            + "\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    var answer = answer(channel);
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new IOException("no WebSocket at " + path + ": " + answer.lines().findFirst());
    }
    channel.configureBlocking(false);
    var socket = new Socket(channel);
    fresh.add(socket);
    selector.wakeup();
    return socket;
  }

  /** Up to the empty line and not a byte further: behind it come frames. */
  private static String answer(SocketChannel channel) throws IOException {
    var answer = new StringBuilder();
    var one = ByteBuffer.allocate(1);
    while (answer.indexOf("\r\n\r\n") < 0 && channel.read(one.clear()) >= 0) {
      answer.append((char) one.get(0));
    }
    return answer.toString();
  }

  private void loop() {
    try {
      while (!closed) {
        selector.select(Sockets::ready);
        for (var socket = fresh.poll(); socket != null; socket = fresh.poll()) {
          if (socket.channel.isOpen()) {
            socket.key = socket.channel.register(selector, SelectionKey.OP_READ, socket);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ready(SelectionKey key) {
    var socket = (Socket) key.attachment();
    try {
      if (key.isWritable()) {
        socket.flush();
      }
      if (key.isReadable()) {
        socket.read();
      }
    } catch (CancelledKeyException e) {
      socket.hangUp(); // somebody else has just done so
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  /** One connection. Anything may be said from any thread; what is heard comes on one. */
  static final class Socket {
    private final SocketChannel channel;
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
    private ByteBuffer in = ByteBuffer.allocate(4096);
    private volatile Consumer<String> listener = heard::add;
    private volatile @Nullable SelectionKey key;
    private volatile boolean gone;

    private Socket(SocketChannel channel) {
      this.channel = channel;
    }

    /** Whether the server has closed it. */
    boolean isGone() {
      return gone;
    }

    /** From now on this is told what is heard, on the one thread of all sockets. */
    void listen(Consumer<String> next) {
      listener = next;
    }

    /** The next message of that kind; others before it are passed over. */
    <T extends ServerMessage> T expect(Class<T> type, Predicate<T> which)
        throws InterruptedException {
      while (true) {
        var text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
          throw new IllegalStateException("no " + type.getSimpleName() + " came");
        }
        var message = WireJson.read(text, ServerMessage.class);
        if (message instanceof ServerMessage.Refusal refusal) {
          throw new IllegalStateException("refused: " + refusal.problem());
        }
        if (type.isInstance(message) && which.test(type.cast(message))) {
          return type.cast(message);
        }
      }
    }

    void say(String text) {
      send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int opcode, byte[] payload) {
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
      synchronized (unsent) {
        unsent.add(frame.flip());
        if (unsent.size() == 1) {
          flush();
        }
      }
    }

    private void flush() {
      synchronized (unsent) {
        try {
          while (!unsent.isEmpty()) {
            channel.write(unsent.peek());
            if (unsent.peek().hasRemaining()) {
              break;
            }
            unsent.poll();
          }
        } catch (IOException e) {
          gone();
        }
        var registered = key;
        if (registered != null && registered.isValid()) {
          if (unsent.isEmpty()) {
            registered.interestOpsAnd(~SelectionKey.OP_WRITE);
          } else {
            registered.interestOpsOr(SelectionKey.OP_WRITE);
            registered.selector().wakeup();
          }
        }
      }
    }

    private void gone() {
      gone = true;
      unsent.clear();
      try {
        channel.close();
      } catch (IOException e) {
        // closing was all that was wanted
      }
    }

    /** Ends the connection without a word; the server notices at once. */
    void hangUp() {
      synchronized (unsent) {
        gone();
      }
    }

    private void read() {
      try {
        while (true) {
          int read = channel.read(in);
          if (read < 0) {
            hangUp();
            return;
          }
          in.flip();
          while (frame()) {
            // one after the other
          }
          in.compact();
          if (in.hasRemaining()) {
            return;
          }
          in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
        }
      } catch (IOException e) {
        hangUp();
      }
    }

    /** Takes one frame, if there is a whole one; a server's frames have no mask. */
    private boolean frame() {
      int start = in.position();
      if (in.remaining() < 2) {
        return false;
      }
      int first = in.get() & 0xff;
      long length = in.get() & 0x7f;
      int more = length == 126 ? 2 : length == 127 ? 8 : 0;
      if (in.remaining() < more) {
        in.position(start);
        return false;
      }
      if (more > 0) {
        length = more == 2 ? in.getShort() & 0xffff : in.getLong();
      }
      if (in.remaining() < length) {
        in.position(start);
        return false;
      }
      var payload = new byte[(int) length];
      in.get(payload);
      take(first & 0x0f, (first & FIN) != 0, payload);
      return true;
    }

    private void take(int opcode, boolean last, byte[] payload) {
      switch (opcode) {
        case PING -> send(PONG, payload);
        case CLOSE -> hangUp();
        case TEXT, CONTINUATION -> {
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
        default -> {} // a pong
      }
    }
  }
}
