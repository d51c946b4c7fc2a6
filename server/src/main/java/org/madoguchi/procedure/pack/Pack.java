package org.madoguchi.procedure.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.DayCount;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView.Law;
import org.madoguchi.wire.IdentityNeed;
import org.madoguchi.wire.PeriodUnit;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Wording;
import org.madoguchi.wire.Words;

/**
 * 手続の定義: one procedure as {@code config/procedures/<id>.yaml} has it, with what it shares put in
 * and its overlays applied. Lists that are left out are empty.
 *
 * @param bring what the kiosk says beforehand, when nothing is known of the resident yet
 * @param advice whether it only gives advice (相談), so that none of its outcomes accepts anything
 * @param notes what staff should know
 * @param residents test residents that travel with the pack
 */
public record Pack(
    ProcedureId procedure,
    Words title,
    Words summary,
    DepartmentId department,
    List<Words> bring,
    int minutesFrom,
    int minutesTo,
    boolean inPerson,
    boolean quiet,
    boolean advice,
    boolean unverified,
    @Nullable Words remark,
    @Nullable IdentityNeed identityCheck,
    List<FormId> forms,
    List<Town.Outcome> outcomes,
    List<Law> law,
    Town.@Nullable Fee fee,
    List<Note> notes,
    List<Question> questions,
    List<Document> documents,
    List<Consequence> consequences,
    List<Conflict> conflicts,
    List<Deadline> deadlines,
    List<Resident> residents) {

  public record Note(String ja, boolean unverified) {}

  /** A rule: it has an id of its own in its list, and may hold only when something does. */
  public sealed interface Rule {
    String id();

    /** What it is about, as it is put to a resident. */
    Wording what();

    /** When it holds; absent: always. */
    @Nullable Condition when();
  }

  /**
   * A question with three answers.
   *
   * @param ask to be answered with はい or いいえ
   * @param findOut what to do when nobody knows
   * @param each asked for each person there is
   * @param discreet see {@link org.madoguchi.wire.GuideView.GuideQuestion}
   * @param when it makes sense at all; absent: always
   */
  public record Question(
      String question,
      Wording ask,
      Wording findOut,
      @Nullable Wording why,
      boolean each,
      boolean discreet,
      @Nullable Condition when) {}

  /**
   * @param or what will do instead
   */
  public record Document(
      String document, Wording what, List<Wording> or, @Nullable Condition when, boolean unverified)
      implements Rule {
    public Document {
      or = present(or);
    }

    @Override
    public String id() {
      return document;
    }
  }

  /**
   * @param procedure another one that is to be done; absent: something elsewhere
   */
  public record Consequence(
      String consequence,
      Wording what,
      Wording reason,
      List<Law> law,
      @Nullable ProcedureId procedure,
      @Nullable Condition when,
      boolean unverified)
      implements Rule {
    public Consequence {
      law = present(law);
    }

    @Override
    public String id() {
      return consequence;
    }
  }

  /** Why the procedure can't be done here (公務員 → 職場へ). */
  public record Conflict(
      String conflict,
      Wording what,
      Wording reason,
      List<Law> law,
      Condition when,
      boolean unverified)
      implements Rule {
    public Conflict {
      law = present(law);
    }

    @Override
    public String id() {
      return conflict;
    }
  }

  /**
   * A period within which something must be done.
   *
   * @param from the day it is counted from, in words
   * @param item the date of the intake that this day is, or {@code today}; absent when only the
   *     resident knows it
   * @param openingDay whether a last day that is closed moves to the next opening day (閉庁日 → 翌開庁日)
   */
  public record Deadline(
      String deadline,
      Wording what,
      int length,
      PeriodUnit unit,
      DayCount count,
      Wording from,
      @Nullable String item,
      boolean openingDay,
      List<Law> law,
      @Nullable Condition when,
      boolean unverified)
      implements Rule {
    public Deadline {
      law = present(law);
    }

    @Override
    public String id() {
      return deadline;
    }
  }

  /**
   * A test resident: who answers so is told exactly this.
   *
   * @param with further procedures of the same visit
   * @param answers by question
   * @param dates by item of the intake
   * @param closed days on which the counter is closed, beside Saturdays and Sundays
   */
  public record Resident(
      String name,
      List<ProcedureId> with,
      LocalDate today,
      Map<String, GuideAnswer> answers,
      List<ResidentPerson> persons,
      Map<String, LocalDate> dates,
      List<LocalDate> closed,
      Expected expect) {
    public Resident {
      with = present(with);
      answers = answers == null ? Map.of() : answers;
      persons = present(persons);
      dates = dates == null ? Map.of() : dates;
      closed = present(closed);
    }
  }

  public record ResidentPerson(LocalDate born, Map<String, GuideAnswer> answers) {
    public ResidentPerson {
      answers = answers == null ? Map.of() : answers;
    }
  }

  /**
   * What the guide must say; a list that is absent is not looked at, one that is there is all of
   * it.
   *
   * @param next the question that is asked next; empty: none is left
   * @param deadlines the last day of each, or {@code none} while it can't be told
   * @param unsure the questions nobody could answer
   */
  public record Expected(
      @Nullable String next,
      @Nullable List<String> consequences,
      @Nullable List<String> documents,
      @Nullable Map<String, String> deadlines,
      @Nullable List<String> conflicts,
      @Nullable List<String> unsure) {}

  public Pack {
    bring = present(bring);
    forms = present(forms);
    outcomes = present(outcomes);
    law = present(law);
    notes = present(notes);
    questions = present(questions);
    documents = present(documents);
    consequences = present(consequences);
    conflicts = present(conflicts);
    deadlines = present(deadlines);
    residents = present(residents);
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Everything that has a condition, the conflicts first. */
  public Stream<Rule> rules() {
    return Stream.of(conflicts, consequences, documents, deadlines).flatMap(List::stream);
  }

  /** What the screens must know of it. */
  public Town.Procedure procedureOfTown() {
    return new Town.Procedure(
        procedure,
        title,
        summary,
        department,
        bring,
        minutesFrom,
        minutesTo,
        inPerson,
        quiet,
        unverified,
        remark,
        identityCheck,
        forms,
        outcomes,
        law,
        fee);
  }
}
