package org.madoguchi.signaling;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stream.Core;
import org.madoguchi.signaling.upstream.Upstream;
import org.madoguchi.signaling.ws.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Jitsi-compatible signaling server: enough XMPP over WebSocket (RFC 7395) that browsers find
 * each other in a room and agree on a call. Safe for several threads.
 *
 * <p>Clients come through the listener, or through {@link #connect} when the host already has their
 * WebSocket. Both doors lead to the same rooms: those of this server, or those of another server to
 * which every client is passed on ({@link #relay}).
 *
 * <p>Spoken: RFC 7395 framing, SASL ANONYMOUS, SCRAM-SHA-1 and PLAIN, binding (RFC 6120), rooms
 * (XEP-0045) with conference requests as Jitsi's focus answers them, relayed Jingle, ping
 * (XEP-0199), STUN and TURN servers (XEP-0215), and resumption after a broken line (XEP-0198);
 * passwords, lobbies and moderators of rooms, and muting others through the focus. Not spoken: a
 * bridge.
 */
public final class SignalingServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SignalingServer.class);

  private final SignalingDoor door;
  private final @Nullable Listener listener;
  private final ScheduledThreadPoolExecutor timer;
  private final @Nullable ExecutorService ownPool;

  private SignalingServer(
      SignalingDoor door,
      @Nullable Listener listener,
      ScheduledThreadPoolExecutor timer,
      @Nullable ExecutorService ownPool) {
    this.door = door;
    this.listener = listener;
    this.timer = timer;
    this.ownPool = ownPool;
  }

  /**
   * Starts with threads of its own, one for each processor.
   *
   * @throws IllegalStateException when the listener's address cannot be bound
   */
  public static SignalingServer start(SignalingConfig config, Admission admission) {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads, daemons("signaling"));
    try {
      return start(config, admission, Clock.systemUTC(), pool, pool);
    } catch (RuntimeException failed) {
      pool.shutdownNow();
      throw failed;
    }
  }

  /**
   * Starts on the host's threads.
   *
   * @param clock for limits on rate and for credentials that expire
   * @param pool must not run a task on the thread that hands it in; stays the host's to close
   * @throws IllegalStateException when the listener's address cannot be bound
   */
  public static SignalingServer start(
      SignalingConfig config, Admission admission, Clock clock, Executor pool) {
    return start(config, admission, clock, pool, null);
  }

  private static SignalingServer start(
      SignalingConfig config,
      Admission admission,
      Clock clock,
      Executor pool,
      @Nullable ExecutorService ownPool) {
    var timer = timer();
    var core = new Core(config, admission, clock, pool, timer);
    return open(core, config.listener(), config.limits(), timer, ownPool);
  }

  /**
   * Passes every client on to another server, frame by frame, with what stands in its request line;
   * who may enter is for that server to say, and there are no rooms here.
   *
   * @param listener where the Java-WebSocket listener binds, port 0 for any free one; null for none
   * @throws IllegalStateException when the listener's address cannot be bound
   */
  public static SignalingServer relay(
      UpstreamConfig upstream, @Nullable InetSocketAddress listener) {
    return open(Upstream.start(upstream), listener, upstream.limits(), timer(), null);
  }

  private static SignalingServer open(
      SignalingDoor door,
      @Nullable InetSocketAddress address,
      SignalingLimits limits,
      ScheduledThreadPoolExecutor timer,
      @Nullable ExecutorService ownPool) {
    try {
      Listener listener = address == null ? null : Listener.start(address, door, limits, timer);
      var server = new SignalingServer(door, listener, timer, ownPool);
      log.atInfo().addKeyValue("port", server.port()).log("signaling started");
      return server;
    } catch (RuntimeException failed) {
      door.close();
      timer.shutdownNow();
      throw failed;
    }
  }

  private static ScheduledThreadPoolExecutor timer() {
    var timer = new ScheduledThreadPoolExecutor(1, daemons("signaling-timer"));
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** The listener's port, or -1 when there is no listener. */
  public int port() {
    return listener == null ? -1 : listener.getPort();
  }

  /**
   * Takes a client whose WebSocket is somebody else's. The handshake must have agreed on the
   * subprotocol {@code xmpp}, and frames must be limited as in {@link SignalingLimits#frame()}.
   *
   * @param request with what the client came; its token is given to {@link Admission}
   */
  public SignalingConnection connect(SignalingClient client, SignalingRequest request) {
    return door.connect(client, request);
  }

  /**
   * Ends a room: everybody in it is told and is out. Who may come back is for {@link Admission} to
   * say, so the host changes its mind first. Does nothing when there is no such room, or when rooms
   * are another server's.
   */
  public void closeRoom(String room) {
    door.closeRoom(room.toLowerCase(Locale.ROOT));
  }

  /** How many clients are connected, through all doors. */
  public int connections() {
    return door.connections();
  }

  /** How many rooms somebody is in. */
  public int rooms() {
    return door.roomCount();
  }

  /** Whether calls cannot be agreed on at present, because another server is away. */
  public boolean isAway() {
    return door.isAway();
  }

  /** Tells every client, closes the listener, and stops the threads that are its own. */
  @Override
  public void close() {
    door.close();
    if (listener != null) {
      listener.close();
    }
    timer.shutdownNow();
    if (ownPool != null) {
      ownPool.shutdown();
    }
    log.info("signaling stopped");
  }

  private static ThreadFactory daemons(String name) {
    var made = new AtomicInteger();
    return task -> {
      var thread = new Thread(task, name + "-" + made.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
