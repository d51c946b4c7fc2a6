package org.madoguchi.procedure.guide;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madoguchi.procedure.pack.Condition;
import org.madoguchi.procedure.pack.Pack.Question;
import org.madoguchi.wire.GuideAnswer;

/** Whether conditions hold, given the answers of one day. Pure. */
record Conditions(Map<String, Question> questions, Answers answers, LocalDate today) {

  /** Of nobody in particular. */
  Truth of(@Nullable Condition condition) {
    return of(condition, null);
  }

  private Truth of(@Nullable Condition condition, Answers.@Nullable Person person) {
    if (condition == null) {
      return Truth.yes;
    }
    if (condition instanceof Condition.All c) {
      return c.of().stream().map(one -> of(one, person)).reduce(Truth.yes, Truth::and);
    }
    if (condition instanceof Condition.Any c) {
      return c.of().stream().map(one -> of(one, person)).reduce(Truth.no, Truth::or);
    }
    if (condition instanceof Condition.Not c) {
      return of(c.of(), person).not();
    }
    if (condition instanceof Condition.Answered c) {
      return answered(c, person);
    }
    if (condition instanceof Condition.Persons c) {
      return persons(c);
    }
    return age((Condition.Age) condition, person);
  }

  /** Whether it makes sense to ask this. */
  Truth asked(Question question, Answers.@Nullable Person person) {
    return of(question.when(), person);
  }

  /** What was said to it, if anything. */
  @Nullable GuideAnswer said(Question question, Answers.@Nullable Person person) {
    var of = question.each() && person != null ? person.answers() : answers.household();
    return of.get(question.question());
  }

  private Truth answered(Condition.Answered condition, Answers.@Nullable Person person) {
    var question = questions.get(condition.question());
    var asked = asked(question, person);
    if (asked != Truth.yes) {
      return asked == Truth.no ? Truth.no : asked; // what was said before it made sense is nothing
    }
    var said = said(question, person);
    if (said == null) {
      return Truth.open;
    }
    return said == GuideAnswer.unknown ? Truth.unknown : Truth.of(said == condition.is());
  }

  private Truth persons(Condition.Persons condition) {
    var each = answers.persons().stream().map(p -> of(condition.where(), p)).toList();
    return switch (condition.which()) {
      case any -> each.stream().reduce(Truth.no, Truth::or);
      case all -> each.stream().reduce(Truth.of(!each.isEmpty()), Truth::and);
      case count -> {
        var sure = each.stream().filter(t -> t == Truth.yes).count();
        var possible = each.stream().filter(t -> t != Truth.no).count();
        if (sure >= condition.atLeast() || possible < condition.atLeast()) {
          yield Truth.of(sure >= condition.atLeast());
        }
        yield each.contains(Truth.open) ? Truth.open : Truth.unknown;
      }
    };
  }

  private Truth age(Condition.Age condition, Answers.@Nullable Person person) {
    if (person == null) {
      return Truth.no;
    }
    var day = condition.at() == Condition.AgeAt.today ? today : fiscalYearEnd(today);
    var age = ChronoUnit.YEARS.between(person.born().minusDays(1), day);
    return Truth.of(age >= condition.from() && age <= condition.to());
  }

  /** The 31st of March on or after this day (年度末). */
  static LocalDate fiscalYearEnd(LocalDate day) {
    var end = LocalDate.of(day.getYear(), Month.MARCH, 31);
    return day.isAfter(end) ? end.plusYears(1) : end;
  }

  /** The questions a condition depends on, with those that decide whether they are asked. */
  Set<String> dependsOn(@Nullable Condition condition) {
    var all = new TreeSet<String>();
    collect(condition, all);
    return all;
  }

  private void collect(@Nullable Condition condition, Set<String> all) {
    if (condition != null) {
      condition
          .questions()
          .filter(all::add)
          .forEach(question -> collect(questions.get(question).when(), all));
    }
  }
}
