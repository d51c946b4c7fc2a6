package org.madoguchi.document.text;

/** Parsed once for all tests; never closed. */
public final class SharedFonts {
  public static final Fonts FONTS = Fonts.bundledOnly();

  private SharedFonts() {}
}
