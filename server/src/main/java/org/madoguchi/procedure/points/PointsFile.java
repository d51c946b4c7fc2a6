package org.madoguchi.procedure.points;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.PointsCombination;
import org.madoguchi.wire.PointsFact;
import org.madoguchi.wire.PointsFirst;
import org.madoguchi.wire.PointsGroup;
import org.madoguchi.wire.PointsGuardian;
import org.madoguchi.wire.PointsHousehold;
import org.madoguchi.wire.PointsLine;
import org.madoguchi.wire.PointsMeasure;
import org.madoguchi.wire.PointsMode;
import org.madoguchi.wire.PointsReason;
import org.madoguchi.wire.PointsTable;
import org.madoguchi.wire.PointsTie;
import org.madoguchi.wire.Words;

/**
 * {@code <procedure>-<fiscal year>.yaml}: a table, checked, and the households it is tested with.
 */
record PointsFile(PointsTable table, List<PointsCase> cases) {
  private static final int MOST_POINTS = 10_000;
  private static final int MOST_DAYS = 31;

  /**
   * @throws ConfigProblem naming the file, the line and what does not fit
   */
  static PointsFile read(Path file) {
    return new Reading(file).read();
  }

  /** What is read so far. */
  private static final class Reading {
    private final Path file;
    private final Set<String> lines = new HashSet<>();
    private final Set<String> adjustments = new LinkedHashSet<>();
    private final Set<String> facts = new HashSet<>();
    private List<String> ranks = List.of();

    Reading(Path file) {
      this.file = file;
    }

    PointsFile read() {
      var top = Entry.top(file);
      var guardians = top.one("guardians", PointsCombination.class);
      ranks = ranks(top, guardians);
      var table =
          new PointsTable(
              procedure(top),
              top.whole("fiscalYear", 9999),
              top.day("inForce"),
              top.words("title"),
              top.text("source"),
              top.flag("unverified"),
              guardians,
              ranks,
              reasons(top),
              top.entries("adjustments").stream().map(this::group).toList(),
              top.entries("facts").stream().map(this::fact).toList(),
              top.entries("ties").stream().map(this::tie).toList());
      checkName(top, table);
      var cases = top.entries("cases").stream().map(entry -> householdCase(entry, table)).toList();
      top.done();
      return new PointsFile(table, cases);
    }

    private void checkName(Entry top, PointsTable table) {
      var name = "%s-%d.yaml".formatted(table.procedure(), table.fiscalYear());
      if (!file.getFileName().toString().equals(name)) {
        throw top.problem("the file of this procedure and fiscalYear is called " + name);
      }
      if (FiscalYear.of(table.inForce()) > table.fiscalYear()) {
        throw top.problem("inForce", "inForce is after the end of the fiscal year");
      }
    }

    private static ProcedureId procedure(Entry top) {
      try {
        return new ProcedureId(top.text("procedure"));
      } catch (IllegalArgumentException e) {
        throw top.problem("procedure", "procedure is not the name of a procedure");
      }
    }

    private static List<String> ranks(Entry top, PointsCombination guardians) {
      var ranks = top.texts("ranks");
      if ((guardians == PointsCombination.lowerRankWins) == ranks.isEmpty()) {
        throw top.problem("ranks", "ranks are needed for lowerRankWins, and for nothing else");
      }
      if (Set.copyOf(ranks).size() < ranks.size()) {
        throw top.problem("ranks", "a rank is said twice");
      }
      return ranks;
    }

    // ---- reasons

    private List<PointsReason> reasons(Entry top) {
      var reasons = new ArrayList<PointsReason>();
      for (var entry : top.entries("reasons")) {
        var reason = reason(entry);
        if (reasons.stream().anyMatch(r -> r.reason().equals(reason.reason()))) {
          throw entry.problem("reason %s is said twice".formatted(reason.reason()));
        }
        reasons.add(reason);
      }
      if (reasons.isEmpty()) {
        throw top.problem("at least one reason is needed");
      }
      return reasons;
    }

    private PointsReason reason(Entry entry) {
      var id = entry.id("reason");
      var evidence = entry.wordsOrNull("evidence");
      var commuting = entry.flag("commuting");
      var title = entry.words("title");
      var found = new ArrayList<PointsLine>();
      var entries = entry.entries("lines");
      var isMeasured = entries.stream().anyMatch(one -> one.has("from"));
      for (var one : entries) {
        var line = line(one, id, found.size(), evidence);
        if (isMeasured) {
          checkOrder(one, line, found);
        }
        found.add(line);
      }
      if (found.isEmpty()) {
        throw entry.problem("lines are missing");
      }
      var asks = asks(found, commuting);
      if (commuting && asks.isEmpty()) {
        throw entry.problem("commuting", "commuting counts only where work is measured");
      }
      entry.done();
      return new PointsReason(id, title, commuting, asks, found);
    }

    private PointsLine line(Entry entry, String reason, int at, @Nullable Words evidence) {
      var id = entry.has("line") ? entry.id("line") : reason + "-" + (at + 1);
      if (!lines.add(id)) {
        throw entry.problem("line %s is said twice".formatted(id));
      }
      if (entry.has("points") != ranks.isEmpty()) {
        throw entry.problem(
            ranks.isEmpty() ? "points is missing" : "a line has a rank here, and no points");
      }
      var rank = entry.textOrNull("rank");
      if (rank == null ? !ranks.isEmpty() : !ranks.contains(rank)) {
        throw entry.problem("rank", "rank must be one of " + ranks);
      }
      var own = entry.wordsOrNull("evidence");
      var line =
          new PointsLine(
              id,
              entry.words("words"),
              ranks.isEmpty() ? entry.whole("points", MOST_POINTS) : 0,
              rank,
              from(entry.entry("from")),
              own == null ? evidence : own,
              entry.textOrNull("source"),
              entry.flag("unverified"));
      entry.done();
      return line;
    }

    /** That every line can be reached, and that who works more never has less. */
    private void checkOrder(Entry entry, PointsLine line, List<PointsLine> before) {
      for (var earlier : before) {
        if (earlier.from().entrySet().stream()
            .allMatch(least -> line.from().getOrDefault(least.getKey(), -1) >= least.getValue())) {
          throw entry.problem(
              "%s is never reached: %s fits before it".formatted(line.line(), earlier.line()));
        }
        var isBetter =
            ranks.isEmpty()
                ? line.points() > earlier.points()
                : ranks.indexOf(line.rank()) < ranks.indexOf(earlier.rank());
        if (isBetter) {
          throw entry.problem("who works less would have more than by " + earlier.line());
        }
      }
    }

    private static Map<PointsMeasure, Integer> from(@Nullable Entry entry) {
      if (entry == null) {
        return Map.of();
      }
      var from = new LinkedHashMap<PointsMeasure, Integer>();
      for (var key : entry.keys()) {
        if (key.equals("commuteHoursPerDay")) {
          throw entry.problem(key, "no line asks for a way to work");
        }
        measure(entry, key, from);
      }
      entry.done();
      return Map.copyOf(from);
    }

    private static void measure(Entry entry, String key, Map<PointsMeasure, Integer> into) {
      switch (key) {
        case "daysPerWeek" -> into.put(PointsMeasure.daysPerWeek, entry.whole(key, 7));
        case "daysPerMonth" -> into.put(PointsMeasure.daysPerMonth, entry.whole(key, MOST_DAYS));
        case "hoursPerDay" -> into.put(PointsMeasure.minutesPerDay, entry.minutes(key));
        case "hoursPerWeek" -> into.put(PointsMeasure.minutesPerWeek, entry.minutes(key));
        case "hoursPerMonth" -> into.put(PointsMeasure.minutesPerMonth, entry.minutes(key));
        case "commuteHoursPerDay" ->
            into.put(PointsMeasure.commuteMinutesPerDay, entry.minutes(key));
        default -> {
          // told by done()
        }
      }
    }

    private static List<PointsMeasure> asks(List<PointsLine> lines, boolean commuting) {
      var asks = EnumSet.noneOf(PointsMeasure.class);
      lines.forEach(line -> asks.addAll(line.from().keySet()));
      if (commuting && !asks.isEmpty()) {
        asks.add(PointsMeasure.commuteMinutesPerDay);
        if (asks.contains(PointsMeasure.minutesPerWeek)) {
          asks.add(PointsMeasure.daysPerWeek);
        }
        if (asks.contains(PointsMeasure.minutesPerMonth)) {
          asks.add(PointsMeasure.daysPerMonth);
        }
      }
      return List.copyOf(asks);
    }

    // ---- adjustments, facts, ties

    private PointsGroup group(Entry entry) {
      var id = entry.id("group");
      var mode = entry.one("mode", PointsMode.class);
      var evidence = entry.wordsOrNull("evidence");
      var title = entry.words("title");
      var found = new ArrayList<PointsLine>();
      for (var one : entry.entries("lines")) {
        var line = adjustment(one, evidence);
        if (mode == PointsMode.highestInGroup && line.points() < 0) {
          throw one.problem("points", "a deduction stands in a group of its own, with sumAll");
        }
        if (!lines.add(line.line())) {
          throw one.problem("line %s is said twice".formatted(line.line()));
        }
        adjustments.add(line.line());
        found.add(line);
      }
      if (found.isEmpty()) {
        throw entry.problem("lines are missing");
      }
      entry.done();
      return new PointsGroup(id, title, mode, found);
    }

    private static PointsLine adjustment(Entry entry, @Nullable Words evidence) {
      var own = entry.wordsOrNull("evidence");
      var line =
          new PointsLine(
              entry.id("line"),
              entry.words("words"),
              entry.whole("points", MOST_POINTS),
              null,
              Map.of(),
              own == null ? evidence : own,
              entry.textOrNull("source"),
              entry.flag("unverified"));
      entry.done();
      return line;
    }

    private PointsFact fact(Entry entry) {
      var fact = new PointsFact(entry.id("fact"), entry.words("title"), entry.words("unit"));
      if (!lines.add(fact.fact())) {
        throw entry.problem("fact", fact.fact() + " is said twice");
      }
      facts.add(fact.fact());
      entry.done();
      return fact;
    }

    private PointsTie tie(Entry entry) {
      var tie =
          new PointsTie(
              entry.id("compare"), entry.one("first", PointsFirst.class), entry.words("words"));
      var isKnown =
          Set.of(Scorer.BASE_POINTS, Scorer.ADJUSTMENT_POINTS).contains(tie.compare())
              || adjustments.contains(tie.compare())
              || facts.contains(tie.compare());
      if (!isKnown) {
        throw entry.problem("compare", "there is no fact and no adjustment " + tie.compare());
      }
      entry.done();
      return tie;
    }

    // ---- cases

    private PointsCase householdCase(Entry entry, PointsTable table) {
      var words = entry.text("case");
      var household = household(entry, table);
      var rank = entry.textOrNull("rank");
      var from = entry.whole(entry.has("from") ? "from" : "total", 1_000_000);
      var to = entry.whole(entry.has("to") ? "to" : "total", 1_000_000);
      entry.done();
      return new PointsCase(entry.place(), words, household, new Range(from, to), rank);
    }

    /** What does not apply need not be written; what is {@code open} is not known. */
    private PointsHousehold household(Entry entry, PointsTable table) {
      var applies = new HashMap<String, Boolean>();
      adjustments.forEach(line -> applies.put(line, false));
      for (var line : entry.texts("applies")) {
        if (applies.put(line, true) == null) {
          throw entry.problem("applies", "there is no adjustment " + line);
        }
      }
      for (var line : entry.texts("open")) {
        if (applies.remove(line) == null) {
          throw entry.problem("open", "there is no adjustment " + line);
        }
      }
      var given = entry.entries("guardians");
      if (given.size() != 2) {
        throw entry.problem("guardians", "two guardians are needed");
      }
      return new PointsHousehold(
          given.stream().map(one -> guardian(one, table)).toList(), applies, Map.of());
    }

    private static PointsGuardian guardian(Entry entry, PointsTable table) {
      var reason = entry.textOrNull("reason");
      var line = entry.textOrNull("line");
      var work = new HashMap<PointsMeasure, Integer>();
      for (var key : entry.keys()) {
        measure(entry, key, work);
      }
      entry.done();
      var known =
          reason == null
              || table.reasons().stream()
                  .filter(r -> r.reason().equals(reason))
                  .anyMatch(
                      r -> line == null || r.lines().stream().anyMatch(l -> l.line().equals(line)));
      if (!known) {
        throw entry.problem("there is no such reason or line in the table");
      }
      return new PointsGuardian(reason, line, work);
    }
  }
}
