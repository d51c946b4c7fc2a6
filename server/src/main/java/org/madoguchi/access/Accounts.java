package org.madoguchi.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.AccountId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Database;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.WorkStep;

/** The accounts of clerks, staff, supervisors and administrators. Thread-safe. */
public final class Accounts {
  private final Database database;

  public Accounts(Database database) {
    this.database = database;
  }

  /**
   * An account as an operator writes it down.
   *
   * @param procedures what a member of staff is asked about; none: all of their departments
   * @param languages in which they help, beside Japanese
   * @param workSteps of 作業 that a member of staff does; none: all
   * @param contractor 委託: a member of staff who sees nothing but the 作業 at these steps
   */
  public record Account(
      AccountId account,
      Role role,
      String name,
      @Nullable BranchId branch,
      List<DepartmentId> departments,
      List<ProcedureId> procedures,
      List<ServiceLanguage> languages,
      List<WorkStep> workSteps,
      boolean contractor) {
    public Account {
      if (contractor && (role != Role.staff || workSteps.isEmpty())) {
        throw new IllegalArgumentException("a contractor, who must be staff and have workSteps");
      }
    }

    /** Somebody of the office who does every step of 作業. */
    public Account(
        AccountId account,
        Role role,
        String name,
        @Nullable BranchId branch,
        List<DepartmentId> departments,
        List<ProcedureId> procedures,
        List<ServiceLanguage> languages) {
      this(account, role, name, branch, departments, procedures, languages, List.of(), false);
    }

    /** Somebody without skills of their own. */
    public Account(
        AccountId account,
        Role role,
        String name,
        @Nullable BranchId branch,
        List<DepartmentId> departments) {
      this(account, role, name, branch, departments, List.of(), List.of());
    }

    Actor actor() {
      return new Actor(
          new Person(account.value(), role, name),
          branch,
          departments,
          null,
          new Skills(procedures, languages),
          new WorkDuties(workSteps, contractor));
    }
  }

  /** Creates the account, or changes it and its password. */
  public void save(Account account, String password) {
    saveHashed(account, Passwords.hash(password));
  }

  /** Creates accounts that share one password, which is hashed once; for a sample town only. */
  public void saveAll(List<Account> accounts, String password) {
    if (!accounts.isEmpty()) {
      var hash = Passwords.hash(password);
      accounts.forEach(account -> saveHashed(account, hash));
    }
  }

  private void saveHashed(Account account, String hash) {
    var departments = account.departments.stream().map(DepartmentId::value).toList();
    var procedures = account.procedures.stream().map(ProcedureId::value).toList();
    var languages = account.languages.stream().map(ServiceLanguage::name).toList();
    var workSteps = account.workSteps.stream().map(WorkStep::name).toList();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into account (account, role, name, branch, departments, procedures,"
                            + " languages, work_steps, contractor, password) values (:account,"
                            + " :role, :name, :branch, :departments, :procedures, :languages,"
                            + " :workSteps, :contractor, :password)"
                            + " on conflict (account) do update set role = excluded.role,"
                            + " name = excluded.name, branch = excluded.branch,"
                            + " departments = excluded.departments,"
                            + " procedures = excluded.procedures,"
                            + " languages = excluded.languages,"
                            + " work_steps = excluded.work_steps,"
                            + " contractor = excluded.contractor,"
                            + " password = excluded.password")
                    .bind("account", account.account.value())
                    .bind("role", account.role.name())
                    .bind("name", account.name)
                    .bind("branch", account.branch == null ? null : account.branch.value())
                    .bind("departments", String.join(",", departments))
                    .bind("procedures", String.join(",", procedures))
                    .bind("languages", String.join(",", languages))
                    .bind("workSteps", String.join(",", workSteps))
                    .bind("contractor", account.contractor ? 1 : 0)
                    .bind("password", hash)
                    .execute());
  }

  public boolean exists(AccountId id) {
    return row(id.value()).isPresent();
  }

  /** The account, if this is its password. Takes as long when there is no such account. */
  Optional<Account> verify(String id, String password) {
    var row = row(id);
    var matches = Passwords.matches(password, row.map(Row::password).orElse(Passwords.NOBODY));
    return matches ? row.map(Row::account) : Optional.empty();
  }

  Optional<Account> find(String id) {
    return row(id).map(Row::account);
  }

  private record Row(Account account, String password) {}

  private static <T> List<T> list(String joined, Function<String, T> each) {
    return Arrays.stream(joined.split(",")).filter(s -> !s.isEmpty()).map(each).toList();
  }

  private Optional<Row> row(String id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select * from account where account = ?", id)
                    .map(
                        (rows, context) -> {
                          var branch = rows.getString("branch");
                          return new Row(
                              new Account(
                                  new AccountId(rows.getString("account")),
                                  Role.valueOf(rows.getString("role")),
                                  rows.getString("name"),
                                  branch == null ? null : new BranchId(branch),
                                  list(rows.getString("departments"), DepartmentId::new),
                                  list(rows.getString("procedures"), ProcedureId::new),
                                  list(rows.getString("languages"), ServiceLanguage::valueOf),
                                  list(rows.getString("work_steps"), WorkStep::valueOf),
                                  rows.getInt("contractor") == 1),
                              rows.getString("password"));
                        })
                    .findOne());
  }
}
