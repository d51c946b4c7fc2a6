package org.madoguchi.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.madoguchi.core.Problem;
import org.madoguchi.journal.Database;

/**
 * Who is signed in where. The bearer of a token is its account until it expires or signs out; only
 * the token's hash is kept. Thread-safe.
 */
public final class SignIns {
  /** Each takes 19 MiB; more at once would let anybody exhaust the memory. */
  private static final int HASHES_AT_ONCE = 4;

  /** In the place of a screen's name: the settings of a kiosk. */
  private static final String UNLOCKED = "kiosk-settings";

  /** How long {@link #unlock} lasts, should nobody lock it again. */
  public static final Duration UNLOCKED_LASTS = Duration.ofMinutes(30);

  private final Database database;
  private final Accounts accounts;
  private final Clock clock;
  private final Duration lasts;
  private final Attempts attempts;
  private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE);

  public SignIns(Database database, Accounts accounts, Clock clock, Duration lasts) {
    this.database = database;
    this.accounts = accounts;
    this.clock = clock;
    this.lasts = lasts;
    attempts = new Attempts(clock);
  }

  /**
   * @return the token for the screen's cookie
   * @throws Problem {@code wrong-account-or-password}, {@code too-many-tries}, {@code not-allowed}
   *     when the account has no business at this screen, {@code busy} when many sign in at once
   */
  public String signIn(Screen screen, String account, String password) {
    var found = authenticate(account, password);
    if (!screen.isFor(found.role())) {
      throw new Problem.Forbidden("not-allowed");
    }
    return issue(found, screen.name(), lasts);
  }

  /**
   * Lets an account set up the kiosk it stands before, for a short time; the kiosk stays the
   * resident's otherwise.
   *
   * @return the token for a cookie of its own
   * @throws Problem as {@link #signIn}, {@code not-allowed} without {@link Deed#configureKiosk}
   */
  public String unlock(String account, String password) {
    var found = authenticate(account, password);
    Rights.check(found.actor(), Deed.configureKiosk);
    return issue(found, UNLOCKED, UNLOCKED_LASTS);
  }

  private Accounts.Account authenticate(String account, String password) {
    attempts.check(account);
    var found = verify(account, password);
    if (found.isEmpty()) {
      attempts.failed(account);
      throw new Problem.Invalid("wrong-account-or-password");
    }
    attempts.succeeded(account);
    return found.get();
  }

  private String issue(Accounts.Account account, String place, Duration lasts) {
    var token = Secrets.token();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("delete from sign_in where expires_at < ?", clock.millis());
              handle.execute(
                  "insert into sign_in (token_hash, account, screen, expires_at)"
                      + " values (?, ?, ?, ?)",
                  Secrets.hash(token),
                  account.account().value(),
                  place,
                  clock.instant().plus(lasts).toEpochMilli());
            });
    return token;
  }

  private Optional<Accounts.Account> verify(String account, String password) {
    if (!hashing.tryAcquire()) {
      throw new Problem.Unavailable("busy");
    }
    try {
      return accounts.verify(account, password);
    } finally {
      hashing.release();
    }
  }

  /** Whose token this is at that screen, if it is still good. */
  public Optional<Actor> actor(Screen screen, String token) {
    return bearer(screen.name(), token)
        .filter(account -> screen.isFor(account.role()))
        .map(Accounts.Account::actor);
  }

  /** Whose token of {@link #unlock} this is, if it is still good. */
  public Optional<Actor> unlocked(String token) {
    return bearer(UNLOCKED, token).map(Accounts.Account::actor);
  }

  private Optional<Accounts.Account> bearer(String place, String token) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select account from sign_in"
                            + " where token_hash = ? and screen = ? and expires_at >= ?",
                        Secrets.hash(token),
                        place,
                        clock.millis())
                    .mapTo(String.class)
                    .findOne())
        .flatMap(accounts::find);
  }

  public void signOut(String token) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("delete from sign_in where token_hash = ?", Secrets.hash(token)));
  }

  /** How long a sign-in lasts. */
  public Duration lasts() {
    return lasts;
  }
}
