package org.madoguchi.document.finish;

import java.util.List;
import org.madoguchi.wire.FinishRemark;

/**
 * A filled, marked, signed and sealed document.
 *
 * @param bytes the whole PDF
 * @param remarks what staff must know of it; most often nothing
 */
public record FinishedPdf(byte[] bytes, List<FinishRemark> remarks) {
  public FinishedPdf {
    remarks = List.copyOf(remarks);
  }
}
