package org.madoguchi.procedure.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.procedure.pack.Pack;
import org.madoguchi.procedure.pack.Pack.Question;
import org.madoguchi.procedure.pack.Pack.Rule;
import org.madoguchi.procedure.pack.VersionedPack;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.GuideView.GuideConflict;
import org.madoguchi.wire.GuideView.GuideConsequence;
import org.madoguchi.wire.GuideView.GuideDeadline;
import org.madoguchi.wire.GuideView.GuideDocument;
import org.madoguchi.wire.GuideView.GuideNote;
import org.madoguchi.wire.GuideView.GuidePack;
import org.madoguchi.wire.GuideView.GuideQuestion;
import org.madoguchi.wire.GuideView.GuideUnsure;
import org.madoguchi.wire.Wording;

/**
 * 手続案内: works out what follows from answers. The same packs, answers and days give the same result,
 * in whatever order the packs come. Unchangeable, asks no clock; may be used by many threads.
 */
public final class Guide {
  private final List<VersionedPack> packs;
  private final Map<String, Question> questions = new LinkedHashMap<>();

  private Guide(Collection<VersionedPack> packs) {
    this.packs =
        packs.stream()
            .sorted(Comparator.comparing(one -> one.pack().procedure().value()))
            .distinct()
            .toList();
    for (var one : this.packs) {
      one.pack().questions().forEach(q -> questions.putIfAbsent(q.question(), q));
    }
  }

  /** Of the procedures of one visit; packs that share a question have the same one. */
  public static Guide of(Collection<VersionedPack> packs) {
    return new Guide(packs);
  }

  /** Whether it is a question of these packs, and asked in this way. */
  public boolean asks(String question, boolean ofOnePerson) {
    var known = questions.get(question);
    return known != null && known.each() == ofOnePerson;
  }

  /** Whether these packs know such a document. */
  public boolean knowsDocument(String document) {
    return packs.stream()
        .flatMap(one -> one.pack().documents().stream())
        .anyMatch(d -> d.document().equals(document));
  }

  /**
   * What there is to ask, to do and to bring.
   *
   * @param today the day in Japan
   */
  public GuideView result(Answers answers, LocalDate today, OpeningDays opening) {
    return new Working(new Conditions(questions, answers, today), answers, today, opening).view();
  }

  /** One rule of one pack, and whether it holds. */
  private record Judged<T extends Rule>(ProcedureId of, T rule, Truth truth, Set<String> needs) {}

  private final class Working {
    private final Conditions conditions;
    private final Answers answers;
    private final LocalDate today;
    private final OpeningDays opening;
    private final List<Judged<Rule>> judged = new ArrayList<>();

    Working(Conditions conditions, Answers answers, LocalDate today, OpeningDays opening) {
      this.conditions = conditions;
      this.answers = answers;
      this.today = today;
      this.opening = opening;
      packs.forEach(one -> judge(one.pack()));
    }

    /** Nothing of a pack holds while a conflict might. */
    private void judge(Pack pack) {
      var free = Truth.yes;
      var conflicting = new HashSet<String>();
      for (var conflict : pack.conflicts()) {
        free = free.and(conditions.of(conflict.when()).not());
        conflicting.addAll(conditions.dependsOn(conflict.when()));
      }
      for (var rule : pack.rules().toList()) {
        var truth = conditions.of(rule.when());
        var needs = conditions.dependsOn(rule.when());
        if (!(rule instanceof Pack.Conflict)) {
          truth = free.and(truth);
          needs.addAll(conflicting);
        }
        judged.add(new Judged<>(pack.procedure(), rule, truth, needs));
      }
    }

    GuideView view() {
      return new GuideView(
          packs.stream().map(p -> new GuidePack(p.pack().procedure(), p.version())).toList(),
          questions(),
          consequences(),
          documents(),
          holding(Pack.Deadline.class).map(this::deadline).toList(),
          conflicts(),
          unsure(),
          notes());
    }

    private List<GuideQuestion> questions() {
      var open = new HashSet<String>();
      judged.stream().filter(j -> j.truth == Truth.open).forEach(j -> open.addAll(j.needs));
      var asked = new ArrayList<GuideQuestion>();
      for (var question : questions.values()) {
        for (var person : personsOf(question)) {
          var said = conditions.said(question, of(person));
          if (conditions.asked(question, of(person)) == Truth.yes
              && (said != null || open.contains(question.question()))) {
            asked.add(
                new GuideQuestion(
                    question.question(),
                    key(person),
                    question.ask(),
                    question.why(),
                    said,
                    asking(question.question()),
                    question.discreet()));
          }
        }
      }
      return asked;
    }

    private List<ProcedureId> asking(String question) {
      return packs.stream()
          .map(VersionedPack::pack)
          .filter(pack -> pack.questions().stream().anyMatch(q -> q.question().equals(question)))
          .map(Pack::procedure)
          .toList();
    }

    /** 0 stands for the household. */
    private List<Integer> personsOf(Question question) {
      return question.each()
          ? Stream.iterate(1, n -> n + 1).limit(answers.persons().size()).toList()
          : List.of(0);
    }

    private Answers.@Nullable Person of(int person) {
      return person == 0 ? null : answers.persons().get(person - 1);
    }

    private @Nullable String key(int person) {
      return person == 0 ? null : answers.persons().get(person - 1).key();
    }

    private <T extends Rule> Stream<Judged<T>> holding(Class<T> kind) {
      return judged.stream()
          .filter(j -> j.truth == Truth.yes && kind.isInstance(j.rule))
          .map(j -> new Judged<>(j.of, kind.cast(j.rule), j.truth, j.needs));
    }

    private List<GuideConsequence> consequences() {
      return holding(Pack.Consequence.class)
          .map(
              j ->
                  new GuideConsequence(
                      j.of,
                      j.rule.consequence(),
                      j.rule.what(),
                      j.rule.reason(),
                      j.rule.law(),
                      j.rule.procedure(),
                      j.rule.unverified()))
          .toList();
    }

    private List<GuideDocument> documents() {
      var found = new LinkedHashMap<String, GuideDocument>();
      holding(Pack.Document.class)
          .forEach(
              j ->
                  found.merge(
                      j.rule.document(),
                      new GuideDocument(
                          j.rule.document(),
                          j.rule.what(),
                          j.rule.or(),
                          List.of(j.of),
                          j.rule.unverified(),
                          answers.ticks().get(j.rule.document())),
                      Working::wantedByBoth));
      return List.copyOf(found.values());
    }

    private static GuideDocument wantedByBoth(GuideDocument one, GuideDocument other) {
      return new GuideDocument(
          one.document(),
          one.what(),
          one.or(),
          Stream.concat(one.of().stream(), other.of().stream()).toList(),
          one.unverified() || other.unverified(),
          one.tick());
    }

    private GuideDeadline deadline(Judged<Pack.Deadline> judged) {
      var rule = judged.rule;
      var from =
          "today".equals(rule.item())
              ? today
              : rule.item() == null ? null : answers.dates().get(rule.item());
      var counted =
          from == null ? null : Deadlines.last(from, rule.length(), rule.unit(), rule.count());
      var last = counted == null || !rule.openingDay() ? counted : opening.orNext(counted);
      return new GuideDeadline(
          judged.of,
          rule.deadline(),
          rule.what(),
          rule.from(),
          from,
          rule.length(),
          rule.unit(),
          rule.count(),
          last,
          last == null || last.equals(counted) ? null : counted,
          rule.law(),
          rule.unverified());
    }

    private List<GuideConflict> conflicts() {
      return holding(Pack.Conflict.class)
          .map(
              j ->
                  new GuideConflict(
                      j.of,
                      j.rule.conflict(),
                      j.rule.what(),
                      j.rule.reason(),
                      j.rule.law(),
                      j.rule.unverified()))
          .toList();
    }

    /** What hangs on a 分からない, under the question that was answered so. */
    private List<GuideUnsure> unsure() {
      var certain = new HashSet<String>();
      holding(Pack.Document.class).forEach(j -> certain.add(j.rule.document()));
      var found = new ArrayList<GuideUnsure>();
      for (var question : questions.values()) {
        for (var person : personsOf(question)) {
          if (conditions.asked(question, of(person)) == Truth.yes
              && conditions.said(question, of(person)) == GuideAnswer.unknown) {
            found.add(
                new GuideUnsure(
                    question.question(),
                    key(person),
                    question.ask(),
                    question.findOut(),
                    dependingOn(question.question(), certain)));
          }
        }
      }
      return found;
    }

    private List<Wording> dependingOn(String question, Set<String> certain) {
      return judged.stream()
          .filter(j -> j.truth == Truth.unknown && j.needs.contains(question))
          .filter(j -> !(j.rule instanceof Pack.Document d) || !certain.contains(d.document()))
          .map(j -> j.rule.what())
          .distinct()
          .toList();
    }

    private List<GuideNote> notes() {
      return packs.stream()
          .flatMap(
              one ->
                  one.pack().notes().stream()
                      .map(n -> new GuideNote(one.pack().procedure(), n.ja(), n.unverified())))
          .toList();
    }
  }
}
