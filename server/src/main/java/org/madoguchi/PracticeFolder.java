package org.madoguchi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madoguchi.config.ConfigProblem;

/**
 * Keeps practice (練習) and earnest apart: a data folder belongs to the one or to the other for good,
 * as a mark in it says.
 */
final class PracticeFolder {
  private static final String MARK = "practice";
  private static final String DATABASE = "madoguchi.db";

  private PracticeFolder() {}

  /**
   * Takes the folder, which exists, for what the counter is started for.
   *
   * @throws ConfigProblem when it belongs to the other
   */
  static void take(Path data, Mode mode) throws IOException {
    var mark = data.resolve(MARK);
    var practised = Files.exists(mark);
    if (mode != Mode.practice && practised) {
      throw new ConfigProblem(
          data + " holds a practice. Start it with --practice, or name another with --data DIR.");
    }
    if (mode == Mode.practice && !practised) {
      if (Files.exists(data.resolve(DATABASE))) {
        throw new ConfigProblem(
            data
                + " holds a counter that is no practice; its records stay untouched."
                + " Name another with --data DIR.");
      }
      Files.createFile(mark);
    }
  }
}
