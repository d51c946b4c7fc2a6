package org.madoguchi.document.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.finish.FilledPdf;
import org.madoguchi.document.form.FieldPlacement;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.form.FormTemplate;
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.FormTrial;
import org.madoguchi.wire.PlacedField;

/** 試し記入: forms filled with sample values as the server prints them. Thread-safe. */
final class TrialDesk {
  private final FormDesk.Parts parts;
  private final Mapping mapping;
  private final FieldPlacement placement;
  private final FieldFit fit;
  private final Trials trials;

  TrialDesk(FormDesk.Parts parts, Mapping mapping, FieldPlacement placement) {
    this.parts = parts;
    this.mapping = mapping;
    this.placement = placement;
    fit = new FieldFit(parts.fonts());
    trials = new Trials(parts.rasters());
  }

  /**
   * Fills a plan; what is broken in it is left out.
   *
   * @param blank the paper without fields
   * @param seen what is wrong with the plan
   * @throws Problem.Conflict form-not-ready when two fields can't be told apart
   */
  FormTrial tryOut(byte[] blank, FormPlan plan, List<FormProblem> seen) {
    Set<Integer> broken =
        seen.stream()
            .filter(problem -> problem.inTheWay() && !problem.code().equals("field-not-mapped"))
            .map(FormProblem::at)
            .collect(Collectors.toSet());
    List<PlacedField> sound = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < plan.fields().size(); at++) {
      PlacedField field = plan.fields().get(at);
      if (!broken.contains(at)) {
        sound.add(field);
        places.putIfAbsent(field.id(), at);
      }
    }
    FormPlan laid = new FormPlan(plan.title(), plan.procedures(), sound);
    List<FieldSource> sources =
        FormSources.of(laid).stream().filter(source -> !isEmpty(source.from())).toList();
    return trial(placement.lay(blank, laid), sources, places, new ArrayList<>(seen));
  }

  /**
   * Fills a shipped form.
   *
   * @throws Problem.NotFound no-such-form
   */
  FormTrial tryShipped(FormId form) {
    FormTemplate template = parts.templates().get(form.value());
    Path yaml = parts.shipped().resolve(form + Drafts.YAML);
    if (template.isPlaced() || !Files.exists(yaml)) {
      throw new Problem.NotFound("no-such-form");
    }
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < template.inspected().fields().size(); at++) {
      places.putIfAbsent(template.inspected().fields().get(at).id(), at);
    }
    return trial(template.pdf(), FormSources.read(yaml), places, new ArrayList<>());
  }

  /**
   * What was filled.
   *
   * @throws Problem.NotFound no-such-file
   */
  byte[] get(FileHash file) {
    return trials.get(file);
  }

  /** An item that is still to be chosen. */
  private static boolean isEmpty(@Nullable String from) {
    return from != null && from.isEmpty();
  }

  private FormTrial trial(
      byte[] pdf,
      List<FieldSource> sources,
      Map<String, Integer> places,
      List<FormProblem> problems) {
    InspectedPdf inspected = parts.gate().inspect(pdf);
    Trial trial = Trial.of(parts.intake(), sources, mapping.filling(sources), inspected, fit);
    for (FieldProblem problem : trial.problems()) {
      problems.add(
          new FormProblem(
              places.getOrDefault(problem.field(), 0), problem.code(), false, problem.character()));
    }
    FileHash file = trials.keep(FilledPdf.of(parts.fonts(), pdf, trial.values()));
    return new FormTrial(file, inspected.pages(), problems);
  }
}
