package org.madoguchi.document.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.form.BlankPaper;
import org.madoguchi.document.form.FieldPlacement;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.form.FormTemplate;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.form.TakenOver;
import org.madoguchi.document.gate.Inspection;
import org.madoguchi.document.gate.Inspectors;
import org.madoguchi.document.gate.UploadGate;
import org.madoguchi.document.intake.FormFilling;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.document.raster.PageRasters;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.journal.FileStore;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.EditedForm;
import org.madoguchi.wire.FormEntry;
import org.madoguchi.wire.FormNotice;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.FormSave;
import org.madoguchi.wire.FormSaved;
import org.madoguchi.wire.FormState;
import org.madoguchi.wire.FormTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where administrators make forms of the municipality's own papers. What is changed is kept at
 * once; what is put to use can be opened at the counter at once, and what a consultation has opened
 * before stays as it was. Changes are made one after another; may be used by all threads, and
 * blocks on files.
 */
public final class FormDesk {
  private static final Logger log = LoggerFactory.getLogger(FormDesk.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  private final Parts parts;
  private final Drafts drafts;
  private final FormVersions versions;
  private final Mapping mapping;
  private final TrialDesk trials;

  /**
   * What forms are made with.
   *
   * @param shipped the folder of the descriptions that came with the software
   * @param fonts open for as long as the desk is used
   */
  public record Parts(
      Path shipped,
      FormTemplates templates,
      FormFillings fillings,
      Intake intake,
      Catalog procedures,
      FileStore files,
      UploadGate gate,
      Inspectors inspectors,
      PageRasters rasters,
      Fonts fonts) {}

  /**
   * Adds what is in use to the forms that can be opened.
   *
   * @throws IllegalStateException naming a form in use that does not pass the gate
   * @throws org.madoguchi.config.ConfigProblem naming a description that does not fit the intake
   */
  public FormDesk(FormFolder folder, Parts parts) {
    this.parts = parts;
    FieldPlacement placement = new FieldPlacement(parts.fonts);
    drafts = new Drafts(folder);
    versions = new FormVersions(folder, parts, placement);
    mapping = new Mapping(parts.intake);
    trials = new TrialDesk(parts, mapping, placement);
  }

  /** The municipality's own, then the shipped ones. */
  public synchronized List<FormEntry> list() {
    List<FormEntry> entries = new ArrayList<>();
    for (FormId form : drafts.all()) {
      try {
        entries.add(entry(form));
      } catch (Problem notUnderstood) { // said in the log; the others are listed all the same
        log.atWarn()
            .addKeyValue("form", form)
            .addKeyValue("problem", notUnderstood.code())
            .log("a form is not listed");
      }
    }
    for (FormTemplate form : parts.templates.all()) {
      if (!form.isPlaced()) {
        entries.add(
            new FormEntry(
                new FormId(form.id()),
                form.title(),
                FormState.shipped,
                proceduresOf(form),
                form.inspected().pages().size(),
                form.inspected().fields().size(),
                0));
      }
    }
    return entries;
  }

  private FormEntry entry(FormId form) {
    FormPlan plan = drafts.plan(form);
    return new FormEntry(
        form,
        plan.title(),
        drafts.state(form),
        plan.procedures(),
        parts.gate.inspect(drafts.blank(form)).pages().size(),
        plan.fields().size(),
        versions.count(form));
  }

  private List<ProcedureId> proceduresOf(FormTemplate form) {
    FormId id = new FormId(form.id());
    return parts.procedures.all().stream()
        .filter(procedure -> procedure.forms().contains(id))
        .map(procedure -> procedure.procedure())
        .toList();
  }

  /**
   * Lets a PDF in and takes over the fields that it has.
   *
   * @throws Problem.Invalid form-id-not-usable, and what the gate refuses
   * @throws Problem.Conflict form-exists, upload-cancelled
   */
  public EditedForm add(FormId form, String title, byte[] pdf, Inspection inspection) {
    requireFree(form);
    parts.gate.admit(pdf);
    InspectedPdf inspected = parts.inspectors.letIn(pdf, parts.rasters, inspection).inspected();
    BlankPaper paper = BlankPaper.of(pdf);
    FormPlan plan = new FormPlan(title, List.of(), TakenOver.fields(pdf, inspected));
    synchronized (this) {
      requireFree(form);
      drafts.add(form, plan, paper, pdf);
    }
    log.atInfo()
        .addKeyValue("form", form)
        .addKeyValue("pages", inspected.pages().size())
        .addKeyValue("takenOver", plan.fields().size())
        .addKeyValue("notices", paper.notices())
        .log("form added");
    return get(form);
  }

  /**
   * 新しい版のPDFに差し替える: the paper becomes another one, the fields stay where they are on it. What is in
   * use goes on until the form is put to use again.
   *
   * @throws Problem.Invalid what the gate refuses
   * @throws Problem.Conflict form-changed-elsewhere, upload-cancelled
   * @throws Problem.NotFound no-such-form
   */
  public EditedForm replace(FormId form, String revision, byte[] pdf, Inspection inspection) {
    synchronized (this) {
      drafts.requireRevision(form, revision);
    }
    parts.gate.admit(pdf);
    InspectedPdf inspected = parts.inspectors.letIn(pdf, parts.rasters, inspection).inspected();
    BlankPaper paper = BlankPaper.of(pdf);
    synchronized (this) {
      drafts.requireRevision(form, revision);
      drafts.replace(form, paper, pdf);
    }
    log.atInfo()
        .addKeyValue("form", form)
        .addKeyValue("pages", inspected.pages().size())
        .addKeyValue("notices", paper.notices())
        .log("paper of a form replaced");
    return get(form);
  }

  private void requireFree(FormId form) {
    if (!ID.matcher(form.value()).matches()) {
      throw new Problem.Invalid("form-id-not-usable");
    }
    if (drafts.has(form) || parts.templates.find(form.value()).isPresent()) {
      throw new Problem.Conflict("form-exists");
    }
  }

  /**
   * One of the municipality's own.
   *
   * @throws Problem.NotFound no-such-form
   */
  public synchronized EditedForm get(FormId form) {
    FormPlan plan = drafts.plan(form);
    byte[] blank = drafts.blank(form);
    InspectedPdf paper = parts.gate.inspect(blank);
    return new EditedForm(
        form,
        drafts.state(form),
        versions.count(form),
        drafts.revision(form),
        FileHash.of(blank),
        paper.pages(),
        versions.pageChanges(form, paper.pages()),
        notices(form, paper),
        plan,
        mapping.problems(plan, paper));
  }

  private List<FormNotice> notices(FormId form, InspectedPdf paper) {
    List<FormNotice> notices = drafts.notices(form);
    if (paper.fontsMissing()) {
      notices.add(FormNotice.fontsMissing);
    }
    return notices;
  }

  /**
   * Keeps a plan. It may be as unfinished as it likes.
   *
   * @throws Problem.Conflict form-changed-elsewhere when it is a change of something older
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Invalid unknown-procedure
   */
  public synchronized FormSaved save(FormId form, FormSave save) {
    drafts.requireRevision(form, save.revision());
    save.plan().procedures().forEach(parts.procedures::get);
    drafts.keep(form, save.plan());
    return new FormSaved(
        drafts.revision(form), drafts.state(form), problems(save.plan(), drafts.blank(form)));
  }

  /**
   * Puts the form to use as it was last kept.
   *
   * @throws Problem.Conflict form-changed-elsewhere, form-not-ready, form-without-title
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Invalid what the gate refuses
   */
  public synchronized EditedForm use(FormId form, String revision) {
    drafts.requireRevision(form, revision);
    FormPlan plan = drafts.plan(form);
    byte[] blank = drafts.blank(form);
    if (plan.title().isBlank()) {
      throw new Problem.Conflict("form-without-title");
    }
    if (problems(plan, blank).stream().anyMatch(FormProblem::inTheWay)) {
      throw new Problem.Conflict("form-not-ready");
    }
    FormFilling filling = mapping.filling(FormSources.of(plan));
    versions.use(form, plan, blank, filling);
    return get(form);
  }

  /**
   * Takes the form out of use; what is open goes on. Its versions and what is being made of it
   * stay.
   *
   * @throws Problem.NotFound no-such-form
   */
  public synchronized EditedForm withdraw(FormId form) {
    EditedForm before = get(form);
    versions.withdraw(form);
    return before.state() == FormState.draft ? before : get(form);
  }

  /**
   * Removes a form that was never put to use.
   *
   * @throws Problem.Conflict form-was-used
   * @throws Problem.NotFound no-such-form
   */
  public synchronized void delete(FormId form) {
    drafts.plan(form);
    if (versions.count(form) > 0) {
      throw new Problem.Conflict("form-was-used");
    }
    drafts.delete(form);
    log.atInfo().addKeyValue("form", form).log("form deleted");
  }

  /**
   * Fills one of the municipality's own with sample values.
   *
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Conflict form-not-ready when two fields can't be told apart
   */
  public FormTrial tryOut(FormId form, FormPlan plan) {
    byte[] blank;
    synchronized (this) {
      blank = drafts.blank(form);
    }
    return trials.tryOut(blank, plan, problems(plan, blank));
  }

  /**
   * Fills a shipped form with sample values.
   *
   * @throws Problem.NotFound no-such-form
   */
  public FormTrial tryShipped(FormId form) {
    return trials.tryShipped(form);
  }

  private List<FormProblem> problems(FormPlan plan, byte[] blank) {
    return mapping.problems(plan, parts.gate.inspect(blank));
  }

  /**
   * A page of the paper of one of the municipality's own, without its fields.
   *
   * @param file as {@link #get} names it
   * @throws Problem.NotFound no-such-form, no-such-file, no-such-page
   */
  public Raster page(FormId form, FileHash file, int page, int width) {
    byte[] blank;
    synchronized (this) {
      blank = drafts.blank(form);
    }
    if (!FileHash.of(blank).equals(file)) {
      throw new Problem.NotFound("no-such-file");
    }
    return drawn(blank, file, page, width);
  }

  /**
   * A page of what was tried.
   *
   * @throws Problem.NotFound no-such-file, no-such-page
   */
  public Raster trialPage(FileHash file, int page, int width) {
    return drawn(trials.get(file), file, page, width);
  }

  /** Its paper came from elsewhere, so it is drawn elsewhere. */
  private Raster drawn(byte[] pdf, FileHash file, int page, int width) {
    return parts.rasters.foreign(
        file.value(), page, width, (p, w) -> parts.inspectors.draw(pdf, p, w));
  }
}
