package org.madoguchi.document.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.finish.FilledPdf;
import org.madoguchi.document.form.BlankPaper;
import org.madoguchi.document.form.FieldPlacement;
import org.madoguchi.document.form.FieldSource;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.document.form.FormTemplate;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.form.PlacedForms;
import org.madoguchi.document.form.PlanCheck;
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
import org.madoguchi.wire.FieldProblem;
import org.madoguchi.wire.FormEntry;
import org.madoguchi.wire.FormNotice;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormProblem;
import org.madoguchi.wire.FormSave;
import org.madoguchi.wire.FormSaved;
import org.madoguchi.wire.FormState;
import org.madoguchi.wire.FormTrial;
import org.madoguchi.wire.PlacedField;
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
  private static final String ITEM_UNKNOWN = "item-unknown";
  private static final String YAML = ".yaml";
  private static final String PDF = ".pdf";
  private static final String UPLOADED = ".uploaded.pdf";

  private final FormFolder folder;
  private final Parts parts;
  private final FieldPlacement placement;
  private final FieldFit fit;
  private final Trials trials;

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
    this.folder = folder;
    this.parts = parts;
    placement = new FieldPlacement(parts.fonts);
    fit = new FieldFit(parts.fonts);
    trials = new Trials(parts.rasters);
    parts.templates.add(folder.inUse(), parts.gate);
    parts.fillings.add(folder.inUse());
    folder.versions().forEach(this::remember);
  }

  /** A consultation may still have it open. */
  private void remember(Path yaml) {
    String pdf = yaml.getFileName().toString().replaceFirst("\\.yaml$", PDF);
    try {
      FormFolder.read(yaml.resolveSibling(pdf))
          .ifPresent(
              bytes ->
                  parts.fillings.put(
                      FileHash.of(bytes), new FormFilling(parts.intake, FormSources.read(yaml))));
    } catch (IllegalArgumentException e) {
      log.atWarn()
          .addKeyValue("version", yaml.getFileName())
          .log("an earlier version of a form does not fit the intake any more");
    }
  }

  /** The municipality's own, then the shipped ones. */
  public synchronized List<FormEntry> list() {
    List<FormEntry> entries = new ArrayList<>();
    List<FormId> own = folder.drafts();
    for (FormId form : own) {
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
    FormPlan plan = plan(form);
    return new FormEntry(
        form,
        plan.title(),
        state(form),
        plan.procedures(),
        parts.gate.inspect(blank(form)).pages().size(),
        plan.fields().size(),
        folder.versions(form));
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
      FormFolder.write(folder.draft(form, UPLOADED), pdf);
      FormFolder.write(folder.draft(form, PDF), paper.pdf());
      FormFolder.write(folder.draft(form, YAML), bytes(plan)); // last: with it, it is there
    }
    log.atInfo()
        .addKeyValue("form", form)
        .addKeyValue("pages", inspected.pages().size())
        .addKeyValue("takenOver", plan.fields().size())
        .addKeyValue("notices", paper.notices())
        .log("form added");
    return get(form);
  }

  private void requireFree(FormId form) {
    if (!ID.matcher(form.value()).matches()) {
      throw new Problem.Invalid("form-id-not-usable");
    }
    boolean isOwn = FormFolder.read(folder.draft(form, YAML)).isPresent();
    if (isOwn || parts.templates.find(form.value()).isPresent()) {
      throw new Problem.Conflict("form-exists");
    }
  }

  /**
   * One of the municipality's own.
   *
   * @throws Problem.NotFound no-such-form
   */
  public synchronized EditedForm get(FormId form) {
    FormPlan plan = plan(form);
    byte[] blank = blank(form);
    InspectedPdf paper = parts.gate.inspect(blank);
    return new EditedForm(
        form,
        state(form),
        folder.versions(form),
        revision(form),
        FileHash.of(blank),
        paper.pages(),
        notices(form, paper),
        plan,
        problems(plan, paper));
  }

  private List<FormNotice> notices(FormId form, InspectedPdf paper) {
    Set<FormNotice> notices =
        FormFolder.read(folder.draft(form, UPLOADED))
            .map(uploaded -> BlankPaper.of(uploaded).notices())
            .orElse(Set.of());
    List<FormNotice> all = new ArrayList<>(notices);
    if (paper.fontsMissing()) {
      all.add(FormNotice.fontsMissing);
    }
    return all;
  }

  /**
   * Keeps a plan. It may be as unfinished as it likes.
   *
   * @throws Problem.Conflict form-changed-elsewhere when it is a change of something older
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Invalid unknown-procedure
   */
  public synchronized FormSaved save(FormId form, FormSave save) {
    requireRevision(form, save.revision());
    save.plan().procedures().forEach(parts.procedures::get);
    FormFolder.write(folder.draft(form, YAML), bytes(save.plan()));
    List<FormProblem> problems = problems(save.plan(), parts.gate.inspect(blank(form)));
    return new FormSaved(revision(form), state(form), problems);
  }

  /**
   * Puts the form to use as it was last kept.
   *
   * @throws Problem.Conflict form-changed-elsewhere, form-not-ready, form-without-title
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Invalid what the gate refuses
   */
  public synchronized EditedForm use(FormId form, String revision) {
    requireRevision(form, revision);
    FormPlan plan = plan(form);
    byte[] blank = blank(form);
    if (plan.title().isBlank()) {
      throw new Problem.Conflict("form-without-title");
    }
    boolean isReady =
        problems(plan, parts.gate.inspect(blank)).stream().noneMatch(FormProblem::inTheWay);
    if (!isReady) {
      throw new Problem.Conflict("form-not-ready");
    }
    FormFilling filling = filling(FormSources.of(plan));
    byte[] pdf = placement.lay(blank, plan);
    parts.gate.admit(pdf);
    // Through the whole gate once more: its pages are then drawn before anybody opens them.
    InspectedPdf inspected =
        parts.inspectors.letIn(pdf, parts.rasters, new Inspection()).inspected();
    FileHash file = parts.files.keep(pdf);
    int version = folder.versions(form) + 1;
    byte[] yaml = bytes(plan);
    FormFolder.write(folder.version(form, version, PDF), pdf);
    FormFolder.write(folder.version(form, version, YAML), yaml);
    FormFolder.write(folder.inUse(form, PDF), pdf);
    FormFolder.write(folder.inUse(form, YAML), yaml);
    parts.fillings.put(form, file, filling);
    parts.templates.put(
        FormTemplates.read(form.value(), pdf, inspected, Optional.of(plan.procedures())));
    log.atInfo()
        .addKeyValue("form", form)
        .addKeyValue("version", version)
        .addKeyValue("fields", plan.fields().size())
        .log("form put to use");
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
    parts.templates.remove(form);
    parts.fillings.remove(form);
    FormFolder.delete(folder.inUse(form, YAML));
    FormFolder.delete(folder.inUse(form, PDF));
    log.atInfo().addKeyValue("form", form).log("form taken out of use");
    return before.state() == FormState.draft ? before : get(form);
  }

  /**
   * Removes a form that was never put to use.
   *
   * @throws Problem.Conflict form-was-used
   * @throws Problem.NotFound no-such-form
   */
  public synchronized void delete(FormId form) {
    plan(form);
    if (folder.versions(form) > 0) {
      throw new Problem.Conflict("form-was-used");
    }
    FormFolder.delete(folder.draft(form, YAML));
    FormFolder.delete(folder.draft(form, PDF));
    FormFolder.delete(folder.draft(form, UPLOADED));
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
    List<FormProblem> seen;
    synchronized (this) {
      blank = blank(form);
      seen = problems(plan, parts.gate.inspect(blank));
    }
    List<FormProblem> problems = new ArrayList<>(seen);
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
    return trial(placement.lay(blank, laid), sources, places, problems);
  }

  /**
   * Fills a shipped form with sample values.
   *
   * @throws Problem.NotFound no-such-form
   */
  public FormTrial tryShipped(FormId form) {
    FormTemplate template = parts.templates.get(form.value());
    Path yaml = parts.shipped.resolve(form + YAML);
    if (template.isPlaced() || !Files.exists(yaml)) {
      throw new Problem.NotFound("no-such-form");
    }
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < template.inspected().fields().size(); at++) {
      places.putIfAbsent(template.inspected().fields().get(at).id(), at);
    }
    return trial(template.pdf(), FormSources.read(yaml), places, new ArrayList<>());
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
    InspectedPdf inspected = parts.gate.inspect(pdf);
    Trial trial = Trial.of(parts.intake, sources, filling(sources), inspected, fit);
    for (FieldProblem problem : trial.problems()) {
      problems.add(
          new FormProblem(
              places.getOrDefault(problem.field(), 0), problem.code(), false, problem.character()));
    }
    FileHash file = trials.keep(FilledPdf.of(parts.fonts, pdf, trial.values()));
    return new FormTrial(file, inspected.pages(), problems);
  }

  /** What is wrong with a plan, seen from its paper and from the items there are. */
  private List<FormProblem> problems(FormPlan plan, InspectedPdf paper) {
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
      new FormFilling(parts.intake, FormSources.of(alone));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @throws Problem.Conflict form-not-ready
   */
  private FormFilling filling(List<FieldSource> sources) {
    try {
      return new FormFilling(parts.intake, sources);
    } catch (IllegalArgumentException e) {
      throw new Problem.Conflict("form-not-ready");
    }
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
      blank = blank(form);
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

  // ---- the folder

  private FormPlan plan(FormId form) {
    byte[] yaml = requireDraft(form, YAML);
    try {
      return PlacedForms.parse(
          folder.draft(form, YAML).toString(), new String(yaml, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // Somebody wrote it by hand; the log says where, the screen that the file must be looked at.
      log.atWarn().addKeyValue("form", form).log(e.getMessage());
      throw new Problem.Conflict("form-not-understood");
    }
  }

  private byte[] blank(FormId form) {
    return requireDraft(form, PDF);
  }

  private byte[] requireDraft(FormId form, String ending) {
    return FormFolder.read(folder.draft(form, ending))
        .orElseThrow(() -> new Problem.NotFound("no-such-form"));
  }

  private String revision(FormId form) {
    return FileHash.of(requireDraft(form, YAML)).value();
  }

  private void requireRevision(FormId form, String revision) {
    if (!revision(form).equals(revision)) {
      throw new Problem.Conflict("form-changed-elsewhere");
    }
  }

  private FormState state(FormId form) {
    return FormFolder.read(folder.inUse(form, YAML))
        .map(
            used ->
                Arrays.equals(used, requireDraft(form, YAML)) ? FormState.inUse : FormState.changed)
        .orElse(FormState.draft);
  }

  private static byte[] bytes(FormPlan plan) {
    return PlacedForms.write(plan).getBytes(StandardCharsets.UTF_8);
  }
}
