package org.madoguchi.document.form;

import org.madoguchi.document.InspectedPdf;

/**
 * 申請書: a blank form of the municipality.
 *
 * @param id the file's name without .pdf
 * @param title the PDF's own title, or the id when it has none
 * @param pdf the bytes; shared, not to be written to
 */
public record FormTemplate(String id, String title, byte[] pdf, InspectedPdf inspected) {}
