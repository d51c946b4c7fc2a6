package org.madoguchi.document.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.document.form.FormSources;
import org.madoguchi.wire.IntakeItem;

/**
 * How each of our forms is filled from the intake. The municipality's own come and change while the
 * server runs; what a consultation has opened goes on as it was. Thread-safe.
 */
public final class FormFillings {
  private static final String YAML = ".yaml";

  private final Intake intake;
  private final Map<FormId, FormFilling> byForm = new ConcurrentHashMap<>();
  private final Map<FileHash, FormFilling> byFile = new ConcurrentHashMap<>();

  private FormFillings(Intake intake) {
    this.intake = intake;
  }

  /**
   * @param folder with {@code <form>.yaml} beside each PDF that is to be filled; a PDF without one
   *     is filled by hand
   * @throws ConfigProblem naming the description that does not fit the intake
   */
  public static FormFillings load(Path folder, Intake intake) {
    FormFillings fillings = new FormFillings(intake);
    fillings.add(folder);
    return fillings;
  }

  /**
   * Adds the descriptions of another folder.
   *
   * @throws ConfigProblem naming the description that does not fit the intake
   */
  public void add(Path folder) {
    for (Path yaml : descriptions(folder)) {
      String name = yaml.getFileName().toString();
      try {
        byForm.put(
            new FormId(name.substring(0, name.length() - YAML.length())),
            new FormFilling(intake, FormSources.read(yaml)));
      } catch (IllegalArgumentException e) {
        throw new ConfigProblem(yaml + ": " + e.getMessage());
      }
    }
  }

  /**
   * What is filled into one particular PDF, however the form looks by now.
   *
   * @param file the PDF
   */
  public void put(FileHash file, FormFilling filling) {
    byFile.put(file, filling);
  }

  /** How the form is filled from now on. */
  public void put(FormId form, FileHash file, FormFilling filling) {
    put(file, filling);
    byForm.put(form, filling);
  }

  /** The form is not opened any more; what is open goes on. */
  public void remove(FormId form) {
    byForm.remove(form);
  }

  /**
   * Empty for a form that is filled by hand.
   *
   * @param file the PDF as it was opened
   */
  public Optional<FormFilling> find(FormId form, FileHash file) {
    return Optional.ofNullable(byFile.get(file)).or(() -> Optional.ofNullable(byForm.get(form)));
  }

  /**
   * What was typed, as it is kept.
   *
   * @return empty when there is no such item
   */
  public Optional<String> spelt(String item, String typed) {
    return item(item).map(known -> Spelling.of(known, typed));
  }

  /**
   * @param key also one of several, such as {@code person.3.name}
   */
  public Optional<IntakeItem> item(String key) {
    return key.contains("{") ? Optional.empty() : intake.item(key);
  }

  private static List<Path> descriptions(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
