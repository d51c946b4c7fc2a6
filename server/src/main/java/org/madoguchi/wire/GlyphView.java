package org.madoguchi.wire;

import org.madoguchi.core.FileHash;

/**
 * 外字画像: the picture that stands for a character no font has, in every field of a consultation.
 *
 * @param character the code point and, for a variant, the selector after it
 * @param file what is drawn, kept under this name and the consultation's own key
 */
public record GlyphView(String character, GlyphKind kind, FileHash file) {}
