package org.madoguchi.signaling.upstream;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client and its {@linkplain FarSocket socket at the upstream}: what each side hears from the
 * other, and of its end. The client's side calls from its own threads, one at a time; everything
 * else happens on the upstream's thread.
 *
 * <p>Towards the upstream frames wait up to the limits; a client that is further ahead is closed
 * with 1013, as its own socket cannot be made to wait. Towards the client nothing is read while it
 * {@linkplain SignalingClient#isBehind() is behind}, so that what waits does so at the upstream.
 */
final class Relay implements SignalingConnection {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** How long the upstream may take to answer a close, and a client to catch up. */
  private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long BEHIND_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Upstream home;
  private final SignalingClient client;
  private final long began;
  private final FarSocket far;

  // Guarded by this.
  private final Deque<String> early = new ArrayDeque<>();
  private int earlyLength;
  private boolean open;

  // The upstream's thread only.
  private final Deque<String> held = new ArrayDeque<>();
  private Stage stage = Stage.CONNECTING;
  private boolean isPaused;
  private boolean isPinged;
  private long pingedAt;
  private boolean isTold;

  /** When this stage, or the pause, began; or the last time anything was heard. */
  private long since;

  private enum Stage {
    CONNECTING,
    OPEN,
    CLOSING,
    GONE
  }

  Relay(Upstream home, SignalingClient client, String query, long now) {
    this.home = home;
    this.client = client;
    this.began = now;
    this.since = now;
    this.far = new FarSocket(home, this, query);
  }

  // ---- from the client

  @Override
  public boolean receive(String frame) {
    if (sendOrKeep(frame)) {
      return true;
    }
    client.close(CloseCodes.TRY_AGAIN_LATER, "upstream too slow");
    home.post(this, this::cut);
    return false;
  }

  private synchronized boolean sendOrKeep(String frame) {
    if (open) {
      return far.send(frame);
    }
    var limits = home.config().limits();
    earlyLength += frame.length();
    return early.size() < limits.outboxFrames()
        && earlyLength <= 4 * limits.frame()
        && early.add(frame);
  }

  @Override
  public void lost() {
    home.post(this, this::cut);
  }

  @Override
  public void closed(int code, String reason) {
    if (CloseCodes.isBroken(code)) {
      lost();
    } else {
      home.post(this, () -> close(code, reason));
    }
  }

  // ---- the upstream's thread: connecting and going on

  /** The name is known. */
  void connect(InetSocketAddress address) {
    if (stage != Stage.CONNECTING) {
      return; // the client has left, or it took too long
    }
    if (address.isUnresolved()) {
      unreachable("name not known");
    } else {
      far.connect(address);
    }
  }

  /** The selector says that something can be done. */
  void turn() {
    far.turn();
  }

  private void unreachable(String why) {
    if (home.reachability().failed(began, System.nanoTime())) {
      log.atWarn().addKeyValue("why", why).log("upstream away");
    }
    finish(CloseCodes.TRY_AGAIN_LATER, "upstream away");
  }

  // ---- what the far socket hears

  /** Something came, whatever it is. */
  void heard() {
    since = System.nanoTime();
    isPinged = false;
  }

  /** The upstream has agreed to a WebSocket. */
  void opened() {
    home.reachability().reached();
    stage = Stage.OPEN;
    if (!sendEarly()) {
      end(CloseCodes.TRY_AGAIN_LATER, "upstream too slow");
    }
  }

  private synchronized boolean sendEarly() {
    open = true;
    boolean sent = early.stream().allMatch(far::send);
    early.clear();
    return sent;
  }

  void received(String frame) {
    if (isPaused) {
      held.add(frame); // the rest of what was read at once
    } else {
      deliver(frame);
    }
  }

  private void deliver(String frame) {
    if (!client.send(frame)) {
      end(CloseCodes.TRY_AGAIN_LATER, "fell behind");
    } else if (client.isBehind()) {
      isPaused = true;
      since = System.nanoTime();
      home.paused(this);
    }
  }

  /** A close frame came, or one of ours goes. */
  void closing(int code, String reason) {
    if (stage == Stage.OPEN) {
      stage = Stage.CLOSING;
      since = System.nanoTime();
      tell(CloseCodes.sendable(code), CloseCodes.sendable(reason));
    }
  }

  /** An answer came, but not that of an XMPP WebSocket: the server is there, the way is not. */
  void refused() {
    home.reachability().reached();
    finish(CloseCodes.TRY_AGAIN_LATER, "upstream refused");
  }

  /** The way there has an end, or never had a beginning. */
  void broken(String why) {
    if (stage == Stage.CONNECTING) {
      unreachable(why);
    } else {
      end(CloseCodes.SERVICE_RESTART, "upstream lost");
    }
  }

  // ---- the upstream's thread: a slow client

  /** Whether nothing is to be read now. */
  boolean isPaused() {
    return isPaused;
  }

  /** Whether a pause can end. */
  boolean hasCaughtUp() {
    return !client.isBehind();
  }

  /** Delivers what was held, and reads on if the client keeps up. */
  void goOn() {
    isPaused = false;
    while (!isPaused && !held.isEmpty()) {
      deliver(held.remove());
    }
    if (!isPaused && stage != Stage.GONE) {
      since = System.nanoTime();
      far.progress();
    }
  }

  // ---- the upstream's thread: the end

  /** The client has closed its socket in an orderly way. */
  private void close(int code, String reason) {
    isTold = true;
    if (stage == Stage.OPEN) {
      stage = Stage.CLOSING;
      since = System.nanoTime();
      isPaused = false;
      held.clear();
      far.close(CloseCodes.sendable(code), CloseCodes.sendable(reason));
    } else {
      cut();
    }
  }

  void shutDown() {
    tell(CloseCodes.SERVICE_RESTART, "server stops");
    close(CloseCodes.GOING_AWAY, "");
  }

  /** Something should have happened by now. */
  void expect(long now) {
    long passed = now - since;
    long ping = home.config().pingEvery().toNanos();
    if (stage == Stage.CONNECTING) {
      if (now - began > home.config().connectWithin().toNanos()) {
        unreachable("no answer in time");
      }
    } else if (stage == Stage.CLOSING) {
      if (passed > CLOSE_NANOS) {
        cut();
      }
    } else if (isPaused) {
      if (passed > BEHIND_NANOS) {
        end(CloseCodes.TRY_AGAIN_LATER, "fell behind");
      }
    } else if (isPinged && now - pingedAt > ping) {
      end(CloseCodes.SERVICE_RESTART, "upstream does not answer");
    } else if (!isPinged && passed > ping && far.isOpen()) {
      isPinged = true;
      pingedAt = now;
      far.ping();
    }
  }

  /** Ends both sides at once. */
  void cut() {
    end(CloseCodes.SERVICE_RESTART, "upstream lost");
  }

  private void end(int code, String reason) {
    if (stage == Stage.CONNECTING) {
      home.reachability().gaveUp();
    }
    finish(code, reason);
  }

  private void finish(int code, String reason) {
    if (stage == Stage.GONE) {
      return;
    }
    stage = Stage.GONE;
    home.forget(this);
    tell(code, reason);
    far.end();
  }

  private void tell(int code, String reason) {
    if (!isTold) {
      isTold = true;
      held.forEach(client::send);
      client.close(code, reason);
    }
    held.clear();
  }
}
