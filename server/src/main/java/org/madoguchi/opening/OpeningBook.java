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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** By department; that of the town by {@code null}. */
  private final Map<@Nullable DepartmentId, Changed> hours = new HashMap<>();

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
      if (changed.rows().isEmpty()) {
        hours.remove(changed.department());
      } else {
        hours.put(changed.department(), new Changed(changed.rows(), entry.by(), entry.at()));
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
    var now = Optional.ofNullable(hours.get(set.department())).map(Changed::rows);
    return now.orElse(List.of()).equals(rows)
        ? null
        : new OpeningEvent.HoursChanged(
            set.department(), now.orElseGet(() -> writtenRows(set.department())), rows);
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
    for (var of : written.departments()) {
      if (!hours.containsKey(of.department())) {
        departments.add(of);
      }
    }
    hours.forEach(
        (department, changed) -> {
          if (department != null) {
            departments.add(
                new OpeningDays.OfDepartment(
                    department, hours(changed.rows), writtenClosed(department)));
          }
        });
    var town = hours.get(null);
    return written.with(
        town == null ? written.hours() : hours(town.rows), List.copyOf(departments), closures());
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
    var all = new ArrayList<HoursOf>();
    all.add(hoursOf(null, writtenRows(null), written.closed()));
    written
        .departments()
        .forEach(
            of -> all.add(hoursOf(of.department(), writtenRows(of.department()), of.closed())));
    hours.keySet().stream()
        .filter(Objects::nonNull)
        .filter(d -> written.departments().stream().noneMatch(of -> of.department().equals(d)))
        .forEach(d -> all.add(hoursOf(d, List.of(), List.of())));
    written
        .procedures()
        .forEach(of -> all.add(ofProcedure(of.procedure(), of.hours(), of.closed())));
    return all;
  }

  private HoursOf hoursOf(
      @Nullable DepartmentId department, List<HoursRow> ofFile, List<ClosedDays> closed) {
    var changed = hours.get(department);
    return new HoursOf(
        department,
        null,
        changed == null ? ofFile : changed.rows,
        spans(closed),
        changed == null ? null : changed.by,
        changed == null ? null : changed.at);
  }

  private static HoursOf ofProcedure(
      ProcedureId procedure, List<Hours> hours, List<ClosedDays> closed) {
    return new HoursOf(null, procedure, rows(hours), spans(closed), null, null);
  }

  private List<HoursRow> writtenRows(@Nullable DepartmentId department) {
    return department == null
        ? rows(written.hours())
        : written.departments().stream()
            .filter(of -> of.department().equals(department))
            .findFirst()
            .map(of -> rows(of.hours()))
            .orElse(List.of());
  }

  private List<ClosedDays> writtenClosed(DepartmentId department) {
    return written.departments().stream()
        .filter(of -> of.department().equals(department))
        .findFirst()
        .map(OpeningDays.OfDepartment::closed)
        .orElse(List.of());
  }

  private static List<HoursRow> rows(List<Hours> hours) {
    return hours.stream().flatMap(Hours::rows).toList();
  }

  private static List<HoursOf.ClosedSpan> spans(List<ClosedDays> closed) {
    return closed.stream().map(c -> new HoursOf.ClosedSpan(c.from(), c.to())).toList();
  }
}
