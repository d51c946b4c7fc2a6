package org.madoguchi.originals;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.madoguchi.core.BranchId;
import org.madoguchi.wire.Town;

/**
 * The 原本受領簿 of one branch and fiscal year.
 *
 * @param fiscalYear 年度: the calendar year in which it begins, on the first of April (地方自治法 第208条)
 */
record Book(BranchId branch, int fiscalYear) {
  /** What offices are called beside the name of their place; it does not stand in a number. */
  private static final List<String> OFFICES =
      List.of("市民センター", "出張所", "連絡所", "分室", "支所", "公民館", "センター");

  /** The book in which something is written that day. */
  static Book of(BranchId branch, LocalDate day) {
    return new Book(branch, fiscalYear(day));
  }

  /** The calendar year in which the fiscal year of that day begins. */
  static int fiscalYear(LocalDate day) {
    return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
  }

  /** The stream of the journal that it is. */
  String stream() {
    return "originals." + branch + "." + fiscalYear;
  }

  /**
   * A number as it stands on paper, such as 西-R8-0012.
   *
   * @param branches of the whole town, since none may be taken for another
   */
  String number(int running, List<Town.Branch> branches) {
    var begins = JapaneseDate.from(LocalDate.of(fiscalYear, Month.APRIL, 1));
    var era = begins.getEra().getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
    return "%s-%s%d-%04d"
        .formatted(place(branches), era, begins.get(ChronoField.YEAR_OF_ERA), running);
  }

  /** The branch in a word; its whole name where another branch would have the same word. */
  private String place(List<Town.Branch> branches) {
    var name =
        branches.stream()
            .filter(b -> b.branch().equals(branch))
            .map(b -> b.name().ja())
            .findFirst()
            .orElse(branch.value());
    var word = word(name);
    return branches.stream().filter(b -> word(b.name().ja()).equals(word)).count() > 1
        ? name
        : word;
  }

  private static String word(String name) {
    return OFFICES.stream()
        .filter(office -> name.endsWith(office) && name.length() > office.length())
        .map(office -> name.substring(0, name.length() - office.length()))
        .findFirst()
        .orElse(name);
  }
}
