package org.madoguchi.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.ClosedDays;
import org.madoguchi.directory.Hours;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.Closure;
import org.madoguchi.wire.HoursOf;
import org.madoguchi.wire.HoursRow;
import org.madoguchi.wire.OpeningMessage;

/**
 * What was changed of the hours the file says: what is known, and what may happen next. Folding and
 * deciding touch nothing else. Not thread-safe; one OpeningDesk owns it.
 */
final class OpeningBook {
  /** Closures that are not over yet; more are refused. */
  static final int CLOSURES = 300;

  /** How long one that is over is still shown. */
  private static final Duration SHOWN = Duration.ofDays(62);

  /** How far ahead one may be entered. */
  private static final int DAYS_AHEAD = 2 * 366;

  private final OpeningDays written;
  private final Map<ClosureId, Closure> closures = new LinkedHashMap<>();

  private final Map<Whose, Changed> hours = new HashMap<>();

  /** A department's hours, a procedure's, or with neither the town's. */
  private record Whose(@Nullable DepartmentId department, @Nullable ProcedureId procedure) {
    static final Whose TOWN = new Whose(null, null);
  }

  private record Changed(List<HoursRow> rows, Person by, Instant at) {}

  /**
   * @param written as the file says
   */
  OpeningBook(OpeningDays written) {
    this.written = written;
  }

  /** What has happened. */
  void fold(Entry<OpeningEvent> entry) {
    if (entry.event() instanceof OpeningEvent.ClosureAdded added) {
      closures
          .values()
          .removeIf(c -> c.ends().isBefore(entry.at().minus(SHOWN))); // the journal keeps them
      closures.put(
          added.closure(),
          new Closure(
              added.closure(),
              added.department(),
              added.from(),
              added.fromTime(),
              added.to(),
              added.toTime(),
              added.reason(),
              entry.by(),
              entry.at()));
    } else if (entry.event() instanceof OpeningEvent.ClosureRemoved removed) {
      closures.remove(removed.closure());
    } else if (entry.event() instanceof OpeningEvent.HoursChanged changed) {
      var whose = new Whose(changed.department(), changed.procedure());
      if (changed.rows().isEmpty()) {
        hours.remove(whose);
      } else {
        hours.put(whose, new Changed(changed.rows(), entry.by(), entry.at()));
      }
    }
  }

  // ---- decide

  /**
   * What follows from the command; null when it is so already.
   *
   * @throws Problem when it can't be done
   */
  @Nullable OpeningEvent decide(OpeningMessage.OpeningCommand command, Instant now) {
    if (command instanceof OpeningMessage.AddClosure add) {
      return add(add, now);
    }
    if (command instanceof OpeningMessage.RemoveClosure remove) {
      return remove(remove, now);
    }
    if (command instanceof OpeningMessage.SetHours set) {
      return set(set);
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private OpeningEvent add(OpeningMessage.AddClosure add, Instant now) {
    var event =
        new OpeningEvent.ClosureAdded(
            add.closure(),
            add.department(),
            add.from(),
            minutes(add.fromTime()),
            add.to(),
            minutes(add.toTime()),
            add.reason().strip());
    var today = LocalDate.ofInstant(now, OpeningDays.JAPAN);
    if (add.from().isBefore(today)) {
      throw new Problem.Invalid("closure-is-past");
    }
    if (add.to().isAfter(today.plusDays(DAYS_AHEAD))) {
      throw new Problem.Invalid("closure-too-far");
    }
    var ends = Closure.ends(event.to(), event.toTime());
    if (!Closure.begins(event.from(), event.fromTime()).isBefore(ends)) {
      throw new Problem.Invalid("closure-ends-before-it-begins");
    }
    if (!ends.isAfter(now)) {
      throw new Problem.Invalid("closure-is-past");
    }
    if (closures.containsKey(add.closure())) {
      throw new Problem.Conflict("closure-exists");
    }
    if (closures.values().stream().filter(c -> c.ends().isAfter(now)).count() >= CLOSURES) {
      throw new Problem.Conflict("too-many-closures");
    }
    return event;
  }

  private OpeningEvent remove(OpeningMessage.RemoveClosure remove, Instant now) {
    var closure = closures.get(remove.closure());
    if (closure == null) {
      throw new Problem.NotFound("no-such-closure");
    }
    if (!closure.ends().isAfter(now)) {
      throw new Problem.Conflict("closure-is-past");
    }
    return new OpeningEvent.ClosureRemoved(remove.closure());
  }

  private @Nullable OpeningEvent set(OpeningMessage.SetHours set) {
    var rows = set.rows().stream().map(OpeningBook::minutes).toList();
    for (var row : rows) {
      if (!isRight(row) || rows.stream().anyMatch(other -> other != row && overlaps(row, other))) {
        throw new Problem.Invalid("hours-not-right", Map.of("weekday", row.weekday().name()));
      }
    }
    var whose = new Whose(set.department(), set.procedure());
    var now = Optional.ofNullable(hours.get(whose)).map(Changed::rows);
    return now.orElse(List.of()).equals(rows)
        ? null
        : new OpeningEvent.HoursChanged(
            whose.department, now.orElseGet(() -> writtenRows(whose)), rows, whose.procedure);
  }

  private static boolean isRight(HoursRow row) {
    var from = row.lunchFrom();
    var to = row.lunchTo();
    if (!row.open().isBefore(row.close()) || (from == null) != (to == null)) {
      return false;
    }
    return from == null
        || (row.open().isBefore(from) && from.isBefore(to) && to.isBefore(row.close()));
  }

  private static boolean overlaps(HoursRow one, HoursRow other) {
    return one.weekday() == other.weekday()
        && one.open().isBefore(other.close())
        && other.open().isBefore(one.close());
  }

  private static HoursRow minutes(HoursRow row) {
    return new HoursRow(
        row.weekday(),
        row.open().truncatedTo(ChronoUnit.MINUTES),
        row.close().truncatedTo(ChronoUnit.MINUTES),
        minutes(row.lunchFrom()),
        minutes(row.lunchTo()),
        row.onHolidays());
  }

  private static @Nullable LocalTime minutes(@Nullable LocalTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }

  // ---- read

  /** The file's days with what was changed of them. */
  OpeningDays days() {
    var departments = new ArrayList<OpeningDays.OfDepartment>();
    var procedures = new ArrayList<OpeningDays.OfProcedure>();
    for (var of : written.departments()) {
      if (!hours.containsKey(new Whose(of.department(), null))) {
        departments.add(of);
      }
    }
    for (var of : written.procedures()) {
      if (!hours.containsKey(new Whose(null, of.procedure()))) {
        procedures.add(of);
      }
    }
    hours.forEach(
        (whose, changed) -> {
          var rows = hours(changed.rows);
          var closed = writtenClosed(whose);
          if (whose.department != null) {
            departments.add(new OpeningDays.OfDepartment(whose.department, rows, closed));
          } else if (whose.procedure != null) {
            procedures.add(new OpeningDays.OfProcedure(whose.procedure, rows, closed));
          }
        });
    var town = hours.get(Whose.TOWN);
    return new OpeningDays(
        town == null ? written.hours() : hours(town.rows),
        written.closed(),
        List.copyOf(departments),
        List.copyOf(procedures),
        closures());
  }

  private static List<Hours> hours(List<HoursRow> rows) {
    return rows.stream().map(Hours::of).toList();
  }

  /** All that are not long over, the first to begin first. */
  List<Closure> closures() {
    return closures.values().stream().sorted(Comparator.comparing(Closure::begins)).toList();
  }

  /** The hours of a usual week: the town's first, then of whoever differs from it. */
  List<HoursOf> hours() {
    var whoever = new LinkedHashSet<Whose>();
    whoever.add(Whose.TOWN);
    written.departments().forEach(of -> whoever.add(new Whose(of.department(), null)));
    written.procedures().forEach(of -> whoever.add(new Whose(null, of.procedure())));
    whoever.addAll(hours.keySet());
    return whoever.stream().map(this::hoursOf).toList();
  }

  private HoursOf hoursOf(Whose whose) {
    var changed = hours.get(whose);
    return new HoursOf(
        whose.department,
        whose.procedure,
        changed == null ? writtenRows(whose) : changed.rows,
        spans(writtenClosed(whose)),
        changed == null ? null : changed.by,
        changed == null ? null : changed.at);
  }

  private List<HoursRow> writtenRows(Whose whose) {
    return rows(
        ofFile(
            whose,
            written.hours(),
            OpeningDays.OfDepartment::hours,
            OpeningDays.OfProcedure::hours));
  }

  private List<ClosedDays> writtenClosed(Whose whose) {
    return ofFile(
        whose, written.closed(), OpeningDays.OfDepartment::closed, OpeningDays.OfProcedure::closed);
  }

  /** What the file says of them; nothing of whom it does not name. */
  private <T> List<T> ofFile(
      Whose whose,
      List<T> ofTown,
      Function<OpeningDays.OfDepartment, List<T>> ofDepartment,
      Function<OpeningDays.OfProcedure, List<T>> ofProcedure) {
    if (whose.department != null) {
      return written.departments().stream()
          .filter(of -> of.department().equals(whose.department))
          .flatMap(of -> ofDepartment.apply(of).stream())
          .toList();
    }
    if (whose.procedure != null) {
      return written.procedures().stream()
          .filter(of -> of.procedure().equals(whose.procedure))
          .flatMap(of -> ofProcedure.apply(of).stream())
          .toList();
    }
    return ofTown;
  }

  private static List<HoursRow> rows(List<Hours> hours) {
    return hours.stream().flatMap(Hours::rows).toList();
  }

  private static List<HoursOf.ClosedSpan> spans(List<ClosedDays> closed) {
    return closed.stream().map(c -> new HoursOf.ClosedSpan(c.from(), c.to())).toList();
  }
}
