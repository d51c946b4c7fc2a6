package org.madoguchi.practice;

import java.nio.file.Path;
import org.madoguchi.TestTown;

/** The residents that are shipped, and the sample town they come to. */
final class ShippedScripts {
  static final Path FOLDER = TestTown.SETTINGS.resolve("practice");
  static final PracticeScripts.World WORLD =
      new PracticeScripts.World(
          TestTown.DIRECTORY,
          TestTown.CATALOG,
          form -> TestTown.FORMS.all().stream().anyMatch(f -> f.id().equals(form)),
          item -> TestTown.INTAKE.item(item).isPresent());
  static final PracticeScripts SCRIPTS = PracticeScripts.read(FOLDER, WORLD);

  private ShippedScripts() {}
}
