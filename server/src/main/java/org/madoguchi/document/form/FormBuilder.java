package org.madoguchi.document.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.document.text.Fonts;

/** Makes {@code <id>.pdf} beside every {@code <id>.yaml} of a folder; run after editing one. */
public final class FormBuilder {
  private final Path folder;

  public FormBuilder(Path folder) {
    this.folder = folder;
  }

  /**
   * @return the PDFs that were written
   * @throws IllegalArgumentException naming the description and what is not understood or does not
   *     fit; the forms before it are written
   */
  public List<Path> build() {
    List<Path> written = new ArrayList<>();
    try (Fonts fonts = Fonts.bundledOnly()) {
      FormMaker maker = new FormMaker(fonts);
      for (Path description : FormFiles.in(folder)) {
        Path pdf = FormFiles.pdf(description);
        Files.write(pdf, maker.make(description));
        written.add(pdf);
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
