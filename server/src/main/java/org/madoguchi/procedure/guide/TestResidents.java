package org.madoguchi.procedure.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.Pack.Resident;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.GuideView.GuideConflict;
import org.madoguchi.wire.GuideView.GuideConsequence;
import org.madoguchi.wire.GuideView.GuideDeadline;
import org.madoguchi.wire.GuideView.GuideDocument;
import org.madoguchi.wire.GuideView.GuideQuestion;
import org.madoguchi.wire.GuideView.GuideUnsure;

/** Tries packs out with the test residents that travel with them. Pure. */
public final class TestResidents {
  private TestResidents() {}

  /**
   * What residents were told otherwise than their packs say they must be.
   *
   * @param packs all of one day
   * @return a line for each difference; empty when there is none
   */
  public static List<String> differences(Map<ProcedureId, VersionedPack> packs) {
    var differences = new ArrayList<String>();
    for (var one : packs.values()) {
      for (var resident : one.pack().residents()) {
        differences(told(packs, one.pack(), resident), resident)
            .forEach(
                d ->
                    differences.add(
                        "%s, %s: %s".formatted(one.pack().procedure(), resident.name(), d)));
      }
    }
    return differences;
  }

  /** What this resident is told. */
  static GuideView told(Map<ProcedureId, VersionedPack> packs, Pack pack, Resident resident) {
    Collection<VersionedPack> visit = new LinkedHashSet<>();
    visit.add(packs.get(pack.procedure()));
    resident.with().forEach(more -> visit.add(packs.get(more)));
    var persons = new ArrayList<Answers.Person>();
    for (var person : resident.persons()) {
      var key = "person." + (persons.size() + 1);
      persons.add(new Answers.Person(key, person.born(), person.answers()));
    }
    return Guide.of(visit)
        .result(
            new Answers(resident.answers(), persons, resident.dates(), Map.of()),
            resident.today(),
            day -> OpeningDays.WEEKDAYS.isOpen(day) && !resident.closed().contains(day));
  }

  private static List<String> differences(GuideView told, Resident resident) {
    var expected = resident.expect();
    var found = new ArrayList<String>();
    if (expected.next() != null) {
      var next =
          told.questions().stream()
              .filter(q -> q.answer() == null)
              .map(GuideQuestion::question)
              .findFirst()
              .orElse("");
      compare("next", expected.next(), next, found);
    }
    compareAll(
        "consequences",
        expected.consequences(),
        told.consequences(),
        GuideConsequence::consequence,
        found);
    compareAll("documents", expected.documents(), told.documents(), GuideDocument::document, found);
    compareAll("conflicts", expected.conflicts(), told.conflicts(), GuideConflict::conflict, found);
    compareAll("unsure", expected.unsure(), told.unsure(), GuideUnsure::question, found);
    if (expected.deadlines() != null) {
      var days = new TreeMap<String, String>();
      told.deadlines().forEach(d -> days.put(d.deadline(), day(d)));
      compare("deadlines", new TreeMap<>(expected.deadlines()), days, found);
    }
    return found;
  }

  private static String day(GuideDeadline deadline) {
    return deadline.last() == null ? "none" : deadline.last().toString();
  }

  private static <T> void compareAll(
      String what,
      @Nullable List<String> expected,
      List<T> told,
      Function<T, String> id,
      List<String> found) {
    if (expected != null) {
      Set<String> ids = told.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
      compare(what, new TreeSet<>(expected), ids, found);
    }
  }

  private static void compare(String what, Object expected, Object told, List<String> found) {
    if (!Objects.equals(expected, told)) {
      found.add("%s: expected %s, was told %s".formatted(what, expected, told));
    }
  }

  /**
   * The rules of a pack that no test resident of any pack meets; worth a resident, but no error.
   *
   * @param packs all of one day
   */
  public static List<String> untried(Map<ProcedureId, VersionedPack> packs) {
    var met = new LinkedHashSet<String>();
    for (var one : packs.values()) {
      for (var resident : one.pack().residents()) {
        var told = told(packs, one.pack(), resident);
        told.consequences().forEach(c -> met.add(c.of() + " " + c.consequence()));
        told.conflicts().forEach(c -> met.add(c.of() + " " + c.conflict()));
        told.deadlines().forEach(d -> met.add(d.of() + " " + d.deadline()));
        told.documents().forEach(d -> d.of().forEach(of -> met.add(of + " " + d.document())));
      }
    }
    return packs.values().stream()
        .flatMap(one -> one.pack().rules().map(rule -> one.pack().procedure() + " " + rule.id()))
        .filter(rule -> !met.contains(rule))
        .toList();
  }
}
