package org.madoguchi.document.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.document.form.BlankPaper;
import org.madoguchi.document.form.FormFolder;
import org.madoguchi.document.form.PlacedForms;
import org.madoguchi.wire.FormNotice;
import org.madoguchi.wire.FormPlan;
import org.madoguchi.wire.FormState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is being made: of each form its plan, its paper without fields, and the PDF as it came. Not
 * thread-safe.
 */
final class Drafts {
  private static final Logger log = LoggerFactory.getLogger(Drafts.class);
  static final String YAML = ".yaml";
  static final String PDF = ".pdf";

  /** The paper of a version without fields; the first versions are without. */
  static final String PAPER = ".paper.pdf";

  private static final String UPLOADED = ".uploaded.pdf";

  private final FormFolder folder;

  Drafts(FormFolder folder) {
    this.folder = folder;
  }

  List<FormId> all() {
    return folder.drafts();
  }

  boolean has(FormId form) {
    return FormFolder.read(folder.draft(form, YAML)).isPresent();
  }

  /** A new one. */
  void add(FormId form, FormPlan plan, BlankPaper paper, byte[] uploaded) {
    FormFolder.write(folder.draft(form, UPLOADED), uploaded);
    FormFolder.write(folder.draft(form, PDF), paper.pdf());
    keep(form, plan); // last: with it, it is there
  }

  /** Another paper below the same fields. */
  void replace(FormId form, BlankPaper paper, byte[] uploaded) {
    FormFolder.write(folder.draft(form, UPLOADED), uploaded);
    FormFolder.write(folder.draft(form, PDF), paper.pdf());
  }

  void keep(FormId form, FormPlan plan) {
    FormFolder.write(folder.draft(form, YAML), bytes(plan));
  }

  void delete(FormId form) {
    FormFolder.delete(folder.draft(form, YAML));
    FormFolder.delete(folder.draft(form, PDF));
    FormFolder.delete(folder.draft(form, UPLOADED));
  }

  /**
   * @throws Problem.NotFound no-such-form
   * @throws Problem.Conflict form-not-understood
   */
  FormPlan plan(FormId form) {
    byte[] yaml = require(form, YAML);
    try {
      return PlacedForms.parse(
          folder.draft(form, YAML).toString(), new String(yaml, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // Somebody wrote it by hand; the log says where, the screen that the file must be looked at.
      log.atWarn().addKeyValue("form", form).log(e.getMessage());
      throw new Problem.Conflict("form-not-understood");
    }
  }

  /**
   * The paper without fields.
   *
   * @throws Problem.NotFound no-such-form
   */
  byte[] blank(FormId form) {
    return require(form, PDF);
  }

  /** What was left behind of the PDF as it came. */
  List<FormNotice> notices(FormId form) {
    Set<FormNotice> notices =
        FormFolder.read(folder.draft(form, UPLOADED))
            .map(uploaded -> BlankPaper.of(uploaded).notices())
            .orElse(Set.of());
    return new ArrayList<>(notices);
  }

  /** The name of what was last kept: of the plan and its paper. */
  String revision(FormId form) {
    String plan = FileHash.of(require(form, YAML)).value();
    String paper = FileHash.of(blank(form)).value();
    return FileHash.of((plan + paper).getBytes(StandardCharsets.US_ASCII)).value();
  }

  /**
   * @throws Problem.Conflict form-changed-elsewhere
   */
  void requireRevision(FormId form, String revision) {
    if (!revision(form).equals(revision)) {
      throw new Problem.Conflict("form-changed-elsewhere");
    }
  }

  FormState state(FormId form) {
    return FormFolder.read(folder.inUse(form, YAML))
        .map(plan -> isInUse(form, plan) ? FormState.inUse : FormState.changed)
        .orElse(FormState.draft);
  }

  private boolean isInUse(FormId form, byte[] plan) {
    var paper = FormFolder.read(folder.version(form, folder.versions(form), PAPER));
    return Arrays.equals(plan, require(form, YAML))
        && (paper.isEmpty() || Arrays.equals(paper.get(), blank(form)));
  }

  private byte[] require(FormId form, String ending) {
    return FormFolder.read(folder.draft(form, ending))
        .orElseThrow(() -> new Problem.NotFound("no-such-form"));
  }

  /** A plan as it is kept. */
  static byte[] bytes(FormPlan plan) {
    return PlacedForms.write(plan).getBytes(StandardCharsets.UTF_8);
  }
}
