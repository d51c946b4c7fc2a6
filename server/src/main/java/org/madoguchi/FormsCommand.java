package org.madoguchi;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.form.ContactSheet;
import org.madoguchi.document.form.FormBuilder;

/**
 * {@code madoguchi forms build [DIR] [--sheet PNG]}: makes the PDF of every description in a folder
 * and, if wished, one picture of all their pages.
 */
final class FormsCommand {
  private static final String USAGE =
      """
      Usage: java -jar madoguchi.jar forms build [DIR] [--sheet PNG]
        DIR          the descriptions, *.yaml; each PDF is written beside its own (default: config/forms)
        --sheet PNG  also a picture of all pages
      """;

  private FormsCommand() {}

  /**
   * @param args from {@code forms} on
   * @return the exit code of the process
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Path folder = Path.of("config/forms");
    @Nullable Path sheet = null;
    if (args.length < 2 || !args[1].equals("build")) {
      err.print(USAGE);
      return 1;
    }
    for (int i = 2; i < args.length; i++) {
      if (args[i].equals("--sheet") && i + 1 < args.length) {
        sheet = Path.of(args[++i]);
      } else if (args[i].startsWith("--")) {
        err.print(USAGE);
        return 1;
      } else {
        folder = Path.of(args[i]);
      }
    }
    if (!Files.isDirectory(folder)) {
      err.printf("There is no folder %s.%n", folder);
      return 1;
    }
    try {
      List<Path> written = new FormBuilder(folder).build();
      written.forEach(out::println);
      if (sheet != null) {
        ContactSheet.write(written, sheet);
        out.println(sheet);
      }
      return 0;
    } catch (IllegalArgumentException | UncheckedIOException problem) {
      err.println("The forms were not made. " + problem.getMessage());
      return 1;
    }
  }
}
