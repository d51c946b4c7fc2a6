package org.madoguchi.document.finish;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.madoguchi.core.Problem;
import org.madoguchi.document.PdfFile;
import org.madoguchi.document.text.EmbeddedFaces;
import org.madoguchi.document.text.Fonts;
import org.madoguchi.document.text.Shaper;

/** A form with values in its fields and nothing more: to be looked at, neither flat nor sealed. */
public final class FilledPdf {
  private FilledPdf() {}

  /**
   * @param fonts open for as long as this takes
   * @param values by field id
   * @throws Problem.Invalid as {@link Finisher#finish}
   */
  public static byte[] of(Fonts fonts, byte[] pdf, Map<String, String> values) {
    return PdfFile.read(
        pdf,
        document -> {
          PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
          EmbeddedFaces faces = new EmbeddedFaces(document);
          FieldValues writer = new FieldValues(document, new Shaper(fonts.forValues()), faces);
          for (Map.Entry<String, String> entry : values.entrySet()) {
            PDField field = form == null ? null : form.getField(entry.getKey());
            if (field == null) {
              throw new Problem.Invalid("unknown-field", Map.of("field", entry.getKey()));
            }
            writer.set(field, entry.getValue());
          }
          faces.subset();
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          document.save(out);
          return out.toByteArray();
        });
  }
}
