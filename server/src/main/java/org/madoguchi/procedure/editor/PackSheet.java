package org.madoguchi.procedure.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.guide.TestResidents;
import org.madoguchi.procedure.pack.Condition;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.PackDifference;
import org.madoguchi.procedure.pack.PackPath;
import org.madoguchi.procedure.pack.Packs;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.EditedPack;
import org.madoguchi.wire.EditedPack.PackConfirmed;
import org.madoguchi.wire.EditedPack.PackDeadline;
import org.madoguchi.wire.EditedPack.PackDocument;
import org.madoguchi.wire.EditedPack.PackQuestion;
import org.madoguchi.wire.EditedPack.PackRule;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.PackCondition;
import org.madoguchi.wire.PackCondition.PackConditionKind;
import org.madoguchi.wire.PackEntry;
import org.madoguchi.wire.PackResident;

/** One procedure of one day as officers read it. Pure. */
record PackSheet(Packs packs, ProcedureId procedure, LocalDate day) {
  /** An age beyond this is no bound. */
  private static final int OLDEST = 150;

  private VersionedPack versioned() {
    return packs.on(day).get(procedure);
  }

  /** A line of the list. */
  PackEntry entry(int revision) {
    var one = versioned();
    var pack = one.pack();
    var residents = TestResidents.tried(packs.on(day), pack);
    return new PackEntry(
        procedure,
        pack.title(),
        pack.department(),
        one.version(),
        since(),
        next(),
        unverified(pack),
        PackDifference.facts(PackDifference.values(packs.base().get(procedure), one)).size(),
        residents.size(),
        (int) residents.stream().filter(PackResident::met).count(),
        revision);
  }

  /**
   * @param history the first first
   */
  EditedPack sheet(String own, List<KeptRevision> history) {
    var one = versioned();
    var pack = one.pack();
    var written = packs.written(day, procedure);
    var last = history.isEmpty() ? null : history.get(history.size() - 1);
    return new EditedPack(
        day,
        one.version(),
        since(),
        next(),
        last == null ? 0 : last.revision(),
        pack.procedureOfTown(),
        pack.notes().stream().map(n -> new GuideView.Law(n.ja(), n.unverified())).toList(),
        pack.questions().stream().map(q -> question(q, written)).toList(),
        pack.conflicts().stream()
            .map(
                c ->
                    new PackRule(
                        c.conflict(),
                        c.what(),
                        c.reason(),
                        c.law(),
                        null,
                        c.unverified(),
                        condition(c.when())))
            .toList(),
        pack.consequences().stream()
            .map(
                c ->
                    new PackRule(
                        c.consequence(),
                        c.what(),
                        c.reason(),
                        c.law(),
                        c.procedure(),
                        c.unverified(),
                        condition(c.when())))
            .toList(),
        pack.documents().stream().map(d -> document(d, written)).toList(),
        pack.deadlines().stream().map(PackSheet::deadline).toList(),
        PackDifference.values(packs.base().get(procedure), one),
        last == null ? List.of() : confirmed(last.confirmed()),
        TestResidents.tried(packs.on(day), pack),
        own,
        history.stream()
            .sorted((a, b) -> b.revision() - a.revision())
            .map(KeptRevision::shown)
            .toList());
  }

  private List<PackConfirmed> confirmed(List<PackConfirmed> all) {
    return all.stream().filter(one -> !one.from().isAfter(day)).toList();
  }

  private static PackQuestion question(Pack.Question question, ObjectNode written) {
    return new PackQuestion(
        question.question(),
        question.ask(),
        question.why(),
        question.findOut(),
        question.each(),
        question.discreet(),
        isShared(written, "questions." + question.question()),
        condition(question.when()));
  }

  private static PackDocument document(Pack.Document document, ObjectNode written) {
    return new PackDocument(
        document.document(),
        document.what(),
        document.or(),
        document.unverified(),
        isShared(written, "documents." + document.document()),
        condition(document.when()));
  }

  private static boolean isShared(ObjectNode written, String path) {
    return PackPath.find(written, path).has("use");
  }

  private static PackDeadline deadline(Pack.Deadline deadline) {
    return new PackDeadline(
        deadline.deadline(),
        deadline.what(),
        deadline.length(),
        deadline.unit(),
        deadline.count(),
        deadline.from(),
        deadline.item(),
        deadline.openingDay(),
        deadline.law(),
        deadline.unverified(),
        condition(deadline.when()));
  }

  private static @Nullable PackCondition condition(@Nullable Condition when) {
    if (when == null) {
      return null;
    }
    var inside = when.inside().map(PackSheet::condition).toList();
    if (when instanceof Condition.Answered c) {
      return new PackCondition(PackConditionKind.answer, inside, c.question(), c.is(), null, null);
    }
    if (when instanceof Condition.Persons c) {
      return switch (c.which()) {
        case any -> new PackCondition(PackConditionKind.anyPerson, inside, null, null, null, null);
        case all -> new PackCondition(PackConditionKind.allPersons, inside, null, null, null, null);
        case count ->
            new PackCondition(
                PackConditionKind.countPersons, inside, null, null, c.atLeast(), null);
      };
    }
    if (when instanceof Condition.Age c) {
      return new PackCondition(
          c.at() == Condition.AgeAt.today
              ? PackConditionKind.ageToday
              : PackConditionKind.ageFiscalYearEnd,
          inside,
          null,
          null,
          c.from(),
          c.to() > OLDEST ? null : c.to());
    }
    var kind =
        when instanceof Condition.All
            ? PackConditionKind.all
            : when instanceof Condition.Any ? PackConditionKind.any : PackConditionKind.not;
    return new PackCondition(kind, inside, null, null, null, null);
  }

  /** How many facts have yet to be checked: of those that can be marked, those that are. */
  private static int unverified(Pack pack) {
    return (int)
        Stream.of(
                Stream.of(pack.unverified(), pack.fee() != null && pack.fee().unverified()),
                pack.notes().stream().map(Pack.Note::unverified),
                pack.documents().stream().map(Pack.Document::unverified),
                pack.conflicts().stream().map(Pack.Conflict::unverified),
                pack.consequences().stream().map(Pack.Consequence::unverified),
                pack.deadlines().stream().map(Pack.Deadline::unverified),
                laws(pack).map(GuideView.Law::unverified))
            .flatMap(marks -> marks)
            .filter(marked -> marked)
            .count();
  }

  private static Stream<GuideView.Law> laws(Pack pack) {
    return Stream.of(
            Stream.of(pack.law()),
            pack.conflicts().stream().map(Pack.Conflict::law),
            pack.consequences().stream().map(Pack.Consequence::law),
            pack.deadlines().stream().map(Pack.Deadline::law))
        .flatMap(lists -> lists)
        .flatMap(List::stream);
  }

  /** From which day it is as it is; null: as it came. */
  private @Nullable LocalDate since() {
    LocalDate since = null;
    VersionedPack before = null;
    for (var edition : packs.editions()) {
      var here = edition.packs().get(procedure);
      if (!edition.from().isAfter(day) && before != null && !here.equals(before)) {
        since = edition.from();
      }
      before = here;
    }
    return since;
  }

  private @Nullable LocalDate next() {
    var now = versioned();
    return packs.editions().stream()
        .filter(edition -> edition.from().isAfter(day))
        .filter(edition -> !edition.packs().get(procedure).equals(now))
        .map(Packs.Edition::from)
        .findFirst()
        .orElse(null);
  }
}
