package org.madoguchi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results, in Markdown, so that it can be pasted into PERFORMANCE.md. */
final class Report {
  private static final List<String> HEAD = List.of("", "Madoguchi", "bare", "ratio", "bare is");

  private final List<List<String>> rows = new ArrayList<>();

  /** A part begins. */
  void part(String title) {
    System.err.println("… " + title);
    rows.add(List.of("**" + title + "**", "", "", "", ""));
  }

  /**
   * One figure.
   *
   * @param what with its unit
   * @param bareIs the program it is compared with
   */
  void row(String what, double ours, double bare, String bareIs) {
    rows.add(List.of(what, number(ours), number(bare), number(ours / bare), bareIs));
  }

  /** A figure that nothing can be compared with. */
  void row(String what, double ours) {
    rows.add(List.of(what, number(ours), "", "", ""));
  }

  /** Three significant digits: more would be noise. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (value >= 100) {
      var unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
      return String.format(Locale.ROOT, "%,d", Math.round(Math.round(value / unit) * unit));
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  void print(PrintStream out) {
    var all = new ArrayList<List<String>>();
    all.add(HEAD);
    all.addAll(rows);
    var widths =
        java.util.stream.IntStream.range(0, HEAD.size())
            .map(c -> all.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    for (int i = 0; i < all.size(); i++) {
      var line = new StringBuilder("|");
      var rule = new StringBuilder("|");
      for (int c = 0; c < widths.length; c++) {
        var left = c == 0 || c == widths.length - 1;
        var format = left ? " %-" + widths[c] + "s |" : " %" + widths[c] + "s |";
        line.append(String.format(format, all.get(i).get(c)));
        rule.append(left ? "-" : "-").append("-".repeat(widths[c])).append(left ? "-|" : ":|");
      }
      out.println(line);
      if (i == 0) {
        out.println(rule);
      }
    }
  }
}
