package org.madoguchi.document.editor;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.form.PlanCheck;
import org.madoguchi.document.intake.FormFilling;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.PlacedField;

/** What fills the fields of a plan, and what is wrong with it. Immutable. */
final class Mapping {
  private static final String ITEM_UNKNOWN = "item-unknown";

  private final Intake intake;

  Mapping(Intake intake) {
    this.intake = intake;
  }

  /** What is wrong with a plan, seen from its paper and from the items there are. */
  List<FormProblem> problems(FormPlan plan, InspectedPdf paper) {
    List<FormProblem> problems = new ArrayList<>(PlanCheck.problems(plan, paper.pages()));
    for (int at = 0; at < plan.fields().size(); at++) {
      PlacedField field = plan.fields().get(at);
      if (field.mapped() && !isKnown(field)) {
        problems.add(new FormProblem(at, ITEM_UNKNOWN, true, null));
      }
    }
    return problems;
  }

  /** Whether the item, the transform and the conditions that it names exist. */
  private boolean isKnown(PlacedField field) {
    try {
      FormPlan alone = new FormPlan("", List.of(), List.of(field));
      new FormFilling(intake, FormSources.of(alone));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @throws Problem.Conflict form-not-ready
   */
  FormFilling filling(List<FieldSource> sources) {
    try {
      return new FormFilling(intake, sources);
    } catch (IllegalArgumentException e) {
      throw new Problem.Conflict("form-not-ready");
    }
  }
}
