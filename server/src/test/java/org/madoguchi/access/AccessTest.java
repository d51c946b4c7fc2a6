package org.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.TestClock;
import org.madoguchi.TestTown;
import org.madoguchi.core.AccountId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Database;
import org.madoguchi.wire.ServiceLanguage;

/** How somebody gets in, and how long they stay. */
class AccessTest {
  private static final String PASSWORD = "himitsu";
  private static final KioskId NISHI_1 = new KioskId("nishi-1");

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private Database database;
  private Accounts accounts;
  private SignIns signIns;
  private Kiosks kiosks;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("access.db"));
    accounts = new Accounts(database);
    signIns = new SignIns(database, accounts, clock, Duration.ofHours(12));
    kiosks = new Kiosks(database, TestTown.DIRECTORY, clock);
    accounts.save(account("市民課 佐藤", "shimin"), PASSWORD);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Accounts.Account account(String name, String department) {
    return new Accounts.Account(
        new AccountId("sato"), Role.staff, name, null, List.of(new DepartmentId(department)));
  }

  private static void refused(String code, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private String signIn() {
    return signIns.signIn(Screen.staff, "sato", PASSWORD);
  }

  // ---- people

  @Test
  void whoKnowsThePasswordIsThatPersonAtThatScreenOnly() {
    var token = signIn();
    assertThat(signIns.actor(Screen.staff, token))
        .hasValueSatisfying(
            actor -> {
              assertThat(actor.person().name()).isEqualTo("市民課 佐藤");
              assertThat(actor.departments()).containsExactly(new DepartmentId("shimin"));
            });
    assertThat(signIns.actor(Screen.clerk, token)).isEmpty();
    assertThat(signIns.actor(Screen.supervisor, token)).isEmpty();
    assertThat(signIns.actor(Screen.staff, token + "x")).isEmpty();
    refused("not-allowed", () -> signIns.signIn(Screen.supervisor, "sato", PASSWORD));
    refused("not-allowed", () -> signIns.signIn(Screen.kiosk, "sato", PASSWORD));
  }

  @Test
  void whatSomebodyIsAskedAboutFirstIsKept() {
    accounts.save(
        new Accounts.Account(
            new AccountId("ito"),
            Role.staff,
            "市民課 伊藤",
            null,
            List.of(new DepartmentId("shimin")),
            List.of(new ProcedureId("tennyu")),
            List.of(ServiceLanguage.signs, ServiceLanguage.en)),
        PASSWORD);
    var token = signIns.signIn(Screen.staff, "ito", PASSWORD);
    var skills = signIns.actor(Screen.staff, token).orElseThrow().skills();
    assertThat(skills.procedures()).containsExactly(new ProcedureId("tennyu"));
    assertThat(skills.languages()).containsExactly(ServiceLanguage.signs, ServiceLanguage.en);
    assertThat(signIns.actor(Screen.staff, signIn()).orElseThrow().skills())
        .isEqualTo(Skills.GENERAL);
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "sato", "wrong"));
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "nobody", PASSWORD));
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "' or 1=1 --", ""));
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.supervisor, "sato", "wrong"));
  }

  @Test
  void afterFiveFailuresTheAccountWaitsAMinuteAlsoForTheRightPassword() {
    for (var name : List.of("sato", "nobody")) {
      for (int i = 0; i < 5; i++) {
        refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, name, "wrong"));
      }
      refused("too-many-tries", () -> signIns.signIn(Screen.staff, name, PASSWORD));
    }
    clock.forward(Duration.ofSeconds(59));
    refused("too-many-tries", this::signIn);
    clock.forward(Duration.ofSeconds(1));
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "sato", "wrong"));
    refused("too-many-tries", this::signIn); // one more guess a minute, not five
    clock.forward(Duration.ofMinutes(1));
    signIn();
    refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "sato", "wrong"));
    signIn(); // and the count began anew
  }

  @Test
  void anotherAccountDoesNotWaitForTheGuessedOne() {
    for (int i = 0; i < 5; i++) {
      refused("wrong-account-or-password", () -> signIns.signIn(Screen.staff, "nobody", "wrong"));
    }
    signIn();
  }

  @Test
  void aSessionRunsOutAndIsThenForgotten() {
    var token = signIn();
    clock.forward(Duration.ofHours(12));
    assertThat(signIns.actor(Screen.staff, token)).isPresent();
    clock.forward(Duration.ofMillis(1));
    assertThat(signIns.actor(Screen.staff, token)).isEmpty();
    signIn();
    assertThat(count("sign_in")).isEqualTo(1);
  }

  @Test
  void signingOutEndsThatSessionAndNoOther() {
    var here = signIn();
    var there = signIn();
    signIns.signOut(here);
    assertThat(signIns.actor(Screen.staff, here)).isEmpty();
    assertThat(signIns.actor(Screen.staff, there)).isPresent();
    signIns.signOut("made up");
  }

  @Test
  void aChangedAccountIsChangedForOpenSessionsToo() {
    var token = signIn();
    accounts.save(account("税務課 佐藤", "zeimu"), "new");
    assertThat(signIns.actor(Screen.staff, token).orElseThrow().departments())
        .containsExactly(new DepartmentId("zeimu"));
    refused("wrong-account-or-password", this::signIn);
  }

  @Test
  void passwordsAreKeptAsArgon2idAndTokensAsHashes() {
    var token = signIn();
    var kept =
        database
            .jdbi()
            .withHandle(h -> h.select("select password from account").mapTo(String.class).one());
    assertThat(kept)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
        .isNotEqualTo(Passwords.hash(PASSWORD)); // each has a salt of its own
    assertThat(Passwords.matches(PASSWORD, kept)).isTrue();
    assertThat(Passwords.matches("Himitsu", kept)).isFalse();
    assertThat(token).hasSize(43);
    var hash =
        database
            .jdbi()
            .withHandle(h -> h.select("select token_hash from sign_in").mapTo(String.class).one());
    assertThat(hash).hasSize(64).doesNotContain(token);
  }

  private int count(String table) {
    return database
        .jdbi()
        .withHandle(h -> h.select("select count(*) from " + table).mapTo(Integer.class).one());
  }

  // ---- kiosks

  @Test
  void aCodeMakesABrowserThatKioskOnce() {
    var code = kiosks.issueCode(NISHI_1);
    assertThat(code).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    assertThat(kiosks.isOpen(code)).isTrue();
    var token = kiosks.enrol(" " + code.toLowerCase(java.util.Locale.ROOT) + " "); // as typed
    assertThat(kiosks.actor(token).orElseThrow().kiosk()).isEqualTo(NISHI_1);
    assertThat(kiosks.actor(token).orElseThrow().person().name()).isEqualTo("西出張所 西1番");
    assertThat(kiosks.isOpen(code)).isFalse();
    refused("wrong-code", () -> kiosks.enrol(code));
  }

  @Test
  void aCodeIsGoodForADay() {
    var code = kiosks.issueCode(NISHI_1);
    clock.forward(Duration.ofHours(24).plusMillis(1));
    assertThat(kiosks.isOpen(code)).isFalse();
    refused("wrong-code", () -> kiosks.enrol(code));
  }

  @Test
  void aNewCodeAndANewEnrolmentMakeTheEarlierOnesVoid() {
    var first = kiosks.issueCode(NISHI_1);
    var second = kiosks.issueCode(NISHI_1);
    refused("wrong-code", () -> kiosks.enrol(first));
    var before = kiosks.enrol(second);
    var after = kiosks.enrol(kiosks.issueCode(NISHI_1));
    assertThat(kiosks.actor(before)).isEmpty();
    assertThat(kiosks.actor(after)).isPresent();
  }

  @Test
  void codesCantBeGuessedQuickly() {
    var code = kiosks.issueCode(NISHI_1);
    for (int i = 0; i < 5; i++) {
      refused("wrong-code", () -> kiosks.enrol("AAAA-AAAA"));
    }
    refused("too-many-tries", () -> kiosks.enrol(code));
    clock.forward(Duration.ofMinutes(1));
    kiosks.enrol(code);
  }

  @Test
  void onlyTheNamesOfTheMostRecentFailuresAreRemembered() {
    var attempts = new Attempts(clock);
    for (int i = 0; i < 5; i++) {
      attempts.failed("sato");
    }
    refused("too-many-tries", () -> attempts.check("sato"));
    for (int i = 0; i < 1_000; i++) {
      attempts.failed("made-up-" + i);
    }
    attempts.check("sato"); // the bound; an account's own database row would cost a write a guess
  }
}
