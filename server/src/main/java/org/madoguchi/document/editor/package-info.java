/**
 * 様式エディタ: the municipality's own papers, from the upload to what staff opens. Imports the other
 * rooms of documents, the procedures, the journal's files and the words of the screens.
 */
@NullMarked
package org.madoguchi.document.editor;

import org.jspecify.annotations.NullMarked;
