package org.madoguchi.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The descriptions of a folder: {@code <id>.yaml}, and what they share in {@code parts/}. */
final class FormFiles {
  private static final String YAML = ".yaml";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private FormFiles() {}

  /** In the order of their names. */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static FormDescription read(Path file) {
    return FormDescription.parse(text(file), name -> part(file, name));
  }

  /** Where the PDF of a description is. */
  static Path pdf(Path yaml) {
    return yaml.resolveSibling(id(yaml) + ".pdf");
  }

  static String id(Path yaml) {
    String name = yaml.getFileName().toString();
    return name.substring(0, name.length() - YAML.length());
  }

  private static String part(Path file, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a part: " + name);
    }
    return text(file.resolveSibling("parts").resolve(name + YAML));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
