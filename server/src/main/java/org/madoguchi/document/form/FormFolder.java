package org.madoguchi.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.core.FormId;

/**
 * The municipality's own forms on the disk, in the shape of config/forms:
 *
 * <ul>
 *   <li>{@code <id>.yaml} and {@code <id>.pdf}: in use, the PDF with its fields,
 *   <li>{@code versions/<id>.<n>.yaml} and {@code .pdf}: what was put to use, each time,
 *   <li>{@code drafts/<id>.yaml} and {@code .pdf}: being made, the PDF without fields, and {@code
 *       drafts/<id>.uploaded.pdf} as it came.
 * </ul>
 *
 * A file is there whole or not at all. Not thread-safe.
 */
public final class FormFolder {
  private static final Pattern DRAFT = Pattern.compile("([a-z0-9-]+)\\.yaml");
  private static final Pattern VERSION = Pattern.compile("([a-z0-9-]+)\\.([0-9]{1,6})\\.yaml");

  private final Path folder;

  /**
   * @param folder made when it is missing
   */
  public FormFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("drafts"));
      Files.createDirectories(folder.resolve("versions"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the forms in use are. */
  public Path inUse() {
    return folder;
  }

  public Path inUse(FormId form, String ending) {
    return folder.resolve(form + ending);
  }

  public Path draft(FormId form, String ending) {
    return folder.resolve("drafts").resolve(form + ending);
  }

  public Path version(FormId form, int version, String ending) {
    return folder.resolve("versions").resolve(form + "." + version + ending);
  }

  /** What is being made, in the order of the ids; what is in use is among them. */
  public List<FormId> drafts() {
    return names(folder.resolve("drafts"), DRAFT).map(name -> new FormId(name.group(1))).toList();
  }

  /** How many times the form was put to use. */
  public int versions(FormId form) {
    return names(folder.resolve("versions"), VERSION)
        .filter(name -> name.group(1).equals(form.value()))
        .mapToInt(name -> Integer.parseInt(name.group(2)))
        .max()
        .orElse(0);
  }

  /** All descriptions that ever were in use. */
  public List<Path> versions() {
    Path versions = folder.resolve("versions");
    return names(versions, VERSION).map(name -> versions.resolve(name.group())).toList();
  }

  private static Stream<Matcher> names(Path folder, Pattern pattern) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream()
          .map(pattern::matcher)
          .filter(Matcher::matches);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when there is no such file. */
  public static Optional<byte[]> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the place of what was there, at once and durably. */
  public static void write(Path file, byte[] bytes) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(draft, bytes);
      try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
