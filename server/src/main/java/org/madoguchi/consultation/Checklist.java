package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ChecklistAbout;
import org.madoguchi.wire.ChecklistAbout.AcceptanceCheck;
import org.madoguchi.wire.ChecklistAbout.BringCheck;
import org.madoguchi.wire.ChecklistAbout.GuideCheck;
import org.madoguchi.wire.ChecklistAbout.HandoutCheck;
import org.madoguchi.wire.ChecklistAbout.IdentityLine;
import org.madoguchi.wire.ChecklistAbout.OutcomeCheck;
import org.madoguchi.wire.ChecklistAbout.QuestionCheck;
import org.madoguchi.wire.ChecklistState;
import org.madoguchi.wire.ChecklistView;
import org.madoguchi.wire.ChecklistView.ChecklistLine;
import org.madoguchi.wire.ChecklistView.ChecklistProcedure;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.GuideView.GuideDocument;
import org.madoguchi.wire.GuideView.GuideQuestion;
import org.madoguchi.wire.GuideView.GuideUnsure;
import org.madoguchi.wire.IdentityCheckView;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.Wording;

/**
 * 確認リスト: what each procedure of a visit asks for, read from what is kept anyway; and that none of
 * it is passed over in silence when the procedure is accepted. Pure.
 */
final class Checklist {
  /** Named in a refusal; the screen knows them all anyway. */
  private static final int NAMED = 50;

  private final ConsultationView view;
  private final @Nullable GuideView guide;
  private final Catalog catalog;
  private final FormTemplates forms;

  /**
   * @param guide absent while it was not begun
   */
  Checklist(
      ConsultationView view, Optional<GuideView> guide, Catalog catalog, FormTemplates forms) {
    this.view = view;
    this.guide = guide.orElse(null);
    this.catalog = catalog;
    this.forms = forms;
  }

  /** Whether it may say something else after this. */
  static boolean concerns(ConsultationEvent event) {
    return !(event instanceof ConsultationEvent.AnnotationEvent
        || event instanceof ConsultationEvent.PageTurned
        || event instanceof ConsultationEvent.NotesEvent
        || event instanceof ConsultationEvent.DocumentCameraEvent);
  }

  ChecklistView view() {
    return new ChecklistView(
        view.procedures().stream()
            .map(one -> new ChecklistProcedure(one.procedure(), lines(one)))
            .toList());
  }

  /**
   * What is left open when a procedure is accepted.
   *
   * @param reason why; absent when nothing is, as {@code lines}
   * @param lines their keys
   */
  record PassedOver(@Nullable String reason, @Nullable List<String> lines) {
    static final PassedOver NOTHING = new PassedOver(null, null);
  }

  /**
   * What is passed over when the procedure comes out like this; a reason that was given for the
   * same outcome before stays.
   *
   * @throws Problem.Conflict {@code checklist-open} when nobody says why, with the keys of the
   *     {@code lines}, separated by commas
   */
  PassedOver passedOver(ProcedureCase known, OutcomeCode outcome, @Nullable String said) {
    if (!catalog.accepts(known.procedure(), outcome)) {
      return PassedOver.NOTHING;
    }
    var open =
        lines(known).stream()
            .filter(ChecklistLine::asksReason)
            .map(ChecklistLine::key)
            .limit(NAMED)
            .toList();
    if (open.isEmpty()) {
      return PassedOver.NOTHING;
    }
    var isSame = outcome.equals(known.outcome());
    if (said == null && !isSame) {
      throw new Problem.Conflict(
          "checklist-open",
          Map.of("procedure", known.procedure().value(), "lines", String.join(",", open)));
    }
    return new PassedOver(said == null ? known.reason() : said, open);
  }

  private List<ChecklistLine> lines(ProcedureCase one) {
    var lines = new ArrayList<ChecklistLine>();
    if (guide == null) {
      lines.add(asked("guide", new GuideCheck(), ChecklistState.open));
    } else {
      questions(guide, one.procedure()).forEach(lines::add);
      documents(guide, one.procedure()).forEach(lines::add);
    }
    identity(one.procedure()).ifPresent(lines::add);
    lines.addAll(new PaperChecks(view, formsOf(one.procedure())).lines());
    if (catalog.get(one.procedure()).inPerson()) {
      lines.add(acceptance(one));
    }
    lines.add(handout());
    lines.add(outcome(one));
    return lines.stream()
        .sorted(Comparator.comparing(line -> !(line.required() && isOpen(line)))) // stable
        .toList();
  }

  /** Those that the procedure names, and those that say themselves that they belong to it. */
  private Set<FormId> formsOf(ProcedureId procedure) {
    var own =
        forms.all().stream()
            .filter(form -> form.procedures().contains(procedure))
            .map(form -> new FormId(form.id()));
    return Stream.concat(catalog.get(procedure).forms().stream(), own)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOpen(ChecklistLine line) {
    return line.state() == ChecklistState.open;
  }

  // ---- what the 手続案内 asks for

  private static List<ChecklistLine> questions(GuideView guide, ProcedureId procedure) {
    return guide.questions().stream()
        .filter(question -> question.of().contains(procedure))
        .map(question -> question(guide, question))
        .toList();
  }

  private static ChecklistLine question(GuideView guide, GuideQuestion question) {
    var person = question.person();
    var about =
        new QuestionCheck(
            question.question(),
            person,
            question.ask(),
            question.answer(),
            findOut(guide, question));
    var key = "question " + question.question() + (person == null ? "" : " " + person);
    return asked(key, about, stateOf(question.answer()));
  }

  private static @Nullable Wording findOut(GuideView guide, GuideQuestion question) {
    return guide.unsure().stream()
        .filter(one -> one.question().equals(question.question()))
        .filter(one -> Objects.equals(one.person(), question.person()))
        .map(GuideUnsure::findOut)
        .findFirst()
        .orElse(null);
  }

  private static ChecklistState stateOf(@Nullable GuideAnswer answer) {
    if (answer == null) {
      return ChecklistState.open;
    }
    return answer == GuideAnswer.unknown ? ChecklistState.later : ChecklistState.done;
  }

  private static List<ChecklistLine> documents(GuideView guide, ProcedureId procedure) {
    return guide.documents().stream()
        .filter(document -> document.of().contains(procedure))
        .map(Checklist::document)
        .toList();
  }

  private static ChecklistLine document(GuideDocument document) {
    var tick = document.tick();
    var state =
        tick == null
            ? ChecklistState.open
            : tick == DocumentTick.today ? ChecklistState.done : ChecklistState.later;
    var about = new BringCheck(document.document(), document.what(), tick);
    return asked("bring " + document.document(), about, state);
  }

  // ---- what has rules of its own, which are not asked about a second time

  private Optional<ChecklistLine> identity(ProcedureId procedure) {
    var isRequired = catalog.get(procedure).requiresIdentityCheck();
    var checks = view.identityChecks();
    if (!isRequired && checks.isEmpty()) {
      return Optional.empty();
    }
    var last = checks.stream().map(IdentityCheckView::by).reduce((first, second) -> second);
    var state = last.isPresent() ? ChecklistState.done : ChecklistState.open;
    return Optional.of(line("identity", new IdentityLine(last.orElse(null)), state, isRequired));
  }

  private static ChecklistLine acceptance(ProcedureCase one) {
    var acceptance = one.acceptance();
    return acceptance == null
        ? line("acceptance", new AcceptanceCheck(null), ChecklistState.open, true)
        : line("acceptance", new AcceptanceCheck(acceptance.by()), ChecklistState.done, true);
  }

  private static ChecklistLine outcome(ProcedureCase one) {
    var state = one.outcome() == null ? ChecklistState.open : ChecklistState.done;
    return line("outcome", new OutcomeCheck(), state, true);
  }

  /** Something to take home is good to have; no rule asks for it. */
  private ChecklistLine handout() {
    var isOut = view.prints().stream().anyMatch(print -> print.state() == PrintState.done);
    var state = isOut ? ChecklistState.done : ChecklistState.open;
    return line("handout", new HandoutCheck(), state, false);
  }

  /** Required, and left open only with a reason. */
  static ChecklistLine asked(String key, ChecklistAbout about, ChecklistState state) {
    return new ChecklistLine(key, about, state, true, state == ChecklistState.open);
  }

  /** Nothing that must be said why it is left. */
  static ChecklistLine line(
      String key, ChecklistAbout about, ChecklistState state, boolean isRequired) {
    return new ChecklistLine(key, about, state, isRequired, false);
  }
}
