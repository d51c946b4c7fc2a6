package org.madoguchi.print;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.intake.Wareki;
import org.madoguchi.document.sheet.Sheet;
import org.madoguchi.document.sheet.SheetContent;
import org.madoguchi.document.sheet.SheetContent.Kind;
import org.madoguchi.document.sheet.SheetContent.Line;
import org.madoguchi.document.sheet.SheetContent.Section;
import org.madoguchi.document.sheet.SheetWriter;
import org.madoguchi.print.TakeHome.Deadline;
import org.madoguchi.print.TakeHome.Fact;
import org.madoguchi.print.TakeHome.When;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.Town;

/**
 * お持ち帰り用紙: what was finished, what is left to do, what to bring and until when. No name and no
 * number but the ticket's stands on it. Keeps no state; may be used by many threads.
 */
public final class TakeHomeSheets {
  /** In days; 年末年始 with a weekend on both sides has nine or ten. */
  private static final int LONGEST_CLOSED = 31;

  private final Directory directory;
  private final Catalog catalog;
  private final TakeHome takeHome;
  private final SheetWriter writer;
  private final Predicate<LocalDate> isClosed;

  /**
   * @param isClosed 閉庁日: whether no counter is open on a day; of a month, not all
   */
  public TakeHomeSheets(
      Directory directory,
      Catalog catalog,
      TakeHome takeHome,
      SheetWriter writer,
      Predicate<LocalDate> isClosed) {
    this.directory = directory;
    this.catalog = catalog;
    this.takeHome = takeHome;
    this.writer = writer;
    this.isClosed = isClosed;
  }

  /**
   * The same view always makes the same sheet.
   *
   * @param line what staff adds; {@code ""} for nothing
   * @throws org.madoguchi.core.Problem.Invalid {@code character-cannot-be-printed}, of the line
   */
  public Sheet make(ConsultationView view, SheetLanguage language, String line) {
    return writer.write(content(view, language, line), view.openedAt());
  }

  SheetContent content(ConsultationView view, SheetLanguage language, String line) {
    return new Writing(view, language).content(line);
  }

  /** One sheet while it is written. */
  private final class Writing {
    private final SheetWords words = takeHome.words();
    private final ConsultationView view;
    private final SheetLanguage language;
    private final LocalDate today;
    private boolean hasUnverified;

    Writing(ConsultationView view, SheetLanguage language) {
      this.view = view;
      this.language = language;
      today = LocalDate.ofInstant(view.openedAt(), Tray.JAPAN);
    }

    SheetContent content(String line) {
      var sections = new ArrayList<Section>();
      for (var one : view.procedures()) {
        sections.add(section(sections.size() + 1, one));
      }
      if (!line.isBlank()) {
        var said = List.of(new Line(Kind.text, line));
        sections.add(new Section(words.line().in(language), said));
      }
      sections.add(ask());
      return new SheetContent(
          language == SheetLanguage.en ? "en" : "ja",
          words.title().in(language),
          Said.of(directory.name()).in(language) + "  " + branch(),
          day(today),
          List.of(
              words.number().in(language, "number", view.number()),
              words.department().in(language, "department", department())),
          sections);
    }

    private String branch() {
      return directory
          .branch(view.branch())
          .map(b -> Said.of(b.name()).in(language))
          .orElse(view.branch().value());
    }

    private Optional<Town.Department> own() {
      return directory.department(view.department());
    }

    private String department() {
      return own().map(d -> Said.of(d.name()).in(language)).orElse(view.department().value());
    }

    private Section ask() {
      var lines = new ArrayList<Line>();
      var phone = own().map(Town.Department::phone).orElse(null);
      lines.add(
          new Line(
              Kind.text,
              phone == null
                  ? words.askHere().in(language, "department", department())
                  : words.ask().in(language, "department", department(), "phone", phone)));
      if (hasUnverified) {
        lines.add(new Line(Kind.small, words.unverifiedNote().in(language)));
      }
      return new Section(words.askTitle().in(language), lines);
    }

    private Section section(int at, ProcedureCase one) {
      var known = catalog.get(one.procedure());
      var said = takeHome.of(known);
      var outcome =
          said.outcomes().stream().filter(o -> o.outcome().equals(one.outcome())).findFirst();
      var isDone = outcome.map(TakeHome.Outcome::done).orElse(false);
      var result = outcome.map(TakeHome.Outcome::said).orElse(words.undecided()).in(language);
      var lines = new ArrayList<Line>();
      lines.add(new Line(Kind.lead, words.result().in(language, "outcome", result)));
      if (isDone) {
        listed(lines, words.finished(), Kind.text, said.finished());
        listed(lines, words.next(), Kind.check, said.next());
      } else {
        listed(lines, words.todo(), Kind.check, said.todo());
        bring(lines, said.bring());
      }
      for (var deadline : said.deadlines()) {
        if (deadline.when() == When.always || (deadline.when() == When.done) == isDone) {
          lines.add(deadline(deadline));
        }
      }
      var title = said.title().in(language);
      return new Section(words.section().in(language, "at", at, "title", title), lines);
    }

    private void listed(List<Line> lines, Said title, Kind kind, List<Fact> facts) {
      if (!facts.isEmpty()) {
        lines.add(new Line(Kind.title, title.in(language)));
      }
      for (var fact : facts) {
        lines.add(new Line(kind, checked(fact.said(), fact.unverified())));
      }
    }

    private void bring(List<Line> lines, List<TakeHome.Bring> all) {
      if (!all.isEmpty()) {
        lines.add(new Line(Kind.title, words.bring().in(language)));
      }
      for (var one : all) {
        lines.add(new Line(Kind.check, checked(one.said(), one.unverified())));
        for (var instead : one.or()) {
          var what = instead.in(language);
          lines.add(new Line(Kind.instead, words.instead().in(language, "what", what)));
        }
      }
    }

    private String checked(Said said, boolean unverified) {
      hasUnverified |= unverified;
      return said.in(language) + (unverified ? words.unverified().in(language) : "");
    }

    // ---- days

    private Line deadline(Deadline deadline) {
      var first = first(deadline);
      var what = deadline.what().in(language);
      var counted = deadline.sameDay() ? words.countedFromSame() : words.countedFromNext();
      var counting =
          counted.in(
              language,
              "from",
              deadline.from().in(language),
              "date",
              first == null ? "" : bracketed(written(words.date(), first)),
              "days",
              deadline.days());
      var text = new StringBuilder();
      if (first == null) {
        text.append(words.untilUnknown().in(language, "what", what));
      } else {
        var last = last(deadline, first);
        var open = openFrom(last);
        text.append(words.until().in(language, "what", what, "date", day(open)));
        if (!open.equals(last)) {
          hasUnverified = true;
          counting += "\n" + words.closed().in(language, "date", day(last));
        }
      }
      hasUnverified |= deadline.unverified();
      text.append(deadline.unverified() ? words.unverified().in(language) : "");
      return new Line(Kind.deadline, text.append('\n').append(counting).toString());
    }

    /** 閉庁日のときは翌開庁日: the day itself, or the next on which a counter is open. */
    private LocalDate openFrom(LocalDate last) {
      return last.datesUntil(last.plusDays(LONGEST_CLOSED))
          .filter(isClosed.negate())
          .findFirst()
          .orElse(last);
    }

    private String bracketed(String date) {
      return language == SheetLanguage.en ? " (" + date + ")" : "（" + date + "）";
    }

    private @Nullable LocalDate first(Deadline deadline) {
      if (deadline.item() == null) {
        return null;
      }
      if (deadline.item().equals("today")) {
        return today;
      }
      var value = view.intake().values().get(deadline.item());
      return value == null ? null : date(value);
    }

    private String day(LocalDate date) {
      return written(words.day(), date);
    }

    private String written(Said how, LocalDate date) {
      var wareki = Wareki.of(date);
      return how.in(
          language,
          "era",
          wareki.era(),
          "gannen",
          wareki.gannen(),
          "year",
          date.getYear(),
          "month",
          words.months().in(language).split(" ")[date.getMonthValue() - 1],
          "day",
          date.getDayOfMonth(),
          "weekday",
          weekday(date));
    }

    private String weekday(LocalDate date) {
      return words.weekdays().in(language).split(" ")[date.getDayOfWeek().getValue() - 1];
    }
  }

  /** 起算: the last day, when so many days are counted. */
  static LocalDate last(Deadline deadline, LocalDate first) {
    return first.plusDays(deadline.sameDay() ? deadline.days() - 1L : deadline.days());
  }

  /** A date as it is said in the intake; absent when it is none. */
  private static @Nullable LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      return Wareki.parse(value).orElse(null);
    }
  }
}
