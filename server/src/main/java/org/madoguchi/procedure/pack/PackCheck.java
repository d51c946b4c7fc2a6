package org.madoguchi.procedure.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.procedure.pack.Pack.Question;
import org.madoguchi.procedure.pack.Pack.Rule;
import org.madoguchi.wire.Town;

/** What no schema can say of a pack: that everything it speaks of is there and leads somewhere. */
final class PackCheck {
  private final PackWorld world;
  private final Shared shared;
  private final Places places;
  private final Set<String> procedures;
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param procedures those that have a pack
   */
  PackCheck(PackWorld world, Shared shared, Places places, Collection<String> procedures) {
    this.world = world;
    this.shared = shared;
    this.places = places;
    this.procedures = Set.copyOf(procedures);
  }

  /** All that was found wrong, each with its file and line. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * @param written the pack before the shared items were put in
   * @param effective the pack with them
   */
  void check(ObjectNode written, ObjectNode effective, Pack pack) {
    world(effective, pack);
    accepts(effective, pack);
    var unique = unique(written, pack.procedure().value());
    var questions = new LinkedHashMap<String, Question>();
    pack.questions().forEach(q -> questions.put(q.question(), q));
    var wellFormed = unique & conditions(effective, pack, questions);
    if (wellFormed && acyclic(effective, pack, questions)) {
      leadsSomewhere(effective, pack, questions);
      reachable(effective, pack, questions);
    }
  }

  private void world(ObjectNode effective, Pack pack) {
    if (!world.departments().contains(pack.department())) {
      wrong(effective, "department", "department " + pack.department() + " is not in town.yaml");
    }
    if (pack.minutesTo() < pack.minutesFrom()) {
      wrong(effective, "minutesTo", "minutesTo is less than minutesFrom");
    }
    for (var form : pack.forms()) {
      if (!world.forms().contains(form)) {
        wrong(effective, "forms", "there is no form " + form);
      }
    }
    for (int i = 0; i < pack.consequences().size(); i++) {
      var to = pack.consequences().get(i).procedure();
      if (to != null && (!procedures.contains(to.value()) || to.equals(pack.procedure()))) {
        wrong(
            effective.get("consequences").get(i),
            "procedure",
            procedures.contains(to.value())
                ? "it leads to the procedure itself"
                : "there is no procedure " + to);
      }
    }
    for (int i = 0; i < pack.deadlines().size(); i++) {
      var item = pack.deadlines().get(i).item();
      if (item != null && !item.equals("today") && !world.dates().contains(item)) {
        wrong(effective.get("deadlines").get(i), "item", item + " is no date of intake.yaml");
      }
    }
    for (int i = 0; i < pack.residents().size(); i++) {
      for (var more : pack.residents().get(i).with()) {
        if (!procedures.contains(more.value())) {
          wrong(effective.get("residents").get(i), "with", "there is no procedure " + more);
        }
      }
    }
  }

  /** An outcome that doesn't say that it accepts would pass over the checklist in silence. */
  private void accepts(ObjectNode effective, Pack pack) {
    var some = pack.outcomes().stream().anyMatch(Town.Outcome::accepts);
    if (some == pack.advice()) {
      wrong(
          effective,
          "outcomes",
          some
              ? "one accepts (accepts: true), though the procedure only gives advice"
              : "none accepts (accepts: true); one that only gives advice says advice: true");
    }
  }

  /** Ids are unique in their list, and those of questions and documents in all packs. */
  private boolean unique(ObjectNode written, String procedure) {
    var before = problems.size();
    Overlay.IDS.forEach(
        (list, key) -> {
          var seen = new HashSet<String>();
          for (var item : written.path(list)) {
            var id = Overlay.id(list, item);
            if (!seen.add(id)) {
              wrong(item, null, id + " is there twice");
            }
            if (!item.has("use") && Shared.LISTS.contains(list)) {
              var other = owners.putIfAbsent(list + " " + id, procedure);
              if (shared.has(list, id) || other != null && !other.equals(procedure)) {
                wrong(
                    item,
                    key,
                    "%s is also in %s: what several packs have stands in shared.yaml (use:)"
                        .formatted(id, other == null ? "shared.yaml" : other));
              }
            }
          }
        });
    return problems.size() == before;
  }

  private boolean conditions(ObjectNode effective, Pack pack, Map<String, Question> questions) {
    var before = problems.size();
    for (var list : List.of("documents", "consequences", "conflicts", "deadlines")) {
      for (var item : effective.path(list)) {
        condition(item.path("when"), item, questions, false);
      }
    }
    for (int i = 0; i < pack.questions().size(); i++) {
      var item = effective.get("questions").get(i);
      condition(item.path("when"), item, questions, pack.questions().get(i).each());
    }
    return problems.size() == before;
  }

  /**
   * @param one whether it is about one person
   */
  private void condition(
      JsonNode condition, JsonNode owner, Map<String, Question> questions, boolean one) {
    if (condition.has("answer")) {
      var name = condition.get("answer").asText();
      var question = questions.get(name);
      if (question == null) {
        wrong(condition, "answer", "there is no question " + name + " in this pack");
      } else if (question.each() && !one) {
        wrong(condition, "answer", name + " is asked of each person: say persons: and where:");
      }
    } else if (condition.has("age") && !one) {
      wrong(condition, "age", "an age is one person's: say persons: and where:");
    } else if (condition.has("persons")) {
      if (one) {
        wrong(condition, "persons", "persons: can't stand inside where:");
      }
      condition(condition.get("where"), owner, questions, true);
    } else {
      for (var key : List.of("all", "any", "not")) {
        var inner = condition.path(key);
        if (inner.isArray()) {
          inner.forEach(c -> condition(c, owner, questions, one));
        } else if (inner.isObject()) {
          condition(inner, owner, questions, one);
        }
      }
    }
  }

  private boolean acyclic(ObjectNode effective, Pack pack, Map<String, Question> questions) {
    for (int i = 0; i < pack.questions().size(); i++) {
      var start = pack.questions().get(i);
      var behind = new HashSet<String>();
      behind(start.when(), questions, behind);
      if (behind.contains(start.question())) {
        wrong(
            effective.get("questions").get(i),
            "when",
            start.question() + " is asked only after itself");
        return false;
      }
    }
    return true;
  }

  private static void behind(
      @Nullable Condition condition, Map<String, Question> questions, Set<String> all) {
    if (condition != null) {
      condition
          .questions()
          .filter(all::add)
          .forEach(name -> behind(questions.get(name).when(), questions, all));
    }
  }

  private void leadsSomewhere(ObjectNode effective, Pack pack, Map<String, Question> questions) {
    var needed = new HashSet<String>();
    pack.rules().forEach(rule -> behind(rule.when(), questions, needed));
    for (int i = 0; i < pack.questions().size(); i++) {
      var name = pack.questions().get(i).question();
      if (!needed.contains(name)) {
        wrong(
            effective.get("questions").get(i),
            null,
            "question " + name + " leads nowhere: nothing depends on its answer");
      }
    }
  }

  private void reachable(ObjectNode effective, Pack pack, Map<String, Question> questions) {
    Condition free =
        new Condition.Not(
            new Condition.Any(pack.conflicts().stream().map(Pack.Conflict::when).toList()));
    reachable(effective, "conflicts", pack.conflicts(), null, questions);
    reachable(effective, "consequences", pack.consequences(), free, questions);
    reachable(effective, "documents", pack.documents(), free, questions);
    reachable(effective, "deadlines", pack.deadlines(), free, questions);
  }

  private void reachable(
      ObjectNode effective,
      String list,
      List<? extends Rule> rules,
      @Nullable Condition also,
      Map<String, Question> questions) {
    for (int i = 0; i < rules.size(); i++) {
      var when = rules.get(i).when();
      var both = new ArrayList<Condition>();
      if (when != null) {
        both.add(when);
      }
      if (also != null) {
        both.add(also);
      }
      if (!Reachable.is(new Condition.All(both), questions)) {
        wrong(
            effective.get(list).get(i),
            "when",
            rules.get(i).id() + " is out of reach: no answers lead to it");
      }
    }
  }

  private void wrong(JsonNode object, @Nullable String key, String what) {
    problems.add(places.of(object, key) + ": " + what);
  }
}
