package org.madoguchi.document;

/** Parsed once for all tests; never closed. */
final class SharedFonts {
  static final Fonts FONTS = Fonts.bundledOnly();

  private SharedFonts() {}
}
