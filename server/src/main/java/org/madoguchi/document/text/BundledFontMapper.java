package org.madoguchi.document.text;

import java.util.List;
import java.util.Locale;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers for every font a PDF names and does not carry: gothic names get our gothic, the rest our
 * serif. The machine's own fonts are never asked. Symbol and ZapfDingbats have no stand-in of their
 * own; the gate reports a file that needs them.
 */
final class BundledFontMapper implements FontMapper {
  private static final List<String> SANS =
      List.of("goth", "ゴシック", "sans", "helvetica", "arial", "meiryo", "verdana", "courier");
  private static final List<String> SERIF =
      List.of("mincho", "明朝", "ryumin", "serif", "times", "roman", "kozmin");

  private final Face serif;
  private final Face gothic;

  BundledFontMapper(Face serif, Face gothic) {
    this.serif = serif;
    this.gothic = gothic;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn(name, descriptor), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn(name, descriptor), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo collection) {
    return new CIDFontMapping(null, standIn(name, descriptor), true);
  }

  private TrueTypeFont standIn(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
    String asked = name == null ? "" : name.toLowerCase(Locale.ROOT);
    boolean sans;
    if (SANS.stream().anyMatch(asked::contains)) {
      sans = true;
    } else if (SERIF.stream().anyMatch(asked::contains)) {
      sans = false;
    } else {
      sans = descriptor != null && !descriptor.isSerif();
    }
    return (sans ? gothic : serif).font();
  }
}
