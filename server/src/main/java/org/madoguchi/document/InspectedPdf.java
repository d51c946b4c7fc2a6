package org.madoguchi.document;

import java.util.List;
import org.madoguchi.wire.FormField;
import org.madoguchi.wire.PageSize;

/**
 * What the gate learned about a PDF it let in.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits in lower case
 * @param pages 1 to 50, as displayed
 * @param fields what can be filled, one entry for each visible box: the buttons of one radio group
 *     share their id and differ in their option
 * @param fontsMissing a font is named and not embedded, so the page is drawn with ours in its place
 */
public record InspectedPdf(
    String sha256, List<PageSize> pages, List<FormField> fields, boolean fontsMissing) {
  public InspectedPdf {
    pages = List.copyOf(pages);
    fields = List.copyOf(fields);
  }
}
