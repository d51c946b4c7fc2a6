package org.madoguchi.procedure.pack;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.madoguchi.config.ConfigProblem;

/**
 * One overlay as it is written, on the disk or before it is put there.
 *
 * @param file named after the first day on which it holds, {@code 2026-04-01.yaml}
 */
public record OverlayFile(Path file, String yaml) {
  /**
   * The first day on which it holds.
   *
   * @throws ConfigProblem when the file is not named after a day
   */
  public LocalDate from() {
    try {
      return LocalDate.parse(file.getFileName().toString().replace(".yaml", ""));
    } catch (DateTimeException e) {
      throw new ConfigProblem(file + ": the file must be named after its day, 2026-04-01.yaml");
    }
  }
}
