package org.madoguchi.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.madoguchi.core.Problem;
import org.madoguchi.document.InspectedPdf;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.gate.UploadGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every blank form of a directory, let in by the same gate as an upload. Immutable. */
public final class FormTemplates {
  private static final Logger log = LoggerFactory.getLogger(FormTemplates.class);
  private static final String SUFFIX = ".pdf";

  private final Map<String, FormTemplate> byId;

  private FormTemplates(Map<String, FormTemplate> byId) {
    this.byId = byId;
  }

  /**
   * Reads {@code <directory>/<id>.pdf}. A form that does not pass stops the start: better today
   * than before a resident.
   *
   * @throws IllegalStateException naming the file and the gate's code
   * @throws UncheckedIOException when the directory cannot be read
   */
  public static FormTemplates load(Path directory, UploadGate gate) {
    Map<String, FormTemplate> forms = new TreeMap<>();
    for (Path file : pdfs(directory)) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      try {
        forms.put(id, read(id, Files.readAllBytes(file), gate));
      } catch (Problem refused) {
        throw new IllegalStateException(file + " is refused: " + refused.code(), refused);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    log.atInfo().addKeyValue("forms", forms.keySet()).log("forms loaded");
    return new FormTemplates(forms);
  }

  /**
   * @throws Problem.NotFound no-such-form
   */
  public FormTemplate get(String id) {
    FormTemplate form = byId.get(id);
    if (form == null) {
      throw new Problem.NotFound("no-such-form");
    }
    return form;
  }

  /** Ordered by id. */
  public Collection<FormTemplate> all() {
    return List.copyOf(byId.values());
  }

  private static FormTemplate read(String id, byte[] pdf, UploadGate gate) {
    InspectedPdf inspected = gate.inspect(pdf);
    String title =
        PdfFile.read(
            pdf,
            document -> {
              String given = document.getDocumentInformation().getTitle();
              return given == null || given.isBlank() ? id : given;
            });
    return new FormTemplate(id, title, pdf, inspected);
  }

  private static List<Path> pdfs(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
