package org.madoguchi.document.finish;

import java.util.List;
import org.madoguchi.document.text.MissingVariant;

/**
 * A filled, marked and signed document.
 *
 * @param bytes the whole PDF
 * @param missingVariants what could only be printed in its plain shape; usually empty
 */
public record FinishedPdf(byte[] bytes, List<MissingVariant> missingVariants) {
  public FinishedPdf {
    missingVariants = List.copyOf(missingVariants);
  }
}
