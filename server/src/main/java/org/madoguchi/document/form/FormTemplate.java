package org.madoguchi.document.form;

import java.util.List;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.document.InspectedPdf;

/**
 * 申請書: a blank form of the municipality.
 *
 * @param id the file's name without .pdf
 * @param title the PDF's own title, or the id when it has none
 * @param pdf the bytes; shared, not to be written to
 * @param procedures to which its description says it belongs; of a shipped form the procedures say
 *     it instead
 * @param isPlaced whether its paper came from elsewhere and is treated as such wherever it is drawn
 */
public record FormTemplate(
    String id,
    String title,
    byte[] pdf,
    InspectedPdf inspected,
    List<ProcedureId> procedures,
    boolean isPlaced) {}
