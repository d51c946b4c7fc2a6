/**
 * 書類・申請書: what comes in as a PDF ({@link org.madoguchi.document.UploadGate}), how its pages are
 * seen ({@link org.madoguchi.document.PageRasters}), our own forms ({@link
 * org.madoguchi.document.FormMaker}, {@link org.madoguchi.document.FormTemplates}) and what goes
 * out when the resident has signed ({@link org.madoguchi.document.Finisher}).
 *
 * <p>A PDDocument belongs to the thread that opened it and never leaves the method that did; parsed
 * {@link org.madoguchi.document.Fonts} are shared.
 */
@NullMarked
package org.madoguchi.document;

import org.jspecify.annotations.NullMarked;
