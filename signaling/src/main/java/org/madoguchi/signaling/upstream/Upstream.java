package org.madoguchi.signaling.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingDoor;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.UpstreamConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to another XMPP server, such as a Jitsi's Prosody: each client gets a WebSocket of its
 * own there, with the query of its own request, and frames pass unchanged. All these sockets are
 * driven by one thread around one selector, since the library's own client takes two or three
 * threads a connection; a second thread looks names up and does the arithmetic of TLS handshakes.
 *
 * <p>Who may enter, and what a broken line means (XEP-0198), is for that server to say. When it is
 * away, clients are closed with 1012 or 1013 and come back by themselves.
 */
public final class Upstream implements SignalingDoor {

  private static final Logger log = LoggerFactory.getLogger(Upstream.class);

  private static final long STOP_MILLIS = 1_000;
  private static final long SWEEP_MILLIS = 500;

  /** How soon it is seen that a client who was behind has caught up. */
  private static final long LOOK_AGAIN_MILLIS = 20;

  private static final int READ = 16 * 1024;

  private final UpstreamConfig config;
  private final Selector selector;
  private final Thread thread;
  private final ExecutorService helper;
  private final Reachability reachability = new Reachability();
  private final AtomicInteger connected = new AtomicInteger();
  private final CountDownLatch drained = new CountDownLatch(1);

  /** From other threads; at most a few for each connection. */
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  // The rest belongs to the thread.
  private final Set<Relay> relays = new HashSet<>();
  private final Set<Relay> paused = new HashSet<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(READ);
  private long swept = System.nanoTime();

  private volatile boolean closing;
  private volatile boolean stopped;

  private Upstream(UpstreamConfig config) throws IOException {
    this.config = config;
    this.selector = Selector.open();
    this.thread = daemon(this::run, "signaling-upstream");
    this.helper =
        Executors.newSingleThreadExecutor(task -> daemon(task, "signaling-upstream-names"));
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Starts the thread; the upstream need not be there. */
  public static Upstream start(UpstreamConfig config) {
    try {
      var upstream = new Upstream(config);
      upstream.thread.start();
      return upstream;
    } catch (IOException noSelector) {
      throw new UncheckedIOException(noSelector);
    }
  }

  @Override
  public SignalingConnection connect(SignalingClient client, SignalingRequest request) {
    if (!request.isClean()) {
      return refuse(client, CloseCodes.INTERNAL_ERROR, "request not understood");
    }
    if (connected.incrementAndGet() > config.limits().connections() || closing) {
      connected.decrementAndGet();
      return refuse(client, CloseCodes.TRY_AGAIN_LATER, "too many connections");
    }
    long now = System.nanoTime();
    if (!reachability.mayTry(now)) {
      connected.decrementAndGet();
      return refuse(client, CloseCodes.TRY_AGAIN_LATER, "upstream away");
    }
    var relay = new Relay(this, client, request.query(), now);
    post(relay, () -> relays.add(relay));
    helper.execute(
        () -> {
          // Blocks as long as the name service likes; the relay gives up by itself.
          var address = new InetSocketAddress(config.uri().getHost(), config.port());
          post(relay, () -> relay.connect(address));
        });
    return relay;
  }

  private static SignalingConnection refuse(SignalingClient client, int code, String reason) {
    client.close(code, reason);
    return new SignalingConnection() {
      @Override
      public boolean receive(String frame) {
        return false;
      }

      @Override
      public void lost() {
        // it was never there
      }
    };
  }

  /** Rooms are the other server's: there they end with their last occupant. */
  @Override
  public void closeRoom(String room) {
    log.atDebug().addKeyValue("room", room).log("a room of another server is left to it");
  }

  @Override
  public int connections() {
    return connected.get();
  }

  @Override
  public int roomCount() {
    return 0;
  }

  @Override
  public boolean isAway() {
    return reachability.isAway();
  }

  /** Closes every client, and the sockets behind them; returns when all are told, or soon. */
  @Override
  public void close() {
    closing = true;
    post(
        () -> {
          Set.copyOf(relays).forEach(Relay::shutDown);
          tellIfDrained();
        });
    try {
      if (!drained.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
        log.atWarn().addKeyValue("connections", connected.get()).log("stopped with clients left");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    stopped = true;
    selector.wakeup();
    helper.shutdownNow();
  }

  // ---- for relays

  UpstreamConfig config() {
    return config;
  }

  Selector selector() {
    return selector;
  }

  ExecutorService helper() {
    return helper;
  }

  Reachability reachability() {
    return reachability;
  }

  ByteBuffer buffer() {
    return buffer;
  }

  /** Has the thread do something for a relay soon. */
  void post(Relay relay, Runnable task) {
    post(() -> guarded(relay, task));
  }

  private void post(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** A relay's client is behind: look again soon. */
  void paused(Relay relay) {
    paused.add(relay);
  }

  /** Both ends are gone. */
  void forget(Relay relay) {
    if (relays.remove(relay)) {
      paused.remove(relay);
      connected.decrementAndGet();
      tellIfDrained();
    }
  }

  private void tellIfDrained() {
    if (closing && relays.isEmpty()) {
      drained.countDown();
    }
  }

  // ---- the thread

  private void run() {
    try {
      while (!stopped) {
        selector.select(paused.isEmpty() ? SWEEP_MILLIS : LOOK_AGAIN_MILLIS);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
        var ready = selector.selectedKeys();
        ready.forEach(this::turn);
        ready.clear();
        Set.copyOf(paused).forEach(this::lookAgain);
        sweep(System.nanoTime());
      }
    } catch (IOException | RuntimeException failure) {
      log.atError().setCause(failure).log("upstream thread failed");
    } finally {
      closing = true;
      Set.copyOf(relays).forEach(Relay::cut);
      closeSelector();
    }
  }

  private void turn(SelectionKey key) {
    var relay = (Relay) key.attachment();
    guarded(relay, relay::turn);
  }

  private void lookAgain(Relay relay) {
    guarded(
        relay,
        () -> {
          if (relay.hasCaughtUp()) {
            paused.remove(relay);
            relay.goOn();
          }
        });
  }

  private void sweep(long now) {
    if (now - swept > TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS)) {
      swept = now;
      Set.copyOf(relays).forEach(relay -> guarded(relay, () -> relay.expect(now)));
    }
  }

  /** What fails for one must not stop the thread of all. */
  private void guarded(Relay relay, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      log.atError().setCause(failure).log("a relayed connection failed");
      relay.cut();
    }
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException failure) {
      log.atDebug().setCause(failure).log("selector not closed");
    }
  }
}
