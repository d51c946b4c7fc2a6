/**
 * 文字: Japanese text as glyphs of the bundled fonts, with variants, line breaks and boxes. Parsed
 * {@link org.madoguchi.document.text.Fonts} are shared by all threads; the rest belongs to its
 * caller.
 */
@NullMarked
package org.madoguchi.document.text;

import org.jspecify.annotations.NullMarked;
