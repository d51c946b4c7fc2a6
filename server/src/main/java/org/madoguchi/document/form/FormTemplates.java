package org.madoguchi.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.gate.UploadGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every blank form that can be opened, let in by the same gate as an upload. The municipality's own
 * come and go while the server runs. Thread-safe.
 */
public final class FormTemplates {
  private static final Logger log = LoggerFactory.getLogger(FormTemplates.class);
  private static final String SUFFIX = ".pdf";

  private final Map<String, FormTemplate> byId = new ConcurrentSkipListMap<>();

  private FormTemplates() {}

  /**
   * Reads {@code <directory>/<id>.pdf}. A form that does not pass stops the start: better today
   * than before a resident.
   *
   * @throws IllegalStateException naming the file and the gate's code
   * @throws UncheckedIOException when the directory cannot be read
   */
  public static FormTemplates load(Path directory, UploadGate gate) {
    FormTemplates forms = new FormTemplates();
    forms.add(directory, gate);
    return forms;
  }

  /**
   * Adds those of another directory; one of the same id takes the place of the earlier.
   *
   * @throws IllegalStateException naming the file and the gate's code, or its description and line
   * @throws UncheckedIOException when the directory cannot be read
   */
  public void add(Path directory, UploadGate gate) {
    for (Path file : pdfs(directory)) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      try {
        byte[] pdf = Files.readAllBytes(file);
        put(read(id, pdf, gate.inspect(pdf), description(file.resolveSibling(id + ".yaml"))));
      } catch (Problem refused) {
        throw new IllegalStateException(file + " is refused: " + refused.code(), refused);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    log.atInfo().addKeyValue("forms", byId.keySet()).log("forms loaded");
  }

  /** From now on the form can be opened as it is here. */
  public void put(FormTemplate form) {
    byId.put(form.id(), form);
  }

  /** From now on the form can't be opened any more. */
  public void remove(FormId form) {
    byId.remove(form.value());
  }

  /**
   * @throws Problem.NotFound no-such-form
   */
  public FormTemplate get(String id) {
    return find(id).orElseThrow(() -> new Problem.NotFound("no-such-form"));
  }

  public Optional<FormTemplate> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Ordered by id. */
  public Collection<FormTemplate> all() {
    return List.copyOf(byId.values());
  }

  /** Whether this is the PDF of a form that we made, and not one that came from elsewhere. */
  public boolean isOurs(FileHash file) {
    return byId.values().stream()
        .anyMatch(form -> !form.isPlaced() && form.inspected().sha256().equals(file.value()));
  }

  /** A form out of its PDF and, where its paper is foreign, the procedures it belongs to. */
  public static FormTemplate read(
      String id, byte[] pdf, InspectedPdf inspected, Optional<List<ProcedureId>> procedures) {
    String title =
        PdfFile.read(
            pdf,
            document -> {
              String given = document.getDocumentInformation().getTitle();
              return given == null || given.isBlank() ? id : given;
            });
    return new FormTemplate(
        id, title, pdf, inspected, procedures.orElse(List.of()), procedures.isPresent());
  }

  /** Empty for a form that is generated, and for one without a description. */
  private static Optional<List<ProcedureId>> description(Path yaml) {
    if (!Files.exists(yaml)) {
      return Optional.empty();
    }
    String text = FormFiles.text(yaml);
    return PlacedForms.isPlaced(text)
        ? Optional.of(PlacedForms.parse(yaml.toString(), text).procedures())
        : Optional.empty();
  }

  private static List<Path> pdfs(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
