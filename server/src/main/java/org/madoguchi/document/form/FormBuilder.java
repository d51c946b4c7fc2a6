package org.madoguchi.document.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.document.text.Fonts;

/** Makes {@code <id>.pdf} beside every {@code <id>.yaml} of a directory; run after editing one. */
public final class FormBuilder {
  private static final String YAML = ".yaml";

  private FormBuilder() {}

  /**
   * @param args the directory, config/forms when there is none
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args.length > 0 ? args[0] : "config/forms");
    try (Fonts fonts = Fonts.bundledOnly()) {
      FormMaker maker = new FormMaker(fonts);
      for (Path source : sources(directory)) {
        String name = source.getFileName().toString();
        Path made =
            source.resolveSibling(name.substring(0, name.length() - YAML.length()) + ".pdf");
        Files.write(made, maker.make(Files.readString(source)));
        System.out.println(made);
      }
    }
  }

  private static List<Path> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    }
  }
}
