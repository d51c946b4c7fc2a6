package org.madoguchi.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.PracticeHint;
import org.madoguchi.wire.PracticeLevel;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.Words;

/**
 * 練習の来庁者 as a file of {@code config/practice} describes one: who they are, what they know, and what
 * a good session with them contains. Everything in it is made up.
 *
 * @param resident the name of the file
 * @param opening the first words in the talk
 * @param language in which they call; absent: Japanese
 * @param hears absent: as anybody; {@code notes}: only what is written in 筆談
 * @param patience after how many minutes of silence they ask
 * @param facts what they say to what is asked about items of the intake
 * @param talk what they say to other questions
 * @param guide what they say to the questions of the 手続案内, by question
 * @param screen what they press at a question on the screen
 * @param signs whether they sign when asked to
 * @param identity what they have with them to be identified by; none: nothing
 * @param hints in the order of a session
 * @param outcomes how each procedure comes out when all is done right
 */
record PracticeScript(
    PracticeId resident,
    String name,
    Words matter,
    PracticeLevel level,
    BranchId branch,
    ProcedureId procedure,
    @Nullable ServiceLanguage language,
    @Nullable Hearing hears,
    String opening,
    int patience,
    List<Fact> facts,
    List<Line> talk,
    Map<String, GuideAnswer> guide,
    List<Pressed> screen,
    boolean signs,
    List<IdentityKind> identity,
    List<Hint> hints,
    List<Outcome> outcomes) {

  /** Through what words reach them. */
  enum Hearing {
    notes
  }

  PracticeScript {
    needed(resident, "resident");
    needed(name, "name");
    needed(matter, "matter");
    needed(level, "level");
    needed(branch, "branch");
    needed(procedure, "procedure");
    needed(opening, "opening");
    if (patience < 1 || patience > 60) {
      throw new IllegalArgumentException("patience is from 1 to 60 minutes");
    }
    facts = given(facts);
    talk = given(talk);
    guide = guide == null ? Map.of() : Map.copyOf(guide);
    screen = given(screen);
    identity = given(identity);
    hints = given(hints);
    outcomes = given(outcomes);
  }

  private static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static void needed(@Nullable Object value, String key) {
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
  }

  /** Words to listen for: without any, a line would never be said. */
  private static List<String> words(@Nullable List<String> hear) {
    if (hear == null || hear.isEmpty() || hear.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("hear needs words");
    }
    return List.copyOf(hear);
  }

  /**
   * @param item of the intake
   * @param value as it is to be written
   * @param say the sentence
   * @param hear a question with one of these words asks for it
   */
  record Fact(String item, String value, String say, List<String> hear) {
    Fact {
      needed(item, "item");
      needed(value, "value");
      needed(say, "say");
      hear = words(hear);
    }
  }

  /**
   * @param hear a question with one of these words is answered so
   */
  record Line(List<String> hear, String say) {
    Line {
      hear = words(hear);
      needed(say, "say");
    }
  }

  /**
   * @param hear a question on the screen with one of these words
   */
  record Pressed(List<String> hear, Answer answer) {
    Pressed {
      hear = words(hear);
      needed(answer, "answer");
    }
  }

  /**
   * @param of the form or the procedure it is about
   * @param why what the trainee should take along
   */
  record Hint(PracticeHint hint, @Nullable String of, Words why) {
    Hint {
      needed(hint, "hint");
      needed(why, "why");
    }
  }

  /** How a procedure comes out when all is done right. */
  record Outcome(ProcedureId procedure, OutcomeCode outcome) {
    Outcome {
      needed(procedure, "procedure");
      needed(outcome, "outcome");
    }
  }

  /**
   * The same on the day they come: {@code {-5}} is the day five days before, in figures where it is
   * to be written and in words where it is said.
   */
  PracticeScript on(LocalDate day) {
    var days = new Days(day, !ServiceLanguage.speaksJapanese(language));
    var dated =
        facts.stream()
            .map(f -> new Fact(f.item(), days.written(f.value()), days.spoken(f.say()), f.hear()))
            .toList();
    return new PracticeScript(
        resident,
        name,
        matter,
        level,
        branch,
        procedure,
        language,
        hears,
        days.spoken(opening),
        patience,
        dated,
        talk,
        guide,
        screen,
        signs,
        identity,
        hints,
        outcomes);
  }

  Optional<Fact> fact(@Nullable String item) {
    return facts.stream().filter(f -> f.item().equals(item)).findFirst();
  }

  boolean isDeaf() {
    return hears == Hearing.notes;
  }
}
