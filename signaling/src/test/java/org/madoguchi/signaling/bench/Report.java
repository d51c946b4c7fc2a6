package org.madoguchi.signaling.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results, in Markdown. */
final class Report {

  private final List<List<String>> rows = new ArrayList<>();

  Report(String beside) {
    rows.add(List.of("", "Madoguchi", beside, "ratio"));
    rows.add(List.of("---", "---:", "---:", "---:"));
  }

  void part(String title) {
    System.err.println("… " + title);
    rows.add(List.of("**" + title + "**", "", "", ""));
  }

  void row(String what, double ours, double theirs) {
    rows.add(List.of(what, number(ours), number(theirs), number(ours / theirs)));
  }

  void row(String what, double ours) {
    rows.add(List.of(what, number(ours), "", ""));
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }

  /** Three significant digits: more would be noise. */
  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,d", Math.round(value))
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }

  void print(PrintStream out) {
    rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
  }
}
