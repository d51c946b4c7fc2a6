package org.madoguchi.document.editor;

import static org.madoguchi.document.editor.Drafts.PAPER;
import static org.madoguchi.document.editor.Drafts.PDF;
import static org.madoguchi.document.editor.Drafts.YAML;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.form.FieldPlacement;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.gate.Inspection;
import org.madoguchi.document.intake.FormFilling;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.PageChange;
import org.madoguchi.wire.PageSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was put to use: each time a version by number, and what can be opened now. What a
 * consultation has opened before stays as it was. Not thread-safe.
 */
final class FormVersions {
  private static final Logger log = LoggerFactory.getLogger(FormVersions.class);

  private final FormFolder folder;
  private final FormDesk.Parts parts;
  private final FieldPlacement placement;

  /**
   * Adds what is in use to the forms that can be opened.
   *
   * @throws IllegalStateException naming a form in use that does not pass the gate
   * @throws org.madoguchi.config.ConfigProblem naming a description that does not fit the intake
   */
  FormVersions(FormFolder folder, FormDesk.Parts parts, FieldPlacement placement) {
    this.folder = folder;
    this.parts = parts;
    this.placement = placement;
    parts.templates().add(folder.inUse(), parts.gate());
    parts.fillings().add(folder.inUse());
    folder.versions().forEach(this::remember);
  }

  /** A consultation may still have it open. */
  private void remember(Path yaml) {
    String pdf = yaml.getFileName().toString().replaceFirst("\\.yaml$", PDF);
    try {
      FormFolder.read(yaml.resolveSibling(pdf))
          .ifPresent(
              bytes ->
                  parts
                      .fillings()
                      .put(
                          FileHash.of(bytes),
                          new FormFilling(parts.intake(), FormSources.read(yaml))));
    } catch (IllegalArgumentException e) {
      log.atWarn()
          .addKeyValue("version", yaml.getFileName())
          .log("an earlier version of a form does not fit the intake any more");
    }
  }

  /** How many times the form was put to use. */
  int count(FormId form) {
    return folder.versions(form);
  }

  /** The pages that are gone or of another size, compared with the last version. */
  List<PageChange> pageChanges(FormId form, List<PageSize> now) {
    return FormFolder.read(folder.version(form, count(form), PDF))
        .map(pdf -> changes(parts.gate().inspect(pdf).pages(), now))
        .orElse(List.of());
  }

  private static List<PageChange> changes(List<PageSize> before, List<PageSize> now) {
    List<PageChange> changes = new ArrayList<>();
    for (int page = 0; page < before.size(); page++) {
      PageSize after = page < now.size() ? now.get(page) : null;
      if (after == null || !isAbout(before.get(page), after)) {
        changes.add(new PageChange(page, before.get(page), after));
      }
    }
    return changes;
  }

  private static boolean isAbout(PageSize one, PageSize other) {
    return Math.abs(one.width() - other.width()) < 1 && Math.abs(one.height() - other.height()) < 1;
  }

  /**
   * @param blank the paper without fields
   * @throws Problem.Invalid what the gate refuses
   */
  void use(FormId form, FormPlan plan, byte[] blank, FormFilling filling) {
    byte[] pdf = placement.lay(blank, plan);
    parts.gate().admit(pdf);
    // Through the whole gate once more: its pages are then drawn before anybody opens them.
    InspectedPdf inspected =
        parts.inspectors().letIn(pdf, parts.rasters(), new Inspection()).inspected();
    FileHash file = parts.files().keep(pdf);
    int version = count(form) + 1;
    byte[] yaml = Drafts.bytes(plan);
    FormFolder.write(folder.version(form, version, PAPER), blank);
    FormFolder.write(folder.version(form, version, PDF), pdf);
    FormFolder.write(folder.version(form, version, YAML), yaml);
    FormFolder.write(folder.inUse(form, PDF), pdf);
    FormFolder.write(folder.inUse(form, YAML), yaml);
    parts.fillings().put(form, file, filling);
    parts
        .templates()
        .put(FormTemplates.read(form.value(), pdf, inspected, Optional.of(plan.procedures())));
    log.atInfo()
        .addKeyValue("form", form)
        .addKeyValue("version", version)
        .addKeyValue("fields", plan.fields().size())
        .log("form put to use");
  }

  /** Out of use; its versions stay. */
  void withdraw(FormId form) {
    parts.templates().remove(form);
    parts.fillings().remove(form);
    FormFolder.delete(folder.inUse(form, YAML));
    FormFolder.delete(folder.inUse(form, PDF));
    log.atInfo().addKeyValue("form", form).log("form taken out of use");
  }
}
