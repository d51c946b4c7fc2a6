package org.madoguchi.procedure.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.madoguchi.wire.PackResident;
import org.madoguchi.wire.PackResident.PackPart;
import org.madoguchi.wire.PackResident.PackTold;

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
      for (var tried : tried(packs, one.pack())) {
        for (var part : tried.parts()) {
          if (!part.met()) {
            differences.add(
                "%s, %s: %s: expected %s, was told %s"
                    .formatted(
                        one.pack().procedure(),
                        tried.name(),
                        part.part(),
                        part.expected(),
                        part.told()));
          }
        }
      }
    }
    return differences;
  }

  /**
   * What every test resident of a pack must be told, and is.
   *
   * @param packs all of one day
   */
  public static List<PackResident> tried(Map<ProcedureId, VersionedPack> packs, Pack pack) {
    return pack.residents().stream()
        .map(
            resident ->
                new PackResident(
                    resident.name(),
                    resident.today(),
                    new TreeMap<>(resident.answers()),
                    resident.persons().stream().map(Pack.ResidentPerson::born).toList(),
                    parts(told(packs, pack, resident), resident.expect())))
        .toList();
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

  private static List<PackTold> parts(GuideView told, Pack.Expected expected) {
    var parts = new ArrayList<PackTold>();
    if (expected.next() != null) {
      var next = told.questions().stream().filter(q -> q.answer() == null).findFirst();
      add(
          parts,
          PackPart.next,
          expected.next().isEmpty() ? List.of() : List.of(expected.next()),
          next.stream().map(GuideQuestion::question));
    }
    add(
        parts,
        PackPart.consequences,
        expected.consequences(),
        told.consequences().stream().map(GuideConsequence::consequence));
    add(
        parts,
        PackPart.documents,
        expected.documents(),
        told.documents().stream().map(GuideDocument::document));
    add(
        parts,
        PackPart.conflicts,
        expected.conflicts(),
        told.conflicts().stream().map(GuideConflict::conflict));
    add(
        parts,
        PackPart.unsure,
        expected.unsure(),
        told.unsure().stream().map(GuideUnsure::question));
    add(
        parts,
        PackPart.deadlines,
        expected.deadlines() == null
            ? null
            : expected.deadlines().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList(),
        told.deadlines().stream().map(d -> d.deadline() + " " + day(d)));
    return parts;
  }

  private static String day(GuideDeadline deadline) {
    return deadline.last() == null ? "none" : deadline.last().toString();
  }

  /** Nothing, where nothing is expected; the order is no part of what is. */
  private static void add(
      List<PackTold> parts, PackPart part, @Nullable List<String> expected, Stream<String> told) {
    if (expected != null) {
      var must = expected.stream().distinct().sorted().toList();
      var is = told.distinct().sorted().toList();
      parts.add(new PackTold(part, must, is, must.equals(is)));
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
