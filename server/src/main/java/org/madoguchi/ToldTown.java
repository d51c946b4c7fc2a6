package org.madoguchi;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.intake.Intake;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;

/**
 * The town as a screen is told it, each time anew: forms and procedures change while the counter is
 * open.
 *
 * @param practiceKiosks where residents come from files; absent in earnest
 */
record ToldTown(
    Directory directory,
    Catalog catalog,
    FormTemplates forms,
    Intake intake,
    boolean sheetAtKiosk,
    long maxUploadBytes,
    boolean demo,
    boolean atAnyHour,
    @Nullable List<KioskId> practiceKiosks)
    implements Supplier<Town> {

  @Override
  public Town get() {
    return new Town(
        directory.name(),
        demo,
        atAnyHour,
        practiceKiosks,
        sheetAtKiosk,
        maxUploadBytes,
        directory.branches(),
        directory.departments(),
        directory.kiosks(),
        directory.lifeEvents(),
        catalog.all().stream().map(this::withOwnForms).toList(),
        catalog.bundles(),
        forms.all().stream()
            .map(
                form -> new Town.Form(new FormId(form.id()), new Words(form.title(), form.title())))
            .toList(),
        intake.catalog());
  }

  /** The procedure with the forms that say themselves that they belong to it. */
  private Town.Procedure withOwnForms(Town.Procedure procedure) {
    return procedure.with(
        forms.all().stream()
            .filter(form -> form.procedures().contains(procedure.procedure()))
            .map(form -> new FormId(form.id()))
            .toList());
  }
}
