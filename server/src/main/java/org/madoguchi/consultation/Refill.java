package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.intake.Filling;
import org.madoguchi.wire.ConsultationEvent.DocumentFilled;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormField;

/**
 * What becomes of one document when it is filled anew: the paper takes what is right and can be
 * drawn; of what is wrong it keeps the last right value. Pure.
 */
final class Refill {
  private final DocumentView document;
  private final Filling filling;
  private final FieldFit fit;
  private final Set<String> pictured;
  private final boolean isLookedAgain;
  private final List<FieldProblem> problems;

  private Refill(
      DocumentView document,
      Filling filling,
      FieldFit fit,
      Set<String> pictured,
      boolean isLookedAgain) {
    this.document = document;
    this.filling = filling;
    this.fit = fit;
    this.pictured = pictured;
    this.isLookedAgain = isLookedAgain;
    problems = new ArrayList<>(filling.problems());
  }

  /**
   * Empty when nothing is different from before.
   *
   * @param pictured the characters with a 外字画像
   * @param isLookedAgain whether these are others than before, so that every value is looked at
   */
  static Optional<DocumentFilled> of(
      DocumentView document,
      Filling filling,
      FieldFit fit,
      Set<String> pictured,
      boolean isLookedAgain) {
    var refill = new Refill(document, filling, fit, pictured, isLookedAgain);
    refill.lookForFaults();
    var values = refill.changed();
    return values.isEmpty()
            && refill.problems.equals(document.problems())
            && filling.overflow().equals(document.overflow())
        ? Optional.empty()
        : Optional.of(
            new DocumentFilled(
                document.document(), values, List.copyOf(refill.problems), filling.overflow()));
  }

  /** What was drawn before without a complaint needs no second look. */
  private void lookForFaults() {
    var troubled = new HashSet<String>();
    document.problems().forEach(problem -> troubled.add(problem.item()));
    var known = new HashSet<String>();
    problems.forEach(problem -> known.add(problem.item()));
    for (var field : document.fields()) {
      var value = filling.values().get(field.id());
      if (field.item() == null
          || value == null
          || field.kind() == FieldKind.check
          || (!isLookedAgain
              && value.equals(document.values().get(field.id()))
              && !troubled.contains(field.item().key()))) {
        continue;
      }
      var fault = fit.fault(field, document.pages().get(field.page()), value, pictured);
      if (fault.isPresent() && known.add(field.item().key())) {
        problems.add(
            new FieldProblem(
                field.id(), field.item().key(), fault.get().code(), fault.get().character()));
      }
    }
    var places = places();
    problems.sort(Comparator.comparing(p -> places.getOrDefault(p.field(), Integer.MAX_VALUE)));
  }

  private Map<String, String> changed() {
    Set<String> wrong = new HashSet<>();
    problems.stream().filter(FieldProblem::keptOffPaper).forEach(p -> wrong.add(p.item()));
    Map<String, String> changed = new LinkedHashMap<>();
    for (var field : document.fields()) {
      if (field.item() != null && !wrong.contains(field.item().key())) {
        var value = filling.values().getOrDefault(field.id(), "");
        if (!value.equals(document.values().getOrDefault(field.id(), ""))) {
          changed.put(field.id(), value);
        }
      }
    }
    return changed;
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (FormField field : document.fields()) {
      places.putIfAbsent(field.id(), places.size());
    }
    return places;
  }
}
