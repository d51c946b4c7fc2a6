package org.madoguchi.document.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.intake.Filling;
import org.madoguchi.document.intake.FormFilling;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.document.intake.SampleAnswers;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormField;

/**
 * 試し記入: what a form gets when somebody with a long name and a long address comes. What the office
 * fills in and what only this paper asks for gets a sample, too.
 *
 * @param values that can be drawn, by field id
 * @param problems of the others, by field
 */
record Trial(Map<String, String> values, List<FieldProblem> problems) {
  private static final String SAMPLE = "見本\uD842\uDFB7";
  private static final int USUAL = 6;

  /**
   * @param filling of these sources
   */
  static Trial of(
      Intake intake,
      List<FieldSource> sources,
      FormFilling filling,
      InspectedPdf form,
      FieldFit fit) {
    Filling filled = filling.fill(SampleAnswers.of(intake, sources));
    Map<String, String> values = new LinkedHashMap<>(filled.values());
    for (FieldSource source : sources) {
      if (source.from() == null && source.kind() != FieldKind.signature) {
        values.putIfAbsent(source.id(), sample(source, form));
      }
    }
    List<FieldProblem> problems = new ArrayList<>(filled.problems());
    Set<String> known = new HashSet<>();
    for (FormField field : form.fields()) {
      String value = values.get(field.id());
      boolean isWritten = field.kind() == FieldKind.text || field.kind() == FieldKind.choice;
      if (value != null && isWritten && known.add(field.id())) {
        fit.fault(field, form.pages().get(field.page()), value)
            .ifPresent(
                fault -> {
                  values.remove(field.id());
                  problems.add(new FieldProblem(field.id(), "", fault.code(), fault.character()));
                });
      }
    }
    return new Trial(values, problems);
  }

  private static String sample(FieldSource source, InspectedPdf form) {
    if (source.kind() == FieldKind.check) {
      return source.option();
    }
    FormField field =
        form.fields().stream()
            .filter(one -> one.id().equals(source.id()))
            .findFirst()
            .orElseThrow();
    if (source.kind() == FieldKind.choice) {
      return field.options().get(0);
    }
    if (field.comb()) {
      return "1234567890".repeat(200).substring(0, field.maxLength());
    }
    String text = SAMPLE.repeat(2);
    int most = field.maxLength() == null ? USUAL : Math.min(USUAL, field.maxLength());
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
