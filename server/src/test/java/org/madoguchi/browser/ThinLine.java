package org.madoguchi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * The way of UDP packets to a server on loopback, as thin as a test wants it: whoever sends here
 * has a line of that width for each direction, with a short queue before it; what finds the queue
 * full is lost.
 */
final class ThinLine implements AutoCloseable {
  /** What waits before a line at most, in time; one packet always may. */
  private static final double QUEUE_SECONDS = 0.4;

  /** Of IPv4 and UDP, which a real line carries too. */
  private static final int HEADER_BYTES = 28;

  private final InetSocketAddress server;
  private final Selector selector;
  private final DatagramChannel door;
  private final Map<SocketAddress, Visitor> visitors = new HashMap<>();
  private final ByteBuffer packet = ByteBuffer.allocate(65_536);
  private final Thread thread;
  private volatile double bitsPerSecond = Double.POSITIVE_INFINITY;

  ThinLine(int serverPort) {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
    try {
      selector = Selector.open();
      door = DatagramChannel.open();
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      door.configureBlocking(false).register(selector, SelectionKey.OP_READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::run, "thin line");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.socket().getLocalPort();
  }

  /** From now on; may be said by any thread. */
  void carriesKilobits(int perSecond) {
    bitsPerSecond = perSecond * 1_000.0;
    selector.wakeup();
  }

  /** As at the beginning. */
  void carriesEverything() {
    bitsPerSecond = Double.POSITIVE_INFINITY;
    selector.wakeup();
  }

  @FunctionalInterface
  private interface Out {
    void send(ByteBuffer packet) throws IOException;
  }

  /** One direction of one visitor's line. */
  private final class Way {
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private final Out out;
    private long waitingBytes;
    private long freeAt = System.nanoTime();

    private Way(Out out) {
      this.out = out;
    }

    private void take(ByteBuffer received) {
      var fits = seconds(waitingBytes) <= QUEUE_SECONDS || waiting.isEmpty();
      if (fits) {
        var copy = ByteBuffer.allocate(received.remaining()).put(received).flip();
        waiting.add(copy);
        waitingBytes += sizeOf(copy);
      }
    }

    /** Sends what may be sent by now; returns how long the next one has to wait, or -1. */
    private long pass() throws IOException {
      for (var now = System.nanoTime(); !waiting.isEmpty(); ) {
        if (bitsPerSecond != Double.POSITIVE_INFINITY && freeAt - now > 0) {
          return freeAt - now;
        }
        var next = waiting.remove();
        var size = sizeOf(next);
        waitingBytes -= size;
        freeAt = Math.max(freeAt, now) + (long) (seconds(size) * 1e9);
        try {
          out.send(next);
        } catch (PortUnreachableException e) {
          // nobody listens there any more
        }
      }
      return -1;
    }

    private double seconds(long bytes) {
      return bytes * 8 / bitsPerSecond;
    }

    private static int sizeOf(ByteBuffer packet) {
      return packet.limit() + HEADER_BYTES;
    }
  }

  private final class Visitor {
    private final DatagramChannel behind;
    private final Way up;
    private final Way down;

    private Visitor(SocketAddress address) throws IOException {
      behind = DatagramChannel.open();
      behind.connect(server);
      behind.configureBlocking(false).register(selector, SelectionKey.OP_READ, this);
      up = new Way(behind::write);
      down = new Way(packet -> door.send(packet, address));
    }
  }

  private void run() {
    try {
      while (door.isOpen()) {
        selector.select(this::read, pass());
      }
    } catch (IOException | UncheckedIOException e) {
      if (door.isOpen()) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Returns how many milliseconds nothing has to be done, 0: until something comes. */
  private long pass() throws IOException {
    var soonest = Long.MAX_VALUE;
    for (var visitor : visitors.values()) {
      for (var way : new Way[] {visitor.up, visitor.down}) {
        var wait = way.pass();
        soonest = wait < 0 ? soonest : Math.min(soonest, wait);
      }
    }
    return soonest == Long.MAX_VALUE ? 0 : TimeUnit.NANOSECONDS.toMillis(soonest) + 1;
  }

  private void read(SelectionKey key) {
    try {
      if (key.attachment() instanceof Visitor visitor) {
        for (packet.clear(); visitor.behind.read(packet) > 0; packet.clear()) {
          visitor.down.take(packet.flip());
        }
      } else {
        packet.clear();
        for (var from = door.receive(packet); from != null; from = door.receive(packet)) {
          visitor(from).up.take(packet.flip());
          packet.clear();
        }
      }
    } catch (PortUnreachableException e) {
      // nobody listens there any more
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Visitor visitor(SocketAddress address) throws IOException {
    var known = visitors.get(address);
    if (known == null) {
      known = new Visitor(address);
      visitors.put(address, known);
    }
    return known;
  }

  @Override
  public void close() {
    try {
      door.close();
      selector.wakeup();
      thread.join();
      selector.close();
      for (var visitor : visitors.values()) {
        visitor.behind.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
