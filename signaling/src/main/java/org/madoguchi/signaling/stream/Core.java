package org.madoguchi.signaling.stream;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Arrival;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingDoor;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.focus.Focus;
import org.madoguchi.signaling.muc.Rooms;
import org.madoguchi.signaling.sasl.PasswordLogins;
import org.madoguchi.signaling.stanza.Domain;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiLobby;
import org.madoguchi.signaling.stanza.LegacySession;
import org.madoguchi.signaling.stanza.Xep0030Disco;
import org.madoguchi.signaling.stanza.Xep0199Ping;
import org.madoguchi.signaling.stanza.Xep0215ExternalServices;
import org.madoguchi.signaling.xml.XmlLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one core behind all doors: what connections share. Safe for several threads; what has an
 * owner is in a mailbox of its own, on a pool shared by all.
 */
public final class Core implements SignalingDoor {

  private static final Logger log = LoggerFactory.getLogger(Core.class);

  /** Frames waiting for one connection, or stanzas waiting for one session. */
  private static final int MAILBOX = 512;

  /** How long stopping may wait for clients to be told. */
  private static final long STOP_MILLIS = 1_000;

  /** How long to wait before telling a room that was too busy to listen. */
  static final long RETRY_MILLIS = 200;

  private final SignalingConfig config;
  private final XmlLimits xmlLimits;
  private final Executor pool;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Admission admission;
  private final PasswordLogins passwords;
  private final Domain domain;
  private final Focus focus;
  private final Rooms rooms;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong made = new AtomicLong();
  private final AtomicInteger connected = new AtomicInteger();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  /** By the secret that {@link #makeResumable} gave. */
  private final ConcurrentHashMap<String, Session> resumable = new ConcurrentHashMap<>();

  /** Sessions whose client is away, the longest first; its own lock, held for one step. */
  private final Set<Session> away = new LinkedHashSet<>();

  private final CompletableFuture<Void> drained = new CompletableFuture<>();
  private volatile boolean closing;

  /**
   * Of every session the first eight digits of its user, which clients take for their nick, or the
   * whole address when the user is an account.
   */
  private final Set<String> nicks = ConcurrentHashMap.newKeySet();

  /**
   * @param pool where all owners take their turns; must not run a task on the thread that hands it
   *     in
   * @param timer used only to hand tasks to their owners
   */
  public Core(
      SignalingConfig config,
      Admission admission,
      Clock clock,
      Executor pool,
      ScheduledExecutorService timer) {
    SignalingLimits limits = config.limits();
    Jid lobbies = new Jid(null, config.lobby(), null);
    Jid focusUser = new Jid("focus", config.domain(), null);
    Admission guarded = new GuardedAdmission(admission);
    this.config = config;
    this.admission = guarded;
    this.passwords = new PasswordLogins(guarded::account, config.domain(), clock);
    this.xmlLimits =
        new XmlLimits(limits.frame(), limits.depth(), limits.attributes(), limits.nodes());
    this.pool = pool;
    this.clock = clock;
    this.timer = timer;
    this.domain =
        new Domain(
            List.of(
                new Xep0199Ping(),
                new Xep0215ExternalServices(config.services(), clock),
                new LegacySession()),
            List.of(Xep0030Disco.Identity.component(JitsiLobby.TYPE, lobbies)));
    this.focus = new Focus(focusUser, config.muc(), guarded);
    this.rooms =
        new Rooms(
            new Jid(null, config.muc(), null),
            lobbies,
            focusUser.withResource("focus"),
            guarded,
            pool,
            clock,
            limits);
  }

  /**
   * Takes a client that has connected through some door.
   *
   * @return where its frames go; when there are too many connections, or the core is closed, one
   *     that takes nothing
   */
  @Override
  public SignalingConnection connect(SignalingClient client, SignalingRequest request) {
    var arrival = new Arrival(request.parameter("token"), request.local());
    long id = made.incrementAndGet();
    var connection = new Connection(this, id, client, arrival, mailbox("connection " + id));
    connections.add(connection);
    if (connected.incrementAndGet() > config.limits().connections() || closing) {
      forget(connection);
      client.close(StreamError.RESOURCE_CONSTRAINT.code(), "too many connections");
      return new Refusal();
    }
    connection.start();
    return connection;
  }

  @Override
  public void closeRoom(String room) {
    if (!rooms.destroy(room)) {
      later(RETRY_MILLIS, () -> closeRoom(room));
    }
  }

  /** How many clients are connected, logged in or not. */
  @Override
  public int connections() {
    return connected.get();
  }

  /** How many clients are logged in, those away for a moment included. */
  public int sessions() {
    return nicks.size();
  }

  /**
   * A session waits for its client to come back. When too many do, the one that waits longest is
   * over: whoever means to come back does so within seconds.
   */
  void isAway(Session session) {
    Session longest = null;
    synchronized (away) {
      away.add(session);
      if (away.size() > config.limits().away()) {
        longest = away.iterator().next();
        away.remove(longest);
      }
    }
    if (longest != null) {
      longest.endIfAway();
    }
  }

  /** A session does not wait any more, if it did. */
  void isNotAway(Session session) {
    synchronized (away) {
      away.remove(session);
    }
  }

  /** How many rooms there are. */
  @Override
  public int roomCount() {
    return rooms.count();
  }

  @Override
  public boolean isAway() {
    return false;
  }

  /** Tells every client that the server stops; returns when all are told, or after a while. */
  @Override
  public void close() {
    closing = true;
    connections.forEach(Connection::shutdown);
    if (connected.get() > 0) {
      try {
        drained.get(STOP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException unheard) {
        log.atWarn().addKeyValue("connections", connected.get()).log("stopped with clients left");
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void forget(Connection connection) {
    if (connections.remove(connection) && connected.decrementAndGet() == 0 && closing) {
      drained.complete(null);
    }
  }

  Mailbox mailbox(String name) {
    return new Mailbox(name, pool, MAILBOX);
  }

  /**
   * Runs a task after a while, on a thread for all such tasks: it must be short and never block.
   */
  void later(long millis, Runnable task) {
    try {
      timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      log.debug("a task was due after the end");
    }
  }

  /** Leaves a room or lobby for a session that has ended; keeps trying while it is too busy. */
  void leave(Session session, Jid room) {
    if (!rooms.leave(session, room)) {
      later(RETRY_MILLIS, () -> leave(session, room));
    }
  }

  /**
   * A new full address: of the account, or of a random user whose first eight hex digits nobody
   * else has now. Null when there are as many sessions as there may be, those away included.
   */
  @Nullable Jid newAddress(@Nullable String account) {
    if (nicks.size() >= config.limits().connections()) {
      return null;
    }
    if (account != null) {
      var address = new Jid(account, config.domain(), secret(9));
      nicks.add(address.toString());
      return address;
    }
    UUID user = UUID.randomUUID();
    while (!nicks.add(nick(user.toString()))) {
      user = UUID.randomUUID();
    }
    return new Jid(user.toString(), config.domain(), secret(9));
  }

  private String secret(int bytes) {
    byte[] secret = new byte[bytes];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Lets a session be come back to; the id is a secret between it and its client. */
  String makeResumable(Session session) {
    String id = secret(18);
    resumable.put(id, session);
    return id;
  }

  /** The session to come back to, or null. */
  @Nullable Session resumable(String id) {
    return resumable.get(id);
  }

  /** Whether the host still lets somebody into the room. */
  boolean isAdmitted(Identity who, String room) {
    return admission.admit(who, room) instanceof Admitted;
  }

  LoginDialogue dialogue(Arrival arrival) {
    return new LoginDialogue(admission, passwords, arrival);
  }

  /** A session is over: its address is free, and there is no coming back. */
  void forget(Session session, @Nullable String id) {
    if (!nicks.remove(session.jid().toString())) {
      nicks.remove(nick(session.jid().local()));
    }
    if (id != null) {
      resumable.remove(id);
    }
  }

  private static String nick(String user) {
    return user.substring(0, 8);
  }

  SignalingConfig config() {
    return config;
  }

  XmlLimits xmlLimits() {
    return xmlLimits;
  }

  Clock clock() {
    return clock;
  }

  Domain domain() {
    return domain;
  }

  Focus focus() {
    return focus;
  }

  Rooms rooms() {
    return rooms;
  }

  /** Where the frames of a client go that could not be taken. */
  private static final class Refusal implements SignalingConnection {
    @Override
    public boolean receive(String frame) {
      return false;
    }

    @Override
    public void lost() {
      // it was never there
    }
  }
}
