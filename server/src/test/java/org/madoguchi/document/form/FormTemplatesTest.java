package org.madoguchi.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.core.Problem;
import org.madoguchi.document.Pdfs;
import org.madoguchi.document.gate.UploadGate;

class FormTemplatesTest {
  private final UploadGate gate = new UploadGate(UploadGate.DEFAULT_MAX_BYTES);

  @Test
  void everyFormThatComesWithTheProgramIsLetIn() {
    FormTemplates forms = FormTemplates.load(Pdfs.FORMS, gate);
    assertThat(forms.all()).extracting(FormTemplate::id).contains("juminhyo", "juminido", "inkan");
    assertThat(forms.get("juminido").title()).isEqualTo("住民異動届");
    assertThat(forms.get("juminido").inspected().pages()).hasSize(1);
  }

  @Test
  void aFormNobodyHasIsNotFound() {
    FormTemplates forms = FormTemplates.load(Pdfs.FORMS, gate);
    assertThatThrownBy(() -> forms.get("nothing"))
        .isInstanceOf(Problem.NotFound.class)
        .hasMessage("no-such-form");
  }

  @Test
  void aBrokenFormStopsTheStartAndIsNamed(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("broken.pdf"), "<html>");
    assertThatThrownBy(() -> FormTemplates.load(directory, gate))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken.pdf")
        .hasMessageContaining("not-a-pdf");
  }
}
