package org.madoguchi.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.Directory;
import org.madoguchi.directory.Opening;
import org.madoguchi.wire.DepartmentPresence;

/**
 * Which departments can be asked to come into a consultation, as was looked last. The Desk looks;
 * the answers may be asked for from any thread.
 */
final class Presence {
  private final Directory directory;
  private volatile List<DepartmentPresence> now = List.of();

  Presence(Directory directory) {
    this.directory = directory;
  }

  /**
   * Looks who is there.
   *
   * @param isFree by account, whether they could be called
   * @param isBusy by account, whether they have somebody
   * @return whether anything is another than before
   */
  boolean look(
      Collection<Actor> staff, Predicate<String> isFree, Predicate<String> isBusy, Instant at) {
    var before = now;
    now =
        directory.departments().stream()
            .map(
                d -> {
                  var opening = directory.opening().opening(d.department(), at);
                  return new DepartmentPresence(
                      d.department(),
                      opening.isOpen(),
                      opensAt(opening),
                      those(staff, d.department(), isFree),
                      those(staff, d.department(), isBusy));
                })
            .toList();
    return !now.equals(before);
  }

  private static @Nullable Instant opensAt(Opening opening) {
    return opening.isOpen() ? null : opening.changesAt();
  }

  private static List<Person> those(
      Collection<Actor> staff, DepartmentId department, Predicate<String> which) {
    return staff.stream()
        .filter(actor -> actor.departments().contains(department))
        .map(Actor::person)
        .filter(person -> which.test(person.id()))
        .toList();
  }

  List<DepartmentPresence> all() {
    return now;
  }

  /**
   * @throws Problem.Invalid {@code unknown-department}
   */
  DepartmentPresence of(DepartmentId department) {
    return now.stream()
        .filter(d -> d.department().equals(department))
        .findFirst()
        .orElseThrow(() -> new Problem.Invalid("unknown-department"));
  }
}
