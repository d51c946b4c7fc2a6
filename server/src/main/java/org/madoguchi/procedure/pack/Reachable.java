package org.madoguchi.procedure.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.procedure.pack.Pack.Question;
import org.madoguchi.wire.GuideAnswer;

/**
 * Whether any answers at all let a condition hold: all of them are tried. What is said of persons
 * is taken to be possible, one way and the other.
 */
final class Reachable {
  /** More different answers than this are not tried; such a condition is taken to be reachable. */
  private static final int MOST = 16;

  private final Map<String, Question> questions;
  private final Map<Object, Boolean> chosen = new HashMap<>();

  private Reachable(Map<String, Question> questions) {
    this.questions = questions;
  }

  static boolean is(Condition condition, Map<String, Question> questions) {
    var free = new LinkedHashSet<Object>();
    collect(condition, questions, free);
    return free.size() > MOST || new Reachable(questions).tried(condition, List.copyOf(free));
  }

  private static void collect(
      @Nullable Condition condition, Map<String, Question> questions, LinkedHashSet<Object> free) {
    if (condition instanceof Condition.Answered c) {
      if (free.add(c.question())) {
        collect(questions.get(c.question()).when(), questions, free);
      }
    } else if (condition instanceof Condition.Persons || condition instanceof Condition.Age) {
      free.add(condition);
    } else if (condition != null) {
      condition.inside().forEach(inner -> collect(inner, questions, free));
    }
  }

  private boolean tried(Condition condition, List<Object> free) {
    for (int way = 0; way < 1 << free.size(); way++) {
      for (int i = 0; i < free.size(); i++) {
        chosen.put(free.get(i), (way >> i & 1) == 1);
      }
      if (holds(condition)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(@Nullable Condition condition) {
    if (condition == null) {
      return true;
    }
    if (condition instanceof Condition.All c) {
      return c.of().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.Any c) {
      return c.of().stream().anyMatch(this::holds);
    }
    if (condition instanceof Condition.Not c) {
      return !holds(c.of());
    }
    if (condition instanceof Condition.Answered c) {
      return holds(questions.get(c.question()).when())
          && chosen.get(c.question()) == (c.is() == GuideAnswer.yes);
    }
    return chosen.get(condition);
  }
}
