package org.madoguchi.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.Database;
import org.madoguchi.wire.Town;

/**
 * Enrolment of kiosks: a one-time code, typed in once at the device, makes a browser that kiosk
 * until it is enrolled anew. Only hashes are kept. Thread-safe.
 */
public final class Kiosks {
  private static final Duration CODE_LASTS = Duration.ofHours(24);
  private static final String ALL = "kiosk";

  private final Database database;
  private final Directory directory;
  private final Clock clock;
  private final Attempts attempts;

  public Kiosks(Database database, Directory directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    attempts = new Attempts(clock);
  }

  /** A fresh code for this kiosk, good once and for a day; earlier ones are void. */
  public String issueCode(KioskId kiosk) {
    var code = Secrets.code();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("delete from kiosk_code where kiosk = ?", kiosk.value());
              handle.execute(
                  "insert into kiosk_code (code_hash, kiosk, expires_at) values (?, ?, ?)",
                  Secrets.hash(code),
                  kiosk.value(),
                  clock.instant().plus(CODE_LASTS).toEpochMilli());
            });
    return code;
  }

  /**
   * @return the token for the kiosk's cookie; the kiosk's earlier one is void
   * @throws Problem {@code wrong-code}, {@code too-many-tries}
   */
  public String enrol(String code) {
    attempts.check(ALL);
    var hash = Secrets.hash(code.strip().toUpperCase(Locale.ROOT));
    var token = Secrets.token();
    var enrolled =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  var kiosk =
                      handle
                          .select(
                              "delete from kiosk_code where code_hash = ? and expires_at >= ?"
                                  + " returning kiosk",
                              hash,
                              clock.millis())
                          .mapTo(String.class)
                          .findOne();
                  kiosk.ifPresent(
                      id ->
                          handle.execute(
                              "insert into kiosk_enrolment (kiosk, token_hash, enrolled_at)"
                                  + " values (?, ?, ?) on conflict (kiosk) do update set"
                                  + " token_hash = excluded.token_hash,"
                                  + " enrolled_at = excluded.enrolled_at",
                              id,
                              Secrets.hash(token),
                              clock.millis()));
                  return kiosk.isPresent();
                });
    if (!enrolled) {
      attempts.failed(ALL);
      throw new Problem.Invalid("wrong-code");
    }
    attempts.succeeded(ALL);
    return token;
  }

  /** Which kiosk bears this token. */
  public Optional<Actor> actor(String token) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select kiosk from kiosk_enrolment where token_hash = ?",
                        Secrets.hash(token))
                    .mapTo(String.class)
                    .findOne())
        .flatMap(id -> directory.kiosk(new KioskId(id)))
        .map(this::resident);
  }

  private Actor resident(Town.Kiosk kiosk) {
    var branch = directory.branch(kiosk.branch()).orElseThrow();
    var person =
        new Person(kiosk.kiosk().value(), Role.resident, branch.name().ja() + " " + kiosk.name());
    return new Actor(person, kiosk.branch(), List.of(), kiosk.kiosk());
  }

  /** Whether this code could still be used. */
  public boolean isOpen(String code) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select kiosk from kiosk_code where code_hash = ? and expires_at >= ?",
                        Secrets.hash(code),
                        clock.millis())
                    .mapTo(String.class)
                    .findOne()
                    .isPresent());
  }
}
