package org.madoguchi.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.journal.Database;
import org.madoguchi.wire.ReceptionRow;

/** 予約 and 折り返し of a day, counted by department and branch. Thread-safe. */
public final class Reception {
  private final Database database;

  public Reception(Database database) {
    this.database = database;
  }

  private record Place(String department, String branch) {}

  /** What is counted at one place. Owned by one question. */
  private static final class Counted {
    final Map<String, Integer> bookings = new HashMap<>();
    final List<Long> callbackSeconds = new ArrayList<>();
    int callbacks;

    int of(String state) {
      return bookings.getOrDefault(state, 0);
    }
  }

  /** Only where there was any, in the order of departments and branches. */
  public List<ReceptionRow> of(LocalDate day) {
    var places = new HashMap<Place, Counted>();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .select(
                      "select department, branch, state, count(*) as n from booking"
                          + " where day = ? and branch is not null"
                          + " group by department, branch, state",
                      day.toString())
                  .map(
                      (rows, context) ->
                          at(places, rows.getString(1), rows.getString(2))
                              .bookings
                              .put(rows.getString(3), rows.getInt(4)))
                  .list();
              handle
                  .select(
                      "select department, branch, callback_at, callback_done_at from ticket"
                          + " where day = ? and department is not null"
                          + " and callback_at is not null",
                      day.toString())
                  .map(
                      (rows, context) -> {
                        var counted = at(places, rows.getString(1), rows.getString(2));
                        var asked = rows.getLong(3);
                        var done = rows.getLong(4);
                        if (!rows.wasNull()) {
                          counted.callbackSeconds.add((done - asked) / 1000);
                        }
                        return ++counted.callbacks;
                      })
                  .list();
            });
    return places.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing((ReceptionRow row) -> row.department().value())
                .thenComparing(row -> row.branch().value()))
        .toList();
  }

  private static Counted at(Map<Place, Counted> places, String department, String branch) {
    return places.computeIfAbsent(new Place(department, branch), place -> new Counted());
  }

  private static ReceptionRow row(Place place, Counted counted) {
    return new ReceptionRow(
        new DepartmentId(place.department),
        new BranchId(place.branch),
        counted.bookings.values().stream().mapToInt(Integer::intValue).sum(),
        counted.of("arrived"),
        counted.of("missed"),
        counted.of("cancelled"),
        counted.callbacks,
        counted.callbackSeconds.size(),
        median(counted.callbackSeconds));
  }

  /** The middle one; of an even number, the mean of the middle two. */
  static @Nullable Long median(List<Long> seconds) {
    if (seconds.isEmpty()) {
      return null;
    }
    var sorted = seconds.stream().sorted().toList();
    var last = sorted.size() - 1;
    return (sorted.get(last / 2) + sorted.get(last - last / 2)) / 2;
  }
}
