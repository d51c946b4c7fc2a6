package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.core.FormId;
import org.madoguchi.wire.ChecklistAbout;
import org.madoguchi.wire.ChecklistAbout.ConfirmationCheck;
import org.madoguchi.wire.ChecklistAbout.FieldsCheck;
import org.madoguchi.wire.ChecklistAbout.FormCheck;
import org.madoguchi.wire.ChecklistAbout.PaperCheck;
import org.madoguchi.wire.ChecklistAbout.SignatureCheck;
import org.madoguchi.wire.ChecklistState;
import org.madoguchi.wire.ChecklistView.ChecklistLine;
import org.madoguchi.wire.Confirmation;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldItem;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.SignatureInk;

/**
 * What the 確認リスト of a procedure says of its forms. A PDF made elsewhere belongs to no procedure and
 * asks for nothing. Pure.
 *
 * @param forms those of the procedure
 */
record PaperChecks(ConsultationView view, Set<FormId> forms) {

  List<ChecklistLine> lines() {
    var lines = new ArrayList<ChecklistLine>();
    var own = view.documents().stream().filter(this::isOfProcedure).toList();
    var hasOther = view.documents().stream().anyMatch(document -> document.form() == null);
    if (own.isEmpty() && !forms.isEmpty()) {
      lines.add(
          hasOther // that may be the paper
              ? Checklist.line("form", new FormCheck(), ChecklistState.notNeeded, true)
              : Checklist.asked("form", new FormCheck(), ChecklistState.open));
    }
    own.forEach(document -> lines.addAll(of(document)));
    return lines;
  }

  private boolean isOfProcedure(DocumentView document) {
    return document.form() != null && forms.contains(document.form());
  }

  private List<ChecklistLine> of(DocumentView document) {
    var lines = new ArrayList<ChecklistLine>();
    fields(document, lines);
    confirmations(document, lines);
    signatures(document, lines);
    lines.add(paper(document));
    return lines;
  }

  private static void fields(DocumentView document, List<ChecklistLine> lines) {
    var asked =
        document.fields().stream()
            .flatMap(field -> Stream.ofNullable(field.item()))
            .map(FieldItem::key)
            .collect(Collectors.toSet());
    var wrong = document.problems().stream().map(FieldProblem::item).collect(Collectors.toSet());
    asked.addAll(wrong);
    if (asked.isEmpty()) {
      return;
    }
    var first = document.problems().stream().map(FieldProblem::field).findFirst();
    var about =
        new FieldsCheck(
            document.document(), asked.size() - wrong.size(), asked.size(), first.orElse(null));
    lines.add(line("fields", document, about, wrong.isEmpty()));
  }

  private void confirmations(DocumentView document, List<ChecklistLine> lines) {
    var asked =
        view.intake().confirmations().stream()
            .filter(one -> one.document().equals(document.document()))
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    var others = asked.stream().filter(one -> one.state() != ConfirmationState.confirmed).toList();
    var about =
        new ConfirmationCheck(
            document.document(),
            asked.size() - others.size(),
            asked.size(),
            others.stream().map(Confirmation::field).findFirst().orElse(null));
    lines.add(line("confirmation", document, about, others.isEmpty()));
  }

  private static void signatures(DocumentView document, List<ChecklistLine> lines) {
    var boxes =
        document.fields().stream()
            .filter(field -> field.kind() == FieldKind.signature)
            .map(FormField::id)
            .toList();
    if (boxes.isEmpty()) {
      return;
    }
    Set<String> signed =
        document.signatures().stream().map(SignatureInk::field).collect(Collectors.toSet());
    var empty = boxes.stream().filter(box -> !signed.contains(box)).toList();
    var about =
        new SignatureCheck(
            document.document(),
            boxes.size() - empty.size(),
            boxes.size(),
            empty.stream().findFirst().orElse(null));
    lines.add(line("signature", document, about, empty.isEmpty()));
  }

  /** A finished paper that is not filed is asked about at the end of the talk. */
  private static ChecklistLine paper(DocumentView document) {
    var about = new PaperCheck(document.document(), document.finished() != null);
    var key = "paper " + document.document();
    if (document.finished() == null) {
      return Checklist.asked(key, about, ChecklistState.open);
    }
    var state = document.filed() ? ChecklistState.done : ChecklistState.open;
    return Checklist.line(key, about, state, true);
  }

  /** Who finished a paper as it was has said why. */
  private static ChecklistLine line(
      String kind, DocumentView document, ChecklistAbout about, boolean isComplete) {
    var key = kind + " " + document.document();
    var finish = document.finish();
    if (isComplete) {
      return Checklist.asked(key, about, ChecklistState.done);
    }
    return finish != null && finish.reason() != null
        ? Checklist.asked(key, about, ChecklistState.notNeeded)
        : Checklist.asked(key, about, ChecklistState.open);
  }
}
