package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;

/**
 * A form on the desk of the form editor.
 *
 * @param version how many times it was put to use
 * @param revision names what is in {@code plan}; a change that names another comes too late
 * @param file of the paper without its fields
 * @param pages as displayed
 * @param pageChanges pages that are gone, or of another size, since it was last put to use
 * @param notices of the PDF it was made of
 */
public record EditedForm(
    FormId form,
    FormState state,
    int version,
    String revision,
    FileHash file,
    List<PageSize> pages,
    List<PageChange> pageChanges,
    List<FormNotice> notices,
    FormPlan plan,
    List<FormProblem> problems) {}
