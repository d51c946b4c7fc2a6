package org.madoguchi.directory;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.config.Plain;
import org.madoguchi.config.Yaml;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;

/**
 * The town as {@code config/town/town.yaml} describes it. Unchangeable while the server runs but
 * for {@link #opening()}.
 *
 * @param code 全国地方公共団体コード with its check digit; absent when there are no overlays for it
 */
public record Directory(
    Words name,
    @Nullable String code,
    List<Town.Branch> branches,
    List<Town.Department> departments,
    List<Town.Kiosk> kiosks,
    List<Town.LifeEvent> lifeEvents,
    OpeningNow openingNow) {
  private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{6}");

  /** What stands in the file. */
  private record Written(
      Words name,
      @Nullable String code,
      List<Town.Branch> branches,
      List<Town.Department> departments,
      List<Town.Kiosk> kiosks,
      List<Town.LifeEvent> lifeEvents,
      @Nullable OpeningDays opening) {

    Directory directory() {
      var days = opening == null ? OpeningDays.ALWAYS : opening;
      return new Directory(
          name, code, branches, departments, kiosks, lifeEvents, new OpeningNow(days));
    }
  }

  /**
   * 開庁日と受付時間 as they hold now; {@link OpeningDays#ALWAYS} when nothing says otherwise. To be asked
   * for anew each time.
   */
  public OpeningDays opening() {
    return openingNow.days();
  }

  /** The hours as the town has them, also where counters answer at any hour for a trial. */
  public OpeningDays hours() {
    return openingNow.hours();
  }

  /** The same town with further kiosks, as for a practice. */
  public Directory with(List<Town.Kiosk> more) {
    var all = Stream.concat(kiosks.stream(), more.stream()).toList();
    return new Directory(name, code, branches, departments, all, lifeEvents, openingNow);
  }

  /**
   * @throws ConfigProblem naming the file and what does not fit
   */
  public static Directory read(Path file) {
    var directory = Plain.toRecord(Yaml.read(file), Written.class, file.toString()).directory();
    for (var kiosk : directory.kiosks) {
      if (directory.branches.stream().noneMatch(b -> b.branch().equals(kiosk.branch()))) {
        throw new ConfigProblem(
            "%s: kiosk %s is at branch %s, which is not listed"
                .formatted(file, kiosk.kiosk(), kiosk.branch()));
      }
    }
    if (directory.code != null && !MUNICIPALITY.matcher(directory.code).matches()) {
      throw new ConfigProblem(file + ": code must be the six digits of 全国地方公共団体コード, quoted");
    }
    unique(file, "branch", directory.branches.stream().map(Town.Branch::branch));
    unique(file, "department", directory.departments.stream().map(Town.Department::department));
    if (!directory.opening().closures().isEmpty()) {
      throw new ConfigProblem(file + ": opening.closures are entered at /supervisor, not here");
    }
    for (var hours : directory.opening().departments()) {
      if (directory.department(hours.department()).isEmpty()) {
        throw new ConfigProblem(
            "%s: opening names department %s, which is not listed"
                .formatted(file, hours.department()));
      }
    }
    for (var department : directory.departments) {
      if (department.booking() != null && !directory.opening().hasHours(department.department())) {
        throw new ConfigProblem(
            "%s: department %s takes bookings (booking:) and has no hours (opening:)"
                .formatted(file, department.department()));
      }
    }
    unique(file, "kiosk", directory.kiosks.stream().map(Town.Kiosk::kiosk));
    return directory;
  }

  private static void unique(Path file, String what, Stream<?> ids) {
    var seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new ConfigProblem("%s: %s %s is listed twice".formatted(file, what, id));
            });
  }

  public Optional<Town.Kiosk> kiosk(KioskId id) {
    return kiosks.stream().filter(k -> k.kiosk().equals(id)).findFirst();
  }

  public Optional<Town.Branch> branch(BranchId id) {
    return branches.stream().filter(b -> b.branch().equals(id)).findFirst();
  }

  public Optional<Town.Department> department(DepartmentId id) {
    return departments.stream().filter(d -> d.department().equals(id)).findFirst();
  }
}
