/**
 * 書類・申請書: what the rooms of documents share. What comes in is looked at in {@code gate}, its pages
 * are seen through {@code raster}, our own forms are made in {@code form}, letters become glyphs in
 * {@code text}, and what the resident has signed goes out through {@code finish}.
 *
 * <p>A PDDocument belongs to the thread that opened it and never leaves the method that did.
 */
@NullMarked
package org.madoguchi.document;

import org.jspecify.annotations.NullMarked;
